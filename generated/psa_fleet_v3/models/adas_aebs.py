"""The enumeration `AdasAebs`."""

from __future__ import annotations

from ..open_enum import OpenEnum

__all__ = ["AdasAebs"]


class AdasAebs(OpenEnum):
    """Automatic emergency braking."""

    OFF = "Off"
    FIXED = "Fixed"
    ON_FLASHING = "OnFlashing"
