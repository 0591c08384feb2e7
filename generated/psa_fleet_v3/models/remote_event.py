"""The model `RemoteEvent`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import define

from psa_fleet_runtime.codecs import TEXT, TIMESTAMP, Enumeration, Nested
from psa_fleet_runtime.model import Model, member, undeclared
from psa_fleet_runtime.shown import masked

if TYPE_CHECKING:
    import datetime

    from psa_fleet_runtime.types import JSON, Get, Reads

    from .notified_remote_type import NotifiedRemoteType
    from .remote_event_status import RemoteEventStatus


@define(getstate_setstate=False, repr=False)
class RemoteEvent(Model):
    """One step of a remote action."""

    remote_action_id: str | None = member("remoteActionId", TEXT, repr=masked)
    """Id of the action."""
    vin: str | None = member("vin", TEXT, repr=masked)
    """The vehicle's identification number."""
    event_date: datetime.datetime | None = member("eventDate", TIMESTAMP)
    """When it happened (RFC 3339)."""
    remote_type: NotifiedRemoteType | None = member("remoteType", Enumeration("NotifiedRemoteType"))
    """Kind of action."""
    event_status: RemoteEventStatus | None = member("eventStatus", Nested("RemoteEventStatus"))
    """How far it got."""
    additional_properties: dict[str, JSON] = undeclared()

    def _read_all(self, get: Get, read: Reads) -> None:
        self.remote_action_id = (
            raw if (raw := get("remoteActionId")) is None or type(raw) is str else read[0](raw)
        )
        self.vin = raw if (raw := get("vin")) is None or type(raw) is str else read[1](raw)
        self.event_date = None if (raw := get("eventDate")) is None else read[2](raw)
        self.remote_type = read[3](raw) if type(raw := get("remoteType")) is str else None
        self.event_status = None if (raw := get("eventStatus")) is None else read[4](raw)
