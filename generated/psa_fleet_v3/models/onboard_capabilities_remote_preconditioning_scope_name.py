"""The enumeration `OnboardCapabilitiesRemotePreconditioningScopeName`."""

from __future__ import annotations

from ..open_enum import OpenEnum

__all__ = ["OnboardCapabilitiesRemotePreconditioningScopeName"]


class OnboardCapabilitiesRemotePreconditioningScopeName(OpenEnum):
    """Scope that the customer needs for it."""

    REMOTE_PRECONDITIONING_WRITE = "remote:preconditioning:write"
