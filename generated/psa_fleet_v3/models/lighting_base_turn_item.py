"""The enumeration `LightingBaseTurnItem`."""

from __future__ import annotations

from ..open_enum import OpenEnum

__all__ = ["LightingBaseTurnItem"]


class LightingBaseTurnItem(OpenEnum):
    """LightingBaseTurnItem."""

    LEFT = "Left"
    RIGHT = "Right"
