"""The enumeration `LightsItemPosition`."""

from __future__ import annotations

from ..open_enum import OpenEnum

__all__ = ["LightsItemPosition"]


class LightsItemPosition(OpenEnum):
    """LightsItemPosition."""

    FRONT = "Front"
    REAR = "Rear"
