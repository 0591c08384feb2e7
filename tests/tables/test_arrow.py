"""Arrow tables of models and of JSON: the same, typed also without rows, with units, read by engines."""

from __future__ import annotations

import json
import sys
from typing import Any

import duckdb
import polars as pl
import pyarrow as pa
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from psa_fleet import ArgumentError, AsyncFleetClient, ConfigurationError, FleetClient, models
from psa_fleet.export._plan import checked_format
from psa_fleet.simulator import Simulator
from psa_fleet.tables import OF_OPERATION, TABLES, ColumnType, check_parquet, schema, to_arrow
from psa_fleet_v2.operations import OPERATIONS as V2
from psa_fleet_v3.operations import OPERATIONS as V3
from tests.client.worlds import async_client, client
from tests.export.worlds import fleet_id, world
from tests.specification import schemas
from tests.strategies import damaged, full, odd_json, values

from .test_columns import SCHEMAS


def model(kind: str, payload: Any) -> Any:
    return getattr(models, schema_of(kind)).from_dict(payload)


@pytest.mark.parametrize("kind", TABLES)
def test_table_without_rows_has_typed_columns(kind: str) -> None:
    found = to_arrow([], kind)
    assert found.schema.equals(schema(kind), check_metadata=True)
    assert found.num_rows == 0
    assert found.schema.names == [column.name for column in TABLES[kind].columns]
    assert found.schema.metadata == {b"kind": kind.encode()}
    assert not any(pa.types.is_null(each) for each in found.schema.types)


def test_units_are_in_the_metadata_of_fields() -> None:
    trips = schema("trips")
    assert trips.field("distance").metadata == {b"unit": b"km"}
    assert trips.field("energyConsumptions.Electric.avgConsumption").metadata == {b"unit": b"Wh/100 km"}
    assert trips.field("energyConsumptions.Fuel.avgConsumption").metadata == {b"unit": b"cL/100 km"}
    assert trips.field("id").metadata is None
    assert schema("statuses").field("outside_temperature").metadata == {b"unit": "°C".encode()}
    numeric = (ColumnType.NUMBER, ColumnType.WHOLE)
    without = {
        f"{kind}.{column.name}"
        for kind, table in TABLES.items()
        for column in table.columns
        if column.kind in numeric and schema(kind).field(column.name).metadata is None
    }
    assert without == {f"{kind}.properties.signalQuality" for kind in ("positions", "waypoints")}


@pytest.mark.promise("P274")
@settings(
    max_examples=12, deadline=None, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large]
)
@given(kind=st.sampled_from(list(TABLES)), data=st.data())
def test_tables_of_models_and_of_json_are_equal(kind: str, data: st.DataObject) -> None:
    whole = values("v3", schemas("v3")[schema_of(kind)])
    payloads = data.draw(st.lists(whole | damaged(whole, junk=odd_json), max_size=3))
    of_json = to_arrow(payloads, kind)
    of_models = to_arrow([model(kind, each) for each in payloads], kind)
    assert of_json.equals(of_models, check_metadata=True)
    wanted = [[column.value(model(kind, each)) for column in TABLES[kind].columns] for each in payloads]
    assert [list(row.values()) for row in of_json.to_pylist()] == wanted


def schema_of(kind: str) -> str:
    """The schema of a kind's items; a table that was made has the name of its class."""
    return SCHEMAS.get(kind.upper()) or TABLES[kind].model


@pytest.mark.promise("P274")
@pytest.mark.parametrize("kind", TABLES)
def test_value_of_another_type_is_null_and_counted(kind: str) -> None:
    whole = full("v3", schema_of(kind))
    assert b"unread" not in to_arrow([whole], kind).schema.metadata
    for column in TABLES[kind].columns:
        if (
            not column.path
            or column.choice is not None
            or set(column.place.split(".")) & {"latitude", "longitude", "altitude"}
        ):
            continue
        *above, last = column.place.split(".")
        payload = json.loads(json.dumps(whole))
        holder = payload
        for name in above:
            holder = holder[name]
        holder[last] = {"of": "another type"}
        found = to_arrow([whole, payload, payload], kind)
        assert found[column.name].null_count == 2
        assert json.loads(found.schema.metadata[b"unread"]) == {column.name: 2}


