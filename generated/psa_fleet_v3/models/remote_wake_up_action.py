"""The enumeration `RemoteWakeUpAction`."""

from __future__ import annotations

from ..open_enum import OpenEnum

__all__ = ["RemoteWakeUpAction"]


class RemoteWakeUpAction(OpenEnum):
    """Always `WakeUp`."""

    WAKE_UP = "WakeUp"
