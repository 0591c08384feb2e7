"""The model `RemoteEvents`."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from attrs import define, field

from ..codecs import TEXT, Many, Nested
from ..model import Fields, Model, names_only

if TYPE_CHECKING:
    from ..types import JSON
    from .event_attribute import EventAttribute
    from .remote_event import RemoteEvent

__all__ = ["RemoteEvents"]


@define(getstate_setstate=False)
class RemoteEvents(Model):
    """A notification of remote actions: one event, or several when events are batched."""

    callback_id: str | None = None
    """Id of the callback."""
    attributes: list[EventAttribute] | None = None
    """Keys and values that go with each notification."""
    events: list[RemoteEvent] | None = None
    """The events."""
    additional_properties: dict[str, JSON] = field(factory=dict, repr=names_only)
    """What nobody declared, and what could not be read as its type, by the names on the wire."""

    _fields: ClassVar[Fields] = {
        "callback_id": ("callbackId", TEXT),
        "attributes": ("attributes", Many(Nested("event_attribute", "EventAttribute"))),
        "events": ("events", Many(Nested("remote_event", "RemoteEvent"))),
    }
