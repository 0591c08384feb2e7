"""The enumeration `BeltStatusBelt`."""

from __future__ import annotations

from ..open_enum import OpenEnum

__all__ = ["BeltStatusBelt"]


class BeltStatusBelt(OpenEnum):
    """State of the belt.

    * `Normal`: fastened or not needed
    * `Omission`: missing
    """

    NORMAL = "Normal"
    OMISSION = "Omission"
