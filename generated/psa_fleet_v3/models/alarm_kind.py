"""The enumeration `AlarmKind`."""

from psa_fleet_runtime.open_enum import OpenEnum


class AlarmKind(OpenEnum):
    """Kind of alarm."""

    VEHICLE_ALARM_STATUS = "vehicle.alarm.status"
    VEHICLE_ALARM_TRIGGER = "vehicle.alarm.trigger"
