"""The enumeration `AdasAfil`."""

from psa_fleet_runtime.open_enum import OpenEnum


class AdasAfil(OpenEnum):
    """Lane departure warning."""

    FLASHING_FAULT = "FlashingFault"
    FLASHING_WARNING = "FlashingWarning"
    OFF = "Off"
    ON_FIXED = "OnFixed"
