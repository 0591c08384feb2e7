"""The enumeration `LightsItemStatus`."""

from __future__ import annotations

from ..open_enum import OpenEnum

__all__ = ["LightsItemStatus"]


class LightsItemStatus(OpenEnum):
    """Its state."""

    OFF = "Off"
    ON = "On"
