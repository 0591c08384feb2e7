"""The model `Collision`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import define

from psa_fleet_runtime.codecs import BOOLEAN, TEXT, TIMESTAMP, Many, Nested
from psa_fleet_runtime.model import Model, member, undeclared
from psa_fleet_runtime.shown import masked

if TYPE_CHECKING:
    import datetime

    from psa_fleet_runtime.types import JSON

    from .collision_details import CollisionDetails
    from .collision_links import CollisionLinks


@define(getstate_setstate=False, repr=False)
class Collision(Model):
    """A collision that the vehicle noticed."""

    created_at: datetime.datetime | None = member("createdAt", TIMESTAMP)
    """When this was created or measured (RFC 3339)."""
    details: list[CollisionDetails] | None = member("details", Many(Nested("CollisionDetails")))
    """The sides that were hit."""
    id: str | None = member("id", TEXT, repr=masked)
    """Its id."""
    vin: str | None = member("vin", TEXT, repr=masked)
    """The vehicle's identification number."""
    tipped_over: bool | None = member("tippedOver", BOOLEAN)
    """Whether the vehicle tipped over; only from vehicles with a sensor for it."""
    pedestrian: bool | None = member("pedestrian", BOOLEAN)
    """Whether someone on foot was hit; only from vehicles with a sensor for it."""
    updated_at: datetime.datetime | None = member("updatedAt", TIMESTAMP)
    """When this last changed (RFC 3339)."""
    links: CollisionLinks | None = member("_links", Nested("CollisionLinks"))
    """Links to what belongs to it."""
    additional_properties: dict[str, JSON] = undeclared()
