"""The enumeration `EngineBaseGmpStatus`."""

from __future__ import annotations

from ..open_enum import OpenEnum

__all__ = ["EngineBaseGmpStatus"]


class EngineBaseGmpStatus(OpenEnum):
    """State of the engine."""

    NOT_RUNNING = "NotRunning"
    STARTING = "Starting"
    RUNNING = "Running"
    STOPPING = "Stopping"
    STOPPED = "Stopped"
