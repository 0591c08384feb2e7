"""Hostile text in what changing commands, and all the others, send, read or meet reaches no terminal."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from psa_fleet.cli._output.map import write_map
from psa_fleet.models import Trip
from psa_fleet.simulator import Fault, Simulator
from psa_fleet.subscription import VERSIONS, Version
from psa_fleet.tables import TABLES

from ..running import CALLBACK, CHANGES, MONITOR, V3_CHANGES, World, run
from .test_hostile_text import FORBIDDEN, HOSTILE, check, hostile

__all__ = ["hostile"]

LINK = "\x1b]8;;https://evil.example\x1b\\click\x1b]8;;\x1b\\"
"""A hyperlink of a terminal, which shows another address than it opens."""


@pytest.fixture(scope="module", params=VERSIONS)
def world(request: pytest.FixtureRequest) -> Iterator[World]:
    version: Version = request.param
    with Simulator() as simulator:
        made = World(simulator, version)
        yield made
        made.client.close()


def files(folder: Path) -> dict[str, str]:
    """Monitors and callbacks whose texts are hostile, in files whose names are."""
    name = f"{HOSTILE}{LINK}".replace("/", "")
    found = {}
    for kind, content in (("monitor", MONITOR), ("callback", CALLBACK)):
        path = folder / f"{kind}{name}.json"
        path.write_text(json.dumps({**content, "label": f"{HOSTILE}{LINK}"}), encoding="utf-8")
        found[kind] = str(path)
    return found


@pytest.mark.promise("P720")
@pytest.mark.parametrize("option", ["", "--dry-run", "--json"])
@pytest.mark.parametrize("status", [None, 400, 404, 500, 503])
def test_hostile_text_of_changing_commands_reaches_no_terminal(
    world: World, hostile: None, tmp_path: Path, option: str, status: int | None
) -> None:
    if status is None and not option.startswith("--dry"):
        return
    world.ids |= files(tmp_path)
    for command in (*CHANGES, *(V3_CHANGES if world.version == "v3" else ())):
        world.simulator.clear_faults()
        if status is not None:
            world.simulator.inject(None, *[Fault.status(status)] * 3)
        result = world(*command.split(), *option.split())
        check(result.stdout + result.stderr)
        assert "Traceback" not in result.stderr
        assert result.exception is None or isinstance(result.exception, SystemExit), result.exception
    world.simulator.clear_faults()


@pytest.mark.promise("P720")
@pytest.mark.parametrize(
    "words",
    [
        ("monitors", "create", "{file}"),
        ("monitors", "convert", "{file}"),
        ("monitors", "pause", HOSTILE),
        ("callbacks", "create", "{file}"),
        ("callbacks", "show", HOSTILE),
        ("remotes", "send", HOSTILE, "horn", "--callback", HOSTILE, "--yes"),
        ("remotes", "send", "V", HOSTILE, "--callback", "C", "--yes"),
        ("remotes", "wait", HOSTILE, HOSTILE, "--callback", HOSTILE),
        ("export", "F", "--kind", "trips", "--since", HOSTILE, "--output", "{folder}"),
        ("export", "F", "--kind", "trips", "--since", "7d", "--output", "{file}/x"),
        ("drift", "{file}"),
        ("drift", "{har}"),
        ("drift", "{jsonl}", "--overlay", "v3"),
        ("drift", "{jsonl}", "--overlay", HOSTILE),
        ("doctor", "--profile", HOSTILE),
        ("probe", "--profile", HOSTILE),
        ("webhook", "serve", "--output", HOSTILE, "--open"),
        ("webhook", "serve", "--output", "{file}.jsonl/x.jsonl", "--open"),
        ("webhook", "serve", "--output", "{folder}.sqlite", "--open"),
        ("webhook", "serve", "--output", "{folder}/x.jsonl", "--secret-file", "{file}", "--basic", HOSTILE),
        ("webhook", "serve", "--output", "{folder}/x.jsonl", "--open", "--certificate", "{file}"),
        ("simulate", "--fault", HOSTILE),
        ("simulate", "--rate-limit", HOSTILE),
        ("simulate", "--host", HOSTILE),
        ("simulate", "--seed", HOSTILE),
        ("completion", HOSTILE),
        ("fleets", "--map", f"{HOSTILE}/x"),
        ("statuses", "--geojson", HOSTILE),
        ("vehicles", "show", "V", "--locale", HOSTILE),
    ],
    ids=str,
)
def test_hostile_arguments_and_files_reach_no_terminal(
    world: World, tmp_path: Path, words: tuple[str, ...]
) -> None:
    name = tmp_path / f"{HOSTILE}{LINK}".replace("/", "")
    file = name.with_name(f"{name.name}.json")
    file.write_text(f'{{"label": "{LINK}", "a\x1b[2J": \x9b}}', encoding="utf-8")
    har = name.with_name(f"{name.name}.har")
    har.write_text(f'{{"log": "{LINK}"}}', encoding="utf-8")
    jsonl = name.with_name(f"{name.name}.jsonl")
    url = "https://a.example/v3/fleets/f1"
    jsonl.write_text(
        "\n".join(
            [
                json.dumps({"url": url, "method": f"G{HOSTILE}"}),
                json.dumps({"url": url, "headers": {HOSTILE: "a"}, "body": {HOSTILE: {LINK: 1}}}),
                json.dumps({"url": f"{url}/{HOSTILE}/{LINK}"}),
            ]
        ),
        encoding="utf-8",
    )
    folder = name.with_name(f"{name.name}-folder")
    folder.mkdir()
    folder.with_name(f"{folder.name}.sqlite").mkdir()
    named = {"{file}": file, "{har}": har, "{jsonl}": jsonl, "{folder}": folder}
    arguments = []
    for word in words:
        for mark, path in named.items():
            word = word.replace(mark, str(path))
        arguments.append(word)
    result = run(*arguments, env=world.env)
    assert result.exception is None or isinstance(result.exception, SystemExit), result.exception
    assert result.exit_code != 0
    check(result.stdout + result.stderr)


@pytest.mark.slow
@pytest.mark.promise("P720")
def test_hostile_text_of_doctor_and_probe_reaches_no_terminal(
    world: World, hostile: None, tmp_path: Path
) -> None:
    for command in ("doctor", "probe"):
        for status in (None, 401, 403, 500):
            world.simulator.clear_faults()
            if status is not None:
                world.simulator.inject(*[Fault.status(status)] * 3)
            result = world(command)
            assert result.exception is None or isinstance(result.exception, SystemExit)
            check(result.stdout + result.stderr)
    world.simulator.clear_faults()


@pytest.mark.promise("P720")
def test_hostile_text_of_an_export_reaches_no_terminal(world: World, hostile: None, tmp_path: Path) -> None:
    folder = tmp_path / f"{HOSTILE}-export".replace("/", "")
    for _ in range(2):
        result = world(
            "export", world.fid, "--kind", "trips", "--since", "2026-05-30", "--until", "2026-06-01",
            "--output", str(folder),
        )  # fmt: skip
        assert result.exception is None or isinstance(result.exception, SystemExit), result.exception
        check(result.stdout + result.stderr)


@pytest.mark.promise("P706")
@pytest.mark.parametrize(
    "text",
    [HOSTILE, LINK, "\ud800", "</script><script>alert(1)</script>", "${alert(1)}`", "{{ 7 * 7 }}{% raw %}"],
)
def test_hostile_text_on_a_map_is_text(text: str, tmp_path: Path) -> None:
    evil: dict[str, Any] = {
        "id": text,
        "startPosition": {"geometry": {"type": "Point", "coordinates": [2.0, 48.0]}},
    }
    pages = []
    for item in (evil, {**evil, "id": "harmless"}):
        file = tmp_path / "map.html"
        with file.open("wb") as to:
            write_map([Trip.from_dict(item)], TABLES["trips"], to)
        pages.append(file.read_text(encoding="utf-8"))
    page, harmless = pages
    assert not FORBIDDEN.search("".join(set(page.splitlines()) - set(harmless.splitlines())))
    assert page.count("<script") == harmless.count("<script")
    assert page.count("7 * 7") == 3 * text.count("7 * 7")  # its label, the legend, the text
    assert "${alert" not in page
