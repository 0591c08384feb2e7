"""The enumeration `EngineType`."""

from __future__ import annotations

from ..open_enum import OpenEnum

__all__ = ["EngineType"]


class EngineType(OpenEnum):
    """Kind of engine."""

    THERMIC = "Thermic"
    ELECTRIC = "Electric"
