"""The enumeration `RemoteHornState`."""

from psa_fleet_runtime.open_enum import OpenEnum


class RemoteHornState(OpenEnum):
    """Whether to sound it."""

    ACTIVATED = "Activated"
    UNACTIVATED = "Unactivated"
