"""The enumeration `RemotePreconditioningAirConditioningProgramsItemRecurrence`."""

from __future__ import annotations

from ..open_enum import OpenEnum

__all__ = ["RemotePreconditioningAirConditioningProgramsItemRecurrence"]


class RemotePreconditioningAirConditioningProgramsItemRecurrence(OpenEnum):
    """How it recurs.

    * `None`: once
    * `Daily`: on the given days
    """

    NONE = "None"
    DAILY = "Daily"
