"""The enumeration `TimeTriggerEntryRecurrence`."""

from __future__ import annotations

from ..open_enum import OpenEnum

__all__ = ["TimeTriggerEntryRecurrence"]


class TimeTriggerEntryRecurrence(OpenEnum):
    """How it recurs.

    * `None`: once
    * `Daily`: on the given days
    """

    NONE = "None"
    DAILY = "Daily"
