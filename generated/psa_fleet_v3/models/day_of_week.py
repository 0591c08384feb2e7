"""The enumeration `DayOfWeek`."""

from __future__ import annotations

from ..open_enum import OpenEnum

__all__ = ["DayOfWeek"]


class DayOfWeek(OpenEnum):
    """Day of the week."""

    MON = "Mon"
    TUE = "Tue"
    WED = "Wed"
    THU = "Thu"
    FRI = "Fri"
    SAT = "Sat"
    SUN = "Sun"
