"""The enumeration `CallbackStatus`."""

from __future__ import annotations

from ..open_enum import OpenEnum

__all__ = ["CallbackStatus"]


class CallbackStatus(OpenEnum):
    """Whether a callback notifies.

    * `Running`: it notifies
    * `Paused`: it was stopped and can be resumed
    """

    RUNNING = "Running"
    PAUSED = "Paused"
    FAILED = "Failed"
