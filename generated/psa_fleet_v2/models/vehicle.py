"""The model `Vehicle`."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from attrs import define, field

from ..codecs import TEXT, TIMESTAMP, Many, Nested
from ..model import Fields, Model, hidden, names_only

if TYPE_CHECKING:
    import datetime

    from ..types import JSON
    from .vehicle_links import VehicleLinks

__all__ = ["Vehicle"]


@define(getstate_setstate=False)
class Vehicle(Model):
    """Vehicle."""

    id: str | None = field(default=None, repr=hidden)
    vin: str | None = field(default=None, repr=hidden)
    brand: str | None = None
    pictures: list[str] | None = field(default=None, repr=hidden)
    created_at: datetime.datetime | None = None
    updated_at: datetime.datetime | None = None
    links: VehicleLinks | None = None
    additional_properties: dict[str, JSON] = field(factory=dict, repr=names_only)
    """What nobody declared, and what could not be read as its type, by the names on the wire."""

    _fields: ClassVar[Fields] = {
        "id": ("id", TEXT),
        "vin": ("vin", TEXT),
        "brand": ("brand", TEXT),
        "pictures": ("pictures", Many(TEXT)),
        "created_at": ("createdAt", TIMESTAMP),
        "updated_at": ("updatedAt", TIMESTAMP),
        "links": ("_links", Nested("vehicle_links", "VehicleLinks")),
    }
