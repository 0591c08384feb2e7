"""The enumeration `BoundedProgramOccurenceDayItem`."""

from __future__ import annotations

from ..open_enum import OpenEnum

__all__ = ["BoundedProgramOccurenceDayItem"]


class BoundedProgramOccurenceDayItem(OpenEnum):
    """BoundedProgramOccurenceDayItem."""

    MON = "Mon"
    TUE = "Tue"
    WED = "Wed"
    THU = "Thu"
    FRI = "Fri"
    SAT = "Sat"
    SUN = "Sun"
