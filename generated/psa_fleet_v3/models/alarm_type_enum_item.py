"""The enumeration `AlarmTypeEnumItem`."""

from __future__ import annotations

from ..open_enum import OpenEnum

__all__ = ["AlarmTypeEnumItem"]


class AlarmTypeEnumItem(OpenEnum):
    """AlarmTypeEnumItem."""

    VEHICLE_ALARM_STATUS = "vehicle.alarm.status"
    VEHICLE_ALARM_TRIGGER = "vehicle.alarm.trigger"
