"""The model `TabLinks`."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from attrs import define, field

from ..codecs import Nested
from ..model import Fields, Model, names_only

if TYPE_CHECKING:
    from ..types import JSON
    from .link import Link

__all__ = ["TabLinks"]


@define(getstate_setstate=False)
class TabLinks(Model):
    """TabLinks."""

    self_: Link | None = None
    first: Link | None = None
    next_: Link | None = None
    prev: Link | None = None
    last: Link | None = None
    additional_properties: dict[str, JSON] = field(factory=dict, repr=names_only)
    """What nobody declared, and what could not be read as its type, by the names on the wire."""

    _fields: ClassVar[Fields] = {
        "self_": ("self", Nested("link", "Link")),
        "first": ("first", Nested("link", "Link")),
        "next_": ("next", Nested("link", "Link")),
        "prev": ("prev", Nested("link", "Link")),
        "last": ("last", Nested("link", "Link")),
    }
