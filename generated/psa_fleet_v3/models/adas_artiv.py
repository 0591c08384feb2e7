"""The enumeration `AdasArtiv`."""

from __future__ import annotations

from ..open_enum import OpenEnum

__all__ = ["AdasArtiv"]


class AdasArtiv(OpenEnum):
    """Help to keep the distance to the vehicle ahead."""

    NOT_SELECTED = "NotSelected"
    SELECTED = "Selected"
    UNAVAILABLE = "Unavailable"
