"""The model `EventValue`."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from attrs import define, field

from ..codecs import Enumeration, Nested
from ..model import Fields, Model, names_only

if TYPE_CHECKING:
    from ..types import JSON
    from .event_operand import EventOperand
    from .typed_value import TypedValue

__all__ = ["EventValue"]


@define(getstate_setstate=False)
class EventValue(Model):
    """A value that made a monitor fire."""

    data: EventOperand | None = None
    """The operand that fired."""
    value: TypedValue | None = None
    """The value that made it fire."""
    additional_properties: dict[str, JSON] = field(factory=dict, repr=names_only)
    """What nobody declared, and what could not be read as its type, by the names on the wire."""

    _fields: ClassVar[Fields] = {
        "data": ("data", Enumeration("event_operand", "EventOperand")),
        "value": ("value", Nested("typed_value", "TypedValue")),
    }
