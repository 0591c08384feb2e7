"""The enumeration `BoundedProgramRecurrence`."""

from __future__ import annotations

from ..open_enum import OpenEnum

__all__ = ["BoundedProgramRecurrence"]


class BoundedProgramRecurrence(OpenEnum):
    """BoundedProgramRecurrence."""

    NONE = "None"
    DAILY = "Daily"
