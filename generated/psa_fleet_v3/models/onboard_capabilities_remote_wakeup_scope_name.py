"""The enumeration `OnboardCapabilitiesRemoteWakeupScopeName`."""

from __future__ import annotations

from ..open_enum import OpenEnum

__all__ = ["OnboardCapabilitiesRemoteWakeupScopeName"]


class OnboardCapabilitiesRemoteWakeupScopeName(OpenEnum):
    """Scope that the customer needs for it."""

    REMOTE_WAKEUP_WRITE = "remote:wakeup:write"
