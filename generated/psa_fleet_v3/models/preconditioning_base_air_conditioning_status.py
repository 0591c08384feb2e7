"""The enumeration `PreconditioningBaseAirConditioningStatus`."""

from __future__ import annotations

from ..open_enum import OpenEnum

__all__ = ["PreconditioningBaseAirConditioningStatus"]


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
