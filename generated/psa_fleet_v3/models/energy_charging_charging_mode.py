"""The enumeration `EnergyChargingChargingMode`."""

from psa_fleet_runtime.open_enum import OpenEnum


class EnergyChargingChargingMode(OpenEnum):
    """How it charges.

    * `No`: not charging
    * `Slow`: alternating current, by our reading
    * `Quick`: direct current, by our reading
    """

    NO = "No"
    SLOW = "Slow"
    QUICK = "Quick"
