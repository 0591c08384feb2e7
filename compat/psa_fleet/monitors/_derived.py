"""Operands and extensions of both specifications; made by `make derived`."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final, Literal, TypeAlias

from ..subscription import Version

OperandName: TypeAlias = Literal[
    "vehicle.alert",
    "vehicle.odometer",
    "vehicle.powertrain.status",
    "vehicle.engines.running",
    "vehicle.engines.thermic.oil.temp",
    "vehicle.energy.electric.level",
    "vehicle.energy.electric.autonomy",
    "vehicle.energy.fuel.level",
    "vehicle.energy.fuel.autonomy",
    "vehicle.autonomy",
    "vehicle.energy.charging.status",
    "vehicle.energy.charging.plugged",
    "vehicle.energy.charging.type",
    "vehicle.doorsState.lockedState",
    "vehicle.doorsState.opening",
    "vehicle.kinetic.moving",
    "vehicle.kinetic.speed",
    "vehicle.trip",
    "vehicle.trip.start",
    "vehicle.trip.stop",
    "vehicle.trip.duration",
    "vehicle.trip.distance",
    "vehicle.trip.state",
    "vehicle.maintenance.daysBeforeMaintenance",
    "vehicle.maintenance.mileageBeforeMaintenance",
    "vehicle.safety.beltWarning",
    "environment.air.temp",
    "privacy.state",
    "privacy.driverRequestState",
    "vehicle.drivingBehavior.mode",
    "vehicle.collision.side",
    "vehicle.collision.severity",
    "vehicle.safety.autoECallTriggering",
    "vehicle.preconditioning.airConditioning",
    "vehicle.alarm.trigger.type",
    "vehicle.alarm.status.activation",
    "stolen.state",
]

ADDED: Final[tuple[tuple[str, str, str | None, tuple[str, ...], tuple[Version, ...]], ...]] = ()
"""Operands that have no row by hand: name, type, unit, operators and versions."""
VALUES: Final[Mapping[str, Mapping[Version, tuple[str, ...]]]] = {
    "vehicle.energy.charging.status": {
        "v2": ("Disconnected", "InProgress", "Failure", "Stopped", "Finished"),
        "v3": ("Disconnected", "InProgress", "Failure", "Stopped", "Finished"),
    },
    "vehicle.safety.beltWarning": {"v2": ("Normal", "Omission")},
    "privacy.state": {"v2": ("None", "Geolocation", "Full"), "v3": ("None", "Geolocation", "Full")},
    "privacy.driverRequestState": {"v2": ("None", "Geolocation", "Full")},
    "vehicle.drivingBehavior.mode": {
        "v2": (
            "Normal",
            "Sport",
            "Confort",
            "Eco",
            "Sand",
            "Mud",
            "Snow",
            "ZEV",
            "Hybrid",
            "ZEVEco",
            "HybridEco",
            "EcoPlus",
            "eAWD",
            "4AWD",
            "ReinforcedLoad",
        ),
        "v3": (
            "Normal",
            "Sport",
            "Comfort",
            "Eco",
            "Sand",
            "Mud",
            "Snow",
            "ZEV",
            "Hybrid",
            "ZEVEco",
            "HybridEco",
            "EcoPlus",
            "eAWD",
            "4AWD",
            "ReinforcedLoad",
        ),
    },
    "vehicle.collision.side": {"v2": ("Front", "Rear", "Lateral"), "v3": ("Front", "Rear", "Lateral")},
    "vehicle.collision.severity": {"v2": ("Minimal", "Minor", "Major"), "v3": ("Minimal", "Minor", "Major")},
    "vehicle.safety.autoECallTriggering": {
        "v2": ("NotDetected", "Detected"),
        "v3": ("NotDetected", "Detected", "ShockDetectionUnabled"),
    },
    "vehicle.powertrain.status": {"v3": ("NotRunning", "Starting", "Running", "Stopping", "Stopped")},
    "vehicle.energy.charging.type": {"v3": ("Partial", "Full")},
    "vehicle.trip.state": {"v3": ("Nominal", "Unstarted", "DataLacking", "Unfinished")},
    "vehicle.alarm.trigger.type": {
        "v3": (
            "NoBreakIn",
            "FrontRightDoorBreakIn",
            "FrontLeftDoorBreakIn",
            "RearRightFrontDoorBreakIn",
            "RearLeftFrontDoorBreakIn",
            "HoodDoorBreakIn",
            "TrunkDoorBreakIn",
            "BackliteDoorBreakIn",
            "RoofBreakIn",
            "VolumetricBreakIn",
            "VehicleLifting",
            "ElectricalsystemBreakIn",
            "KeyLearning",
            "UnauthenticatedStartup",
        )
    },
    "vehicle.alarm.status.activation": {"v3": ("Inactive", "Active")},
}
"""The documented values of operands by version."""
ExtensionName: TypeAlias = Literal[
    "vehicle.doorsState",
    "vehicle.status",
    "vehicle.maintenance",
    "vehicle.position",
    "vehicle.telemetry",
    "vehicle.alerts",
    "vehicle.collisions",
    "vehicle.trip",
    "vehicle.stolen",
]

EXTENSIONS: Final[Mapping[str, tuple[Version, ...]]] = {
    "vehicle.doorsState": ("v2", "v3"),
    "vehicle.status": ("v2", "v3"),
    "vehicle.maintenance": ("v2", "v3"),
    "vehicle.position": ("v2", "v3"),
    "vehicle.telemetry": ("v2", "v3"),
    "vehicle.alerts": ("v2", "v3"),
    "vehicle.collisions": ("v2", "v3"),
    "vehicle.trip": ("v3",),
    "vehicle.stolen": ("v3",),
}
"""What can be added to each event, and the versions that have it."""
