"""The dlt source: its tables, its marks, its secrets."""

from __future__ import annotations

import gc
import json
import re
import sys
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import duckdb
import pytest
import trustme

import dlt
from psa_fleet import ArgumentError, ConfigurationError, FleetClient, TlsError
from psa_fleet.dlt import RESOURCES, client_of_secrets, fleet_data
from psa_fleet.dlt._rows import columns
from psa_fleet.simulator import ServerTls, Simulator, World
from psa_fleet.tables import TABLES, ColumnType
from psa_fleet.testing import instant_sleep
from tests.client.worlds import client

from .runs import environment


@pytest.fixture(autouse=True)
def quiet(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("RUNTIME__DLTHUB_TELEMETRY", "false")


def loaded(reader: FleetClient | None, folder: Path, **options: Any) -> Any:
    pipeline = dlt.pipeline(
        "fleet",
        pipelines_dir=str(folder / "state"),
        destination=dlt.destinations.duckdb(str(folder / "data.duckdb")),
        dataset_name="fleet",
    )
    pipeline.run(fleet_data(reader, **options))
    return pipeline


@pytest.mark.slow
@pytest.mark.filterwarnings("ignore")  # dlt's own
@pytest.mark.promise("P966", "P967")
@pytest.mark.parametrize("version", ["v2", "v3"])
def test_source_has_every_item_once_and_reads_on_from_marks(version: Any, tmp_path: Path) -> None:
    world = World(fleets=1, vehicles=2)
    with Simulator(world) as simulator, instant_sleep(simulator), client(simulator, version) as reader:
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


TYPES = {
    ColumnType.TEXT: "VARCHAR",
    ColumnType.NUMBER: "DOUBLE",
    ColumnType.WHOLE: "BIGINT",
    ColumnType.FLAG: "BOOLEAN",
    ColumnType.TIME: "TIMESTAMP WITH TIME ZONE",
}


@pytest.mark.slow
@pytest.mark.filterwarnings("ignore")  # dlt's own
@pytest.mark.promise("P966")
@pytest.mark.parametrize("version", ["v2", "v3"])
def test_source_loads_all_items_into_typed_columns(version: Any, tmp_path: Path) -> None:
    def items(reader: FleetClient, name: str, since: datetime) -> Iterator[Any]:
        """What the client itself reads."""
        for vehicle in reader.vehicles():
            trips = vehicle.trips(between=(since, None)) if name == "waypoints" else ()
            if name == "vehicles":
                yield vehicle.listed
            elif name == "statuses":
                yield vehicle.status()
            elif name == "maintenances":
                yield vehicle.maintenance()
            elif name == "waypoints":
                for trip in trips:
                    yield from vehicle.trip(trip).waypoints()
            elif name != "alarms" or version == "v3":
                yield from getattr(vehicle, name)(between=(since, None))

    with Simulator(World(fleets=1, vehicles=2)) as simulator, client(simulator, version) as reader:
        since = simulator.clock.now - timedelta(days=2)
        loaded(reader, tmp_path, since=since)
        counts = {}
        with duckdb.connect(str(tmp_path / "data.duckdb")) as connection:
            for name, kind in RESOURCES.items():
                found = list(reader.fleets()) if name == "fleets" else list(items(reader, name, since))
                counts[name] = len(found)
                if not found:
                    continue
                rows = connection.execute(f"select item from fleet.{name}").fetchall()
                written = [json.dumps(json.loads(row[0]), sort_keys=True) for row in rows]
                assert sorted(written) == sorted(json.dumps(each.to_dict(), sort_keys=True) for each in found)
                shown = connection.execute(f"describe fleet.{name}").fetchall()
                types = {column[0].replace("_", ""): column[1] for column in shown}
                for column in TABLES[kind.table].columns:
                    assert types[re.sub(r"[._]", "", column.name).lower()] == TYPES[column.kind], column.name
    assert sum(count > 0 for count in counts.values()) >= 8, counts


@pytest.mark.parametrize("name", RESOURCES)
def test_column_hints_are_those_of_tables(name: str) -> None:
    kind = RESOURCES[name]
    hints = columns(kind)
    assert set(hints) == {column.name for column in TABLES[kind.table].columns} | {*kind.added, "key", "item"}
    assert all(hints[key] == {"data_type": "text", "nullable": False} for key in kind.key)


@pytest.mark.promise("P968")
def test_source_reads_its_client_from_dlt_secrets(monkeypatch: pytest.MonkeyPatch) -> None:
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
        with pytest.raises(
            ConfigurationError, match=r"^sources\.psa_fleet\.password: missing in dlt's secrets$"
        ):
            client_of_secrets()


@pytest.mark.promise("P968")
def test_certificate_and_key_in_secrets_are_those_of_the_connection(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    ca = trustme.CA()
    own, server = ca.issue_cert("me@example.org"), ca.issue_cert("127.0.0.1")
    server.private_key_and_cert_chain_pem.write_to_path(str(tmp_path / "server.pem"))
    ca.cert_pem.write_to_path(str(tmp_path / "ca.pem"))
    tls = ServerTls(tmp_path / "server.pem", client_ca=tmp_path / "ca.pem")
    with Simulator(World(fleets=1, vehicles=1), tls=tls) as simulator:
        pem = {
            "CERTIFICATE": own.cert_chain_pems[0].bytes().decode(),
            "PRIVATE_KEY": own.private_key_pem.bytes().decode(),
            "CA": ca.cert_pem.bytes().decode(),
        }
        for key, value in environment(simulator).items():
            monkeypatch.setenv(key, value)
        for key, value in pem.items():
            monkeypatch.setenv(f"SOURCES__PSA_FLEET__{key}", value)
        with client_of_secrets() as reader:
            assert len(reader.vehicles().to_list()) == 1
        for key in ("CERTIFICATE", "PRIVATE_KEY"):
            monkeypatch.delenv(f"SOURCES__PSA_FLEET__{key}")
        with client_of_secrets() as reader, pytest.raises(TlsError):
            reader.vehicles().to_list()


@pytest.mark.promise("P968")
@pytest.mark.parametrize(
    ("key", "value"),
    [("subscription", "none"), ("version", "v9"), ("base_url", "nowhere"), ("client_id", "")],
)
def test_wrong_secret_is_named(monkeypatch: pytest.MonkeyPatch, key: str, value: str) -> None:
    given = dict.fromkeys(("client_id", "username", "password"), "text")
    given |= {"version": "v3", "base_url": "http://127.0.0.1:1", key: value}
    for name, text in given.items():
        monkeypatch.setenv(f"SOURCES__PSA_FLEET__{name.upper()}", text)
    with pytest.raises(ConfigurationError, match=rf"^sources\.psa_fleet\.{key}: "):
        client_of_secrets()


@pytest.mark.slow
@pytest.mark.filterwarnings("ignore")  # dlt's own
def test_client_of_secrets_is_closed_when_its_source_is_no_longer_used(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    closed: list[FleetClient] = []
    close = FleetClient.close

    def noted(self: FleetClient) -> None:
        closed.append(self)
        close(self)

    monkeypatch.setattr(FleetClient, "close", noted)
    with Simulator(World(fleets=1, vehicles=1)) as simulator:
        for key, value in environment(simulator).items():
            monkeypatch.setenv(key, value)
        pipeline = loaded(None, tmp_path, kinds=["fleets"])
        assert pipeline.last_trace is not None
        gc.collect()
        assert len(closed) == 1
        with client(simulator, "v3") as reader:
            pipeline.run(fleet_data(reader, kinds=["fleets"]))
            gc.collect()
            assert len(closed) == 1


def test_wrong_arguments_are_refused() -> None:
    with pytest.raises(ArgumentError, match="kinds: unknown 'trip'"):
        fleet_data(kinds=["trip"])
    with pytest.raises(ArgumentError, match="since: a datetime must have a time zone"):
        fleet_data(since=datetime(2026, 1, 1))
    with pytest.raises(ArgumentError, match=r'^errors must be "raise" or "skip"$'):
        fleet_data(since=datetime(2026, 1, 1, tzinfo=UTC), errors="ignore")  # type: ignore[arg-type] # wrong


def test_missing_dlt_is_named_with_the_extra(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "dlt", None)
    for make in (fleet_data, client_of_secrets):
        with pytest.raises(ConfigurationError) as caught:
            make()
        assert str(caught.value) == "psa_fleet.dlt needs dlt: pip install 'psa-fleet[dlt]'"
