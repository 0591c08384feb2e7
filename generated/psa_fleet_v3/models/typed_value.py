"""The model `TypedValue`."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from attrs import define, field

from ..codecs import Enumeration, Nested
from ..model import Fields, Model, names_only

if TYPE_CHECKING:
    from ..types import JSON
    from .typed_value_body import TypedValueBody
    from .typed_value_type import TypedValueType

__all__ = ["TypedValue"]


@define(getstate_setstate=False)
class TypedValue(Model):
    """A value and its kind."""

    type_: TypedValueType | None = None
    """Which kind of value it is."""
    body: TypedValueBody | None = None
    """The content."""
    additional_properties: dict[str, JSON] = field(factory=dict, repr=names_only)
    """What nobody declared, and what could not be read as its type, by the names on the wire."""

    _fields: ClassVar[Fields] = {
        "type_": ("type", Enumeration("typed_value_type", "TypedValueType")),
        "body": ("body", Nested("typed_value_body", "TypedValueBody")),
    }
