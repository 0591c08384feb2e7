"""The model `MonitorEventValuesItem`."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from attrs import define, field

from ..codecs import Enumeration, Nested
from ..model import Fields, Model, names_only

if TYPE_CHECKING:
    from ..types import JSON
    from .monitor_event_values_item_data import MonitorEventValuesItemData
    from .monitor_event_values_item_value import MonitorEventValuesItemValue

__all__ = ["MonitorEventValuesItem"]


@define(getstate_setstate=False)
class MonitorEventValuesItem(Model):
    """MonitorEventValuesItem."""

    data: MonitorEventValuesItemData | None = None
    """The operand that fired."""
    value: MonitorEventValuesItemValue | None = None
    """The value that made it fire."""
    additional_properties: dict[str, JSON] = field(factory=dict, repr=names_only)
    """What nobody declared, and what could not be read as its type, by the names on the wire."""

    _fields: ClassVar[Fields] = {
        "data": ("data", Enumeration("monitor_event_values_item_data", "MonitorEventValuesItemData")),
        "value": ("value", Nested("monitor_event_values_item_value", "MonitorEventValuesItemValue")),
    }
