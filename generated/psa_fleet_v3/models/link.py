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
    """Link."""

    href: str | None = field(default=None, repr=hidden)
    templated: bool | None = None
    type_: str | None = None
    deprecation: str | None = None
    name: str | None = None
    title: str | None = None
    profile: str | None = None
    hreflang: str | None = None
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
