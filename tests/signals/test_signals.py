"""Values, units and times of signals, and the newest of them."""

from __future__ import annotations

import itertools
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from psa_fleet import ArgumentError, models
from psa_fleet._base.json import canonical
from psa_fleet.signals import NewestSignals, Signal, signals
from psa_fleet.signals._names import NAMES
from tests.strategies import ODD_VALUES, any_json, flooded, full

NOON = datetime(2026, 3, 1, 12, tzinfo=UTC)


def at(hours: float) -> str:
    return (NOON + timedelta(hours=hours)).isoformat().replace("+00:00", "Z")


STATUS = {
    "vin": "VF7TEST0000000001",
    "createdAt": at(0),
    "odometer": {"createdAt": at(-1), "mileage": 1234.5},
    "energies": [
        {"type": "Fuel", "level": 100.0, "autonomy": 0, "createdAt": at(-3)},
        {
            "type": "Electric",
            "createdAt": at(-2),
            "level": 35.2,
            "autonomy": 119,
            "extension": {
                "electric": {
                    "charging": {"status": "InProgress", "remainingTime": "PT1H30M", "plugged": True}
                }
            },
        },
    ],
    "lastPosition": {
        "geometry": {"coordinates": [2.35, 48.86, 35]},
        "properties": {"createdAt": at(-4), "heading": 90, "fixStatus": "3D"},
    },
    "ignition": {"type": "Start"},
    "doorsState": {
        "lockedStates": ["Locked", "DriverDoorUnlocked", "TrunkLocked"],
        "opening": [{"identifier": "Driver", "state": "Open"}, {"identifier": "RoofWindow", "state": "Open"}],
    },
    "lightingSystem": {
        "turn": [
            {"direction": "Left", "position": "Front", "status": "Off"},
            {"direction": "Left", "position": "Rear", "status": "On"},
        ]
    },
    "transmission": {"gearbox": {"ratio": "Reverse"}},
    "kinetic": {"speed": "fast", "moving": True},
}
EXPECTED: dict[str, tuple[Any, str | None, str | None]] = {
    "Vehicle.TraveledDistance": (1234500, "m", at(-1)),
    "Vehicle.Powertrain.FuelSystem.RelativeLevel": (100.0, "percent", at(-3)),
    "Vehicle.Powertrain.FuelSystem.Range": (0, "m", at(-3)),
    "Vehicle.Powertrain.TractionBattery.StateOfCharge.Displayed": (35.2, "percent", at(-2)),
    "Vehicle.Powertrain.TractionBattery.Range": (119000, "m", at(-2)),
    "Vehicle.Powertrain.TractionBattery.Charging.IsCharging": (True, None, at(-2)),
    "Vehicle.Powertrain.TractionBattery.Charging.TimeToComplete": (5400, "s", at(-2)),
    "Vehicle.Powertrain.TractionBattery.Charging.ChargingPort.AnyPosition.IsChargingCableConnected": (
        True,
        None,
        at(-2),
    ),
    "Vehicle.CurrentLocation.Longitude": (2.35, "degrees", at(-4)),
    "Vehicle.CurrentLocation.Latitude": (48.86, "degrees", at(-4)),
    "Vehicle.CurrentLocation.Altitude": (35.0, "m", at(-4)),
    "Vehicle.CurrentLocation.Heading": (90.0, "degrees", at(-4)),
    "Vehicle.CurrentLocation.GNSSReceiver.FixType": ("THREE_D", None, at(-4)),
    "Vehicle.LowVoltageSystemState": ("ON", None, at(0)),
    "Vehicle.Cabin.Door.Row1.DriverSide.IsLocked": (False, None, at(0)),
    "Vehicle.Body.Trunk.Rear.IsLocked": (True, None, at(0)),
    "Vehicle.Cabin.Door.Row1.DriverSide.IsOpen": (True, None, at(0)),
    "Vehicle.Body.Lights.DirectionIndicator.Left.IsSignaling": (True, None, at(0)),
    "Vehicle.Powertrain.Transmission.CurrentGear": (-1, None, at(0)),
    "Vehicle.IsMoving": (True, None, at(0)),
}


@pytest.mark.promise("P234")
def test_signals_of_status_have_name_value_unit_and_time_of_their_part() -> None:
    found = signals(models.Status.from_dict(STATUS))
    assert {each.name: each[2:4] for each in found} == {name: want[:2] for name, want in EXPECTED.items()}
    for each in found:
        assert each.measured_at == datetime.fromisoformat(EXPECTED[each.name][2] or ""), each.name
        assert each.vin == STATUS["vin"]
    assert {each.path for each in found} >= {"energies[1].level", "lastPosition.geometry.coordinates[0]"}
    assert "VF7TEST" not in repr(found)
    assert "48.86" not in repr(found)


def test_signals_of_telemetry_are_those_of_status() -> None:
    parts = {name: STATUS[name] for name in ("odometer", "energies", "ignition")}
    telemetry = models.Telemetry.from_dict({"createdAt": at(0), "vehicle": parts})
    ours = {each.name: each for each in signals(telemetry, vin="V")}
    theirs = {each.name: each for each in signals(models.Status.from_dict({**parts, "createdAt": at(0)}))}
    assert {name: each.value for name, each in ours.items()} == {n: each.value for n, each in theirs.items()}
    assert {each.vin for each in ours.values()} == {"V"}


