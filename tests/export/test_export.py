"""Files of a whole fleet: complete, each item once, the same whatever happens on the way."""

from __future__ import annotations

import csv
import json
import os
import re
import shutil
import signal
import stat
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
from ..forked import run
from .worlds import BETWEEN, KINDS, files, fleet_id, in_order, items_by_day, rows, world

ROOT = Path(__file__).parents[2]


@pytest.mark.promise("P215")
@pytest.mark.parametrize("version", ["v2", "v3"])
@pytest.mark.parametrize("kind", [*KINDS, "alarms", "stolen"])
def test_export_files_hold_the_items_of_all_vehicles(version: Version, kind: str, tmp_path: Path) -> None:
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
            assert done.items == sum(map(len, rows(tmp_path, kind).values())) > 0
            return
        done = export(one, fid, kind, BETWEEN, tmp_path, days_per_unit=2)
        wanted = items_by_day(one, kind)
        assert wanted
        found = rows(tmp_path, kind)
        assert found.keys() == wanted.keys()
        for day, items in wanted.items():
            assert in_order(found[day]) == in_order(items)
        assert done == ExportResult(2, sum(map(len, wanted.values())), 0)


@pytest.mark.slow
@pytest.mark.promise("P204", "P205")
def test_export_killed_at_any_point_changes_nothing(tmp_path: Path) -> None:
    with Simulator(world()) as simulator, client(simulator, "v3") as one:
        options: dict[str, Any] = {"days_per_unit": 1, "vehicles_per_unit": 3}
        export(one, fleet_id(one), KINDS, BETWEEN, tmp_path / "whole", **options)
        env = {**os.environ, **environment(simulator, "v3"), "PYTHONPATH": str(ROOT)}
        folder = tmp_path / "killed"
        kills = 0
        # Each run gets a little further: all kinds of points come up, the ledger's own lines too.
        for last in (1, 2, 3, 4, 5, 6, 7, 8, 9, 12, 15, 20, 10**9):
            process = run(
                [sys.executable, "-m", "tests.export.exporter", str(folder), str(last)],
                env=env,
                cwd=ROOT,
            )
            kills += process.returncode == -signal.SIGKILL
            for content in (path.read_bytes() for path in folder.rglob("*.jsonl") if path.name[0] != "."):
                assert content.endswith(b"\n")
        assert process.returncode == 0
        assert kills == 12
        assert files(folder) == files(tmp_path / "whole")
        fid = fleet_id(one)
        simulator.requests.clear()
        again = export(one, fid, KINDS, BETWEEN, folder, **options)
        assert (again.completed, again.items, again.skipped) == (0, 0, 30)
        assert not simulator.requests


@pytest.mark.slow
@pytest.mark.promise("P204")
def test_torn_line_of_the_ledger_is_done_again(tmp_path: Path) -> None:
    with Simulator(world()) as simulator, client(simulator, "v3") as one:
        fid = fleet_id(one)
        export(one, fid, "trips", BETWEEN, tmp_path, days_per_unit=1)
        before = files(tmp_path)
        ledger = tmp_path / "export.ledger"
        # A header, four vehicles, that there are no more, and three units: cut anywhere.
        content = ledger.read_bytes()
        assert content.count(b"\n") == 6
        ends = [match.end() for match in re.finditer(b"\n", content)]
        # A part of a line, all but its last brace, all but the end of the line, and the whole line.
        for cut in [0, *(cut for end in ends for cut in (end - 20, end - 2, end - 1, end))]:
            ledger.write_bytes(content[:cut])
            whole = content[: content.rfind(b"\n", 0, cut) + 1]
            if not whole:
                for path in tmp_path.glob("kind=*"):
                    shutil.rmtree(path)
            done = export(one, fid, "trips", BETWEEN, tmp_path, days_per_unit=1)
            assert (done.completed, done.skipped) == (3 - done.skipped, whole.count(b'{"done"'))
            assert files(tmp_path) == before
            assert ledger.read_bytes().count(b"\n") == 6


@pytest.mark.promise("P206")
def test_errors_are_left_for_the_next_run(tmp_path: Path) -> None:
    with Simulator(world()) as simulator, client(simulator, "v3") as one:
        fid = fleet_id(one)
        export(one, fid, "trips", BETWEEN, tmp_path / "whole")
        one = one.with_options(retry=None)
        simulator.inject(None, None, Fault.status(500))
        folder = tmp_path / "failing"
        done = export(one, fid, "trips", BETWEEN, folder, concurrency=1, errors="return")
        assert (done.completed, done.items) == (1, done.items)
        [(unit, error)] = done.failed
        assert isinstance(error, ServerError)
        [vehicle] = unit.vehicles
        assert vehicle.id not in repr(unit)
        simulator.inject(Fault.status(500))
        with pytest.raises(ServerError):
            export(one, fid, "trips", BETWEEN, folder)
        simulator.requests.clear()
        again = export(one, fid, "trips", BETWEEN, folder)
        assert (again.completed, again.skipped) == (1, 1)
        # Only the vehicle that failed is asked again.
        assert {vehicle.id in str(asked.path) for asked in simulator.requests} == {True}
        for day, items in rows(tmp_path / "whole", "trips").items():
            assert in_order(rows(folder, "trips")[day]) == in_order(items)


