"""The enumeration `TripFaultKind`."""

from psa_fleet_runtime.open_enum import OpenEnum


class TripFaultKind(OpenEnum):
    """What is missing.

    * `Unstarted`: the start
    * `DataLacking`: data on the way
    * `Unfinished`: the end
    """

    UNSTARTED = "Unstarted"
    DATA_LACKING = "DataLacking"
    UNFINISHED = "Unfinished"
