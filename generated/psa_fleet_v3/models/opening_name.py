"""The enumeration `OpeningName`."""

from psa_fleet_runtime.open_enum import OpenEnum


class OpeningName(OpenEnum):
    """Name of a door, window or lid."""

    DRIVER = "Driver"
    PASSENGER = "Passenger"
    REAR_LEFT = "RearLeft"
    REAR_RIGHT = "RearRight"
    TRUNK = "Trunk"
    REAR_WINDOW = "RearWindow"
    ROOF_WINDOW = "RoofWindow"
