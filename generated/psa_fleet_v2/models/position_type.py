"""The enumeration `PositionType`."""

from __future__ import annotations

from ..open_enum import OpenEnum

__all__ = ["PositionType"]


class PositionType(OpenEnum):
    """Always `Feature`."""

    FEATURE = "Feature"
