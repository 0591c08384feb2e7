"""One grammar: nouns that list, options of the connection on either side, and no old spelling."""

from __future__ import annotations

import csv
import inspect
import io
import subprocess
import sys
from pathlib import Path

import pytest

from psa_fleet.cli._app import COMMANDS, load
from psa_fleet.cli._base.groups import CONNECTION, leading
from psa_fleet.cli._base.old_spellings import COMMANDS as OLD_COMMANDS
from psa_fleet.cli._base.old_spellings import OPTIONS
from psa_fleet.cli._options.connection import connection
from psa_fleet.cli._output.spreadsheet import write_safe_csv
from psa_fleet.models import Fleet
from psa_fleet.tables import TABLES

from .running import run

NOUNS = [name for name in COMMANDS if "list" in getattr(load(name), "commands", {})]


def test_help_lines_are_those_of_the_modules() -> None:
    for name, (_, line) in COMMANDS.items():
        assert (load(name).help or "").splitlines()[0] == line, name


def test_connection_options_are_those_of_the_signature() -> None:
    declared: dict[str, bool] = {}
    for name, each in inspect.signature(connection, eval_str=True).parameters.items():
        long = [one for one in each.annotation.__metadata__[0].param_decls or () if one.startswith("--")]
        takes_value = each.default is None
        declared |= dict.fromkeys(long or [f"--{name.replace('_', '-')}"], takes_value)
    assert declared == CONNECTION


def test_leading_separates_options_and_their_values() -> None:
    words = ["--simulator", "--profile", "list", "--account=a", "trips", "--debug"]
    assert leading(words) == (words[:4], words[4:])
    assert leading(["--profile"]) == (["--profile"], [])


@pytest.mark.promise("P773")
@pytest.mark.parametrize("noun", [name for name in NOUNS if name != "remotes"])
def test_noun_alone_lists_with_the_options_of_list(noun: str) -> None:
    wanted = run(noun, "list", "--csv", "--limit", "2", "--simulator")
    assert wanted.exit_code == 0, wanted.output
    assert run(noun, "--csv", "--limit", "2", "--simulator").stdout == wanted.stdout
    assert run(noun, "--simulator").stdout == run(noun, "list", "--simulator").stdout


@pytest.mark.promise("P772")
@pytest.mark.parametrize(
    "words",
    [
        ("--simulator", "--api-version", "v2", "trips", "list"),
        ("--simulator", "trips", "--api-version=v2", "list"),
        ("trips", "--simulator", "--api-version", "v2", "list"),
        ("trips", "list", "--simulator", "--api-version", "v2"),
        ("--api-version", "v2", "trips", "--simulator"),
    ],
)
def test_connection_options_stand_before_or_after_the_command(words: tuple[str, ...]) -> None:
    result = run(*words, "--csv", "--limit", "1")
    assert result.exit_code == 0, result.output
    assert len(list(csv.DictReader(result.stdout.splitlines()))) == 1
    # Distances are asked for on v3 only.
    assert run(*words, "--min-km", "1").exit_code == 4


@pytest.mark.promise("P774")
@pytest.mark.parametrize(("command", "option"), OPTIONS)
def test_old_option_is_refused_with_the_new_one(command: str, option: str) -> None:
    words = (command or "fleets").split()
    result = run(*words, option, "x")
    assert result.exit_code == 2
    assert f"{option} is now {OPTIONS[command, option]}." in result.stderr


@pytest.mark.promise("P774")
@pytest.mark.parametrize("old", OLD_COMMANDS)
def test_old_command_is_refused_with_the_new_one(old: str) -> None:
    for words in ((), ("show", "V")):
        result = run(old, *words)
        assert result.exit_code == 2
        assert f"is now '{OLD_COMMANDS[old]}" in result.stderr


def test_unknown_command_is_refused_with_the_nearest() -> None:
    result = run("vehicels")
    assert result.exit_code == 2
    assert "'vehicles'" in result.stderr


@pytest.mark.parametrize(
    ("words", "absent"),
    [
        (
            ("--help",),
            ("httpx", "psa_fleet_v3", "rich", "psa_fleet.cli._commands.fleets", "psa_fleet.tables"),
        ),
        (("--version",), ("httpx", "psa_fleet_v3", "rich", "psa_fleet.cli._commands.fleets")),
        (("trips", "list", "--help"), ("httpx", "psa_fleet.cli._commands.fleets", "psa_fleet.simulator")),
        (("monitors", "convert", "--help"), ("httpx", "psa_fleet.cli._commands.trips")),
        (("drift", "--help"), ("httpx", "psa_fleet.configuration", "psa_fleet.simulator")),
    ],
)
def test_command_imports_what_it_uses(words: tuple[str, ...], absent: tuple[str, ...]) -> None:
    code = (
        "import sys; from psa_fleet.cli import main\n"
        f"sys.argv[1:] = {list(words)!r}\n"
        "try: main()\n"
        "except SystemExit as end: assert not end.code\n"
        f"found = [name for name in {absent!r} if name in sys.modules]; assert not found, found"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True)
    assert done.returncode == 0, done.stderr


@pytest.mark.promise("P775")
@pytest.mark.parametrize(
    "start",
    [
        *("=", "+", "-", "@", "%", "|", "\t", "\r", "\n", "\r\n=", "\uff1d", "\uff0b", "\uff0d"),
        *("\uff20", "\u2212"),
        *(
            " =",
            "  @",
            "\u00a0=",
            "\u3000\uff1d",
            '"=',
            "'=",
            "\ufeff=",
            "\u200b-",
            "\t\t+",
            " \n=",
            "\u2212",
        ),
        *("=cmd|' /C calc'!A", "@SUM(", "-2+3+cmd|' /C calc'!A", "|cmd' /C calc'!A", "+HYPERLINK("),
    ],
)
def test_safe_csv_marks_texts_and_leaves_numbers(start: str, tmp_path: Path) -> None:
    file = tmp_path / "fleets.csv"
    with file.open("w", newline="", encoding="utf-8") as to:
        write_safe_csv([Fleet.from_dict({"id": "f", "name": f"{start}1+1"})], TABLES["fleets"], to)
    with file.open(newline="", encoding="utf-8") as of:
        [row] = csv.DictReader(of)
    assert row["name"] == f"'{start}1+1"
    assert row["id"] == "f"


@pytest.mark.promise("P775")
@pytest.mark.parametrize("text", ["a=1", "Pool 1", "VF3-1", "", " ", "'", "2026-05-01", "5 %", "e@x.example"])
def test_safe_csv_leaves_other_texts(text: str) -> None:
    to = io.StringIO()
    write_safe_csv([Fleet.from_dict({"id": text})], TABLES["fleets"], to)
    [row] = csv.DictReader(io.StringIO(to.getvalue()))
    assert row["id"] == text


@pytest.mark.promise("P775")
def test_safe_csv_of_negative_numbers_is_the_csv() -> None:
    words = ("vehicles", "position", "VF7TEST0000000002", "--simulator")
    assert run(*words, "--csv-safe").stdout == run(*words, "--csv").stdout
