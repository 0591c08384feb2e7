"""The model `OnboardCapabilitiesRemoteCharging`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import define

from psa_fleet_runtime.codecs import BOOLEAN, Enumeration, Nested
from psa_fleet_runtime.model import Model, member, undeclared

if TYPE_CHECKING:
    from psa_fleet_runtime.types import JSON, Get, Reads

    from .onboard_capabilities_remote_charging_parameters import OnboardCapabilitiesRemoteChargingParameters
    from .onboard_capabilities_remote_charging_scope_name import OnboardCapabilitiesRemoteChargingScopeName


@define(getstate_setstate=False, repr=False)
class OnboardCapabilitiesRemoteCharging(Model):
    """Charging."""

    supported: bool | None = member("supported", BOOLEAN)
    """Whether the vehicle supports this action."""
    scope_name: OnboardCapabilitiesRemoteChargingScopeName | None = member(
        "scopeName", Enumeration("OnboardCapabilitiesRemoteChargingScopeName")
    )
    """Scope that the customer needs for it."""
    parameters: OnboardCapabilitiesRemoteChargingParameters | None = member(
        "parameters", Nested("OnboardCapabilitiesRemoteChargingParameters")
    )
    """What can be set."""
    additional_properties: dict[str, JSON] = undeclared()

    def _read_all(self, get: Get, read: Reads) -> None:
        self.supported = raw if (raw := get("supported")) is None or type(raw) is bool else read[0](raw)
        self.scope_name = read[1](raw) if type(raw := get("scopeName")) is str else None
        self.parameters = None if (raw := get("parameters")) is None else read[2](raw)
