"""The enumeration `EnergyType`."""

from psa_fleet_runtime.open_enum import OpenEnum


class EnergyType(OpenEnum):
    """Kind of energy.

    Electric cars may have a phantom entry `Fuel`.
    """

    FUEL = "Fuel"
    ELECTRIC = "Electric"
