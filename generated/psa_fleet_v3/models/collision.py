"""The model `Collision`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import define

from psa_fleet_runtime.codecs import BOOLEAN, TEXT, TIMESTAMP, Many, Nested
from psa_fleet_runtime.model import Model, is_short, member, undeclared
from psa_fleet_runtime.shown import masked

if TYPE_CHECKING:
    import datetime

    from psa_fleet_runtime.types import JSON, Get, Reads

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

    def _read_all(self, get: Get, read: Reads) -> None:
        self.created_at = None if (raw := get("createdAt")) is None else read[0](raw)
        if is_short(raw := get("details")):
            self.details = None if raw is None else read[1](raw)
        self.id = raw if (raw := get("id")) is None or type(raw) is str else read[2](raw)
        self.vin = raw if (raw := get("vin")) is None or type(raw) is str else read[3](raw)
        self.tipped_over = raw if (raw := get("tippedOver")) is None or type(raw) is bool else read[4](raw)
        self.pedestrian = raw if (raw := get("pedestrian")) is None or type(raw) is bool else read[5](raw)
        self.updated_at = None if (raw := get("updatedAt")) is None else read[6](raw)
        self.links = None if (raw := get("_links")) is None else read[7](raw)
