"""The enumeration `EngineBaseType`."""

from psa_fleet_runtime.open_enum import OpenEnum


class EngineBaseType(OpenEnum):
    """Kind of engine."""

    THERMIC = "Thermic"
    ELECTRIC = "Electric"
