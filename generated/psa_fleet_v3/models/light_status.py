"""The enumeration `LightStatus`."""

from psa_fleet_runtime.open_enum import OpenEnum


class LightStatus(OpenEnum):
    """State of a light."""

    OFF = "Off"
    ON = "On"
