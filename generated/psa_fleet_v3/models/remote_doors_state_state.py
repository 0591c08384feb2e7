"""The enumeration `RemoteDoorsStateState`."""

from __future__ import annotations

from ..open_enum import OpenEnum

__all__ = ["RemoteDoorsStateState"]


class RemoteDoorsStateState(OpenEnum):
    """Whether to lock or to unlock."""

    UNLOCKED = "Unlocked"
    LOCKED = "Locked"
