"""Files of a whole fleet: complete, each item once, the same whatever happens on the way."""

from __future__ import annotations

import csv
import json
import os
import signal
import subprocess
import sys
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pyarrow.parquet as pq
import pytest

from psa_fleet import ArgumentError, ConfigurationError, NotAvailableError, ServerError
from psa_fleet.export import ExportProgress, ExportResult, export
from psa_fleet.simulator import Fault, Simulator, World
from psa_fleet.subscription import Version

from ..cli.running import environment
from ..client.servers import Server
from ..client.worlds import client
from .worlds import BETWEEN, KINDS, files, fleet_id, in_order, told, world

ROOT = Path(__file__).parents[2]


@pytest.mark.promise("P215")
@pytest.mark.parametrize("version", ["v2", "v3"])
@pytest.mark.parametrize("kind", [*KINDS, "alarms", "stolen"])
def test_what_the_vehicles_told_is_in_the_files(version: Version, kind: str, tmp_path: Path) -> None:
    with Simulator(world()) as simulator, client(simulator, version) as one:
        fid = fleet_id(one)
        if kind in ("alarms", "stolen"):
            if version == "v2":
                with pytest.raises(NotAvailableError):
                    export(one, fid, kind, BETWEEN, tmp_path)
                assert not list(tmp_path.iterdir())
                return
            done = export(
                one, fid, kind, (BETWEEN[0] - timedelta(99), BETWEEN[1]), tmp_path, days_per_unit=500
            )
            assert done.items == sum(map(len, (f.splitlines() for f in files(tmp_path).values()))) > 0
            return
        done = export(one, fid, kind, BETWEEN, tmp_path, days_per_unit=2)
        wanted = told(one, kind)
        assert wanted
        found = {
            name: [json.loads(line) for line in content.splitlines()]
            for name, content in files(tmp_path).items()
        }
        assert found.keys() == wanted.keys()
        for name, items in wanted.items():
            assert in_order(found[name]) == in_order(items)
        assert done == ExportResult(8, sum(map(len, wanted.values())), 0)


@pytest.mark.slow
@pytest.mark.promise("P204", "P205")
def test_a_kill_at_any_point_changes_nothing(tmp_path: Path) -> None:
    with Simulator(world()) as simulator, client(simulator, "v3") as one:
        export(one, fleet_id(one), KINDS, BETWEEN, tmp_path / "whole", days_per_unit=1)
        env = {**os.environ, **environment(simulator, "v3"), "PYTHONPATH": str(ROOT)}
        folder = tmp_path / "killed"
        kills = 0
        # Each run gets a little further: all kinds of points come up, the ledger's own lines too.
        for last in (1, 2, 3, 4, 5, 6, 7, 8, 9, 15, 25, 35, 10**9):
            process = subprocess.run(
                [sys.executable, "-m", "tests.export.exporter", str(folder), str(last)],
                env=env,
                cwd=ROOT,
                check=False,
            )
            kills += process.returncode == -signal.SIGKILL
            for content in (path.read_bytes() for path in folder.rglob("*.jsonl") if path.name[0] != "."):
                assert content.endswith(b"\n")
        assert process.returncode == 0
        assert kills == 12
        assert files(folder) == files(tmp_path / "whole")
        simulator.requests.clear()
        again = export(one, fleet_id(one), KINDS, BETWEEN, folder, days_per_unit=1)
        assert (again.completed, again.items, again.skipped) == (0, 0, 60)


@pytest.mark.promise("P204")
def test_a_torn_line_of_the_ledger_is_done_again(tmp_path: Path) -> None:
    with Simulator(world()) as simulator, client(simulator, "v3") as one:
        fid = fleet_id(one)
        export(one, fid, "trips", BETWEEN, tmp_path)
        before = files(tmp_path)
        ledger = tmp_path / "export.ledger"
        ledger.write_bytes(ledger.read_bytes()[:-9])
        done = export(one, fid, "trips", BETWEEN, tmp_path)
        assert (done.completed, done.skipped) == (1, 3)
        assert files(tmp_path) == before
        assert ledger.read_bytes().count(b"\n") == 5


