"""The enumeration `OnboardCapabilitiesRemoteNavigationScopeName`."""

from __future__ import annotations

from ..open_enum import OpenEnum

__all__ = ["OnboardCapabilitiesRemoteNavigationScopeName"]


class OnboardCapabilitiesRemoteNavigationScopeName(OpenEnum):
    """Scope that the customer needs for it."""

    REMOTE_NAVIGATION_WRITE = "remote:navigation:write"
