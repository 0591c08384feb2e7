"""The model `OnboardCapabilitiesRemoteHorn`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import define

from psa_fleet_runtime.codecs import BOOLEAN, Enumeration
from psa_fleet_runtime.model import Model, member, undeclared

if TYPE_CHECKING:
    from psa_fleet_runtime.types import JSON, Get, Reads

    from .onboard_capabilities_remote_horn_scope_name import OnboardCapabilitiesRemoteHornScopeName


@define(getstate_setstate=False, repr=False)
class OnboardCapabilitiesRemoteHorn(Model):
    """Horn."""

    supported: bool | None = member("supported", BOOLEAN)
    """Whether the vehicle supports this action."""
    scope_name: OnboardCapabilitiesRemoteHornScopeName | None = member(
        "scopeName", Enumeration("OnboardCapabilitiesRemoteHornScopeName")
    )
    """Scope that the customer needs for it."""
    additional_properties: dict[str, JSON] = undeclared()

    def _read_all(self, get: Get, read: Reads) -> None:
        self.supported = raw if (raw := get("supported")) is None or type(raw) is bool else read[0](raw)
        self.scope_name = read[1](raw) if type(raw := get("scopeName")) is str else None
