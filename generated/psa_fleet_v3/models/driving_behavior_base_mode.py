"""The enumeration `DrivingBehaviorBaseMode`."""

from __future__ import annotations

from ..open_enum import OpenEnum

__all__ = ["DrivingBehaviorBaseMode"]


class DrivingBehaviorBaseMode(OpenEnum):
    """DrivingBehaviorBaseMode."""

    NORMAL = "Normal"
    SPORT = "Sport"
    COMFORT = "Comfort"
    ECO = "Eco"
    SAND = "Sand"
    MUD = "Mud"
    SNOW = "Snow"
    ZEV = "ZEV"
    HYBRID = "Hybrid"
    ZEV_ECO = "ZEVEco"
    HYBRID_ECO = "HybridEco"
    ECO_PLUS = "EcoPlus"
    E_AWD = "eAWD"
    VALUE_4_AWD = "4AWD"
    REINFORCED_LOAD = "ReinforcedLoad"
