"""The enumeration `AdasRgi`."""

from __future__ import annotations

from ..open_enum import OpenEnum

__all__ = ["AdasRgi"]


class AdasRgi(OpenEnum):
    """AdasRgi."""

    NONE = "None"
    UP = "Up"
    DOWN = "Down"
    UP_DOWN = "UpDown"
