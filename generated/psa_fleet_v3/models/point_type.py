"""The enumeration `PointType`."""

from psa_fleet_runtime.open_enum import OpenEnum


class PointType(OpenEnum):
    """Always `Point`."""

    POINT = "Point"
