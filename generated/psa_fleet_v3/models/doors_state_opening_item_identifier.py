"""The enumeration `DoorsStateOpeningItemIdentifier`."""

from __future__ import annotations

from ..open_enum import OpenEnum

__all__ = ["DoorsStateOpeningItemIdentifier"]


class DoorsStateOpeningItemIdentifier(OpenEnum):
    """Which door, window or lid."""

    DRIVER = "Driver"
    PASSENGER = "Passenger"
    REAR_LEFT = "RearLeft"
    REAR_RIGHT = "RearRight"
    TRUNK = "Trunk"
    REAR_WINDOW = "RearWindow"
    ROOF_WINDOW = "RoofWindow"
