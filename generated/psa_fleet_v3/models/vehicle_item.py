"""The model `VehicleItem`."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from attrs import define, field

from ..codecs import TEXT, TIMESTAMP, Enumeration, Many, Nested
from ..model import Fields, Model, hidden, names_only

if TYPE_CHECKING:
    import datetime

    from ..types import JSON
    from .motorization import Motorization
    from .vehicle_item_embedded import VehicleItemEmbedded
    from .vehicle_item_links import VehicleItemLinks

__all__ = ["VehicleItem"]


@define(getstate_setstate=False)
class VehicleItem(Model):
    """A vehicle as an item of a list."""

    updated_at: datetime.datetime | None = None
    """When this last changed (RFC 3339)."""
    created_at: datetime.datetime | None = None
    """When this was created or measured (RFC 3339)."""
    id: str | None = field(default=None, repr=hidden)
    """Id of the vehicle, for use in paths.

    It is not the VIN.
    """
    vin: str | None = field(default=None, repr=hidden)
    """The vehicle's identification number."""
    motorization: Motorization | None = None
    """What drives the vehicle."""
    brand: str | None = None
    """The vehicle's brand.

    Deprecated; ask for the extension `branding`.
    """
    pictures: list[str] | None = field(default=None, repr=hidden)
    """Links to pictures of the vehicle, 1 to 12.

    Deprecated; ask for the extension `pictures`.
    """
    links: VehicleItemLinks | None = None
    """Links to what belongs to it."""
    embedded: VehicleItemEmbedded | None = None
    """What is sent along."""
    additional_properties: dict[str, JSON] = field(factory=dict, repr=names_only)
    """What nobody declared, and what could not be read as its type, by the names on the wire."""

    _fields: ClassVar[Fields] = {
        "updated_at": ("updatedAt", TIMESTAMP),
        "created_at": ("createdAt", TIMESTAMP),
        "id": ("id", TEXT),
        "vin": ("vin", TEXT),
        "motorization": ("motorization", Enumeration("motorization", "Motorization")),
        "brand": ("brand", TEXT),
        "pictures": ("pictures", Many(TEXT)),
        "links": ("_links", Nested("vehicle_item_links", "VehicleItemLinks")),
        "embedded": ("_embedded", Nested("vehicle_item_embedded", "VehicleItemEmbedded")),
    }
