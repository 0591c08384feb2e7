"""The enumeration `LightingTurnItem`."""

from __future__ import annotations

from ..open_enum import OpenEnum

__all__ = ["LightingTurnItem"]


class LightingTurnItem(OpenEnum):
    """LightingTurnItem."""

    LEFT = "Left"
    RIGHT = "Right"
