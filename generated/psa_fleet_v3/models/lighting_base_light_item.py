"""The enumeration `LightingBaseLightItem`."""

from __future__ import annotations

from ..open_enum import OpenEnum

__all__ = ["LightingBaseLightItem"]


class LightingBaseLightItem(OpenEnum):
    """LightingBaseLightItem."""

    FRONT = "Front"
    REAR = "Rear"
