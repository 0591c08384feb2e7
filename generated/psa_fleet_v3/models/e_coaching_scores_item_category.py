"""The enumeration `ECoachingScoresItemCategory`."""

from __future__ import annotations

from ..open_enum import OpenEnum

__all__ = ["ECoachingScoresItemCategory"]


class ECoachingScoresItemCategory(OpenEnum):
    """What is judged."""

    GLOBAL = "Global"
    ACCELERATION = "Acceleration"
    BREAK = "Break"
    AIR_CONDIONER = "AirCondioner"
    COLD_ENGINE = "ColdEngine"
    TIRE_PRESSURE = "TirePressure"
    SLOPE = "Slope"
    SPEED = "Speed"
    START_STOP = "StartStop"
