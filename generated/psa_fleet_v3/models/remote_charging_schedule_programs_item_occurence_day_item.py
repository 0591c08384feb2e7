"""The enumeration `RemoteChargingScheduleProgramsItemOccurenceDayItem`."""

from __future__ import annotations

from ..open_enum import OpenEnum

__all__ = ["RemoteChargingScheduleProgramsItemOccurenceDayItem"]


class RemoteChargingScheduleProgramsItemOccurenceDayItem(OpenEnum):
    """RemoteChargingScheduleProgramsItemOccurenceDayItem."""

    MON = "Mon"
    TUE = "Tue"
    WED = "Wed"
    THU = "Thu"
    FRI = "Fri"
    SAT = "Sat"
    SUN = "Sun"
