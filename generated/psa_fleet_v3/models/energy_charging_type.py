"""The enumeration `EnergyChargingType`."""

from __future__ import annotations

from ..open_enum import OpenEnum

__all__ = ["EnergyChargingType"]


class EnergyChargingType(OpenEnum):
    """EnergyChargingType."""

    PARTIAL = "Partial"
    FULL = "Full"
