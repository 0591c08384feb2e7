"""The enumeration `PositionPropertiesFixStatus`."""

from __future__ import annotations

from ..open_enum import OpenEnum

__all__ = ["PositionPropertiesFixStatus"]


class PositionPropertiesFixStatus(OpenEnum):
    """What was measured; only when the position was measured by satellite.

    * `2D`: the place on the map
    * `3D`: the place and the altitude
    """

    VALUE_2_D = "2D"
    VALUE_3_D = "3D"
