"""The enumeration `OnboardCapabilitiesRemoteWakeupScopeName`."""

from psa_fleet_runtime.open_enum import OpenEnum


class OnboardCapabilitiesRemoteWakeupScopeName(OpenEnum):
    """Scope that the customer needs for it."""

    REMOTE_WAKEUP_WRITE = "remote:wakeup:write"
