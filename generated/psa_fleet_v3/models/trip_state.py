"""The enumeration `TripState`."""

from __future__ import annotations

from ..open_enum import OpenEnum

__all__ = ["TripState"]


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
