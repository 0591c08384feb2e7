"""The enumeration `MonitorStatus`."""

from __future__ import annotations

from ..open_enum import OpenEnum

__all__ = ["MonitorStatus"]


class MonitorStatus(OpenEnum):
    """MonitorStatus."""

    RUNNING = "Running"
    PAUSED = "Paused"
    FAILED = "Failed"
