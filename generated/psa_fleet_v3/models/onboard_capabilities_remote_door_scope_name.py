"""The enumeration `OnboardCapabilitiesRemoteDoorScopeName`."""

from __future__ import annotations

from ..open_enum import OpenEnum

__all__ = ["OnboardCapabilitiesRemoteDoorScopeName"]


class OnboardCapabilitiesRemoteDoorScopeName(OpenEnum):
    """Scope that the customer needs for it."""

    REMOTE_DOOR_WRITE = "remote:door:write"
