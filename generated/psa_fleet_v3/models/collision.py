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
    """Collision."""

    created_at: datetime.datetime | None = None
    details: list[CollisionDetails] | None = None
    id: str | None = None
    vin: str | None = field(default=None, repr=hidden)
    tipped_over: bool | None = None
    pedestrian: bool | None = None
    updated_at: datetime.datetime | None = None
    links: CollisionLinks | None = None
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
