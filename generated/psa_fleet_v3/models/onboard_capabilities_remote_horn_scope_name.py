"""The enumeration `OnboardCapabilitiesRemoteHornScopeName`."""

from __future__ import annotations

from ..open_enum import OpenEnum

__all__ = ["OnboardCapabilitiesRemoteHornScopeName"]


class OnboardCapabilitiesRemoteHornScopeName(OpenEnum):
    """Scope that the customer needs for it."""

    REMOTE_HORN_WRITE = "remote:horn:write"
