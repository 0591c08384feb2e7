"""The enumeration `PreconditioningAirConditioningStartingCause`."""

from __future__ import annotations

from ..open_enum import OpenEnum

__all__ = ["PreconditioningAirConditioningStartingCause"]


class PreconditioningAirConditioningStartingCause(OpenEnum):
    """PreconditioningAirConditioningStartingCause."""

    IMMEDIATE = "Immediate"
    SCHEDULED = "Scheduled"
