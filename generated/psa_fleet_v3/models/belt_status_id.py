"""The enumeration `BeltStatusId`."""

from __future__ import annotations

from ..open_enum import OpenEnum

__all__ = ["BeltStatusId"]


class BeltStatusId(OpenEnum):
    """BeltStatusId."""

    DRIVER = "Driver"
    PASSENGER = "Passenger"
