"""The enumeration `ProgramOccurenceDayItem`."""

from __future__ import annotations

from ..open_enum import OpenEnum

__all__ = ["ProgramOccurenceDayItem"]


class ProgramOccurenceDayItem(OpenEnum):
    """ProgramOccurenceDayItem."""

    MON = "Mon"
    TUE = "Tue"
    WED = "Wed"
    THU = "Thu"
    FRI = "Fri"
    SAT = "Sat"
    SUN = "Sun"
