"""The enumeration `Recurrence`."""

from __future__ import annotations

from ..open_enum import OpenEnum

__all__ = ["Recurrence"]


class Recurrence(OpenEnum):
    """How it recurs.

    * `None`: once
    * `Daily`: on the given days
    """

    NONE = "None"
    DAILY = "Daily"
