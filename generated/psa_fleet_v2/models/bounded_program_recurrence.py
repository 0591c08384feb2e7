"""The enumeration `BoundedProgramRecurrence`."""

from __future__ import annotations

from ..open_enum import OpenEnum

__all__ = ["BoundedProgramRecurrence"]


class BoundedProgramRecurrence(OpenEnum):
    """How it recurs.

    * `None`: once
    * `Daily`: on the given days
    """

    NONE = "None"
    DAILY = "Daily"
