"""The enumeration `BasicProgramOccurenceDayItem`."""

from __future__ import annotations

from ..open_enum import OpenEnum

__all__ = ["BasicProgramOccurenceDayItem"]


class BasicProgramOccurenceDayItem(OpenEnum):
    """BasicProgramOccurenceDayItem."""

    MON = "Mon"
    TUE = "Tue"
    WED = "Wed"
    THU = "Thu"
    FRI = "Fri"
    SAT = "Sat"
    SUN = "Sun"
