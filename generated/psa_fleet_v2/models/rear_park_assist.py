"""The enumeration `RearParkAssist`."""

from __future__ import annotations

from ..open_enum import OpenEnum

__all__ = ["RearParkAssist"]


class RearParkAssist(OpenEnum):
    """State of the rear parking assistance."""

    FAULT = "Fault"
    DRIVER_INHIBITION = "DriverInhibition"
    ACTIVE = "Active"
    WAIT = "Wait"
    OUT_OF_SERVICE = "OutOfService"
