"""The model `StolenObjLinks`."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from attrs import define, field

from ..codecs import Nested
from ..model import Fields, Model, names_only

if TYPE_CHECKING:
    from ..types import JSON
    from .link import Link

__all__ = ["StolenObjLinks"]


@define(getstate_setstate=False)
class StolenObjLinks(Model):
    """Links to what belongs to it."""

    self_: Link | None = None
    """This resource."""
    vehicle: Link | None = None
    """Its vehicle."""
    additional_properties: dict[str, JSON] = field(factory=dict, repr=names_only)
    """What nobody declared, and what could not be read as its type, by the names on the wire."""

    _fields: ClassVar[Fields] = {
        "self_": ("self", Nested("link", "Link")),
        "vehicle": ("vehicle", Nested("link", "Link")),
    }
