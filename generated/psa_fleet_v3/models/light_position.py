"""The enumeration `LightPosition`."""

from psa_fleet_runtime.open_enum import OpenEnum


class LightPosition(OpenEnum):
    """Position of a light."""

    FRONT = "Front"
    REAR = "Rear"
