"""The enumeration `RemoteDoneEventStatus`."""

from __future__ import annotations

from ..open_enum import OpenEnum

__all__ = ["RemoteDoneEventStatus"]


class RemoteDoneEventStatus(OpenEnum):
    """How an action ended.

    * `Success`: done
    * `AlreadyDone`: it was so already
    * `Failed`: not done; see the cause
    """

    SUCCESS = "Success"
    ALREADY_DONE = "AlreadyDone"
    FAILED = "Failed"
