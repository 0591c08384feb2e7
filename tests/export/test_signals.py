"""Exports of signals: every value of telemetry once, in each format, whatever interrupts them."""

from __future__ import annotations

import csv
import json
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pyarrow.parquet as pq
import pytest

from psa_fleet import ArgumentError, ConfigurationError, FleetClient
from psa_fleet.export import FORMATS, ExportProgress, export, plan, run_unit
from psa_fleet.models import Telemetry
from psa_fleet.signals import signal_row, signals
from psa_fleet.simulator import Simulator, World
from psa_fleet.tables import plain

from ..cli.running import environment, run
from ..client.worlds import client
from .worlds import files, fleet_id, rows

BETWEEN = (datetime(2026, 5, 29, 17, 48, tzinfo=UTC), datetime(2026, 5, 30, 7, 36, tzinfo=UTC))
COLUMNS = ["vehicleId", "vin", "name", "value", "unit", "measuredAt", "path"]


@pytest.fixture(scope="module")
def simulator() -> Iterator[Simulator]:
    with Simulator(World(fleets=1, vehicles=2)) as running:
        yield running


@pytest.fixture(scope="module")
def one(simulator: Simulator) -> Iterator[FleetClient]:
    with client(simulator, "v3") as opened:
        yield opened


def exported(one: FleetClient, folder: Path, **options: Any) -> dict[str, bytes]:
    export(one, fleet_id(one), "telemetry", BETWEEN, folder, signals=True, **options)
    return files(folder)


@pytest.mark.promise("P947")
def test_export_of_signals_has_every_value_of_telemetry_once(one: FleetClient, tmp_path: Path) -> None:
    exported(one, tmp_path / "signals")
    export(one, fleet_id(one), "telemetry", BETWEEN, tmp_path / "items")
    items = [each for day in rows(tmp_path / "items", "telemetry").values() for each in day]
    vins = {each.id: each.vin for each in one.vehicles()}
    wanted = [
        {"vehicleId": item["vehicleId"], **signal_row(signal)}
        for item in items
        for signal in signals(Telemetry.from_dict(item), vin=vins[item["vehicleId"]])
    ]
    found = [each for day in rows(tmp_path / "signals", "signals").values() for each in day]
    assert sorted(map(json.dumps, found)) == sorted(map(json.dumps, wanted))
    assert len(found) > 5 * len(items) > 0


@pytest.mark.slow
@pytest.mark.promise("P947")
def test_formats_have_the_same_signals(one: FleetClient, tmp_path: Path) -> None:
    written = {name: exported(one, tmp_path / name, format=name) for name in FORMATS}
    [of_json], [of_csv], [of_parquet] = ([*written[name].items()][:1] for name in FORMATS)
    lines = [json.loads(line) for line in of_json[1].decode().splitlines()]
    read = [*csv.DictReader(of_csv[1].decode().splitlines())]
    assert [[*each] for each in (read[0], lines[0])] == [COLUMNS, COLUMNS]
    assert read == [{name: plain(value) for name, value in line.items()} for line in lines]
    table = pq.read_table(tmp_path / "parquet" / of_parquet[0], partitioning=None)
    assert table.schema.names == COLUMNS
    assert [{name: plain(value) for name, value in row.items()} for row in table.to_pylist()] == read


@pytest.mark.slow
@pytest.mark.promise("P947")
def test_export_of_signals_goes_on_where_it_ended(one: FleetClient, tmp_path: Path) -> None:
    whole = exported(one, tmp_path / "whole", days_per_unit=1, vehicles_per_unit=1)

    def ends(_: ExportProgress) -> None:
        raise KeyboardInterrupt

    folder = tmp_path / "ended"
    for left in (4, 3, 2, 1):
        with pytest.raises(KeyboardInterrupt):
            exported(one, folder, days_per_unit=1, vehicles_per_unit=1, progress=ends)
        assert len(files(folder)) == len(whole) - left + 1
    assert exported(one, folder, days_per_unit=1, vehicles_per_unit=1) == whole
    with pytest.raises(ConfigurationError, match="differs in kinds"):
        export(one, fleet_id(one), "telemetry", BETWEEN, folder, days_per_unit=1, vehicles_per_unit=1)


@pytest.mark.slow
@pytest.mark.promise("P947")
def test_units_and_the_command_line_write_the_same_signals(
    simulator: Simulator, one: FleetClient, tmp_path: Path
) -> None:
    whole = exported(one, tmp_path / "whole")
    for unit in plan(one, fleet_id(one), "telemetry", BETWEEN, signals=True):
        run_unit(unit, one, tmp_path / "units")
    assert files(tmp_path / "units") == whole
    period = ("--since", "2026-05-29T17:48Z", "--until", "2026-05-30T07:36Z")
    command = ("export", fleet_id(one), "--kind", "telemetry", "--signals", *period)
    ended = run(*command, "--output", str(tmp_path / "command"), env=environment(simulator, "v3"))
    assert ended.exit_code == 0, ended.output
    assert files(tmp_path / "command") == whole


@pytest.mark.promise("P947")
@pytest.mark.parametrize("kinds", ["trips", ["telemetry", "alerts"]])
def test_kinds_without_names_are_refused(one: FleetClient, tmp_path: Path, kinds: Any) -> None:
    with pytest.raises(ArgumentError, match=r"^signals: only telemetry has COVESA VSS names$") as caught:
        export(one, fleet_id(one), kinds, BETWEEN, tmp_path / "out", signals=True)
    assert caught.value.argument == "signals"
    assert not (tmp_path / "out").exists()
