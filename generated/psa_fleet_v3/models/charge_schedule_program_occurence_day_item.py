"""The enumeration `ChargeScheduleProgramOccurenceDayItem`."""

from __future__ import annotations

from ..open_enum import OpenEnum

__all__ = ["ChargeScheduleProgramOccurenceDayItem"]


class ChargeScheduleProgramOccurenceDayItem(OpenEnum):
    """ChargeScheduleProgramOccurenceDayItem."""

    MON = "Mon"
    TUE = "Tue"
    WED = "Wed"
    THU = "Thu"
    FRI = "Fri"
    SAT = "Sat"
    SUN = "Sun"
