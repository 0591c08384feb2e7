"""The table of operands matches specs/."""

from __future__ import annotations

import re
from typing import Any, get_args

import pytest

from psa_fleet.monitors import OPERANDS, ExtensionName, OperandName
from psa_fleet.monitors._extensions import EXTENSIONS
from psa_fleet.monitors.operands import OPERATORS
from psa_fleet.subscription import Version

from ..specification import resolved, schemas, worded

# Where the values of an operand are: a schema, and the members to follow.
ENUMS = {
    "vehicle.powertrain.status": ("Powertrain", "status"),
    "vehicle.energy.charging.status": ("ChargingStatusEnum",),
    "vehicle.energy.charging.type": ("EnergyCharging", "type"),
    "vehicle.trip.state": ("TripStateEnum",),
    "privacy.state": ("Privacy", "state"),
    "privacy.driverRequestState": ("Privacy", "driverRequestState"),
    "vehicle.drivingBehavior.mode": ("DrivingBehaviorBase", "mode"),
    "vehicle.collision.side": ("CollisionDetails", "side"),
    "vehicle.collision.severity": ("CollisionDetails", "severity"),
    "vehicle.safety.autoECallTriggering": ("Safety", "autoECallTriggering"),
    "vehicle.alarm.trigger.type": ("BaseAlarmTrigger", "type"),
    "vehicle.alarm.status.activation": ("BaseAlarmStatus", "activation"),
}


def enum(version: str, schema: str, *members: str) -> list[str]:
    found: Any = resolved(version, schemas(version)[schema])
    for member in members:
        found = resolved(version, found[member] if member == "items" else found["properties"][member])
    values: list[str] = found["enum"]
    return values


@pytest.mark.parametrize("version", ["v2", "v3"])
def test_operands_by_version_are_those_of_the_specification(version: str) -> None:
    listed = enum(version, "DataTrigger", "data")
    assert {o.name for o in OPERANDS.values() if version in o.versions} == set(listed)
    assert tuple(enum(version, "DataTrigger", "op")) == OPERATORS


KINDS = {"list": "text"}
"""What the specification calls the type of an operand otherwise than the table."""
ROW = re.compile(r"\* `(?P<name>[\w.]+)`: (?P<kind>\w+)(?: \((?P<unit>[^)]+)\))?; (?P<operators>[\w, ]+)")


@pytest.mark.parametrize("version", ["v2", "v3"])
def test_operands_table_has_the_rows_of_the_specification(version: Version) -> None:
    text = " ".join(worded(version)["components"]["schemas"]["TriggerOperand"]["description"].split())
    rows = [match.groupdict() for match in ROW.finditer(text)]
    assert [row["name"] for row in rows] == schemas(version)["TriggerOperand"]["enum"]
    for row in rows:
        operand = OPERANDS[row["name"]]
        usage = operand.usage(version)
        assert usage is not None
        assert usage.kind == KINDS.get(row["kind"], row["kind"]), row
        assert operand.unit == row["unit"], row
        assert set(usage.operators) == set(row["operators"].strip().split(", ")), row


@pytest.mark.parametrize("version", ["v2", "v3"])
def test_values_by_version_are_those_of_the_specification(version: Version) -> None:
    for name, place in ENUMS.items():
        usage = OPERANDS[name].usage(version)
        if usage is not None:
            assert list(usage.values) == enum(version, *place), name
        else:
            assert version not in OPERANDS[name].versions


@pytest.mark.parametrize("version", ["v2", "v3"])
def test_extensions_by_version_are_those_of_the_specification(version: str) -> None:
    listed = enum(version, "MonitorParameter", "extendedEventParam", "items")
    assert {name for name, versions in EXTENSIONS.items() if version in versions} == set(listed)


