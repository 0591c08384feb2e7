"""The enumeration `LightStatus`."""

from __future__ import annotations

from ..open_enum import OpenEnum

__all__ = ["LightStatus"]


class LightStatus(OpenEnum):
    """State of a light."""

    OFF = "Off"
    ON = "On"
