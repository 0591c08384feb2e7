"""The enumeration `EnergyChargingChargingPowerLevel`."""

from psa_fleet_runtime.open_enum import OpenEnum


class EnergyChargingChargingPowerLevel(OpenEnum):
    """Power level of charging.

    More levels may come.
    """

    LEVEL1 = "Level1"
    LEVEL2 = "Level2"
    LEVEL3 = "Level3"
    LEVEL4 = "Level4"
    LEVEL5 = "Level5"