@pytest.mark.parametrize("name", [o.name for o in OPERANDS.values() if o.kind == "enum"])
def test_values_are_those_of_the_newest_version_that_has_them(name: str) -> None:
    operand = OPERANDS[name]
    if name == "vehicle.safety.beltWarning":
        assert list(operand.values) == enum("v2", "Safety", "beltWarning")
        return
    assert list(operand.values) == enum(operand.versions[-1], *ENUMS[name])


def test_values_of_v2_are_the_same_but_for_one_spelling_and_one_addition() -> None:
    for name, place in ENUMS.items():
        operand = OPERANDS[name]
        if "v2" not in operand.versions:
            continue
        older = ["Comfort" if value == "Confort" else value for value in enum("v2", *place)]
        added = set(operand.values) - set(older)
        assert set(older) <= set(operand.values)
        assert added <= {"ShockDetectionUnabled"}


def test_operand_and_extension_literals_are_the_table() -> None:
    assert set(get_args(OperandName)) == set(OPERANDS)
    assert set(get_args(ExtensionName)) == set(EXTENSIONS)


DESCRIPTIONS = {
    "vehicle.alert": "the active alerts",
    "vehicle.odometer": "the odometer",
    "vehicle.powertrain.status": "the state of the powertrain",
    "vehicle.engines.running": "the engine running",
    "vehicle.engines.thermic.oil.temp": "the engine oil temperature",
    "vehicle.energy.electric.level": "the battery level",
    "vehicle.energy.electric.autonomy": "the electric range",
    "vehicle.energy.fuel.level": "the fuel level",
    "vehicle.energy.fuel.autonomy": "the range on fuel",
    "vehicle.autonomy": "the whole range",
    "vehicle.energy.charging.status": "the state of charging",
    "vehicle.energy.charging.plugged": "the charging plug plugged in",
    "vehicle.energy.charging.type": "the type of charging",
    "vehicle.doorsState.lockedState": "the locks",
    "vehicle.doorsState.opening": "the doors and windows",
    "vehicle.kinetic.moving": "the vehicle moving",
    "vehicle.kinetic.speed": "the speed",
    "vehicle.trip": "the trip (deprecated in v3)",
    "vehicle.trip.start": "the start of a trip",
    "vehicle.trip.stop": "the end of a trip",
    "vehicle.trip.duration": "the duration of the trip",
    "vehicle.trip.distance": "the distance of the trip",
    "vehicle.trip.state": "the state of the trip",
    "vehicle.maintenance.daysBeforeMaintenance": "the days to the next maintenance",
    "vehicle.maintenance.mileageBeforeMaintenance": "the distance to the next maintenance",
    "vehicle.safety.beltWarning": "the seat belt warning",
    "environment.air.temp": "the outside temperature",
    "privacy.state": "the privacy state (deprecated in v2)",
    "privacy.driverRequestState": "the privacy that the driver chose",
    "vehicle.drivingBehavior.mode": "the driving mode",
    "vehicle.collision.side": "the side of a collision",
    "vehicle.collision.severity": "the severity of a collision",
    "vehicle.safety.autoECallTriggering": "the automatic emergency call",
    "vehicle.preconditioning.airConditioning": "the air conditioning before departure",
    "vehicle.alarm.trigger.type": "the cause of an alarm",
    "vehicle.alarm.status.activation": "the alarm system",
    "stolen.state": "the vehicle reported stolen",
}


def test_operands_are_described_in_these_words() -> None:
    assert {name: OPERANDS[name].description for name in DESCRIPTIONS} == DESCRIPTIONS
    assert all(operand.description == name for name, operand in OPERANDS.items() if name not in DESCRIPTIONS)


def test_operands_have_description_values_and_unit() -> None:
    for operand in OPERANDS.values():
        assert operand.operators
        assert bool(operand.values) == (operand.kind == "enum")
        assert (operand.unit is not None) == (operand.kind in ("number", "integer"))
        assert operand.kind not in ("number", "integer") or "onChange" not in operand.operators
