"""`psa-fleet export`: the same files as the library's, and its messages."""

from __future__ import annotations

import json
import re
import sys
from datetime import UTC, datetime
from pathlib import Path

import pytest

from psa_fleet.cli._app import app
from psa_fleet.cli._commands import export as commands
from psa_fleet.cli._options import connection
from psa_fleet.export import ExportResult, export
from psa_fleet.simulator import Fault, Simulator
from psa_fleet.subscription import Version

from ...export.worlds import BETWEEN, contents, fleet_id, world
from ..running import client_of, environment, run
from ..terminal import Screen

ARGUMENTS = ("--since", "2026-05-29T06:30Z", "--until", "2026-06-01", "--days", "2")


@pytest.mark.parametrize("version", ["v2", "v3"])
def test_export_command_writes_the_files_of_the_library(version: Version, tmp_path: Path) -> None:
    with Simulator(world()) as simulator, client_of(simulator, version) as one:
        fid = fleet_id(one)
        whole = export(one, fid, ["trips", "alerts"], BETWEEN, tmp_path / "library", days_per_unit=2)
        folder = tmp_path / "command"
        command = (
            "export",
            fid,
            "--kind",
            "trips",
            "--kind",
            "alerts",
            *ARGUMENTS,
            "--output",
            str(folder),
        )
        env = {**environment(simulator, version), "PSA_FLEET_RETRY": "none"}
        simulator.inject(None, None, Fault.status(500))
        failed = run(*command, "--concurrency", "1", env=env)
        assert failed.exit_code == 1
        assert "units left to do: 1. " in failed.stderr
        again = run(*command, env=env)
        assert again.exit_code == 0, again.output
        assert f"done before: {whole.completed}" in again.stdout
        assert contents(folder) == contents(tmp_path / "library")


@pytest.mark.parametrize(
    ("arguments", "word"),
    [
        (("--kind", "fuel"), "'fuel' is not one of trips"),
        (("--kind", "trips", "--format", "xml"), "--format"),
        (("--kind", "trips", "--since", "yesterdy"), "--since"),
        (("--kind", "trips", "--until", "2020-01-01"), "must be after --since"),
    ],
)
def test_export_command_refuses_invalid_options(
    arguments: tuple[str, ...], word: str, tmp_path: Path
) -> None:
    with Simulator(world()) as simulator, client_of(simulator, "v3") as one:
        folder = tmp_path / "out"
        command = ("export", fleet_id(one), *ARGUMENTS, "--output", str(folder), *arguments)
        ended = run(*command, env=environment(simulator, "v3"))
        assert ended.exit_code == 2
        assert word in ended.stderr
        assert not folder.exists()


