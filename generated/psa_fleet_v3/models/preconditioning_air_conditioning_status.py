"""The enumeration `PreconditioningAirConditioningStatus`."""

from __future__ import annotations

from ..open_enum import OpenEnum

__all__ = ["PreconditioningAirConditioningStatus"]


class PreconditioningAirConditioningStatus(OpenEnum):
    """PreconditioningAirConditioningStatus."""

    ENABLED = "Enabled"
    DISABLED = "Disabled"
    FINISHED = "Finished"
    FAILURE = "Failure"