def test_signals_of_events_are_none_and_other_models_are_refused() -> None:
    assert signals(models.Alert.from_dict(full("v3", "Alert"))) == []
    assert signals(models.Collision.from_dict({})) == []
    with pytest.raises(
        ArgumentError,
        match=r"^item: expected one of Status, Telemetry, Alert, Collision, AlarmDetails, Stolen, got Trip$",
    ):
        signals(models.Trip.from_dict({}))


def test_signals_of_full_documents_have_the_listed_names() -> None:
    """In a document that has everything once, with each choice in turn."""
    for kind, paths in NAMES.items():
        whole = full("v3", kind)
        found = {each.name for each in signals(getattr(models, kind).from_dict(whole))}
        simple = {
            name
            for entry in paths.values()
            if entry.by is None and not entry.values
            for name, _ in entry.names.values()
        }
        assert simple - found <= {"Vehicle.Powertrain.TractionBattery.Charging.TimeToComplete"}, kind


@settings(max_examples=60, deadline=None)
@given(any_json, st.sampled_from(["Status", "Telemetry"]))
def test_signals_of_any_json_never_raise(document: Any, kind: str) -> None:
    assert isinstance(signals(getattr(models, kind).from_dict(document)), list)


@pytest.mark.slow
@pytest.mark.parametrize("kind", ["Status", "Telemetry"])
def test_signals_of_unexpected_values_are_of_their_type(kind: str) -> None:
    for odd in ODD_VALUES:
        for each in signals(getattr(models, kind).from_dict(flooded(full("v3", kind), odd))):
            assert isinstance(each.value, (str, float, int, bool))
            assert (each.unit is None) or not isinstance(each.value, (bool, str)), each
            assert b"NaN" not in canonical(each.value)


@pytest.mark.promise("P235")
@settings(deadline=None)
@given(st.lists(st.tuples(st.integers(0, 4), st.integers(0, 2)), min_size=1, max_size=30))
def test_alternating_old_and_new_values_never_move_signal_back(stream: list[tuple[int, int]]) -> None:
    newest, passed = NewestSignals(), list[Signal]()
    for mileage_at, level_at in stream:
        status = models.Status.from_dict(
            {
                "vin": "V",
                "createdAt": at(9),  # the response is always new
                "odometer": {"createdAt": at(mileage_at), "mileage": float(mileage_at)},
                "energies": [{"type": "Fuel", "createdAt": at(level_at), "level": float(level_at)}],
            }
        )
        passed += newest.update(signals(status))
    for name in {each.name for each in passed}:
        times = [each.measured_at for each in passed if each.name == name]
        assert all(a is not None and b is not None and a < b for a, b in itertools.pairwise(times))
    assert newest.of("V")["Vehicle.TraveledDistance"].value == 1000 * max(a for a, _ in stream)
    assert newest.of("W") == {}


def test_newest_prefers_values_with_time() -> None:
    newest = NewestSignals()
    timeless = Signal("V", "Vehicle.Speed", 1.0, "km/h", None, "kinetic.speed")
    timed = timeless._replace(value=2.0, measured_at=NOON)
    assert newest.update([timeless, timed, timeless, timed]) == [timeless, timed]


def test_whole_number_in_the_unit_of_vss_is_rounded() -> None:
    # 1.001 * 1000 is 1000.9999999999999.
    read = signals(models.Status.from_dict({"odometer": {"mileage": 1.001}}))
    assert [(each.name, each.value) for each in read] == [("Vehicle.TraveledDistance", 1001)]


def mileage(hours: float | None, value: float) -> Signal:
    time = None if hours is None else NOON + timedelta(hours=hours)
    return Signal("V", "Vehicle.TraveledDistance", value, "m", time, "odometer.mileage")


@pytest.mark.promise("P949")
def test_clock_far_ahead_does_not_hide_later_values() -> None:
    newest, latest = NewestSignals(), NOON + timedelta(hours=1)
    stream = [
        mileage(24 * 365, 9.0),
        mileage(-2, 1.0),
        mileage(24 * 365, 9.0),
        mileage(1, 2.0),
        mileage(0, 1.5),
    ]
    assert [newest.update([each], latest=latest) != [] for each in stream] == [True, True, False, True, False]
    assert newest.of("V")["Vehicle.TraveledDistance"].value == 2.0
    with pytest.raises(ArgumentError, match="latest: a datetime must have a time zone"):
        newest.update(stream, latest=datetime(2026, 3, 1))
    trusting = NewestSignals()
    assert [trusting.update([each]) != [] for each in stream] == [True, False, False, False, False]


@pytest.mark.promise("P949")
@settings(deadline=None, max_examples=50)
@given(st.lists(st.none() | st.integers(-48, 48), min_size=1, max_size=30))
def test_values_in_any_order_with_and_without_times_never_move_back(hours: list[int | None]) -> None:
    newest, shown = NewestSignals(), list[Signal]()
    for count, hour in enumerate(hours):
        shown += newest.update([mileage(hour, count)], latest=NOON + timedelta(hours=24))
    credible = [hour for hour in hours if hour is not None and hour <= 24]
    times = [each.measured_at for each in shown]
    timed = [time for time in times if time is not None and time <= NOON + timedelta(hours=24)]
    assert timed == sorted(set(timed))
    assert times[len(times) - len(timed) :] == timed
    assert timed[-1:] == ([NOON + timedelta(hours=max(credible))] if credible else [])
    assert shown[0].value == 0
