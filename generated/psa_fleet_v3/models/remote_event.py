"""The model `RemoteEvent`."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from attrs import define, field

from ..codecs import TEXT, TIMESTAMP, Enumeration, Nested
from ..model import Fields, Model, hidden, names_only

if TYPE_CHECKING:
    import datetime

    from ..types import JSON
    from .notified_remote_type import NotifiedRemoteType
    from .remote_event_status import RemoteEventStatus

__all__ = ["RemoteEvent"]


@define(getstate_setstate=False)
class RemoteEvent(Model):
    """One step of a remote action."""

    remote_action_id: str | None = None
    """Id of the action."""
    vin: str | None = field(default=None, repr=hidden)
    """The vehicle's identification number."""
    event_date: datetime.datetime | None = None
    """When it happened (RFC 3339)."""
    remote_type: NotifiedRemoteType | None = None
    """Kind of action."""
    event_status: RemoteEventStatus | None = None
    """How far it got."""
    additional_properties: dict[str, JSON] = field(factory=dict, repr=names_only)
    """What nobody declared, and what could not be read as its type, by the names on the wire."""

    _fields: ClassVar[Fields] = {
        "remote_action_id": ("remoteActionId", TEXT),
        "vin": ("vin", TEXT),
        "event_date": ("eventDate", TIMESTAMP),
        "remote_type": ("remoteType", Enumeration("notified_remote_type", "NotifiedRemoteType")),
        "event_status": ("eventStatus", Nested("remote_event_status", "RemoteEventStatus")),
    }
