"""The enumeration `AdasAfil`."""

from __future__ import annotations

from ..open_enum import OpenEnum

__all__ = ["AdasAfil"]


class AdasAfil(OpenEnum):
    """Lane departure warning."""

    FLASHING_FAULT = "FlashingFault"
    FLASHING_WARNING = "FlashingWarning"
    OFF = "Off"
    ON_FIXED = "OnFixed"
