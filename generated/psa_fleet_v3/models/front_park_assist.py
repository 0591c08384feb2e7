"""The enumeration `FrontParkAssist`."""

from psa_fleet_runtime.open_enum import OpenEnum


class FrontParkAssist(OpenEnum):
    """State of the front parking assistance."""

    FAULT = "Fault"
    DRIVER_INHIBITION = "DriverInhibition"
    ACTIVE = "Active"
    WAIT = "Wait"
    OUT_OF_SERVICE = "OutOfService"
