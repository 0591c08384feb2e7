"""The enumeration `ECoachingCategory`."""

from psa_fleet_runtime.open_enum import OpenEnum


class ECoachingCategory(OpenEnum):
    """Category of driving that is scored."""

    GLOBAL = "Global"
    ACCELERATION = "Acceleration"
    BREAK = "Break"
    AIR_CONDIONER = "AirCondioner"
    COLD_ENGINE = "ColdEngine"
    TIRE_PRESSURE = "TirePressure"
    SLOPE = "Slope"
    SPEED = "Speed"
    START_STOP = "StartStop"
