"""The enumeration `TripFaultKind`."""

from __future__ import annotations

from ..open_enum import OpenEnum

__all__ = ["TripFaultKind"]


class TripFaultKind(OpenEnum):
    """What is missing.

    * `Unstarted`: the start
    * `DataLacking`: data on the way
    * `Unfinished`: the end
    """

    UNSTARTED = "Unstarted"
    DATA_LACKING = "DataLacking"
    UNFINISHED = "Unfinished"
