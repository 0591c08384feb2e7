"""The enumeration `TripFaultsItemFault`."""

from __future__ import annotations

from ..open_enum import OpenEnum

__all__ = ["TripFaultsItemFault"]


class TripFaultsItemFault(OpenEnum):
    """What is missing.

    * `Unstarted`: the start
    * `DataLacking`: data on the way
    * `Unfinished`: the end
    """

    UNSTARTED = "Unstarted"
    DATA_LACKING = "DataLacking"
    UNFINISHED = "Unfinished"
