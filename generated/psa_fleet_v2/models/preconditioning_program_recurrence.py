"""The enumeration `PreconditioningProgramRecurrence`."""

from __future__ import annotations

from ..open_enum import OpenEnum

__all__ = ["PreconditioningProgramRecurrence"]


class PreconditioningProgramRecurrence(OpenEnum):
    """PreconditioningProgramRecurrence."""

    NONE = "None"
    DAILY = "Daily"
