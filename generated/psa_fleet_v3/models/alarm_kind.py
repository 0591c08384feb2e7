"""The enumeration `AlarmKind`."""

from __future__ import annotations

from ..open_enum import OpenEnum

__all__ = ["AlarmKind"]


class AlarmKind(OpenEnum):
    """Kind of alarm."""

    VEHICLE_ALARM_STATUS = "vehicle.alarm.status"
    VEHICLE_ALARM_TRIGGER = "vehicle.alarm.trigger"
