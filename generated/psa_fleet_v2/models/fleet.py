"""The model `Fleet`."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from attrs import define, field

from ..codecs import TEXT, TIMESTAMP, Nested
from ..model import Fields, Model, names_only

if TYPE_CHECKING:
    import datetime

    from ..types import JSON
    from .fleet_links import FleetLinks

__all__ = ["Fleet"]


@define(getstate_setstate=False)
class Fleet(Model):
    """A group of vehicles that belongs to the customer."""

    name: str | None = None
    """Its name."""
    id: str | None = None
    """Its id."""
    description: str | None = None
    """A description."""
    created_at: datetime.datetime | None = None
    """When this was created or measured (RFC 3339)."""
    updated_at: datetime.datetime | None = None
    """When this last changed (RFC 3339)."""
    links: FleetLinks | None = None
    """Links to what belongs to it."""
    additional_properties: dict[str, JSON] = field(factory=dict, repr=names_only)
    """What nobody declared, and what could not be read as its type, by the names on the wire."""

    _fields: ClassVar[Fields] = {
        "name": ("name", TEXT),
        "id": ("id", TEXT),
        "description": ("description", TEXT),
        "created_at": ("createdAt", TIMESTAMP),
        "updated_at": ("updatedAt", TIMESTAMP),
        "links": ("_links", Nested("fleet_links", "FleetLinks")),
    }