@pytest.mark.promise("P206")
def test_errors_are_left_for_the_next_run(tmp_path: Path) -> None:
    with Simulator(world()) as simulator, client(simulator, "v3") as one:
        fid = fleet_id(one)
        export(one, fid, "trips", BETWEEN, tmp_path / "whole")
        one = one.with_options(retry=None)
        simulator.inject(None, None, Fault.status(500))
        folder = tmp_path / "failing"
        done = export(one, fid, "trips", BETWEEN, folder, concurrency=1, errors="return")
        assert done.completed == 3
        [(unit, error)] = done.failed
        assert isinstance(error, ServerError)
        assert unit.vehicle.id not in repr(unit)
        simulator.inject(None, Fault.status(500))
        with pytest.raises(ServerError):
            export(one, fid, "trips", BETWEEN, folder)
        assert export(one, fid, "trips", BETWEEN, folder).completed == 1
        assert files(folder) == files(tmp_path / "whole")


@pytest.mark.promise("P208")
@pytest.mark.parametrize("kind", KINDS)
def test_tables_have_the_same_items(kind: str, tmp_path: Path) -> None:
    with Simulator(world()) as simulator, client(simulator, "v3") as one:
        fid = fleet_id(one)
        for format in ("jsonl", "csv", "parquet"):
            export(one, fid, kind, BETWEEN, tmp_path / format, format=format)
        for path in (tmp_path / "jsonl").rglob("*.jsonl"):
            name = path.relative_to(tmp_path / "jsonl")
            lines = path.read_text(encoding="utf-8").splitlines()
            with (tmp_path / "csv" / name).with_suffix(".csv").open(encoding="utf-8", newline="") as file:
                rows = list(csv.DictReader(file))
            table = pq.read_table((tmp_path / "parquet" / name).with_suffix(".parquet")).to_pylist()
            assert [row["item"] for row in rows] == [row["item"] for row in table] == lines
            for row, other, line in zip(rows, table, lines, strict=True):
                assert row.keys() == other.keys()
                assert row["vehicleId"] == other["vehicleId"] == json.loads(line)["vehicleId"]
                assert row["vehicleVin"] == other["vehicleVin"]


def test_a_folder_has_one_export(tmp_path: Path) -> None:
    with Simulator(World(fleets=1, vehicles=1)) as simulator, client(simulator, "v3") as one:
        fid = fleet_id(one)
        export(one, fid, "trips", BETWEEN, tmp_path)
        changed: list[dict[str, Any]] = [
            {"kinds": ["alerts"]},
            {"between": (BETWEEN[0], BETWEEN[1] + timedelta(1))},
            {"format": "csv"},
            {"fid": "another"},
        ]
        for change in changed:
            with pytest.raises(ConfigurationError, match="folder"):
                export(
                    one, **{"fid": fid, "kinds": ["trips"], "between": BETWEEN, "folder": tmp_path, **change}
                )

        def within(_: ExportProgress) -> None:
            with pytest.raises(ConfigurationError, match="under way"):
                export(one, fid, "trips", BETWEEN, tmp_path / "new")

        assert export(one, fid, "trips", BETWEEN, tmp_path / "new", progress=within).completed == 1


@pytest.mark.parametrize(
    ("change", "argument"),
    [
        ({"kinds": ["fuel"]}, "kinds"),
        ({"kinds": []}, "kinds"),
        ({"between": (BETWEEN[1], BETWEEN[0])}, "between"),
        ({"between": (datetime(2026, 1, 1), datetime(2026, 1, 2, tzinfo=UTC))}, "between"),
        ({"format": "xml"}, "format"),
        ({"days_per_unit": 0}, "days_per_unit"),
        ({"concurrency": 0}, "concurrency"),
    ],
)
def test_what_is_refused(change: dict[str, Any], argument: str, tmp_path: Path) -> None:
    server = Server({})
    with pytest.raises(ArgumentError) as error:
        export(
            server.client(),
            **{"fid": "f", "kinds": "trips", "between": BETWEEN, "folder": tmp_path, **change},
        )
    assert error.value.argument == argument
    assert not server.requests
