"""Exit statuses: one table, the same in the documentation, in every help, and in what happens."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import pytest

from psa_fleet import errors
from psa_fleet.cli._app import COMMANDS, load
from psa_fleet.cli._base.exit_status import MEANINGS, Exit, ending

from .running import run

ROOT = Path(__file__).resolve().parents[2]


def commands() -> list[tuple[tuple[str, ...], Any]]:
    """The commands that run, with their words."""
    found: list[tuple[tuple[str, ...], Any]] = []
    for name in COMMANDS:
        command = load(name)
        below = getattr(command, "commands", {})
        found += [((name, each), sub) for each, sub in below.items()] or [((name,), command)]
    return found


def test_documentation_has_the_table() -> None:
    page = (ROOT / "docs" / "cli.md").read_text(encoding="utf-8")
    rows = re.findall(r"^\| (\d+) \| (.+?) \|$", page, flags=re.MULTILINE)
    assert {int(status): meaning for status, meaning in rows} == {
        each.value: meaning for each, meaning in MEANINGS.items()
    }
    assert set(MEANINGS) == set(Exit)


def test_help_of_commands_lists_exit_statuses() -> None:
    for path, command in commands():
        listed = set(map(int, re.findall(r"^- (\d+):", command.epilog or "", flags=re.MULTILINE)))
        assert listed >= {0, 1, 2}, path
        # Ctrl-C is how these two end.
        assert 130 in listed or path in (("webhook", "serve"), ("drift", "proxy")), path
        assert listed <= {each.value for each in Exit}, path


def test_commands_are_all_in_the_documentation() -> None:
    page = (ROOT / "docs" / "cli.md").read_text(encoding="utf-8")
    for path, _ in commands():
        assert f"psa-fleet {' '.join(path)}" in page or f"`{' '.join(path)}`" in page, path


@pytest.mark.promise("P709")
@pytest.mark.parametrize(
    ("words", "status"),
    [
        ("fleets", Exit.OK),
        ("vehicles alarms VF7TEST0000000002 --api-version v2", Exit.NOT_AVAILABLE),
        ("vehicles status VF7TEST0000000099", Exit.NO_DATA),
        ("vehicles telemetry VF7TEST0000000002 --since moon", Exit.USAGE),
        ("trips list --since 1d --until 2d", Exit.USAGE),
        ("fleets --api-version v4", Exit.USAGE),
        ("fleets --json --csv", Exit.USAGE),
        ("vehicles --fleet Atlantis", Exit.NO_DATA),
        ("alerts show no-such-alert", Exit.NO_DATA),
        ("monitors show no-such-monitor", Exit.NO_DATA),
        ("monitors create no-such-file.json", Exit.USAGE),
        ("callbacks list --api-version v2", Exit.NOT_AVAILABLE),
        ("vehicles --parquet no/such/folder/x.parquet", Exit.USAGE),
        ("vehicles --json --output x.csv", Exit.USAGE),
        ("vehicles --output x.unknown", Exit.USAGE),
        ("vehicles --output x.gpx", Exit.USAGE),
        ("vehicles --parquet x.parquet --output y.parquet", Exit.USAGE),
        ("vehicles --csv --output .", Exit.USAGE),
    ],
)
def test_command_exits_with_its_status(words: str, status: Exit) -> None:
    result = run(*words.split(), "--simulator")
    assert result.exit_code == status, result.output
    assert status is Exit.OK or (result.stderr and not result.stdout)


@pytest.mark.promise("P709")
def test_exit_status_separates_unknown_outcomes_from_failures() -> None:
    request = errors.RequestInfo("sendRemoteToVhl", "POST", "/x")
    lost = errors.OutcomeUnknownServerError("a gateway answered", status=502, request=request)
    assert ending(lost)[0] is Exit.UNKNOWN
    assert ending(errors.ServerError("it failed", status=500))[0] is Exit.ERROR
    assert ending(errors.ConfigurationError("no file"))[0] is Exit.ERROR
    assert ending(errors.ArgumentError("no id"))[0] is Exit.USAGE
    assert ending(errors.RemoteTimeoutError("still under way"))[0] is Exit.NOT_DONE


@pytest.mark.parametrize(
    ("error", "words"),
    [
        (errors.OutcomeUnknownError("x"), "x. Find out before you send it again."),
        (errors.NotFoundError("x", status=404), "x. Check the ids; the commands that list show them."),
        (errors.AuthenticationError("x", status=401), "x. `psa-fleet doctor` looks for the cause."),
        (
            errors.PermissionDeniedError("x", status=403),
            "x. Check the ids, and that the contract covers it.",
        ),
        (errors.RateLimitError("x", status=429), "x. Wait, then try again."),
        (errors.ServerError("x.", status=500), "x. Try again later."),
        (errors.TransportError("x"), "x. `psa-fleet doctor` looks for the cause."),
        (errors.ConfigurationError("x"), "x"),
    ],
)
def test_error_ends_with_this_advice(error: errors.PsaFleetError, words: str) -> None:
    assert ending(error)[1] == words
