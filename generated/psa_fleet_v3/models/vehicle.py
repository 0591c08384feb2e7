"""The model `Vehicle`."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from attrs import define, field

from ..codecs import TEXT, TIMESTAMP, Enumeration, Many, Nested
from ..model import Fields, Model, hidden, names_only

if TYPE_CHECKING:
    import datetime

    from ..types import JSON
    from .vehicle_embedded import VehicleEmbedded
    from .vehicle_links import VehicleLinks
    from .vehicle_motorization import VehicleMotorization

__all__ = ["Vehicle"]


@define(getstate_setstate=False)
class Vehicle(Model):
    """Vehicle."""

    updated_at: datetime.datetime | None = None
    created_at: datetime.datetime | None = None
    id: str | None = field(default=None, repr=hidden)
    vin: str | None = field(default=None, repr=hidden)
    motorization: VehicleMotorization | None = None
    brand: str | None = None
    pictures: list[str] | None = field(default=None, repr=hidden)
    links: VehicleLinks | None = None
    embedded: VehicleEmbedded | None = None
    additional_properties: dict[str, JSON] = field(factory=dict, repr=names_only)
    """What nobody declared, and what could not be read as its type, by the names on the wire."""

    _fields: ClassVar[Fields] = {
        "updated_at": ("updatedAt", TIMESTAMP),
        "created_at": ("createdAt", TIMESTAMP),
        "id": ("id", TEXT),
        "vin": ("vin", TEXT),
        "motorization": ("motorization", Enumeration("vehicle_motorization", "VehicleMotorization")),
        "brand": ("brand", TEXT),
        "pictures": ("pictures", Many(TEXT)),
        "links": ("_links", Nested("vehicle_links", "VehicleLinks")),
        "embedded": ("_embedded", Nested("vehicle_embedded", "VehicleEmbedded")),
    }
