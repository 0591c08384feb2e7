"""Errors that commands show have the words of commands, and none of Python's."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any, Final

import pytest

import psa_fleet
from psa_fleet import features
from psa_fleet._operations.catalog import CATALOG
from psa_fleet.cli._app import COMMANDS, load
from psa_fleet.cli._base.wording import OPTIONS, in_words_of_commands
from psa_fleet.configuration import _profiles

from .running import run

ROOT: Final = Path(psa_fleet.__file__).parent
OTHER_ROOMS: Final = ("_sync", "cli", "testing", "simulator", "dlt", "pseudonymize", "signals", "_budget")
"""Rooms whose texts no command shows: twins, its own, and those of Python programs alone."""
PYTHON: Final = re.compile(
    r"[\w\]]\([\w., =]*\)(?!\.)|\b\w+=(?:True|False|None|\.\.\.|[\"'])|psa_fleet\.|\b(?:None|True|False)\b"
    r"|\b[a-z]+_[a-z_]+\b"
)
KEYS: Final = frozenset((*_profiles.PROFILE_KEYS, "client_id", "max_response_size"))
"""Keys of profiles, which users of the command line write."""

ELSEWHERE: Final[dict[str, str]] = {
    "account": "an argument of another type, which no profile makes",
    "_http/client_arguments": "a list of accounts that is empty, which no profile makes",
    "_payloads/notify": "a repr",
    "webhooks/_verify": "verify(), which no command calls",
    "_async/base": "a repr, and an argument of from_profile()",
    "_async/feed": "arguments that the command checks itself",
    "_async/pages": "arguments of collections that no command passes",
    "_base/periods": "periods are made of --since and --until, which are checked before",
    "_facade/monitor_bodies": "an argument (format) that no command passes",
    "_facade/plan": "an argument (per_day) that no command passes",
    "_facade/shown": "HTML for notebooks",
    "_facade/response": "with_response(), which no command calls",
    "_operations/limits": "types of arguments that typer converts",
    "_operations/parameters": "types of arguments that typer converts",
    "_sending/options": "options of a client, which a profile checks itself",
    "drift/_recorder": "an argument (coverage) that the command always passes",
    "export/_plan": "arguments that the command checks itself",
    "monitors/_data": "the builder, which no command uses",
    "monitors/_times": "the builder, which no command uses",
    "monitors/_zone": "the builder, which no command uses",
    "remotes/_action": "the builder, which commands use with right values",
    "remotes/_callback": "the builder, which no command uses",
    "remotes/_charge": "the builder, which no command uses",
    "webhooks/_content": "arguments of a receiver, which the command checks itself",
    "webhooks/_reading": "arguments of a receiver, which the command checks itself",
    "webhooks/_receiver": "arguments of a receiver, which the command checks itself",
}
"""Modules with texts that no command shows, and the reason."""


def texts(path: Path) -> Iterator[str]:
    """All texts of a module but its docstrings; `x` stands for what is put in."""
    tree = ast.parse(path.read_text(encoding="utf-8"))
    left_out = {id(node.value) for node in ast.walk(tree) if isinstance(node, ast.Expr)}
    for node in ast.walk(tree):
        if isinstance(node, ast.JoinedStr):
            left_out |= {id(each) for each in node.values}
            yield "".join(str(each.value) if isinstance(each, ast.Constant) else "x" for each in node.values)
        elif isinstance(node, ast.Constant) and isinstance(node.value, str) and id(node) not in left_out:
            yield node.value


def python_words(text: str) -> list[str]:
    return [found for found in PYTHON.findall(text) if found not in KEYS]


@pytest.mark.slow
@pytest.mark.promise("P732")
def test_errors_of_the_library_have_no_words_of_python() -> None:
    left: dict[str, set[str]] = {}
    for path in ROOT.rglob("*.py"):
        module = path.relative_to(ROOT).with_suffix("").as_posix()
        if module.partition("/")[0] in OTHER_ROOMS or "_storage" in module:
            continue
        for text in texts(path):
            if " | " in text:
                continue  # a type in quotes
            if text.count(" ") > 1 and (words := python_words(in_words_of_commands(text))):
                left.setdefault(module, set()).update(words)
    assert {module: words for module, words in left.items() if module not in ELSEWHERE} == {}
    assert set(ELSEWHERE) <= left.keys()


@pytest.mark.promise("P732")
def test_catalog_texts_name_operations_by_their_commands() -> None:
    commands = {" ".join(path): command for name in COMMANDS for path, command in walked((name,), load(name))}
    assert len(features()) == len(CATALOG)
    for entry in CATALOG.values():
        for text in (entry.name, entry.instead, entry.deprecated, entry.verify):
            shown = in_words_of_commands(text or "")
            assert python_words(shown) == [], text
            for name in re.findall(r"`psa-fleet ([^`]+)`", shown):
                words, *options = re.split(r" (?=--)", name)
                assert words in commands, shown
                known = {option for one in commands[words].params for option in one.opts}
                assert {each for each in options if each != "--vehicle"} <= known
        assert "`psa-fleet " in in_words_of_commands(entry.name)


def walked(path: tuple[str, ...], command: Any) -> Iterator[tuple[tuple[str, ...], Any]]:
    yield path, command
    for name, below in getattr(command, "commands", {}).items():
        yield from walked((*path, name), below)


@pytest.mark.promise("P732")
@pytest.mark.parametrize(
    ("text", "argument", "shown"),
    [
        (
            "page_size must be an integer from 1 to 60",
            "page_size",
            "--page-size must be an integer from 1 to 60",
        ),
        ("limit must be a non-negative integer or None", "limit", "--limit must be a non-negative integer"),
        (
            "vehicle.trips(distance=...) is not available in v2",
            "",
            "`psa-fleet trips list --vehicle --min-km and --max-km` is not available in v2",
        ),
        ("fleet.trip().get() is not available", "", "`psa-fleet trips show` is not available"),
        ("split=True gives 3 monitors", "", "--split gives 3 monitors"),
        ("fleet.nothing() is new", "", "fleet.nothing() is new"),
        ("ask client.account(name) with one of a, b", "", "choose with --account one of a, b"),
        ("use client.fleet(fid, account=...)", "", "use --account"),
        ("use client.fleet(...).vehicle(...) with an id", "", "name it by its id"),
        ("continue with client.account(name).fleets()", "", "continue with --account or --fleet"),
        (
            "psa_fleet.monitors.to_new_format() rewrites it",
            "",
            "`psa-fleet monitors convert --write` rewrites it",
        ),
        (
            "psa_fleet.monitors.to_deprecated_format() rewrites it",
            "",
            "`psa-fleet monitors convert --format deprecated --write` rewrites it",
        ),
        (
            "Use to_new_format first.",
            "",
            "Convert it with `psa-fleet monitors convert --write` first.",
        ),
        ('Write version="v3"', "", "Write --api-version v3, or version in the profile"),
        ("v3 can do more; psa_fleet.features() lists both.", "", "v3 can do more."),
        ("Leave version out", "", "Leave --api-version out, and version in the profile"),
        ("wait again, or check with get()", "", "wait again, or check with `psa-fleet remotes show`"),
        (
            "Correct the report with Stolen(reported=...)",
            "",
            "Correct the report with `psa-fleet remotes send VEHICLE stolen`",
        ),
        ("Lock it (Doors(locked=True))", "", "Lock it (`doors lock`)"),
        ("a list of Place(latitude=..., longitude=...)", "", "LATITUDE,LONGITUDE"),
        (
            "distinguish them with Account(..., name=...)",
            "",
            "set a name for each in the profile",
        ),
        ("check Credentials certificate", "", "check certificate"),
        ("base_url and environment cannot be combined", "", "cannot be combined with --environment"),
        ("pass the URL of another server as base_url", "", "pass the URL of another server as --base-url"),
        ("and a lower days_per_unit or vehicles_per_unit needs less", "", "and lower --days"),
        ("Address the trip through its vehicle: fleet.vehicle(vid).trip(tid)", "", "Add --vehicle"),
        ("between=(start, end); None leaves a side open", "", "between=(start, end)"),
        ("vehicle 3 of trip.x", "vin", "vehicle 3 of trip.x"),
    ],
)
def test_text_in_words_of_commands(text: str, argument: str, shown: str) -> None:
    assert in_words_of_commands(text, argument) == shown


@pytest.mark.promise("P732")
@pytest.mark.parametrize(
    ("words", "status"),
    [
        ("trips show T", 4),
        ("trips waypoints T", 4),
        ("vehicles alarms VF3TEST0000000001 --api-version v2", 4),
        ("trips list --min-km 1 --api-version v2", 4),
        ("vehicles --page-size 100", 2),
        ("vehicles --vin-prefix ..", 2),
        ("trips list --vehicle VF3TEST0000000001 --page-size 61", 2),
        ("vehicles telemetry VF3TEST0000000001 --type nothing", 2),
        ("vehicles capabilities VF3", 5),
        ("callbacks list --for Nothing", 2),
        ("remotes list VF3TEST0000000001 --callback c --api-version v2", 4),
        ("fleets show nothing", 5),
    ],
)
def test_errors_of_commands_have_no_words_of_python(words: str, status: int) -> None:
    result = run(*words.split(), "--simulator")
    assert (result.exit_code, result.stdout) == (status, "")
    assert python_words(result.stderr) == []


def test_options_of_the_table_exist() -> None:
    known = {
        option
        for name in COMMANDS
        for _, command in walked((name,), load(name))
        for one in getattr(command, "params", ())
        for option in (*one.opts, one.metavar)
    }
    for text in OPTIONS.values():
        assert set(text.split(" and ")) <= known | {"KIND"}, text
