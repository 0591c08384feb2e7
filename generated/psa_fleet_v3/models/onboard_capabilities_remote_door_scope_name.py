"""The enumeration `OnboardCapabilitiesRemoteDoorScopeName`."""

from __future__ import annotations

from ..open_enum import OpenEnum

__all__ = ["OnboardCapabilitiesRemoteDoorScopeName"]


class OnboardCapabilitiesRemoteDoorScopeName(OpenEnum):
    """OnboardCapabilitiesRemoteDoorScopeName."""

    REMOTE_DOOR_WRITE = "remote:door:write"
