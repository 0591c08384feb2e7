"""The enumeration `PreconditioningAirConditioningStatus`."""

from psa_fleet_runtime.open_enum import OpenEnum


class PreconditioningAirConditioningStatus(OpenEnum):
    """State of preconditioning.

    * `Enabled`: running
    * `Disabled`: off
    * `Finished`: ended as planned
    * `Failure`: a fault ended it
    """

    ENABLED = "Enabled"
    DISABLED = "Disabled"
    FINISHED = "Finished"
    FAILURE = "Failure"
