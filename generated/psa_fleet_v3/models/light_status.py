"""The enumeration `LightStatus`."""

from psa_fleet_runtime.open_enum import OpenEnum


class LightStatus(OpenEnum):
    """On or off."""

    OFF = "Off"
    ON = "On"
