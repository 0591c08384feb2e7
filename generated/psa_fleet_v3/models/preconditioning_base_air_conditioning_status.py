"""The enumeration `PreconditioningBaseAirConditioningStatus`."""

from psa_fleet_runtime.open_enum import OpenEnum


class PreconditioningBaseAirConditioningStatus(OpenEnum):
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
