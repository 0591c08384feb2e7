"""The enumeration `PositionPropertiesFixStatus`."""

from __future__ import annotations

from ..open_enum import OpenEnum

__all__ = ["PositionPropertiesFixStatus"]


class PositionPropertiesFixStatus(OpenEnum):
    """PositionPropertiesFixStatus."""

    VALUE_2_D = "2D"
    VALUE_3_D = "3D"
