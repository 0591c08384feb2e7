"""The enumeration `RemotePreconditioningAirConditioningProgramsItemOccurenceDayItem`."""

from __future__ import annotations

from ..open_enum import OpenEnum

__all__ = ["RemotePreconditioningAirConditioningProgramsItemOccurenceDayItem"]


class RemotePreconditioningAirConditioningProgramsItemOccurenceDayItem(OpenEnum):
    """RemotePreconditioningAirConditioningProgramsItemOccurenceDayItem."""

    MON = "Mon"
    TUE = "Tue"
    WED = "Wed"
    THU = "Thu"
    FRI = "Fri"
    SAT = "Sat"
    SUN = "Sun"
