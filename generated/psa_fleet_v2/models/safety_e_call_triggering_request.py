"""The enumeration `SafetyECallTriggeringRequest`."""

from __future__ import annotations

from ..open_enum import OpenEnum

__all__ = ["SafetyECallTriggeringRequest"]


class SafetyECallTriggeringRequest(OpenEnum):
    """SafetyECallTriggeringRequest."""

    AIRBAG_UNABLED = "AirbagUnabled"
    NO_REQUEST = "NoRequest"
    REQUESTED = "Requested"
