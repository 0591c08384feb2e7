"""The enumeration `EngineType`."""

from psa_fleet_runtime.open_enum import OpenEnum


class EngineType(OpenEnum):
    """Kind of engine."""

    THERMIC = "Thermic"
    ELECTRIC = "Electric"
