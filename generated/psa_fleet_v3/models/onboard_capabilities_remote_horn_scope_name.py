"""The enumeration `OnboardCapabilitiesRemoteHornScopeName`."""

from psa_fleet_runtime.open_enum import OpenEnum


class OnboardCapabilitiesRemoteHornScopeName(OpenEnum):
    """Scope that the customer needs for it."""

    REMOTE_HORN_WRITE = "remote:horn:write"
