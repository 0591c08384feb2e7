"""The enumeration `AdasArtiv`."""

from psa_fleet_runtime.open_enum import OpenEnum


class AdasArtiv(OpenEnum):
    """Help to keep the distance to the vehicle ahead."""

    NOT_SELECTED = "NotSelected"
    SELECTED = "Selected"
    UNAVAILABLE = "Unavailable"
