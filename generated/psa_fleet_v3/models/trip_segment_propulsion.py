"""The enumeration `TripSegmentPropulsion`."""

from psa_fleet_runtime.open_enum import OpenEnum


class TripSegmentPropulsion(OpenEnum):
    """What drove the vehicle."""

    THERMAL = "Thermal"
    ELECTRIC = "Electric"
    HYBRID = "Hybrid"
