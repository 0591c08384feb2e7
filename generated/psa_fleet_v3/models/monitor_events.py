"""The model `MonitorEvents`."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from attrs import define, field

from ..codecs import TEXT, Many, Nested
from ..model import Fields, Model, names_only

if TYPE_CHECKING:
    from ..types import JSON
    from .event_attribute import EventAttribute
    from .monitor_event import MonitorEvent

__all__ = ["MonitorEvents"]


@define(getstate_setstate=False)
class MonitorEvents(Model):
    """A notification from a monitor: one event, or several when events are batched."""

    monitor_id: str | None = None
    """Id of the monitor."""
    attributes: list[EventAttribute] | None = None
    """Keys and values that go with each notification."""
    events: list[MonitorEvent] | None = None
    """The events."""
    additional_properties: dict[str, JSON] = field(factory=dict, repr=names_only)
    """What nobody declared, and what could not be read as its type, by the names on the wire."""

    _fields: ClassVar[Fields] = {
        "monitor_id": ("monitorId", TEXT),
        "attributes": ("attributes", Many(Nested("event_attribute", "EventAttribute"))),
        "events": ("events", Many(Nested("monitor_event", "MonitorEvent"))),
    }
