"""The model `OnboardCapabilitiesRemoteNavigation`."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from attrs import define, field

from ..codecs import BOOLEAN, Enumeration
from ..model import Fields, Model, names_only

if TYPE_CHECKING:
    from ..types import JSON
    from .onboard_capabilities_remote_navigation_scope_name import (
        OnboardCapabilitiesRemoteNavigationScopeName,
    )

__all__ = ["OnboardCapabilitiesRemoteNavigation"]


@define(getstate_setstate=False)
class OnboardCapabilitiesRemoteNavigation(Model):
    """Navigation."""

    supported: bool | None = None
    """Whether the vehicle can do it."""
    scope_name: OnboardCapabilitiesRemoteNavigationScopeName | None = None
    """Scope that the customer needs for it."""
    additional_properties: dict[str, JSON] = field(factory=dict, repr=names_only)
    """What nobody declared, and what could not be read as its type, by the names on the wire."""

    _fields: ClassVar[Fields] = {
        "supported": ("supported", BOOLEAN),
        "scope_name": (
            "scopeName",
            Enumeration(
                "onboard_capabilities_remote_navigation_scope_name",
                "OnboardCapabilitiesRemoteNavigationScopeName",
            ),
        ),
    }
