"""The model `Fleet`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import define

from psa_fleet_runtime.codecs import TEXT, TIMESTAMP, Nested
from psa_fleet_runtime.model import Model, member, undeclared
from psa_fleet_runtime.shown import masked

if TYPE_CHECKING:
    import datetime

    from psa_fleet_runtime.types import JSON

    from .fleet_links import FleetLinks


@define(getstate_setstate=False, repr=False)
class Fleet(Model):
    """A group of vehicles that belongs to the customer."""

    name: str | None = member("name", TEXT)
    """Its name."""
    id: str | None = member("id", TEXT, repr=masked)
    """Its id."""
    description: str | None = member("description", TEXT)
    """A description."""
    created_at: datetime.datetime | None = member("createdAt", TIMESTAMP)
    """When this was created or measured (RFC 3339)."""
    updated_at: datetime.datetime | None = member("updatedAt", TIMESTAMP)
    """When this last changed (RFC 3339)."""
    links: FleetLinks | None = member("_links", Nested("FleetLinks"))
    """Links to what belongs to it."""
    additional_properties: dict[str, JSON] = undeclared()