@pytest.mark.promise("P292")
def test_export_again_goes_on_with_times_that_were_relative(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with Simulator(world()) as simulator, client_of(simulator, "v3") as one:
        fid, env = fleet_id(one), {**environment(simulator, "v3"), "PSA_FLEET_RETRY": "none"}
        moments = iter([datetime(2026, 6, 2, 12, tzinfo=UTC), datetime(2026, 6, 9, tzinfo=UTC)])
        monkeypatch.setattr(connection, "now", lambda: next(moments))
        command = ("export", fid, "--kind", "trips", "--since", "4d", "--output", str(tmp_path))
        simulator.inject(None, None, Fault.status(500))
        assert run(*command, env=env).exit_code == 1
        again = run(*command, env=env)
        assert again.exit_code == 0, again.output
        period = (datetime(2026, 5, 29, 12, tzinfo=UTC), datetime(2026, 6, 2, 12, tzinfo=UTC))
        export(one, fid, "trips", period, tmp_path / "whole")
        assert contents(tmp_path) == contents(tmp_path / "whole")
        monkeypatch.setattr(connection, "now", lambda: datetime(2026, 6, 9, tzinfo=UTC))
        other = run(*command[:5], "3d", *command[6:], env=env)
        assert other.exit_code == 1
        assert "differs in period" in other.stderr


def test_cluster_and_command_use_the_profile_of_the_workers(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    called: list[tuple[tuple[object, ...], dict[str, object]]] = []

    def handed_over(*arguments: object, **options: object) -> ExportResult:
        called.append((arguments, options))
        return ExportResult(4, 16, 0)

    monkeypatch.setattr("psa_fleet.cli._commands.export.export_with_dask", handed_over)
    with Simulator(world()) as simulator, client_of(simulator, "v3") as one:
        fid = fleet_id(one)
        config = tmp_path / "config.toml"
        values = environment(simulator, "v3").items()
        lines = [f'{name.removeprefix("PSA_FLEET_").lower()} = "{value}"' for name, value in values]
        config.write_text("\n".join(["[profiles.leasing]", *lines, ""]))
        config.chmod(0o600)
        folder = tmp_path / "out"
        command = ("export", fid, "--kind", "trips", *ARGUMENTS, "--output", str(folder))
        # Nothing but the profile leads to the server.
        env = {"PSA_FLEET_CONFIG": str(config)}
        ended = run(*command, "--dask", "tcp://s:1", "--dask-profile", "leasing", env=env)
        assert ended.exit_code == 0, ended.output
        [(arguments, options)] = called
        assert arguments == ("tcp://s:1", fid, ["trips"], BETWEEN, folder)
        assert options.pop("asked_at")
        assert options == {
            "profile": "leasing",
            "format": "jsonl",
            "days_per_unit": 2,
            "errors": "return",
            "progress": None,
            "signals": False,
        }
        assert "Items: 16. Units: 4. Folder: " in ended.stdout


@pytest.mark.parametrize(
    "options", [("--dask", "tcp://s:1", "--simulator"), ("--dask", "tcp://s:1", "--profile", "x")]
)
def test_options_that_workers_cannot_know_are_refused_with_dask(
    options: tuple[str, ...], tmp_path: Path
) -> None:
    folder = tmp_path / "out"
    command = ("export", "f", "--kind", "trips", *ARGUMENTS, "--output", str(folder))
    ended = run(*command, *options)
    assert ended.exit_code == 2
    assert "--dask-profile" in ended.stderr
    ended = run(*command, "--dask-profile", "x")
    assert ended.exit_code == 2
    assert "--dask" in ended.stderr
    assert not folder.exists()


@pytest.mark.promise("P295")
def test_export_command_reports_vehicles_without_an_id(tmp_path: Path) -> None:
    with Simulator(world()) as simulator, client_of(simulator, "v3") as one:
        fid = fleet_id(one)
        body = one.fleet(fid).vehicles().to_list()[0].to_dict()
        body.pop("id")
        simulator.inject(
            None, Fault.status(200, body=json.dumps({"_embedded": {"vehicles": [body]}}).encode())
        )
        command = ("export", fid, "--kind", "trips", *ARGUMENTS, "--output", str(tmp_path))
        ended = run(*command, env=environment(simulator, "v3"))
        assert ended.exit_code == 3, ended.output
        assert "vehicles without an id, which cannot be exported: 1" in ended.stderr


def test_bar_shows_units_rate_and_quota_on_a_terminal(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    with Simulator(world()) as simulator, client_of(simulator, "v3") as one, Screen(columns=120) as screen:
        command = ["export", fleet_id(one), "--kind", "trips", *ARGUMENTS, "--output", str(tmp_path)]
        for name, value in {**environment(simulator, "v3"), "TERM": "xterm", "COLUMNS": "120"}.items():
            monkeypatch.setenv(name, value)
        monkeypatch.setattr(commands, "EVERY", 0.0)
        with screen.stream() as stream:
            monkeypatch.setattr(sys, "stderr", stream)
            app(command, standalone_mode=False)
            monkeypatch.undo()
    drawn = screen.output.decode()
    assert "units: 0" in drawn
    assert "units: 2" in drawn
    assert re.search(r"\d+/s items", drawn)
    assert re.search(r"99,9\d\d of 100,000 requests left", drawn)
    assert screen.lines == []
    assert screen.cursor_is_shown
