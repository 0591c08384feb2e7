"""The enumeration `AdasParkAssistRearItem`."""

from __future__ import annotations

from ..open_enum import OpenEnum

__all__ = ["AdasParkAssistRearItem"]


class AdasParkAssistRearItem(OpenEnum):
    """AdasParkAssistRearItem."""

    FAULT = "Fault"
    DRIVER_INHIBITION = "DriverInhibition"
    TRAILER_INHIBITION = "TrailerInhibition"
    ACTIVE = "Active"
    WAIT = "Wait"
    OUT_OF_SERVICE = "OutOfService"
