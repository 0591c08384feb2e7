"""The enumeration `PositionBasePropertiesType`."""

from __future__ import annotations

from ..open_enum import OpenEnum

__all__ = ["PositionBasePropertiesType"]


class PositionBasePropertiesType(OpenEnum):
    """PositionBasePropertiesType."""

    ESTIMATED = "Estimated"
    ACQUIRE = "Acquire"
