"""The enumeration `PreconditioningAirConditioningFailureCause`."""

from __future__ import annotations

from ..open_enum import OpenEnum

__all__ = ["PreconditioningAirConditioningFailureCause"]


class PreconditioningAirConditioningFailureCause(OpenEnum):
    """PreconditioningAirConditioningFailureCause."""

    DEFECT = "Defect"
    DOOR_OPENED = "DoorOpened"
    LOW_BATTERY = "LowBattery"
    LOW_FUEL_LEVEL = "LowFuelLevel"
    TOO_MANY_UNUSED_PROG = "TooManyUnusedProg"
    WINDOWS_ROOF_OPENED = "WindowsRoofOpened"
    HOOD_OPENED = "HoodOpened"
    NOT_PARKED = "NotParked"
    OTHER_FAILURES = "OtherFailures"
