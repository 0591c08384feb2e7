"""The enumeration `EngineGmpStatus`."""

from __future__ import annotations

from ..open_enum import OpenEnum

__all__ = ["EngineGmpStatus"]


class EngineGmpStatus(OpenEnum):
    """State of the engine."""

    NOT_RUNNING = "NotRunning"
    STARTING = "Starting"
    RUNNING = "Running"
    STOPPING = "Stopping"
    STOPPED = "Stopped"
