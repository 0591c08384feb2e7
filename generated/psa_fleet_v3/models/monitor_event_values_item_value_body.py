"""The model `MonitorEventValuesItemValueBody`."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from attrs import define, field

from ..codecs import TEXT, Many, Nested
from ..model import Fields, Model, names_only

if TYPE_CHECKING:
    from ..types import JSON
    from .monitor_event_values_item_value_body_object_values_item import (
        MonitorEventValuesItemValueBodyObjectValuesItem,
    )

__all__ = ["MonitorEventValuesItemValueBody"]


@define(getstate_setstate=False)
class MonitorEventValuesItemValueBody(Model):
    """The content."""

    literal_value: str | None = None
    """The value as text; its real type follows from the operand."""
    object_values: list[MonitorEventValuesItemValueBodyObjectValuesItem] | None = None
    """The alerts or collisions themselves."""
    additional_properties: dict[str, JSON] = field(factory=dict, repr=names_only)
    """What nobody declared, and what could not be read as its type, by the names on the wire."""

    _fields: ClassVar[Fields] = {
        "literal_value": ("literalValue", TEXT),
        "object_values": (
            "objectValues",
            Many(
                Nested(
                    "monitor_event_values_item_value_body_object_values_item",
                    "MonitorEventValuesItemValueBodyObjectValuesItem",
                )
            ),
        ),
    }
