"""The enumeration `OpeningState`."""

from psa_fleet_runtime.open_enum import OpenEnum


class OpeningState(OpenEnum):
    """State of a door, window or lid."""

    OPEN = "Open"
    CLOSED = "Closed"
