"""The enumeration `EnergyType`."""

from __future__ import annotations

from ..open_enum import OpenEnum

__all__ = ["EnergyType"]


class EnergyType(OpenEnum):
    """EnergyType."""

    FUEL = "Fuel"
    ELECTRIC = "Electric"
