"""The enumeration `MonitorStatus`."""

from __future__ import annotations

from ..open_enum import OpenEnum

__all__ = ["MonitorStatus"]


class MonitorStatus(OpenEnum):
    """Whether a monitor runs.

    * `Running`: it watches and notifies
    * `Paused`: it was stopped and can be resumed
    * `Failed`: the server could not set it up
    """

    RUNNING = "Running"
    PAUSED = "Paused"
    FAILED = "Failed"
