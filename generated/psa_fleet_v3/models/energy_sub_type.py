"""The enumeration `EnergySubType`."""

from psa_fleet_runtime.open_enum import OpenEnum


class EnergySubType(OpenEnum):
    """Kind of energy in more detail; absent if `type` is sufficient.

    * `FossilEnergy`: petrol or diesel
    * `ElectricEnergy`: traction battery
    * `Hydrogen`: hydrogen
    """

    FOSSIL_ENERGY = "FossilEnergy"
    ELECTRIC_ENERGY = "ElectricEnergy"
    HYDROGEN = "Hydrogen"
