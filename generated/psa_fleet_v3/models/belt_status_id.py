"""The enumeration `BeltStatusId`."""

from psa_fleet_runtime.open_enum import OpenEnum


class BeltStatusId(OpenEnum):
    """Which seat."""

    DRIVER = "Driver"
    PASSENGER = "Passenger"
