"""The enumeration `PreconditioningBaseAirConditioningStartingCause`."""

from __future__ import annotations

from ..open_enum import OpenEnum

__all__ = ["PreconditioningBaseAirConditioningStartingCause"]


class PreconditioningBaseAirConditioningStartingCause(OpenEnum):
    """Why it runs.

    * `Immediate`: someone asked for it
    * `Scheduled`: a program began
    """

    IMMEDIATE = "Immediate"
    SCHEDULED = "Scheduled"
