"""The enumeration `ECoachingCategory`."""

from __future__ import annotations

from ..open_enum import OpenEnum

__all__ = ["ECoachingCategory"]


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
