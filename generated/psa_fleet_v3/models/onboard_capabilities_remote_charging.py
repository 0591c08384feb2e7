"""The model `OnboardCapabilitiesRemoteCharging`."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from attrs import define, field

from ..codecs import BOOLEAN, Enumeration, Nested
from ..model import Fields, Model, names_only

if TYPE_CHECKING:
    from ..types import JSON
    from .onboard_capabilities_remote_charging_parameters import OnboardCapabilitiesRemoteChargingParameters
    from .onboard_capabilities_remote_charging_scope_name import OnboardCapabilitiesRemoteChargingScopeName

__all__ = ["OnboardCapabilitiesRemoteCharging"]


@define(getstate_setstate=False)
class OnboardCapabilitiesRemoteCharging(Model):
    """Charging."""

    supported: bool | None = None
    """Whether the vehicle can do it."""
    scope_name: OnboardCapabilitiesRemoteChargingScopeName | None = None
    """Scope that the customer needs for it."""
    parameters: OnboardCapabilitiesRemoteChargingParameters | None = None
    """What can be set."""
    additional_properties: dict[str, JSON] = field(factory=dict, repr=names_only)
    """What nobody declared, and what could not be read as its type, by the names on the wire."""

    _fields: ClassVar[Fields] = {
        "supported": ("supported", BOOLEAN),
        "scope_name": (
            "scopeName",
            Enumeration(
                "onboard_capabilities_remote_charging_scope_name",
                "OnboardCapabilitiesRemoteChargingScopeName",
            ),
        ),
        "parameters": (
            "parameters",
            Nested(
                "onboard_capabilities_remote_charging_parameters",
                "OnboardCapabilitiesRemoteChargingParameters",
            ),
        ),
    }
