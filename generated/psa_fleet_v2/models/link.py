"""The model `Link`."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from attrs import define, field

from ..codecs import BOOLEAN, TEXT
from ..model import Fields, Model, hidden, names_only

if TYPE_CHECKING:
    from ..types import JSON

__all__ = ["Link"]


@define(getstate_setstate=False)
class Link(Model):
    """A HAL link."""

    href: str | None = field(default=None, repr=hidden)
    """Where it leads.

    It may hold ids of vehicles.
    """
    templated: bool | None = None
    """Whether `href` has variables to fill in (RFC 6570)."""
    type_: str | None = None
    """Media type that the target will have."""
    deprecation: str | None = None
    """Present when the link will go away; leads to an explanation."""
    name: str | None = None
    """A second key, where several links have the same relation."""
    title: str | None = None
    """A text for people."""
    profile: str | None = None
    """A URI that tells more about the target."""
    hreflang: str | None = None
    """Language of the target."""
    additional_properties: dict[str, JSON] = field(factory=dict, repr=names_only)
    """What nobody declared, and what could not be read as its type, by the names on the wire."""

    _fields: ClassVar[Fields] = {
        "href": ("href", TEXT),
        "templated": ("templated", BOOLEAN),
        "type_": ("type", TEXT),
        "deprecation": ("deprecation", TEXT),
        "name": ("name", TEXT),
        "title": ("title", TEXT),
        "profile": ("profile", TEXT),
        "hreflang": ("hreflang", TEXT),
    }
