"""The enumeration `PreconditioningBaseAirConditioningStatus`."""

from __future__ import annotations

from ..open_enum import OpenEnum

__all__ = ["PreconditioningBaseAirConditioningStatus"]


class PreconditioningBaseAirConditioningStatus(OpenEnum):
    """PreconditioningBaseAirConditioningStatus."""

    ENABLED = "Enabled"
    DISABLED = "Disabled"
    FINISHED = "Finished"
    FAILURE = "Failure"
