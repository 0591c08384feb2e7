"""The enumeration `PositionType`."""

from psa_fleet_runtime.open_enum import OpenEnum


class PositionType(OpenEnum):
    """Always `Feature`."""

    FEATURE = "Feature"
