"""The enumeration `RemoteDoorsStateState`."""

from psa_fleet_runtime.open_enum import OpenEnum


class RemoteDoorsStateState(OpenEnum):
    """Whether to lock or to unlock."""

    UNLOCKED = "Unlocked"
    LOCKED = "Locked"
