"""The enumeration `OnboardCapabilitiesRemoteNavigationScopeName`."""

from psa_fleet_runtime.open_enum import OpenEnum


class OnboardCapabilitiesRemoteNavigationScopeName(OpenEnum):
    """Scope that the customer needs for it."""

    REMOTE_NAVIGATION_WRITE = "remote:navigation:write"
