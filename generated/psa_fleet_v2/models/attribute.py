"""The model `Attribute`."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from attrs import define, field

from ..codecs import TEXT, Enumeration
from ..model import Fields, Model, hidden, names_only

if TYPE_CHECKING:
    from ..types import JSON
    from .attribute_type import AttributeType

__all__ = ["Attribute"]


@define(getstate_setstate=False)
class Attribute(Model):
    """A key and a value that the server puts into each notification."""

    type_: AttributeType | None = None
    """Where the attribute goes."""
    key: str | None = None
    """Name of the header, query parameter or entry."""
    value: str | None = field(default=None, repr=hidden)
    """Any text.

    These are filled in by the server: `$vin`, `$monitorID`, `$fleetID`, and in v3 `$vid`. With `$vin` as
    a query parameter events are not batched.
    """
    additional_properties: dict[str, JSON] = field(factory=dict, repr=names_only)
    """What nobody declared, and what could not be read as its type, by the names on the wire."""

    _fields: ClassVar[Fields] = {
        "type_": ("type", Enumeration("attribute_type", "AttributeType")),
        "key": ("key", TEXT),
        "value": ("value", TEXT),
    }
