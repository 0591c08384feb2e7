"""The enumeration `LightSide`."""

from psa_fleet_runtime.open_enum import OpenEnum


class LightSide(OpenEnum):
    """Side of a light."""

    LEFT = "Left"
    RIGHT = "Right"
