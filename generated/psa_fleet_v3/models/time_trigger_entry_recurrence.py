"""The enumeration `TimeTriggerEntryRecurrence`."""

from __future__ import annotations

from ..open_enum import OpenEnum

__all__ = ["TimeTriggerEntryRecurrence"]


class TimeTriggerEntryRecurrence(OpenEnum):
    """TimeTriggerEntryRecurrence."""

    NONE = "None"
    DAILY = "Daily"
