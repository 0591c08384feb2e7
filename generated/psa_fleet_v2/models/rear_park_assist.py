"""The enumeration `RearParkAssist`."""

from psa_fleet_runtime.open_enum import OpenEnum


class RearParkAssist(OpenEnum):
    """State of the rear parking assistance."""

    FAULT = "Fault"
    DRIVER_INHIBITION = "DriverInhibition"
    ACTIVE = "Active"
    WAIT = "Wait"
    OUT_OF_SERVICE = "OutOfService"
