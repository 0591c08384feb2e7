"""Flat properties: what everybody reads, with a plain type, whatever is missing."""

from __future__ import annotations

import datetime as dt
import inspect
from pathlib import Path
from typing import Any, Final

import pytest
from hypothesis import given
from hypothesis import strategies as st
from ruamel.yaml import YAML

from generator.flat import flat_property
from generator.python_code import SpecificationError
from psa_fleet import models
from psa_fleet_runtime.flat import charging, latest, locked, youngest
from tests.specification import document
from tests.strategies import damaged, full

ROOT: Final = Path(__file__).resolve().parents[2]
TABLE: Final = YAML(typ="safe", pure=True).load(ROOT / "specs" / "overrides.yaml")["flat"]
PLAIN: Final[dict[str, type | tuple[type, ...]]] = {
    "number": (int, float),
    "flag": bool,
    "text": str,
    "time": dt.datetime,
}
CHOSEN: Final = {"altitude"} | {
    name for hints in TABLE.values() for name, hint in hints.items() if "(" in str(hint)
}
"""Without a value in a full document: its energies are of one type, its points have two coordinates."""
PROPERTIES: Final = [(schema, name) for schema, hints in TABLE.items() for name in hints]
TEN, ELEVEN, NOON = (f"2026-06-01T{hour}:00:00Z" for hour in (10, 11, 12))
ELECTRIC: Final = {
    "type": "Electric",
    "level": 80.5,
    "autonomy": 210,
    "createdAt": ELEVEN,
    "extension": {"electric": {"charging": {"status": "InProgress", "plugged": True}}},
}
PLACE: Final = {
    "type": "Feature",
    "geometry": {"type": "Point", "coordinates": [2.33, 48.86, 35.0]},
    "properties": {"createdAt": NOON, "heading": 270, "vin": "VF3TEST0000000001"},
}
VEHICLE: Final = {
    "odometer": {"mileage": 1234.5},
    "energies": [{"type": "Fuel", "level": 0}, ELECTRIC],
    "kinetic": {"speed": 51.0, "moving": True},
    "ignition": {"type": "Start"},
    "doorsState": {"lockedStates": ["Locked"]},
    "battery": {"voltage": 85.0},
}
AIR: Final = {"air": {"temp": 21.5}}
READ: Final = {
    "mileage": 1234.5,
    "battery_level": 80.5,
    "battery_range": 210,
    "fuel_level": 0.0,
    "fuel_range": None,
    "latitude": 48.86,
    "longitude": 2.33,
    "altitude": 35.0,
    "heading": 270.0,
    "speed": 51.0,
    "is_moving": True,
    "ignition_state": "Start",
    "charging_status": "InProgress",
    "is_charging": True,
    "is_plugged": True,
    "doors_locked": True,
    "outside_temperature": 21.5,
    "battery_12v_level": 85.0,
}
NOON_READ: Final = dt.datetime(2026, 6, 1, 12, tzinfo=dt.UTC)


def flat(model: models.Model) -> dict[str, object]:
    """All flat properties of a model."""
    return {name: getattr(model, name) for name in TABLE[type(model).__name__]}


def test_status_and_telemetry_have_the_same_names() -> None:
    status = models.Status.from_dict({**VEHICLE, "lastPosition": PLACE, "environment": AIR, "createdAt": TEN})
    assert flat(status) == {**READ, "measured_at": NOON_READ}
    telemetry = models.Telemetry.from_dict(
        {
            "createdAt": NOON,
            "vehicle": VEHICLE,
            "environment": AIR,
            "_embedded": {"extension": {"location": PLACE}},
        }
    )
    assert flat(telemetry) == flat(status)


def test_trip_position_alert_and_vehicle_read_their_nested_fields() -> None:
    trip = models.Trip.from_dict(
        {
            "startPosition": PLACE,
            "startEnergies": [{"type": "Electric", "level": 50}],
            "endEnergies": [{"type": "Electric", "level": 40}, {"type": "Fuel", "level": 9}],
            "energyConsumptions": [{"type": "Fuel", "consumption": 320}],
            "kinetic": {"maxSpeed": 99},
        }
    )
    assert {name: value for name, value in flat(trip).items() if value is not None} == {
        "start_latitude": 48.86,
        "start_longitude": 2.33,
        "fuel_consumption": 320.0,
        "max_speed": 99.0,
        "start_battery_level": 50.0,
        "stop_battery_level": 40.0,
        "stop_fuel_level": 9.0,
    }
    place = models.Position.from_dict(PLACE)
    assert flat(place) == {"heading": 270.0, "measured_at": NOON_READ, "vin": "VF3TEST0000000001"}
    alert = models.Alert.from_dict({"endPosition": PLACE, "active": False})
    assert (alert.end_latitude, alert.end_longitude, alert.start_latitude) == (48.86, 2.33, None)
    assert alert.is_active is False
    branding = {"_embedded": {"extension": {"branding": {"brand": "Peugeot", "label": "e-208"}}}}
    assert models.VehicleItem.from_dict({"brand": "AP"}).brand_name == "AP"
    assert models.VehicleItem.from_dict({"brand": "AP", **branding}).brand_name == "Peugeot"
    assert models.Vehicle.from_dict(branding).label == "e-208"


