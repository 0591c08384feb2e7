"""The enumeration `ProgramAction`."""

from __future__ import annotations

from ..open_enum import OpenEnum

__all__ = ["ProgramAction"]


class ProgramAction(OpenEnum):
    """What to do with the program.

    * `Delete`: remove it; only `slot` is needed
    * `Set`: store it; `slot`, `enabled`, `occurence` and `start` are needed
    """

    DELETE = "Delete"
    SET = "Set"
