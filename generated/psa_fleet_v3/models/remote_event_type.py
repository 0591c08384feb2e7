"""The enumeration `RemoteEventType`."""

from __future__ import annotations

from ..open_enum import OpenEnum

__all__ = ["RemoteEventType"]


class RemoteEventType(OpenEnum):
    """Whether an action is over.

    * `Pending`: under way
    * `Done`: over
    """

    PENDING = "Pending"
    DONE = "Done"
