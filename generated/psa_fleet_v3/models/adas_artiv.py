"""The enumeration `AdasArtiv`."""

from psa_fleet_runtime.open_enum import OpenEnum


class AdasArtiv(OpenEnum):
    """Assistance to keep the time to the vehicle ahead."""

    NOT_SELECTED = "NotSelected"
    SELECTED = "Selected"
    UNAVAILABLE = "Unavailable"
