"""The model `Stolen`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import define

from psa_fleet_runtime.codecs import BOOLEAN, TEXT, TIMESTAMP, Nested
from psa_fleet_runtime.model import Model, member, undeclared
from psa_fleet_runtime.shown import masked

if TYPE_CHECKING:
    import datetime

    from psa_fleet_runtime.types import JSON, Get, Reads

    from .position import Position
    from .stolen_links import StolenLinks


@define(getstate_setstate=False, repr=False)
class Stolen(Model):
    """A theft report: from when until when the vehicle was reported stolen."""

    created_at: datetime.datetime | None = member("createdAt", TIMESTAMP)
    """When this was created or measured (RFC 3339)."""
    updated_at: datetime.datetime | None = member("updatedAt", TIMESTAMP)
    """When this last changed (RFC 3339)."""
    id: str | None = member("id", TEXT, repr=masked)
    """Its id."""
    state: bool | None = member("state", BOOLEAN)
    """True while the vehicle is reported stolen."""
    started_at: datetime.datetime | None = member("startedAt", TIMESTAMP)
    """When the vehicle was reported stolen (RFC 3339)."""
    end_at: datetime.datetime | None = member("endAt", TIMESTAMP)
    """When the report was withdrawn (RFC 3339); absent while it lasts."""
    start_position: Position | None = member("startPosition", Nested("Position"))
    """Last known position of the vehicle when it was reported stolen."""
    end_position: Position | None = member("endPosition", Nested("Position"))
    """Last known position of the vehicle when the report was withdrawn."""
    links: StolenLinks | None = member("_links", Nested("StolenLinks"))
    """Links to what belongs to it."""
    additional_properties: dict[str, JSON] = undeclared()

    def _read_all(self, get: Get, read: Reads) -> None:
        self.created_at = None if (raw := get("createdAt")) is None else read[0](raw)
        self.updated_at = None if (raw := get("updatedAt")) is None else read[1](raw)
        self.id = raw if (raw := get("id")) is None or type(raw) is str else read[2](raw)
        self.state = raw if (raw := get("state")) is None or type(raw) is bool else read[3](raw)
        self.started_at = None if (raw := get("startedAt")) is None else read[4](raw)
        self.end_at = None if (raw := get("endAt")) is None else read[5](raw)
        self.start_position = None if (raw := get("startPosition")) is None else read[6](raw)
        self.end_position = None if (raw := get("endPosition")) is None else read[7](raw)
        self.links = None if (raw := get("_links")) is None else read[8](raw)
