"""The enumeration `InfoCollision`."""

from psa_fleet_runtime.open_enum import OpenEnum


class InfoCollision(OpenEnum):
    """Whether a crash was noticed.

    Nothing refers to it.
    """

    NO_CRASH = "NoCrash"
    CRASH_DETECTED = "CrashDetected"
