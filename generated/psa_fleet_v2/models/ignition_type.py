"""The enumeration `IgnitionType`."""

from psa_fleet_runtime.open_enum import OpenEnum


class IgnitionType(OpenEnum):
    """State of the ignition.

    The meanings are our reading.

    * `Stop`: off
    * `StartUp`: contact on
    * `Start`: engine running
    * `Free`: unlocked by the steering lock
    """

    STOP = "Stop"
    START_UP = "StartUp"
    START = "Start"
    FREE = "Free"
