"""The enumeration `ChargingStatusEnum`."""

from __future__ import annotations

from ..open_enum import OpenEnum

__all__ = ["ChargingStatusEnum"]


class ChargingStatusEnum(OpenEnum):
    """ChargingStatusEnum."""

    DISCONNECTED = "Disconnected"
    IN_PROGRESS = "InProgress"
    FAILURE = "Failure"
    STOPPED = "Stopped"
    FINISHED = "Finished"
