"""The dlt source: its tables, its marks, its secrets."""

from __future__ import annotations

import json
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import duckdb
import pytest

import dlt
from psa_fleet import ArgumentError, ConfigurationError, FleetClient
from psa_fleet.dlt import RESOURCES, client_of_secrets, fleet_data
from psa_fleet.dlt._rows import columns
from psa_fleet.simulator import Simulator, World
from psa_fleet.tables import TABLES
from tests.client.worlds import client

from .runs import environment


@pytest.fixture(autouse=True)
def quiet(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("RUNTIME__DLTHUB_TELEMETRY", "false")


def loaded(reader: FleetClient, folder: Path, **options: Any) -> Any:
    pipeline = dlt.pipeline(
        "fleet",
        pipelines_dir=str(folder / "state"),
        destination=dlt.destinations.duckdb(str(folder / "data.duckdb")),
        dataset_name="fleet",
    )
    pipeline.run(fleet_data(reader, **options))
    return pipeline


@pytest.mark.filterwarnings("ignore")  # dlt's own
@pytest.mark.promise("P966", "P967")
@pytest.mark.parametrize("version", ["v2", "v3"])
def test_source_has_every_item_once_and_reads_on_from_marks(version: Any, tmp_path: Path) -> None:
    with Simulator(World(fleets=1, vehicles=2)) as simulator, client(simulator, version) as reader:
        kinds = [kind for kind in RESOURCES if kind not in ("waypoints", "telemetry")]
        pipeline = loaded(reader, tmp_path, kinds=kinds)
        with duckdb.connect(str(tmp_path / "data.duckdb")) as connection:
            trips = connection.execute("select id, item, started_at from fleet.trips").fetchall()
            wanted = {trip.id: trip for each in reader.vehicles() for trip in each.trips()}
            assert {row[0]: json.loads(row[1]) for row in trips} == {
                key: trip.to_dict() for key, trip in wanted.items()
            }
            assert all(row[2] == wanted[row[0]].started_at for row in trips)
            assert len(trips) == len(wanted) > 1
            assert connection.execute("select count(*) from fleet.statuses").fetchall() == [(2,)]
        marks = pipeline.state["sources"]["psa_fleet"]["resources"]["trips"]["marks"]
        latest = max(trip.started_at for trip in wanted.values() if trip.started_at is not None)
        assert max(map(datetime.fromisoformat, marks.values())) == latest

        sent = len(simulator.requests)
        again = loaded(reader, tmp_path, kinds=["trips"], overlap=timedelta(0))
        assert again.state["sources"]["psa_fleet"]["resources"]["trips"]["marks"] == marks
        windows = [
            each.query["timestamps"] for each in simulator.requests[sent:] if "timestamps" in each.query
        ]
        assert len(windows) == 2
        with duckdb.connect(str(tmp_path / "data.duckdb")) as connection:
            assert connection.execute("select count(*) from fleet.trips").fetchall() == [(len(trips),)]


@pytest.mark.parametrize("name", RESOURCES)
def test_column_hints_are_those_of_tables(name: str) -> None:
    kind = RESOURCES[name]
    hints = columns(kind)
    assert set(hints) == {column.name for column in TABLES[kind.table].columns} | {*kind.added, "key", "item"}
    assert all(hints[key] == {"data_type": "text", "nullable": False} for key in kind.key)


@pytest.mark.promise("P968")
def test_secrets_are_text(monkeypatch: pytest.MonkeyPatch) -> None:
    with Simulator(World(fleets=1, vehicles=1)) as simulator:
        for key, value in environment(simulator).items():
            monkeypatch.setenv(key, value)
        with client_of_secrets() as reader:
            assert len(reader.vehicles().to_list()) == 1
        monkeypatch.setenv("SOURCES__PSA_FLEET__CERTIFICATE", "-----BEGIN NOTHING-----")
        with pytest.raises(ConfigurationError) as caught:
            client_of_secrets()
        assert "NOTHING" not in str(caught.value)
        monkeypatch.delenv("SOURCES__PSA_FLEET__CERTIFICATE")
        monkeypatch.delenv("SOURCES__PSA_FLEET__PASSWORD")
        with pytest.raises(ConfigurationError, match=r"sources\.psa_fleet\.password: missing"):
            client_of_secrets()


def test_wrong_arguments_are_refused() -> None:
    with pytest.raises(ArgumentError, match="kinds: unknown 'trip'"):
        fleet_data(kinds=["trip"])
    with pytest.raises(ArgumentError, match="since: must have a time zone"):
        fleet_data(since=datetime(2026, 1, 1))
    with pytest.raises(ArgumentError, match="errors: must be"):
        fleet_data(since=datetime(2026, 1, 1, tzinfo=UTC), errors="ignore")  # type: ignore[arg-type] # wrong
