"""The model `MonitorEventExtensionsItem`."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from attrs import define, field

from ..codecs import Enumeration, Nested
from ..model import Fields, Model, names_only

if TYPE_CHECKING:
    from ..types import JSON
    from .monitor_event_extensions_item_body import MonitorEventExtensionsItemBody
    from .monitor_event_extensions_item_type import MonitorEventExtensionsItemType

__all__ = ["MonitorEventExtensionsItem"]


@define(getstate_setstate=False)
class MonitorEventExtensionsItem(Model):
    """MonitorEventExtensionsItem."""

    type_: MonitorEventExtensionsItemType | None = None
    """What was asked for in `extendedEventParam`."""
    body: MonitorEventExtensionsItemBody | None = None
    """The content."""
    additional_properties: dict[str, JSON] = field(factory=dict, repr=names_only)
    """What nobody declared, and what could not be read as its type, by the names on the wire."""

    _fields: ClassVar[Fields] = {
        "type_": (
            "type",
            Enumeration("monitor_event_extensions_item_type", "MonitorEventExtensionsItemType"),
        ),
        "body": ("body", Nested("monitor_event_extensions_item_body", "MonitorEventExtensionsItemBody")),
    }
