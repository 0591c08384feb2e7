"""The enumeration `RemoteCallbacksStatusSetterStatus`."""

from __future__ import annotations

from ..open_enum import OpenEnum

__all__ = ["RemoteCallbacksStatusSetterStatus"]


class RemoteCallbacksStatusSetterStatus(OpenEnum):
    """`Running` resumes, `Paused` pauses."""

    RUNNING = "Running"
    PAUSED = "Paused"
