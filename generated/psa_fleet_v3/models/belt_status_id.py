"""The enumeration `BeltStatusId`."""

from __future__ import annotations

from ..open_enum import OpenEnum

__all__ = ["BeltStatusId"]


class BeltStatusId(OpenEnum):
    """Which seat."""

    DRIVER = "Driver"
    PASSENGER = "Passenger"
