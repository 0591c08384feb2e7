"""The enumeration `RemoteEventFeedbackDetail`."""

from __future__ import annotations

from ..open_enum import OpenEnum

__all__ = ["RemoteEventFeedbackDetail"]


class RemoteEventFeedbackDetail(OpenEnum):
    """RemoteEventFeedbackDetail."""

    NO_CID_BLACKLISTED = "NoCIDBlacklisted"
    CID_BLACKLISTED = "CIDBlacklisted"
