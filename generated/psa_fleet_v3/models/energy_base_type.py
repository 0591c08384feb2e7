"""The enumeration `EnergyBaseType`."""

from psa_fleet_runtime.open_enum import OpenEnum


class EnergyBaseType(OpenEnum):
    """Kind of energy."""

    FUEL = "Fuel"
    ELECTRIC = "Electric"
