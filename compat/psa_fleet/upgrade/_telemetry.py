"""Tables for telemetry and for the schemas that only telemetry has.

A telemetry message has one time in v3, that of the message. The times that its parts have in v2 are kept next
to the values. The odometer and the movement of its extension are those of the vehicle: they moved there
according to v2's document.
"""

from __future__ import annotations

from typing import Final

from ._rules import Alias, EnumValue, Keep, Move, Narrow, Rename, RuleTable, Unit
from ._status import (
    BOTH_DOCUMENTS,
    DAYS_BEFORE_MAINTENANCE,
    DEFAULT_SUBTYPES,
    ENERGY_IDENTITY,
    EXTENDED,
    NO_TIME,
    OLD_DOCUMENTS,
    TWO_NAMES,
    VEHICLE_LINK,
)

_IN_VEHICLE = "v3 has it in vehicle, next to the extension: the table of Telemetry moves it there"

TABLES: Final[dict[str, RuleTable]] = {
    "Telemetry": RuleTable(
        "Telemetry",
        "Telemetry",
        (
            VEHICLE_LINK,
            Alias(
                "vehicle/energy",
                TWO_NAMES,
                "vehicle/energies",
                documented="v3 3.0.6",
                identity=ENERGY_IDENTITY,
                implied=DEFAULT_SUBTYPES,
            ),
            Keep(
                "vehicle/brakingSystem",
                "v3 does not report the parking brake any more",
                documented=OLD_DOCUMENTS,
            ),
            Move("_embedded/extension/odometer", EXTENDED, "vehicle/odometer"),
            Move("_embedded/extension/kinetic", EXTENDED, "vehicle/kinetic"),
            Keep("updatedAt", "a telemetry message has one time in v3, that of its creation"),
            Move(
                "vehicle/transmission/gearbox/gear/recommended",
                "the gear indicator, with the same values; v3 counts it among the driving aids",
                "vehicle/adas/rgi",
            ),
            Narrow("vehicle/odometer/mileage", "at least 0 in v3"),
            Unit("vehicle/odometer/mileage", BOTH_DOCUMENTS, "km"),
        ),
        {
            "privacy": "Privacy in Telemetry",
            "vehicle/engines": "Engine in Telemetry",
            "vehicle/energies": "Energy in Telemetry",
            "vehicle/adas": "Adas",
            "vehicle/ignition": "Ignition in Telemetry",
            "vehicle/doorsState": "DoorsState in Telemetry",
            "vehicle/battery": "Battery in Telemetry",
            "vehicle/safety": "Safety in Telemetry",
            "vehicle/kinetic": "BasicKinetic",
            "vehicle/drivingBehavior": "DrivingBehaviorBase",
            "environment": "Environment in Telemetry",
            "_embedded/extension": "TelemetryExtension",
        },
    ),
    "TelemetryExtension": RuleTable(
        "TelemetryExtension",
        "TelemetryExtension",
        (Keep("odometer", _IN_VEHICLE), Keep("kinetic", _IN_VEHICLE)),
        {"location": "Position in Telemetry", "maintenance": "MaintenanceObj"},
    ),
    "MaintenanceObj": RuleTable(
        "MaintenanceObj",
        "MaintenanceBase",
        (DAYS_BEFORE_MAINTENANCE, Keep("createdAt", NO_TIME), Keep("updatedAt", NO_TIME)),
    ),
    "Transmission": RuleTable(
        "Transmission",
        "Transmission",
        (
            Keep(
                "gearbox/gear",
                "v3 has it as adas.rgi, next to the transmission: the table of Telemetry moves it there",
            ),
        ),
    ),
    "Environment in Telemetry": RuleTable(
        "Environment", "EnvironmentBase", (Unit("air/temp", BOTH_DOCUMENTS, "°C"),)
    ),
    "Lighting": RuleTable("Lighting", "LightingBase"),
    "DrivingBehaviorBase": RuleTable(
        "DrivingBehaviorBase",
        "DrivingBehaviorBase",
        (EnumValue("mode", "v3 corrects the spelling", "Confort", "Comfort"),),
    ),
    "Adas": RuleTable(
        "Adas",
        "Adas",
        (
            Rename("lrka", "the lane keeping assist on the left; v3 corrects the name", "llka"),
            EnumValue(
                "accr", "v3 corrects the spelling", "OverSpeedingByPedalPess", "OverSpeedingByPedalPress"
            ),
            Narrow("rvv", "the states of the speed regulator are other states in v3; only Off is in both"),
        ),
    ),
}
