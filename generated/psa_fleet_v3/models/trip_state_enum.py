"""The enumeration `TripStateEnum`."""

from __future__ import annotations

from ..open_enum import OpenEnum

__all__ = ["TripStateEnum"]


class TripStateEnum(OpenEnum):
    """TripStateEnum."""

    NOMINAL = "Nominal"
    UNSTARTED = "Unstarted"
    DATA_LACKING = "DataLacking"
    UNFINISHED = "Unfinished"
