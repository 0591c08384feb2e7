"""The enumeration `PositionPropertiesFixStatus`."""

from psa_fleet_runtime.open_enum import OpenEnum


class PositionPropertiesFixStatus(OpenEnum):
    """What was measured; only when the position was measured by satellite.

    * `2D`: the place on the map
    * `3D`: the place and the altitude
    """

    VALUE_2_D = "2D"
    VALUE_3_D = "3D"
