"""The enumeration `EnergyChargingChargingMode`."""

from __future__ import annotations

from ..open_enum import OpenEnum

__all__ = ["EnergyChargingChargingMode"]


class EnergyChargingChargingMode(OpenEnum):
    """How it charges.

    * `No`: not charging
    * `Slow`: alternating current
    * `Quick`: direct current
    """

    NO = "No"
    SLOW = "Slow"
    QUICK = "Quick"
