"""The model `RemoteEvents`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import define

from psa_fleet_runtime.codecs import TEXT, Many, Nested
from psa_fleet_runtime.model import Model, is_short, member, undeclared
from psa_fleet_runtime.shown import masked

if TYPE_CHECKING:
    from psa_fleet_runtime.types import JSON, Get, Reads

    from .event_attribute import EventAttribute
    from .remote_event import RemoteEvent


@define(getstate_setstate=False, repr=False)
class RemoteEvents(Model):
    """A notification of remote actions: one event, or several when events are batched."""

    callback_id: str | None = member("callbackId", TEXT, repr=masked)
    """Id of the callback."""
    attributes: list[EventAttribute] | None = member("attributes", Many(Nested("EventAttribute")))
    """Keys and values that go with each notification."""
    events: list[RemoteEvent] | None = member("events", Many(Nested("RemoteEvent")))
    """The events."""
    additional_properties: dict[str, JSON] = undeclared()

    def _read_all(self, get: Get, read: Reads) -> None:
        self.callback_id = raw if (raw := get("callbackId")) is None or type(raw) is str else read[0](raw)
        if is_short(raw := get("attributes")):
            self.attributes = None if raw is None else read[1](raw)
        if is_short(raw := get("events")):
            self.events = None if raw is None else read[2](raw)
