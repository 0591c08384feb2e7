"""The model `MonitorEvents`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import define

from psa_fleet_runtime.codecs import TEXT, Many, Nested
from psa_fleet_runtime.model import Model, is_short, member, undeclared
from psa_fleet_runtime.shown import masked

if TYPE_CHECKING:
    from psa_fleet_runtime.types import JSON, Get, Reads

    from .event_attribute import EventAttribute
    from .monitor_event import MonitorEvent


@define(getstate_setstate=False, repr=False)
class MonitorEvents(Model):
    """A notification from a monitor: one event, or several when events are batched."""

    monitor_id: str | None = member("monitorId", TEXT, repr=masked)
    """Id of the monitor."""
    attributes: list[EventAttribute] | None = member("attributes", Many(Nested("EventAttribute")))
    """Keys and values that go with each notification."""
    events: list[MonitorEvent] | None = member("events", Many(Nested("MonitorEvent")))
    """The events."""
    additional_properties: dict[str, JSON] = undeclared()

    def _read_all(self, get: Get, read: Reads) -> None:
        self.monitor_id = raw if (raw := get("monitorId")) is None or type(raw) is str else read[0](raw)
        if is_short(raw := get("attributes")):
            self.attributes = None if raw is None else read[1](raw)
        if is_short(raw := get("events")):
            self.events = None if raw is None else read[2](raw)
