"""The enumeration `RemoteDoorsStateState`."""

from __future__ import annotations

from ..open_enum import OpenEnum

__all__ = ["RemoteDoorsStateState"]


class RemoteDoorsStateState(OpenEnum):
    """RemoteDoorsStateState."""

    UNLOCKED = "Unlocked"
    LOCKED = "Locked"
