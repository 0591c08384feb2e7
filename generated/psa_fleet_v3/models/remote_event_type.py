"""The enumeration `RemoteEventType`."""

from __future__ import annotations

from ..open_enum import OpenEnum

__all__ = ["RemoteEventType"]


class RemoteEventType(OpenEnum):
    """RemoteEventType."""

    PENDING = "Pending"
    DONE = "Done"