@pytest.mark.promise("P206")
def test_unit_whose_only_vehicle_failed_is_left_for_the_next_run(tmp_path: Path) -> None:
    with Simulator(world()) as simulator, client(simulator, "v3") as one:
        fid = fleet_id(one)
        simulator.inject(None, Fault.status(500))
        done = export(
            one.with_options(retry=None),
            fid,
            "trips",
            BETWEEN,
            tmp_path,
            concurrency=1,
            vehicles_per_unit=1,
            errors="return",
        )
        assert len(done.failed) == 1
        again = export(one, fid, "trips", BETWEEN, tmp_path, vehicles_per_unit=1)
        assert (again.completed, again.skipped) == (1, done.completed)


@pytest.mark.promise("P208")
@pytest.mark.parametrize("kind", [*KINDS, "alarms", "stolen"])
def test_tables_have_the_same_items(kind: str, tmp_path: Path) -> None:
    between = (BETWEEN[0] - timedelta(99), BETWEEN[1]) if kind in ("alarms", "stolen") else BETWEEN
    with Simulator(world()) as simulator, client(simulator, "v3") as one:
        fid = fleet_id(one)
        for format in ("jsonl", "csv", "parquet"):
            export(one, fid, kind, between, tmp_path / format, format=format, days_per_unit=400)
        found = list((tmp_path / "jsonl").rglob("*.jsonl"))
        assert found
        for path in found:
            name = path.relative_to(tmp_path / "jsonl")
            lines = path.read_text(encoding="utf-8").splitlines()
            with (tmp_path / "csv" / name).with_suffix(".csv").open(encoding="utf-8", newline="") as file:
                records = list(csv.DictReader(file))
            table = pq.read_table((tmp_path / "parquet" / name).with_suffix(".parquet"), partitioning=None)  # pyright: ignore[reportArgumentType] # it accepts None
            assert [record["item"] for record in records] == table["item"].to_pylist() == lines
            for record, other, line in zip(records, table.to_pylist(), lines, strict=True):
                assert record.keys() == other.keys()
                assert record["vehicleId"] == other["vehicleId"] == json.loads(line)["vehicleId"]
                assert record["vehicleVin"] == other["vehicleVin"]


@pytest.mark.promise("P290")
def test_files_and_folders_are_their_owners_only(tmp_path: Path) -> None:
    with Simulator(World(fleets=1, vehicles=1)) as simulator, client(simulator, "v3") as one:
        old = os.umask(0)
        try:
            export(one, fleet_id(one), ["trips", "alerts"], BETWEEN, tmp_path / "out", format="parquet")
        finally:
            os.umask(old)
        found = [tmp_path / "out", *(tmp_path / "out").rglob("*")]
        assert {stat.S_IMODE(path.stat().st_mode) for path in found if path.is_dir()} == {0o700}
        assert {stat.S_IMODE(path.stat().st_mode) for path in found if path.is_file()} == {0o600}


def test_folder_has_one_export(tmp_path: Path) -> None:
    with Simulator(World(fleets=1, vehicles=1)) as simulator, client(simulator, "v3") as one:
        fid = fleet_id(one)
        export(one, fid, "trips", BETWEEN, tmp_path)
        changed: list[tuple[str, dict[str, Any]]] = [
            ("kinds", {"kinds": ["alerts"]}),
            ("period", {"between": (BETWEEN[0], BETWEEN[1] + timedelta(1))}),
            ("format", {"format": "csv"}),
            ("fleet", {"fid": "another"}),
            ("days_per_unit", {"days_per_unit": 3}),
            ("vehicles_per_unit", {"vehicles_per_unit": 3}),
        ]
        for what, change in changed:
            with pytest.raises(
                ConfigurationError,
                match=rf"^folder: .* has an export that differs in {what}: choose another folder$",
            ):
                export(
                    one, **{"fid": fid, "kinds": ["trips"], "between": BETWEEN, "folder": tmp_path, **change}
                )

        def within(_: ExportProgress) -> None:
            with pytest.raises(ConfigurationError, match=r"^folder: another export to .* is in progress$"):
                export(one, fid, "trips", BETWEEN, tmp_path / "new")

        assert export(one, fid, "trips", BETWEEN, tmp_path / "new", progress=within).completed == 1


@pytest.mark.parametrize(
    ("change", "words"),
    [
        (
            {"kinds": ["fuel"]},
            "kinds: 'fuel' is not one of trips, alerts, collisions, alarms, stolen, telemetry, waypoints",
        ),
        (
            {"kinds": []},
            "kinds must have at least one of trips, alerts, collisions, alarms, stolen, telemetry, waypoints",
        ),
        ({"between": (BETWEEN[1], BETWEEN[0])}, "between: end is before start"),
        ({"between": (BETWEEN[0], BETWEEN[0])}, "between: end must be after start"),
        (
            {"between": (datetime(2026, 1, 1), datetime(2026, 1, 2, tzinfo=UTC))},
            "between: a datetime must have a time zone, for example datetime(..., tzinfo=UTC) or"
            " .astimezone()",
        ),
        ({"format": "xml"}, "format must be one of jsonl, csv, parquet"),
        ({"days_per_unit": 0}, "days_per_unit must be a positive integer"),
        ({"vehicles_per_unit": 0}, "vehicles_per_unit must be a positive integer or None"),
        ({"concurrency": 0}, "concurrency must be a positive integer or None"),
    ],
)
def test_export_refuses_invalid_arguments_before_sending(
    change: dict[str, Any], words: str, tmp_path: Path
) -> None:
    server = Server({})
    with pytest.raises(ArgumentError) as error:
        export(
            server.client(),
            **{"fid": "f", "kinds": "trips", "between": BETWEEN, "folder": tmp_path, **change},
        )
    assert (error.value.argument, str(error.value)) == (next(iter(change)), words)
    assert not server.requests
