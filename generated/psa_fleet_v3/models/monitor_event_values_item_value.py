"""The model `MonitorEventValuesItemValue`."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from attrs import define, field

from ..codecs import Enumeration, Nested
from ..model import Fields, Model, names_only

if TYPE_CHECKING:
    from ..types import JSON
    from .monitor_event_values_item_value_body import MonitorEventValuesItemValueBody
    from .monitor_event_values_item_value_type import MonitorEventValuesItemValueType

__all__ = ["MonitorEventValuesItemValue"]


@define(getstate_setstate=False)
class MonitorEventValuesItemValue(Model):
    """The value that made it fire."""

    type_: MonitorEventValuesItemValueType | None = None
    """Which kind of value it is.

    * `string`: a text, in `literalValue`
    * `obj.alert`: an alert
    * `obj.collision`: a collision
    """
    body: MonitorEventValuesItemValueBody | None = None
    """The content."""
    additional_properties: dict[str, JSON] = field(factory=dict, repr=names_only)
    """What nobody declared, and what could not be read as its type, by the names on the wire."""

    _fields: ClassVar[Fields] = {
        "type_": (
            "type",
            Enumeration("monitor_event_values_item_value_type", "MonitorEventValuesItemValueType"),
        ),
        "body": ("body", Nested("monitor_event_values_item_value_body", "MonitorEventValuesItemValueBody")),
    }
