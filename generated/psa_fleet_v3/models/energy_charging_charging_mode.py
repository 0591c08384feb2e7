"""The enumeration `EnergyChargingChargingMode`."""

from psa_fleet_runtime.open_enum import OpenEnum


class EnergyChargingChargingMode(OpenEnum):
    """How it charges.

    * `No`: not charging
    * `Slow`: alternating current
    * `Quick`: direct current
    """

    NO = "No"
    SLOW = "Slow"
    QUICK = "Quick"
