"""The enumeration `OnboardCapabilitiesRemoteLightsScopeName`."""

from __future__ import annotations

from ..open_enum import OpenEnum

__all__ = ["OnboardCapabilitiesRemoteLightsScopeName"]


class OnboardCapabilitiesRemoteLightsScopeName(OpenEnum):
    """Scope that the customer needs for it."""

    REMOTE_LIGHTS_WRITE = "remote:lights:write"
