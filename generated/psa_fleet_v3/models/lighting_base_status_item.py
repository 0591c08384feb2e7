"""The enumeration `LightingBaseStatusItem`."""

from __future__ import annotations

from ..open_enum import OpenEnum

__all__ = ["LightingBaseStatusItem"]


class LightingBaseStatusItem(OpenEnum):
    """LightingBaseStatusItem."""

    ON = "On"
    OFF = "Off"
