"""The enumeration `MonitorStatusSetterStatus`."""

from __future__ import annotations

from ..open_enum import OpenEnum

__all__ = ["MonitorStatusSetterStatus"]


class MonitorStatusSetterStatus(OpenEnum):
    """`Running` resumes, `Paused` pauses."""

    RUNNING = "Running"
    PAUSED = "Paused"
