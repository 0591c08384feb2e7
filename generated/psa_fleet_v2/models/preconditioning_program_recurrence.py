"""The enumeration `PreconditioningProgramRecurrence`."""

from __future__ import annotations

from ..open_enum import OpenEnum

__all__ = ["PreconditioningProgramRecurrence"]


class PreconditioningProgramRecurrence(OpenEnum):
    """How it recurs.

    * `None`: once
    * `Daily`: on the given days
    """

    NONE = "None"
    DAILY = "Daily"
