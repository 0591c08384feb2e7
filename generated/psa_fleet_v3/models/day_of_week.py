"""The enumeration `DayOfWeek`."""

from psa_fleet_runtime.open_enum import OpenEnum


class DayOfWeek(OpenEnum):
    """Day of the week."""

    MON = "Mon"
    TUE = "Tue"
    WED = "Wed"
    THU = "Thu"
    FRI = "Fri"
    SAT = "Sat"
    SUN = "Sun"
