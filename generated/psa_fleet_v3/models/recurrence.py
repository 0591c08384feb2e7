"""The enumeration `Recurrence`."""

from psa_fleet_runtime.open_enum import OpenEnum


class Recurrence(OpenEnum):
    """How it recurs.

    * `None`: once
    * `Daily`: on the given days
    """

    NONE = "None"
    DAILY = "Daily"
