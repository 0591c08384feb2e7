"""The enumeration `PreconditioningAirConditioningFailureCause`."""

from psa_fleet_runtime.open_enum import OpenEnum


class PreconditioningAirConditioningFailureCause(OpenEnum):
    """Why it failed.

    * `Defect`: a fault
    * `DoorOpened`: a door is open
    * `LowBattery`: the battery is too low
    * `LowFuelLevel`: fuel is too low
    * `TooManyUnusedProg`: it ran too often without a drive after it
    """

    DEFECT = "Defect"
    DOOR_OPENED = "DoorOpened"
    LOW_BATTERY = "LowBattery"
    LOW_FUEL_LEVEL = "LowFuelLevel"
    TOO_MANY_UNUSED_PROG = "TooManyUnusedProg"
