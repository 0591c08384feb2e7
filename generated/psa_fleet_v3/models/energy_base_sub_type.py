"""The enumeration `EnergyBaseSubType`."""

from __future__ import annotations

from ..open_enum import OpenEnum

__all__ = ["EnergyBaseSubType"]


class EnergyBaseSubType(OpenEnum):
    """Kind of energy, more closely; absent when `type` says it all.

    * `FossilEnergy`: petrol or diesel
    * `ElectricEnergy`: traction battery
    * `Hydrogen`: hydrogen
    """

    FOSSIL_ENERGY = "FossilEnergy"
    ELECTRIC_ENERGY = "ElectricEnergy"
    HYDROGEN = "Hydrogen"
