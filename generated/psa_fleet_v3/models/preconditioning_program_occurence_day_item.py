"""The enumeration `PreconditioningProgramOccurenceDayItem`."""

from __future__ import annotations

from ..open_enum import OpenEnum

__all__ = ["PreconditioningProgramOccurenceDayItem"]


class PreconditioningProgramOccurenceDayItem(OpenEnum):
    """PreconditioningProgramOccurenceDayItem."""

    MON = "Mon"
    TUE = "Tue"
    WED = "Wed"
    THU = "Thu"
    FRI = "Fri"
    SAT = "Sat"
    SUN = "Sun"
