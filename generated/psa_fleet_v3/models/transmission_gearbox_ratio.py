"""The enumeration `TransmissionGearboxRatio`."""

from psa_fleet_runtime.open_enum import OpenEnum


class TransmissionGearboxRatio(OpenEnum):
    """The gear that is in."""

    RATIO1 = "Ratio1"
    RATIO2 = "Ratio2"
    RATIO3 = "Ratio3"
    RATIO4 = "Ratio4"
    RATIO5 = "Ratio5"
    RATIO6 = "Ratio6"
    RATIO7 = "Ratio7"
    RATIO8 = "Ratio8"
    NEUTRAL = "Neutral"
    REVERSE = "Reverse"
