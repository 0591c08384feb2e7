"""The enumeration `PreconditioningBaseAirConditioningFailureCause`."""

from psa_fleet_runtime.open_enum import OpenEnum


class PreconditioningBaseAirConditioningFailureCause(OpenEnum):
    """Why it failed.

    * `Defect`: a fault
    * `DoorOpened`: a door is open
    * `LowBattery`: the battery is too low
    * `LowFuelLevel`: fuel is too low
    * `TooManyUnusedProg`: it ran too often without a drive after it
    * `WindowsRoofOpened`: a window or the roof is open
    * `HoodOpened`: the bonnet is open
    * `NotParked`: the vehicle is not parked
    * `OtherFailures`: something else
    """

    DEFECT = "Defect"
    DOOR_OPENED = "DoorOpened"
    LOW_BATTERY = "LowBattery"
    LOW_FUEL_LEVEL = "LowFuelLevel"
    TOO_MANY_UNUSED_PROG = "TooManyUnusedProg"
    WINDOWS_ROOF_OPENED = "WindowsRoofOpened"
    HOOD_OPENED = "HoodOpened"
    NOT_PARKED = "NotParked"
    OTHER_FAILURES = "OtherFailures"
