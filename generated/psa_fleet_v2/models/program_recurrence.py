"""The enumeration `ProgramRecurrence`."""

from __future__ import annotations

from ..open_enum import OpenEnum

__all__ = ["ProgramRecurrence"]


class ProgramRecurrence(OpenEnum):
    """ProgramRecurrence."""

    NONE = "None"
    DAILY = "Daily"
