"""Text from servers and disks cannot steer the terminal, whatever command shows it."""

from __future__ import annotations

import ast
import json
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

import psa_fleet
from psa_fleet._base import json as decoding
from psa_fleet._base.json import JSON
from psa_fleet._http import failures, responses
from psa_fleet.simulator import Fault, Simulator
from psa_fleet.subscription import VERSIONS, Version

from ..running import MONITOR, READS, V2_READS, V3_READS, World, run

HOSTILE = "\x1b]0;owned\x07\x1b[2J\x9b31m\x7f\r\u202eevil\u2066\u200f\u061c\b"
FORBIDDEN = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]")
WORDS = frozenset(
    ("name", "label", "description", "status", "type", "brand", "failureCause", "message", "boolExp", "msg")
)
"""Members of responses that are shown to people, and decide nothing on the way."""


def poisoned(value: JSON) -> JSON:
    """The same with hostile text in what is shown to people."""
    if isinstance(value, list):
        return [poisoned(each) for each in value]
    if not isinstance(value, dict):
        return value
    return {
        name: each + HOSTILE if name in WORDS and isinstance(each, str) else poisoned(each)
        for name, each in value.items()
    }


@pytest.fixture(scope="module", params=VERSIONS)
def world(request: pytest.FixtureRequest) -> Iterator[World]:
    version: Version = request.param
    with Simulator() as simulator:
        made = World(simulator, version)
        yield made
        made.client.close()


@pytest.fixture
def hostile(monkeypatch: pytest.MonkeyPatch) -> None:
    def loads(content: bytes) -> JSON:
        return poisoned(decoding.loads(content))

    for module in (failures, responses):
        monkeypatch.setattr(module, "loads", loads)


def check(output: str) -> None:
    assert not FORBIDDEN.search(output), FORBIDDEN.findall(output)


@pytest.mark.slow
@pytest.mark.promise("P720")
@pytest.mark.parametrize("option", ["", "--json", "--csv"])
def test_hostile_text_of_a_server_reaches_no_terminal(world: World, hostile: None, option: str) -> None:
    reached = 0
    for command in (*READS, *(V2_READS if world.version == "v2" else V3_READS)):
        result = world(*command.split(), *option.split())
        check(result.stdout + result.stderr)
        reached += "owned" in result.stdout + result.stderr
    # What the table has no column for is not shown.
    assert reached > 5


@pytest.mark.promise("P720")
@pytest.mark.parametrize("status", [400, 401, 403, 404, 501])
def test_hostile_error_message_reaches_no_terminal(world: World, hostile: None, status: int) -> None:
    world.simulator.inject(Fault.status(status))
    result = world("fleets", "--debug")
    assert result.exit_code != 0
    check(result.stdout + result.stderr)


@pytest.mark.promise("P720")
def test_hostile_fleet_names_reach_no_terminal_where_one_is_asked_for(world: World, hostile: None) -> None:
    result = world("trips", "show", "T")
    assert result.exit_code == 2
    assert "choose one of" in result.stderr
    check(result.stdout + result.stderr)


@pytest.mark.promise("P720")
def test_hostile_status_of_a_remote_reaches_no_terminal(world: World, hostile: None) -> None:
    if world.version == "v3":
        result = world(
            "remotes", "wait", "{V}", "{R}", "--callback", "{CB}", "--fleet", "{F}", "--timeout", "0"
        )
        assert "owned" in result.stdout + result.stderr
        check(result.stdout + result.stderr)


@pytest.mark.promise("P720")
@pytest.mark.parametrize(
    "words",
    [
        ("fleets", "--profile", HOSTILE),
        ("fleets", "show", HOSTILE),
        ("vehicles", "show", HOSTILE),
        ("vehicles", "alarms", "V", "--since", HOSTILE),
        (HOSTILE,),
        ("fleets", f"--{HOSTILE}"),
        ("monitors", "convert", HOSTILE),
        ("drift", HOSTILE),
        ("monitors", "create", HOSTILE),
        ("fleets", "--parquet", f"{HOSTILE}/x"),
        ("export", HOSTILE, "--kind", HOSTILE, "--since", "7d", "--output", HOSTILE),
    ],
)
def test_hostile_argument_reaches_no_terminal(world: World, words: tuple[str, ...]) -> None:
    result = run(*words, env=world.env)
    assert result.exit_code != 0
    check(result.stdout + result.stderr)


@pytest.mark.promise("P720")
def test_hostile_file_names_reach_no_terminal(tmp_path: Path) -> None:
    name = HOSTILE.replace("/", "")
    (tmp_path / f"{name}.json").write_text(json.dumps(MONITOR), encoding="utf-8")
    (tmp_path / f"{name}2.json").write_text("{", encoding="utf-8")
    for options in ((), ("--check",), ("--format", "deprecated"), ("--format", "deprecated", "--check")):
        result = run("monitors", "convert", str(tmp_path), *options)
        assert result.exit_code == 1
        assert "owned" in result.stderr
        check(result.stdout + result.stderr)


@pytest.mark.promise("P720")
def test_json_means_the_same_after_hostile_text_is_escaped(world: World, hostile: None) -> None:
    shown = json.loads(world("fleets", "--json").stdout)
    assert all(each["name"].endswith(HOSTILE) for each in shown)


def test_terminal_module_alone_writes_to_the_terminal() -> None:
    folder = Path(psa_fleet.__file__).parent / "cli"
    found = [
        f"{path.relative_to(folder)}:{node.lineno}"
        for path in folder.rglob("*.py")
        if path.name != "terminal.py"
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if (isinstance(node, ast.Name) and node.id in ("print", "Console"))
        or (isinstance(node, ast.Attribute) and node.attr in ("echo", "secho", "stdout", "stderr", "confirm"))
    ]
    assert found == []
