"""The enumeration `LightsItemPosition`."""

from __future__ import annotations

from ..open_enum import OpenEnum

__all__ = ["LightsItemPosition"]


class LightsItemPosition(OpenEnum):
    """In front or behind."""

    FRONT = "Front"
    REAR = "Rear"
