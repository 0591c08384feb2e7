"""The model `OnboardCapabilitiesRemotePreconditioning`."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from attrs import define, field

from ..codecs import BOOLEAN, Enumeration, Nested
from ..model import Fields, Model, names_only

if TYPE_CHECKING:
    from ..types import JSON
    from .onboard_capabilities_remote_preconditioning_parameters import (
        OnboardCapabilitiesRemotePreconditioningParameters,
    )
    from .onboard_capabilities_remote_preconditioning_scope_name import (
        OnboardCapabilitiesRemotePreconditioningScopeName,
    )

__all__ = ["OnboardCapabilitiesRemotePreconditioning"]


@define(getstate_setstate=False)
class OnboardCapabilitiesRemotePreconditioning(Model):
    """Heating or cooling of the cabin before a drive."""

    supported: bool | None = None
    """Whether the vehicle can do it."""
    scope_name: OnboardCapabilitiesRemotePreconditioningScopeName | None = None
    """Scope that the customer needs for it."""
    parameters: OnboardCapabilitiesRemotePreconditioningParameters | None = None
    """What can be set."""
    additional_properties: dict[str, JSON] = field(factory=dict, repr=names_only)
    """What nobody declared, and what could not be read as its type, by the names on the wire."""

    _fields: ClassVar[Fields] = {
        "supported": ("supported", BOOLEAN),
        "scope_name": (
            "scopeName",
            Enumeration(
                "onboard_capabilities_remote_preconditioning_scope_name",
                "OnboardCapabilitiesRemotePreconditioningScopeName",
            ),
        ),
        "parameters": (
            "parameters",
            Nested(
                "onboard_capabilities_remote_preconditioning_parameters",
                "OnboardCapabilitiesRemotePreconditioningParameters",
            ),
        ),
    }
