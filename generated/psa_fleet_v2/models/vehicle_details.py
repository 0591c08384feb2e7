"""The model `VehicleDetails`."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from attrs import define, field

from ..codecs import TEXT, TIMESTAMP, Many, Nested
from ..model import Fields, Model, hidden, names_only

if TYPE_CHECKING:
    import datetime

    from ..types import JSON
    from .vehicle_details_links import VehicleDetailsLinks

__all__ = ["VehicleDetails"]


@define(getstate_setstate=False)
class VehicleDetails(Model):
    """Who a vehicle is, and where its data are, with its label."""

    id: str | None = None
    """Id of the vehicle, for use in paths.

    It is not the VIN.
    """
    vin: str | None = field(default=None, repr=hidden)
    """The vehicle's identification number."""
    brand: str | None = None
    """The vehicle's brand."""
    pictures: list[str] | None = field(default=None, repr=hidden)
    """Links to pictures of the vehicle."""
    created_at: datetime.datetime | None = None
    """When this was created or measured (RFC 3339)."""
    updated_at: datetime.datetime | None = None
    """When this last changed (RFC 3339)."""
    label: str | None = None
    """Name of the vehicle's model version."""
    links: VehicleDetailsLinks | None = None
    """Links to what belongs to it."""
    additional_properties: dict[str, JSON] = field(factory=dict, repr=names_only)
    """What nobody declared, and what could not be read as its type, by the names on the wire."""

    _fields: ClassVar[Fields] = {
        "id": ("id", TEXT),
        "vin": ("vin", TEXT),
        "brand": ("brand", TEXT),
        "pictures": ("pictures", Many(TEXT)),
        "created_at": ("createdAt", TIMESTAMP),
        "updated_at": ("updatedAt", TIMESTAMP),
        "label": ("label", TEXT),
        "links": ("_links", Nested("vehicle_details_links", "VehicleDetailsLinks")),
    }