@pytest.mark.promise("P274")
def test_malformed_places_and_energies_are_null_and_counted() -> None:
    payload: Any = {
        "startPosition": {"geometry": {"coordinates": ["x", 48.0]}},
        "stopPosition": {"geometry": 5},
        "startEnergies": [{"type": "Electric", "level": "full"}, {"type": "Fuel"}],
        "endEnergies": "none",
    }
    found = to_arrow([payload], "trips")
    assert found["start_latitude"].to_pylist() == [48.0]
    unread = [
        "start_longitude",
        "stop_latitude",
        "stop_longitude",
        "start_battery_level",
        "stop_battery_level",
        "endEnergies.Electric.autonomy",
        "stop_fuel_level",
        "endEnergies.Fuel.autonomy",
    ]
    assert json.loads(found.schema.metadata[b"unread"]) == dict.fromkeys(unread, 1)


@pytest.mark.promise("P274")
def test_items_that_are_not_objects_are_rows_of_nulls_and_counted() -> None:
    text: Any = "text"
    items: list[Any] = [5, {"id": "t"}, None, ["x"], models.Trip.from_dict(text)]
    found = to_arrow(items, "trips")
    assert found["id"].to_pylist() == [None, "t", None, None, None]
    assert found.schema.metadata[b"not_objects"] == b"4"


@pytest.mark.promise("P274")
def test_mixed_kinds_are_refused() -> None:
    mixed = [models.Trip.from_dict({"id": "t"}), models.Status.from_dict({})]
    with pytest.raises(ArgumentError, match=r"^items: expected Trip for trips, got Status$") as caught:
        to_arrow(mixed, "trips")
    assert caught.value.argument == "items"
    with pytest.raises(ArgumentError, match="'fuel' is not one of"):
        to_arrow([], "fuel")


def test_missing_pyarrow_is_named_with_the_extra(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "pyarrow", None)
    with pytest.raises(ConfigurationError) as caught:
        check_parquet()
    assert str(caught.value) == "Parquet needs pyarrow: pip install 'psa-fleet[parquet]'"
    with pytest.raises(ConfigurationError) as caught:
        checked_format("parquet")
    assert str(caught.value) == "format: parquet needs pyarrow: pip install 'psa-fleet[parquet]'"


def test_collections_all_have_a_table_kind() -> None:
    """Those of both versions that the client lists, and no other one."""
    from psa_fleet._operations.derived import ITEMS

    listed = {name for known in (V2, V3) for name, each in known.items() if each.result in ITEMS}
    assert set(OF_OPERATION) == listed
    assert set(OF_OPERATION.values()) <= set(TABLES)


@pytest.fixture(scope="module")
def simulator() -> Any:
    with Simulator(world()) as running:
        yield running


def test_collections_become_tables_that_engines_open(simulator: Simulator) -> None:
    one: FleetClient
    with client(simulator, "v3") as one:
        fleet = one.fleet(fleet_id(one))
        vid = fleet.vehicles().to_list()[0].id or ""
        handle = fleet.vehicle(vid)
        trips = handle.trips().to_list()
        found = handle.trips().to_arrow()
        assert found.equals(to_arrow(trips, "trips"), check_metadata=True)
        assert handle.trips().to_arrow(limit=2).num_rows == 2
        assert handle.trips().to_arrow(limit=0).num_rows == 0
        with pytest.raises(ArgumentError, match="limit"):
            handle.trips().to_arrow(limit=-1)
        for pages in (one.fleets(), fleet.vehicles(), handle.telemetry(), handle.alarms(), handle.alerts()):
            assert pages.to_arrow().num_rows == len(pages.to_list())
        vehicles = one.vehicles()
        assert vehicles.to_arrow()["id"].to_pylist() == [each.id for each in vehicles]
    ids = [trip.id for trip in trips]
    assert list(found.to_pandas()["id"]) == ids
    frame = pl.from_arrow(found)
    assert isinstance(frame, pl.DataFrame)
    assert frame["id"].to_list() == ids
    asked = duckdb.sql("SELECT id, distance FROM found")
    assert asked is not None
    assert [row[0] for row in asked.fetchall()] == ids


@pytest.mark.anyio
async def test_collection_becomes_a_table_without_blocking(simulator: Simulator) -> None:
    one: AsyncFleetClient
    async with async_client(simulator, "v2") as one:
        first = await one.fleets().first()
        assert first is not None
        found = await one.fleet(first.id or "").statuses().to_arrow()
    assert found.num_rows == 4
    assert found.schema.names == schema("statuses").names
