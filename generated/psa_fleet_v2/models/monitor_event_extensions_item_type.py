"""The enumeration `MonitorEventExtensionsItemType`."""

from __future__ import annotations

from ..open_enum import OpenEnum

__all__ = ["MonitorEventExtensionsItemType"]


class MonitorEventExtensionsItemType(OpenEnum):
    """What was asked for in `extendedEventParam`."""

    VEHICLE_DOORS_STATE = "vehicle.doorsState"
    VEHICLE_STATUS = "vehicle.status"
    VEHICLE_MAINTENANCE = "vehicle.maintenance"
    VEHICLE_POSITION = "vehicle.position"
    VEHICLE_TELEMETRY = "vehicle.telemetry"
    VEHICLE_ALERTS = "vehicle.alerts"
    VEHICLE_COLLISIONS = "vehicle.collisions"
