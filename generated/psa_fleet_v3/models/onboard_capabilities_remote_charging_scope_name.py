"""The enumeration `OnboardCapabilitiesRemoteChargingScopeName`."""

from __future__ import annotations

from ..open_enum import OpenEnum

__all__ = ["OnboardCapabilitiesRemoteChargingScopeName"]


class OnboardCapabilitiesRemoteChargingScopeName(OpenEnum):
    """Scope that the customer needs for it."""

    REMOTE_CHARGING_WRITE = "remote:charging:write"
