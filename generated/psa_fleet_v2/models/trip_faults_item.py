"""The enumeration `TripFaultsItem`."""

from __future__ import annotations

from ..open_enum import OpenEnum

__all__ = ["TripFaultsItem"]


class TripFaultsItem(OpenEnum):
    """TripFaultsItem."""

    UNSTARTED = "Unstarted"
    DATA_LACKING = "DataLacking"
    UNFINISHED = "Unfinished"
