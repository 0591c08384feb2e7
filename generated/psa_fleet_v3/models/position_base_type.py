"""The enumeration `PositionBaseType`."""

from __future__ import annotations

from ..open_enum import OpenEnum

__all__ = ["PositionBaseType"]


class PositionBaseType(OpenEnum):
    """Always `Feature`."""

    FEATURE = "Feature"
