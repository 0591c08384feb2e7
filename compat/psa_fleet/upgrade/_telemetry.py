"""Tables for telemetry and what only telemetry has.

A telemetry message has one time in v3, that of the message. The times that v2 gives to its parts are kept
beside the values, and so are the odometer and the movement of its extension: v2 does not say whether they are
the same readings as those in `vehicle`.
"""

from __future__ import annotations

from typing import Final

from psa_fleet.upgrade._rules import Alias, EnumValue, Kept, Move, Narrower, Rename, Table, Unit
from psa_fleet.upgrade._status import BOTH_DOCUMENTS, ENERGY_IDENTITY, NO_TIME, TWO_NAMES, VEHICLE_LINK

_NOT_IN_EXTENSION = (
    "v3's extension of telemetry has no such part, and v2 does not say that it repeats the one in vehicle"
)

TABLES: Final[dict[str, Table]] = {
    "Telemetry": Table(
        "Telemetry",
        "Telemetry",
        (
            VEHICLE_LINK,
            Alias("vehicle/energy", TWO_NAMES, "vehicle/energies", ENERGY_IDENTITY),
            Kept("updatedAt", "a telemetry message has one time in v3, that of its creation"),
            Move(
                "vehicle/transmission/gearbox/gear/recommended",
                "the gear indicator, with the same values; v3 counts it among the driving aids",
                "vehicle/adas/rgi",
            ),
            Narrower("vehicle/odometer/mileage", "v3 says that it is at least 0"),
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
    "TelemetryExtension": Table(
        "TelemetryExtension",
        "TelemetryExtension",
        (
            Kept("odometer", _NOT_IN_EXTENSION),
            Kept("kinetic", _NOT_IN_EXTENSION),
        ),
        {"location": "Position in Telemetry", "maintenance": "MaintenanceObj"},
    ),
    "MaintenanceObj": Table(
        "MaintenanceObj", "MaintenanceBase", (Kept("createdAt", NO_TIME), Kept("updatedAt", NO_TIME))
    ),
    "Transmission": Table(
        "Transmission",
        "Transmission",
        (
            Kept(
                "gearbox/gear",
                "v3 has it as adas.rgi, beside the transmission: the table of Telemetry brings it there",
            ),
        ),
    ),
    "Environment in Telemetry": Table(
        "Environment", "EnvironmentBase", (Unit("air/temp", BOTH_DOCUMENTS, "°C"),)
    ),
    "Lighting": Table("Lighting", "LightingBase"),
    "DrivingBehaviorBase": Table(
        "DrivingBehaviorBase",
        "DrivingBehaviorBase",
        (EnumValue("mode", "v3 corrects the spelling", "Confort", "Comfort"),),
    ),
    "Adas": Table(
        "Adas",
        "Adas",
        (
            Rename("lrka", "the lane keeping assist on the left; v3 corrects the name", "llka"),
            EnumValue(
                "accr", "v3 corrects the spelling", "OverSpeedingByPedalPess", "OverSpeedingByPedalPress"
            ),
            Narrower("rvv", "the states of the speed regulator are other states in v3; only Off is in both"),
        ),
    ),
}
