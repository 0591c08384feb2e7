"""The enumeration `LightingLightItem`."""

from __future__ import annotations

from ..open_enum import OpenEnum

__all__ = ["LightingLightItem"]


class LightingLightItem(OpenEnum):
    """LightingLightItem."""

    FRONT = "Front"
    REAR = "Rear"
