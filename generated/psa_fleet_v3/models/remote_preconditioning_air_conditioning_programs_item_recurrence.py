"""The enumeration `RemotePreconditioningAirConditioningProgramsItemRecurrence`."""

from __future__ import annotations

from ..open_enum import OpenEnum

__all__ = ["RemotePreconditioningAirConditioningProgramsItemRecurrence"]


class RemotePreconditioningAirConditioningProgramsItemRecurrence(OpenEnum):
    """RemotePreconditioningAirConditioningProgramsItemRecurrence."""

    NONE = "None"
    DAILY = "Daily"
