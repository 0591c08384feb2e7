"""The enumeration `OnboardCapabilitiesRemoteLightsScopeName`."""

from psa_fleet_runtime.open_enum import OpenEnum


class OnboardCapabilitiesRemoteLightsScopeName(OpenEnum):
    """Scope that the customer needs for it."""

    REMOTE_LIGHTS_WRITE = "remote:lights:write"
