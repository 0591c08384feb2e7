"""The enumeration `AdasParkAssistFrontItem`."""

from __future__ import annotations

from ..open_enum import OpenEnum

__all__ = ["AdasParkAssistFrontItem"]


class AdasParkAssistFrontItem(OpenEnum):
    """AdasParkAssistFrontItem."""

    FAULT = "Fault"
    DRIVER_INHIBITION = "DriverInhibition"
    ACTIVE = "Active"
    WAIT = "Wait"
    OUT_OF_SERVICE = "OutOfService"
