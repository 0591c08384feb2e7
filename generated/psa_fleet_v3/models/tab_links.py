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
    """Links between the pages of a collection."""

    self_: Link | None = None
    """This resource."""
    first: Link | None = None
    """The first page."""
    next_: Link | None = None
    """The next page; absent on the last one."""
    prev: Link | None = None
    """The page before."""
    last: Link | None = None
    """The last page."""
    additional_properties: dict[str, JSON] = field(factory=dict, repr=names_only)
    """What nobody declared, and what could not be read as its type, by the names on the wire."""

    _fields: ClassVar[Fields] = {
        "self_": ("self", Nested("link", "Link")),
        "first": ("first", Nested("link", "Link")),
        "next_": ("next", Nested("link", "Link")),
        "prev": ("prev", Nested("link", "Link")),
        "last": ("last", Nested("link", "Link")),
    }
