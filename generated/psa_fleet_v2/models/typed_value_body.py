"""The model `TypedValueBody`."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from attrs import define, field

from ..codecs import TEXT, Nested
from ..model import Fields, Model, names_only

if TYPE_CHECKING:
    from ..types import JSON
    from .typed_value_body_object_value import TypedValueBodyObjectValue

__all__ = ["TypedValueBody"]


@define(getstate_setstate=False)
class TypedValueBody(Model):
    """Content of a value."""

    literal_value: str | None = None
    """The value as text; its real type follows from the operand."""
    object_value: TypedValueBodyObjectValue | None = None
    """The alert or collision itself."""
    additional_properties: dict[str, JSON] = field(factory=dict, repr=names_only)
    """What nobody declared, and what could not be read as its type, by the names on the wire."""

    _fields: ClassVar[Fields] = {
        "literal_value": ("literalValue", TEXT),
        "object_value": ("objectValue", Nested("typed_value_body_object_value", "TypedValueBodyObjectValue")),
    }
