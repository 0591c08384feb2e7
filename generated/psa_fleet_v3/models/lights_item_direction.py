"""The enumeration `LightsItemDirection`."""

from __future__ import annotations

from ..open_enum import OpenEnum

__all__ = ["LightsItemDirection"]


class LightsItemDirection(OpenEnum):
    """On which side."""

    LEFT = "Left"
    RIGHT = "Right"
