"""The model `EventAttribute`."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from attrs import define, field

from ..codecs import TEXT
from ..model import Fields, Model, hidden, names_only

if TYPE_CHECKING:
    from ..types import JSON

__all__ = ["EventAttribute"]


@define(getstate_setstate=False)
class EventAttribute(Model):
    """An attribute of the type `Body` that was set at registration."""

    key: str | None = None
    """Name of the header, query parameter or entry."""
    value: str | None = field(default=None, repr=hidden)
    """Its value."""
    additional_properties: dict[str, JSON] = field(factory=dict, repr=names_only)
    """What nobody declared, and what could not be read as its type, by the names on the wire."""

    _fields: ClassVar[Fields] = {
        "key": ("key", TEXT),
        "value": ("value", TEXT),
    }
