"""The enumeration `RemoteHornState`."""

from __future__ import annotations

from ..open_enum import OpenEnum

__all__ = ["RemoteHornState"]


class RemoteHornState(OpenEnum):
    """Whether to sound it."""

    ACTIVATED = "Activated"
    UNACTIVATED = "Unactivated"
