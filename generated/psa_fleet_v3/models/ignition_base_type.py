"""The enumeration `IgnitionBaseType`."""

from psa_fleet_runtime.open_enum import OpenEnum


class IgnitionBaseType(OpenEnum):
    """State of the ignition.

    The meanings are our reading.

    * `Stop`: off
    * `StartUp`: contact on
    * `Start`: engine running
    """

    STOP = "Stop"
    START_UP = "StartUp"
    START = "Start"
