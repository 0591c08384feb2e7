"""The enumeration `AdasArtiv`."""

from __future__ import annotations

from ..open_enum import OpenEnum

__all__ = ["AdasArtiv"]


class AdasArtiv(OpenEnum):
    """AdasArtiv."""

    NOT_SELECTED = "NotSelected"
    SELECTED = "Selected"
    UNAVAILABLE = "Unavailable"
