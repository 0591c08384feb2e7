"""The enumeration `EnergyChargingType`."""

from __future__ import annotations

from ..open_enum import OpenEnum

__all__ = ["EnergyChargingType"]


class EnergyChargingType(OpenEnum):
    """How far to charge.

    * `Partial`: less than full, which is kinder to the battery
    * `Full`: until it is full
    """

    PARTIAL = "Partial"
    FULL = "Full"
