"""The enumeration `EnergyChargingChargingMode`."""

from __future__ import annotations

from ..open_enum import OpenEnum

__all__ = ["EnergyChargingChargingMode"]


class EnergyChargingChargingMode(OpenEnum):
    """EnergyChargingChargingMode."""

    NO = "No"
    SLOW = "Slow"
    QUICK = "Quick"
