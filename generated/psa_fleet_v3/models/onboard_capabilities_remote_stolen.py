"""The model `OnboardCapabilitiesRemoteStolen`."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from attrs import define, field

from ..codecs import BOOLEAN
from ..model import Fields, Model, names_only

if TYPE_CHECKING:
    from ..types import JSON

__all__ = ["OnboardCapabilitiesRemoteStolen"]


@define(getstate_setstate=False)
class OnboardCapabilitiesRemoteStolen(Model):
    """The theft report."""

    supported: bool | None = None
    """Whether the vehicle can do it."""
    additional_properties: dict[str, JSON] = field(factory=dict, repr=names_only)
    """What nobody declared, and what could not be read as its type, by the names on the wire."""

    _fields: ClassVar[Fields] = {
        "supported": ("supported", BOOLEAN),
    }
