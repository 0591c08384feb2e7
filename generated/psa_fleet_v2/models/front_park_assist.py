"""The enumeration `FrontParkAssist`."""

from __future__ import annotations

from ..open_enum import OpenEnum

__all__ = ["FrontParkAssist"]


class FrontParkAssist(OpenEnum):
    """State of the front parking assistance."""

    FAULT = "Fault"
    DRIVER_INHIBITION = "DriverInhibition"
    ACTIVE = "Active"
    WAIT = "Wait"
    OUT_OF_SERVICE = "OutOfService"
