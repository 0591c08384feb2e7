"""The model `OnboardCapabilities`."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from attrs import define, field

from ..codecs import Enumeration, Many, Nested
from ..model import Fields, Model, names_only

if TYPE_CHECKING:
    from ..types import JSON
    from .data_scope import DataScope
    from .onboard_capabilities_remote import OnboardCapabilitiesRemote

__all__ = ["OnboardCapabilities"]


@define(getstate_setstate=False)
class OnboardCapabilities(Model):
    """What a vehicle can deliver and which remote actions it takes."""

    data: list[DataScope] | None = None
    """Which data the vehicle can deliver, as scopes."""
    remote: OnboardCapabilitiesRemote | None = None
    """Which remote actions the vehicle takes."""
    additional_properties: dict[str, JSON] = field(factory=dict, repr=names_only)
    """What nobody declared, and what could not be read as its type, by the names on the wire."""

    _fields: ClassVar[Fields] = {
        "data": ("data", Many(Enumeration("data_scope", "DataScope"))),
        "remote": ("remote", Nested("onboard_capabilities_remote", "OnboardCapabilitiesRemote")),
    }
