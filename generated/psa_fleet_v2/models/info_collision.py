"""The enumeration `InfoCollision`."""

from __future__ import annotations

from ..open_enum import OpenEnum

__all__ = ["InfoCollision"]


class InfoCollision(OpenEnum):
    """InfoCollision."""

    NO_CRASH = "NoCrash"
    CRASH_DETECTED = "CrashDetected"
