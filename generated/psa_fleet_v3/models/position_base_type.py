"""The enumeration `PositionBaseType`."""

from psa_fleet_runtime.open_enum import OpenEnum


class PositionBaseType(OpenEnum):
    """Always `Feature`."""

    FEATURE = "Feature"
