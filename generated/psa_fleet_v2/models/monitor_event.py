"""The model `MonitorEvent`."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from attrs import define, field

from ..codecs import BOOLEAN, TEXT, TIMESTAMP, Many, Nested
from ..model import Fields, Model, hidden, names_only

if TYPE_CHECKING:
    import datetime

    from ..types import JSON
    from .event_extension import EventExtension
    from .event_value import EventValue

__all__ = ["MonitorEvent"]


@define(getstate_setstate=False)
class MonitorEvent(Model):
    """One firing of a monitor for one vehicle."""

    fleet_id: str | None = None
    """Id of the fleet."""
    vin: str | None = field(default=None, repr=hidden)
    """The vehicle's identification number."""
    event_date: datetime.datetime | None = None
    """When it happened (RFC 3339)."""
    values: list[EventValue] | None = None
    """What made it fire: one entry for each trigger on data."""
    extensions: list[EventExtension] | None = None
    """The data that were asked for in `extendedEventParam`."""
    refresh: bool | None = None
    """False when the condition has just become true, true for a reminder."""
    additional_properties: dict[str, JSON] = field(factory=dict, repr=names_only)
    """What nobody declared, and what could not be read as its type, by the names on the wire."""

    _fields: ClassVar[Fields] = {
        "fleet_id": ("fleetId", TEXT),
        "vin": ("vin", TEXT),
        "event_date": ("eventDate", TIMESTAMP),
        "values": ("values", Many(Nested("event_value", "EventValue"))),
        "extensions": ("extensions", Many(Nested("event_extension", "EventExtension"))),
        "refresh": ("refresh", BOOLEAN),
    }
