"""The enumeration `EnergyType`."""

from __future__ import annotations

from ..open_enum import OpenEnum

__all__ = ["EnergyType"]


class EnergyType(OpenEnum):
    """Kind of energy.

    Electric cars may have a phantom entry `Fuel`.
    """

    FUEL = "Fuel"
    ELECTRIC = "Electric"
