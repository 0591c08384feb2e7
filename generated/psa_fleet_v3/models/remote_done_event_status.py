"""The enumeration `RemoteDoneEventStatus`."""

from __future__ import annotations

from ..open_enum import OpenEnum

__all__ = ["RemoteDoneEventStatus"]


class RemoteDoneEventStatus(OpenEnum):
    """RemoteDoneEventStatus."""

    SUCCESS = "Success"
    ALREADY_DONE = "AlreadyDone"
    FAILED = "Failed"
