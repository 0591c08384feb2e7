"""The enumeration `PositionPropertiesType`."""

from __future__ import annotations

from ..open_enum import OpenEnum

__all__ = ["PositionPropertiesType"]


class PositionPropertiesType(OpenEnum):
    """How the position was found.

    * `Estimated`: worked out from movement
    * `Acquire`: measured by satellite
    """

    ESTIMATED = "Estimated"
    ACQUIRE = "Acquire"
