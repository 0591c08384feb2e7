"""The enumeration `OpeningName`."""

from __future__ import annotations

from ..open_enum import OpenEnum

__all__ = ["OpeningName"]


class OpeningName(OpenEnum):
    """Name of a door, window or lid."""

    DRIVER = "Driver"
    PASSENGER = "Passenger"
    REAR_LEFT = "RearLeft"
    REAR_RIGHT = "RearRight"
    TRUNK = "Trunk"
    REAR_WINDOW = "RearWindow"
    ROOF_WINDOW = "RoofWindow"
