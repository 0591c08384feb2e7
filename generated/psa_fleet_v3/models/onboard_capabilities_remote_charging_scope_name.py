"""The enumeration `OnboardCapabilitiesRemoteChargingScopeName`."""

from psa_fleet_runtime.open_enum import OpenEnum


class OnboardCapabilitiesRemoteChargingScopeName(OpenEnum):
    """Scope that the customer needs for it."""

    REMOTE_CHARGING_WRITE = "remote:charging:write"
