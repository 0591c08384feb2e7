"""The enumeration `ChargingStatus`."""

from psa_fleet_runtime.open_enum import OpenEnum


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
