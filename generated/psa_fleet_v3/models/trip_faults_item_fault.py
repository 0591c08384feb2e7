"""The enumeration `TripFaultsItemFault`."""

from __future__ import annotations

from ..open_enum import OpenEnum

__all__ = ["TripFaultsItemFault"]


class TripFaultsItemFault(OpenEnum):
    """TripFaultsItemFault."""

    UNSTARTED = "Unstarted"
    DATA_LACKING = "DataLacking"
    UNFINISHED = "Unfinished"