@pytest.mark.parametrize(("schema", "name"), PROPERTIES)
def test_property_reads_a_full_document_and_an_empty_one(schema: str, name: str) -> None:
    model: type[models.Model] = getattr(models, schema)
    value = getattr(model.from_dict(full("v3", schema)), name)
    assert isinstance(value, PLAIN[TABLE[schema][name]["type"]]) or name in CHOSEN
    assert getattr(model.from_dict({}), name) is None
    assert getattr(model(), name) is None


@pytest.mark.promise("P165")
@given(st.data())
def test_property_never_raises(data: st.DataObject) -> None:
    schema = data.draw(st.sampled_from(sorted(TABLE)))
    model: type[models.Model] = getattr(models, schema)
    broken = data.draw(damaged(st.just(full("v3", schema))))
    for name, value in flat(model.from_dict(broken)).items():
        kind = PLAIN[TABLE[schema][name]["type"]]
        assert value is None or isinstance(value, kind), name


@pytest.mark.promise("P166")
@pytest.mark.parametrize(
    ("entries", "level"),
    [
        ([(TEN, 1), (NOON, 2), (ELEVEN, 3)], 2),
        ([(None, 1), (TEN, 2)], 2),
        ([(TEN, 1), (TEN, 2)], 1),
        ([(None, 1), (None, 2)], 1),
        ([(TEN, 1), (NOON, None)], 1),
        ([("0001-01-01T00:00:00+14:00", 1), ("9999-12-31T23:59:59-12:00", 2)], 2),
        ([], None),
    ],
)
def test_energy_is_the_youngest_of_its_type(
    entries: list[tuple[str | None, int | None]], level: int | None
) -> None:
    of_both = [
        {"type": type_, "createdAt": time, "level": value}
        for type_, extra in (("Fuel", 50), ("Electric", 0))
        for time, found in entries
        for value in [None if found is None else found + extra]
    ]
    status = models.Status.from_dict({"energies": of_both})
    assert status.battery_level == level
    assert status.fuel_level == (None if level is None else level + 50)


def test_measured_at_is_the_youngest_part_or_else_the_time_of_the_status() -> None:
    status = models.Status.from_dict(
        {"odometer": {"createdAt": TEN}, "kinetic": {"createdAt": ELEVEN}, "createdAt": NOON}
    )
    assert status.measured_at == NOON_READ - dt.timedelta(hours=1)
    assert models.Status.from_dict({"createdAt": NOON}).measured_at == NOON_READ
    assert models.Status.from_dict({"updatedAt": NOON}).measured_at == NOON_READ
    assert latest(None, None) is None


def test_locked_and_charging_are_none_for_unknown_values() -> None:
    states = {"Locked": True, "SuperLocked": True, "Unlocked": False, "CargoDoorsLocked": None, "Ajar": None}
    for state, expected in states.items():
        assert locked([state]) is expected
    assert locked(["Locked", "CargoDoorsUnlocked"]) is False
    assert locked([]) is locked(None) is None
    statuses = {"InProgress": True, "Finished": False, "Disconnected": False, "Melting": None, None: None}
    for status, is_charging in statuses.items():
        assert charging(status) is is_charging
    assert set(statuses) - {None, "Melting"} <= set(
        document("v3")["components"]["schemas"]["ChargingStatusEnum"]["enum"]
    )
    assert youngest(None, "Fuel") is None


def test_properties_name_their_unit() -> None:
    assert inspect.getdoc(models.Status.mileage) == "The odometer, in km.\n\nNone when it is not reported."
    assert "in km/h." in str(models.Telemetry.speed.__doc__)
    assert "in %." in str(models.Status.battery_12v_level.__doc__)


@pytest.mark.parametrize(
    "hint",
    [
        {"type": "number", "path": "a.b", "says": "A", "leaf": "No.where"},
        {"type": "complex", "path": "a.b", "says": "A"},
        {"type": "number", "path": "a.b", "says": "A", "via": "eval"},
        {"type": "number", "path": "a.b", "says": "A", "untit": "km"},
        {"type": "number", "path": "a b.c", "says": "A"},
        {"type": "number", "path": "a.b;c", "says": "A"},
    ],
)
def test_row_that_is_malformed_is_refused(hint: dict[str, Any]) -> None:
    with pytest.raises(SpecificationError):
        flat_property("Status", "mileage", hint, {"Some.leaf": "km"})
