"""The enumeration `PowertrainBaseStatus`."""

from __future__ import annotations

from ..open_enum import OpenEnum

__all__ = ["PowertrainBaseStatus"]


class PowertrainBaseStatus(OpenEnum):
    """State of the powertrain."""

    NOT_RUNNING = "NotRunning"
    STARTING = "Starting"
    RUNNING = "Running"
    STOPPING = "Stopping"
    STOPPED = "Stopped"
