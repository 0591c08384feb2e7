"""The model `Collision`."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from attrs import define, field

from ..codecs import BOOLEAN, TEXT, TIMESTAMP, Many, Nested
from ..model import Fields, Model, hidden, names_only

if TYPE_CHECKING:
    import datetime

    from ..types import JSON
    from .collision_details import CollisionDetails
    from .collision_links import CollisionLinks

__all__ = ["Collision"]


@define(getstate_setstate=False)
class Collision(Model):
    """A collision that the vehicle noticed."""

    created_at: datetime.datetime | None = None
    """When this was created or measured (RFC 3339)."""
    details: list[CollisionDetails] | None = None
    """The sides that were hit."""
    id: str | None = None
    """Its id."""
    vin: str | None = field(default=None, repr=hidden)
    """The vehicle's identification number."""
    tipped_over: bool | None = None
    """Whether the vehicle tipped over; only from vehicles with a sensor for it."""
    pedestrian: bool | None = None
    """Whether someone on foot was hit; only from vehicles with a sensor for it."""
    updated_at: datetime.datetime | None = None
    """When this last changed (RFC 3339)."""
    links: CollisionLinks | None = None
    """Links to what belongs to it."""
    additional_properties: dict[str, JSON] = field(factory=dict, repr=names_only)
    """What nobody declared, and what could not be read as its type, by the names on the wire."""

    _fields: ClassVar[Fields] = {
        "created_at": ("createdAt", TIMESTAMP),
        "details": ("details", Many(Nested("collision_details", "CollisionDetails"))),
        "id": ("id", TEXT),
        "vin": ("vin", TEXT),
        "tipped_over": ("tippedOver", BOOLEAN),
        "pedestrian": ("pedestrian", BOOLEAN),
        "updated_at": ("updatedAt", TIMESTAMP),
        "links": ("_links", Nested("collision_links", "CollisionLinks")),
    }
