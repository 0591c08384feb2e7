"""The model `Fleet`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import define

from psa_fleet_runtime.codecs import TEXT, TIMESTAMP, Nested
from psa_fleet_runtime.model import Model, member, undeclared
from psa_fleet_runtime.shown import masked

if TYPE_CHECKING:
    import datetime

    from psa_fleet_runtime.types import JSON, Get, Reads

    from .fleet_links import FleetLinks


@define(getstate_setstate=False, repr=False)
class Fleet(Model):
    """A group of vehicles that belongs to the customer."""

    updated_at: datetime.datetime | None = member("updatedAt", TIMESTAMP)
    """When this last changed (RFC 3339)."""
    created_at: datetime.datetime | None = member("createdAt", TIMESTAMP)
    """When this was created or measured (RFC 3339)."""
    name: str | None = member("name", TEXT)
    """Its name."""
    id: str | None = member("id", TEXT, repr=masked)
    """Its id."""
    description: str | None = member("description", TEXT)
    """A description."""
    links: FleetLinks | None = member("_links", Nested("FleetLinks"))
    """Links to what belongs to it."""
    additional_properties: dict[str, JSON] = undeclared()

    def _read_all(self, get: Get, read: Reads) -> None:
        self.updated_at = None if (raw := get("updatedAt")) is None else read[0](raw)
        self.created_at = None if (raw := get("createdAt")) is None else read[1](raw)
        self.name = raw if (raw := get("name")) is None or type(raw) is str else read[2](raw)
        self.id = raw if (raw := get("id")) is None or type(raw) is str else read[3](raw)
        self.description = raw if (raw := get("description")) is None or type(raw) is str else read[4](raw)
        self.links = None if (raw := get("_links")) is None else read[5](raw)
