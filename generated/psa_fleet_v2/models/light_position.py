"""The enumeration `LightPosition`."""

from __future__ import annotations

from ..open_enum import OpenEnum

__all__ = ["LightPosition"]


class LightPosition(OpenEnum):
    """Position of a light."""

    FRONT = "Front"
    REAR = "Rear"
