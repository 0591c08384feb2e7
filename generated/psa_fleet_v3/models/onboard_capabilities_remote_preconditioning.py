"""The model `OnboardCapabilitiesRemotePreconditioning`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import define

from psa_fleet_runtime.codecs import BOOLEAN, Enumeration, Nested
from psa_fleet_runtime.model import Model, member, undeclared

if TYPE_CHECKING:
    from psa_fleet_runtime.types import JSON, Get, Reads

    from .onboard_capabilities_remote_preconditioning_parameters import (
        OnboardCapabilitiesRemotePreconditioningParameters,
    )
    from .onboard_capabilities_remote_preconditioning_scope_name import (
        OnboardCapabilitiesRemotePreconditioningScopeName,
    )


@define(getstate_setstate=False, repr=False)
class OnboardCapabilitiesRemotePreconditioning(Model):
    """Heating or cooling of the cabin before a drive."""

    supported: bool | None = member("supported", BOOLEAN)
    """Whether the vehicle supports this action."""
    scope_name: OnboardCapabilitiesRemotePreconditioningScopeName | None = member(
        "scopeName", Enumeration("OnboardCapabilitiesRemotePreconditioningScopeName")
    )
    """Scope that the customer needs for it."""
    parameters: OnboardCapabilitiesRemotePreconditioningParameters | None = member(
        "parameters", Nested("OnboardCapabilitiesRemotePreconditioningParameters")
    )
    """What can be set."""
    additional_properties: dict[str, JSON] = undeclared()

    def _read_all(self, get: Get, read: Reads) -> None:
        self.supported = raw if (raw := get("supported")) is None or type(raw) is bool else read[0](raw)
        self.scope_name = read[1](raw) if type(raw := get("scopeName")) is str else None
        self.parameters = None if (raw := get("parameters")) is None else read[2](raw)
