"""The enumeration `InfoCollision`."""

from __future__ import annotations

from ..open_enum import OpenEnum

__all__ = ["InfoCollision"]


class InfoCollision(OpenEnum):
    """Whether a crash was noticed.

    Nothing refers to it.
    """

    NO_CRASH = "NoCrash"
    CRASH_DETECTED = "CrashDetected"
