"""The enumeration `EnergyBaseSubType`."""

from __future__ import annotations

from ..open_enum import OpenEnum

__all__ = ["EnergyBaseSubType"]


class EnergyBaseSubType(OpenEnum):
    """EnergyBaseSubType."""

    FOSSIL_ENERGY = "FossilEnergy"
    ELECTRIC_ENERGY = "ElectricEnergy"
    HYDROGEN = "Hydrogen"
