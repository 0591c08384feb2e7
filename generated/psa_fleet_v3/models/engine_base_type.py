"""The enumeration `EngineBaseType`."""

from __future__ import annotations

from ..open_enum import OpenEnum

__all__ = ["EngineBaseType"]


class EngineBaseType(OpenEnum):
    """Kind of engine."""

    THERMIC = "Thermic"
    ELECTRIC = "Electric"
