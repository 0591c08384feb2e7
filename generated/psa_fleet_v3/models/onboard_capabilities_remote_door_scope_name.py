"""The enumeration `OnboardCapabilitiesRemoteDoorScopeName`."""

from psa_fleet_runtime.open_enum import OpenEnum


class OnboardCapabilitiesRemoteDoorScopeName(OpenEnum):
    """Scope that the customer needs for it."""

    REMOTE_DOOR_WRITE = "remote:door:write"
