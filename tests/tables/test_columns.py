"""Every column leads somewhere, and nothing that a server may send makes one fail."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from psa_fleet import models
from psa_fleet.tables import _by_hand, _kinds
from psa_fleet.tables._columns import ColumnType, Table
from psa_fleet.tables._places import tracks
from tests.specification import resolved, schemas
from tests.strategies import damaged, values

SCHEMAS: Mapping[str, str] = {
    "FLEETS": "Fleet",
    "VEHICLES": "VehicleItem",
    "CAPABILITIES": "VehicleCapabilities",
    "STATUSES": "Status",
    "POSITIONS": "Position",
    "WAYPOINTS": "Position",
    "MAINTENANCES": "Maintenance",
    "TELEMETRY": "Telemetry",
    "ALERTS": "Alert",
    "COLLISIONS": "Collision",
    "ALARMS": "AlarmDetails",
    "STOLEN": "Stolen",
    "TRIPS": "Trip",
    "MONITORS": "Monitor",
    "MONITOR_REFS": "MonitorRef",
    "CALLBACKS": "RemoteCallback",
    "CALLBACK_REFS": "CallbackRef",
    "REMOTES": "RemoteAction",
    "SENT_REMOTES": "RemotePostResponse",
}
"""The schema of the items of each table."""

MADE = ("details", "faults")
"""Columns that are made of objects in a list."""

OF_A_PLACE = ("latitude", "longitude", "altitude")
TYPES: Mapping[ColumnType, set[str | None]] = {
    ColumnType.TEXT: {"string", "array", None},
    ColumnType.NUMBER: {"number", "integer"},
    ColumnType.WHOLE: {"integer"},
    ColumnType.FLAG: {"boolean"},
    ColumnType.TIME: {"string"},
}
PYTHON: Mapping[ColumnType, type] = {
    ColumnType.TEXT: str,
    ColumnType.NUMBER: float,
    ColumnType.WHOLE: int,
    ColumnType.FLAG: bool,
    ColumnType.TIME: datetime,
}


def table(name: str) -> Table:
    """The table that a constant has become: with columns that came or were renamed since."""
    kind = next(kind for kind, each in _by_hand.BY_HAND.items() if each is getattr(_by_hand, name))
    return _kinds.TABLES[kind]


def test_table_schemas_cover_all_tables() -> None:
    assert {name for name, value in vars(_by_hand).items() if isinstance(value, Table)} == set(SCHEMAS)


SENTENCES = {"when"}
"""Columns that say something in words."""


@pytest.mark.parametrize("name", SCHEMAS)
def test_columns_are_in_the_specification_with_their_type(name: str) -> None:
    for column in table(name).columns:
        if column.place in SENTENCES:
            continue
        schema: dict[str, Any] = resolved("v3", schemas("v3")[SCHEMAS[name]])
        for step in column.place.split("."):
            if step in OF_A_PLACE:
                assert "geometry" in schema["properties"], column.name
                schema = {"type": "number"}
                continue
            if schema.get("type") == "array":
                schema = resolved("v3", schema["items"])
                assert step in resolved("v3", schema["properties"]["type"])["enum"], column.name
                continue
            assert step in schema["properties"], column.name
            schema = resolved("v3", schema["properties"][step])
        assert schema.get("type") in TYPES[column.kind], column.name
        if schema.get("type") == "array" and column.place not in MADE:
            assert resolved("v3", schema["items"]).get("type") == "string", column.name
        assert (schema.get("format") == "date-time") == (column.kind is ColumnType.TIME), column.name


@pytest.mark.promise("P705")
@pytest.mark.parametrize("name", SCHEMAS)
@settings(max_examples=20, deadline=None)
@given(data=st.data())
def test_column_value_of_damaged_json_is_of_its_type_or_none(name: str, data: st.DataObject) -> None:
    whole = values("v3", schemas("v3")[SCHEMAS[name]])
    payload: Any = data.draw(damaged(whole))
    item = getattr(models, SCHEMAS[name]).from_dict(payload)
    for column in table(name).columns:
        value = column.value(item)
        assert value is None or type(value) is PYTHON[column.kind], column.name
    for track in tracks([item], table(name)):
        assert all(-90 <= each.latitude <= 90 and -180 <= each.longitude <= 180 for each in track.places)


def test_faults_of_trip_are_words() -> None:
    trip = models.Trip.from_dict(
        {"faults": [{"fault": "Unfinished"}, {"cause": "Connection"}, {"fault": "New"}]}
    )
    (faults,) = (column for column in table("TRIPS").columns if column.name == "faults")
    assert faults.value(trip) == "Unfinished New"
    assert faults.value(models.Trip.from_dict({"faults": [{}]})) is None


def test_names_are_unique() -> None:
    for name in SCHEMAS:
        names = [column.name for column in table(name).columns]
        assert len(names) == len(set(names)), name
