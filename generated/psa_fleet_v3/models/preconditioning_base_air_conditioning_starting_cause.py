"""The enumeration `PreconditioningBaseAirConditioningStartingCause`."""

from __future__ import annotations

from ..open_enum import OpenEnum

__all__ = ["PreconditioningBaseAirConditioningStartingCause"]


class PreconditioningBaseAirConditioningStartingCause(OpenEnum):
    """PreconditioningBaseAirConditioningStartingCause."""

    IMMEDIATE = "Immediate"
    SCHEDULED = "Scheduled"
