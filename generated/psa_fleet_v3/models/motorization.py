"""The enumeration `Motorization`."""

from psa_fleet_runtime.open_enum import OpenEnum


class Motorization(OpenEnum):
    """Kind of propulsion."""

    ELECTRIC = "Electric"
    HYBRID = "Hybrid"
    THERMIC = "Thermic"
    HYDROGEN = "Hydrogen"
