"""The enumeration `TimeTriggerEntryOccurenceDayItem`."""

from __future__ import annotations

from ..open_enum import OpenEnum

__all__ = ["TimeTriggerEntryOccurenceDayItem"]


class TimeTriggerEntryOccurenceDayItem(OpenEnum):
    """TimeTriggerEntryOccurenceDayItem."""

    MON = "Mon"
    TUE = "Tue"
    WED = "Wed"
    THU = "Thu"
    FRI = "Fri"
    SAT = "Sat"
    SUN = "Sun"
