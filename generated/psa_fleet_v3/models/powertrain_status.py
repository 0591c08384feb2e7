"""The enumeration `PowertrainStatus`."""

from __future__ import annotations

from ..open_enum import OpenEnum

__all__ = ["PowertrainStatus"]


class PowertrainStatus(OpenEnum):
    """State of the powertrain."""

    NOT_RUNNING = "NotRunning"
    STARTING = "Starting"
    RUNNING = "Running"
    STOPPING = "Stopping"
    STOPPED = "Stopped"
