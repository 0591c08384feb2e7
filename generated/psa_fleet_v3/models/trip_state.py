"""The enumeration `TripState`."""

from psa_fleet_runtime.open_enum import OpenEnum


class TripState(OpenEnum):
    """How completely a trip is known.

    * `Nominal`: complete
    * `Unstarted`: its start is missing
    * `DataLacking`: data on the way is missing
    * `Unfinished`: its end is missing
    """

    NOMINAL = "Nominal"
    UNSTARTED = "Unstarted"
    DATA_LACKING = "DataLacking"
    UNFINISHED = "Unfinished"
