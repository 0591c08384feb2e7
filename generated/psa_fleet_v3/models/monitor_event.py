"""The model `MonitorEvent`."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from attrs import define, field

from ..codecs import BOOLEAN, TEXT, TIMESTAMP, Many, Nested
from ..model import Fields, Model, hidden, names_only

if TYPE_CHECKING:
    import datetime

    from ..types import JSON
    from .monitor_event_extensions_item import MonitorEventExtensionsItem
    from .monitor_event_values_item import MonitorEventValuesItem

__all__ = ["MonitorEvent"]


@define(getstate_setstate=False)
class MonitorEvent(Model):
    """MonitorEvent."""

    fleet_id: str | None = None
    vin: str | None = field(default=None, repr=hidden)
    event_date: datetime.datetime | None = None
    values: list[MonitorEventValuesItem] | None = None
    extensions: list[MonitorEventExtensionsItem] | None = None
    refresh: bool | None = None
    additional_properties: dict[str, JSON] = field(factory=dict, repr=names_only)
    """What nobody declared, and what could not be read as its type, by the names on the wire."""

    _fields: ClassVar[Fields] = {
        "fleet_id": ("fleetId", TEXT),
        "vin": ("vin", TEXT),
        "event_date": ("eventDate", TIMESTAMP),
        "values": ("values", Many(Nested("monitor_event_values_item", "MonitorEventValuesItem"))),
        "extensions": (
            "extensions",
            Many(Nested("monitor_event_extensions_item", "MonitorEventExtensionsItem")),
        ),
        "refresh": ("refresh", BOOLEAN),
    }
