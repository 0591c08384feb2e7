"""The enumeration `PositionBasePropertiesFixStatus`."""

from __future__ import annotations

from ..open_enum import OpenEnum

__all__ = ["PositionBasePropertiesFixStatus"]


class PositionBasePropertiesFixStatus(OpenEnum):
    """PositionBasePropertiesFixStatus."""

    VALUE_2_D = "2D"
    VALUE_3_D = "3D"
