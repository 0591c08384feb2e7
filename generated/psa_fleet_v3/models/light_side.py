"""The enumeration `LightSide`."""

from __future__ import annotations

from ..open_enum import OpenEnum

__all__ = ["LightSide"]


class LightSide(OpenEnum):
    """Side of a light."""

    LEFT = "Left"
    RIGHT = "Right"
