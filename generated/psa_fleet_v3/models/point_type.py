"""The enumeration `PointType`."""

from __future__ import annotations

from ..open_enum import OpenEnum

__all__ = ["PointType"]


class PointType(OpenEnum):
    """Always `Point`."""

    POINT = "Point"
