"""The enumeration `PositionPropertiesType`."""

from __future__ import annotations

from ..open_enum import OpenEnum

__all__ = ["PositionPropertiesType"]


class PositionPropertiesType(OpenEnum):
    """PositionPropertiesType."""

    ESTIMATED = "Estimated"
    ACQUIRE = "Acquire"
