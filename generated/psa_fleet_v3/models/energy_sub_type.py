"""The enumeration `EnergySubType`."""

from __future__ import annotations

from ..open_enum import OpenEnum

__all__ = ["EnergySubType"]


class EnergySubType(OpenEnum):
    """EnergySubType."""

    FOSSIL_ENERGY = "FossilEnergy"
    ELECTRIC_ENERGY = "ElectricEnergy"
    HYDROGEN = "Hydrogen"
