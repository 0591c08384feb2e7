"""The enumeration `CallbackStatus`."""

from __future__ import annotations

from ..open_enum import OpenEnum

__all__ = ["CallbackStatus"]


class CallbackStatus(OpenEnum):
    """CallbackStatus."""

    RUNNING = "Running"
    PAUSED = "Paused"
    FAILED = "Failed"
