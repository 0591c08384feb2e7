"""The enumeration `ChargingStatus`."""

from __future__ import annotations

from ..open_enum import OpenEnum

__all__ = ["ChargingStatus"]


class ChargingStatus(OpenEnum):
    """State of charging.

    * `Disconnected`: no cable
    * `InProgress`: charging
    * `Failure`: a fault ended it
    * `Stopped`: interrupted with the cable plugged in
    * `Finished`: complete
    """

    DISCONNECTED = "Disconnected"
    IN_PROGRESS = "InProgress"
    FAILURE = "Failure"
    STOPPED = "Stopped"
    FINISHED = "Finished"
