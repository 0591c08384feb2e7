"""The enumeration `DrivingBehaviorMode`."""

from psa_fleet_runtime.open_enum import OpenEnum


class DrivingBehaviorMode(OpenEnum):
    """The driving mode.

    * `Comfort`: comfort
    * `ZEV`: no emissions
    * `ZEVEco`: no emissions, saving energy
    * `HybridEco`: hybrid, saving energy
    * `EcoPlus`: saving as much as possible
    * `eAWD`: electric all-wheel drive
    * `4AWD`: all-wheel drive
    * `ReinforcedLoad`: for a heavy load
    """

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
