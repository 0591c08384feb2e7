"""The enumeration `EnergyBaseType`."""

from __future__ import annotations

from ..open_enum import OpenEnum

__all__ = ["EnergyBaseType"]


class EnergyBaseType(OpenEnum):
    """Kind of energy."""

    FUEL = "Fuel"
    ELECTRIC = "Electric"
