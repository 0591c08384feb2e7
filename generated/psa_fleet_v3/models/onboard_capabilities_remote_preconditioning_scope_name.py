"""The enumeration `OnboardCapabilitiesRemotePreconditioningScopeName`."""

from psa_fleet_runtime.open_enum import OpenEnum


class OnboardCapabilitiesRemotePreconditioningScopeName(OpenEnum):
    """Scope that the customer needs for it."""

    REMOTE_PRECONDITIONING_WRITE = "remote:preconditioning:write"
