"""The enumeration `BeltStatusBelt`."""

from __future__ import annotations

from ..open_enum import OpenEnum

__all__ = ["BeltStatusBelt"]


class BeltStatusBelt(OpenEnum):
    """BeltStatusBelt."""

    NORMAL = "Normal"
    OMISSION = "Omission"
