"""The model `TypedValueBody`."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from attrs import define, field

from ..codecs import TEXT, Many, Nested
from ..model import Fields, Model, names_only

if TYPE_CHECKING:
    from ..types import JSON
    from .typed_value_body_object_values_item import TypedValueBodyObjectValuesItem

__all__ = ["TypedValueBody"]


@define(getstate_setstate=False)
class TypedValueBody(Model):
    """Content of a value."""

    literal_value: str | None = None
    """The value as text; its real type follows from the operand."""
    object_values: list[TypedValueBodyObjectValuesItem] | None = None
    """The alerts or collisions themselves."""
    additional_properties: dict[str, JSON] = field(factory=dict, repr=names_only)
    """What nobody declared, and what could not be read as its type, by the names on the wire."""

    _fields: ClassVar[Fields] = {
        "literal_value": ("literalValue", TEXT),
        "object_values": (
            "objectValues",
            Many(Nested("typed_value_body_object_values_item", "TypedValueBodyObjectValuesItem")),
        ),
    }
