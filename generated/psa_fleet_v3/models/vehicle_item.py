"""The model `VehicleItem`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import define

from psa_fleet_runtime.codecs import TEXT, TIMESTAMP, Enumeration, Many, Nested
from psa_fleet_runtime.model import Model, is_short, member, undeclared
from psa_fleet_runtime.shown import hidden, masked

if TYPE_CHECKING:
    import datetime

    from psa_fleet_runtime.types import JSON, Get, Reads

    from .motorization import Motorization
    from .vehicle_item_embedded import VehicleItemEmbedded
    from .vehicle_item_links import VehicleItemLinks


@define(getstate_setstate=False, repr=False)
class VehicleItem(Model):
    """A vehicle as an item of a list."""

    updated_at: datetime.datetime | None = member("updatedAt", TIMESTAMP)
    """When this last changed (RFC 3339)."""
    created_at: datetime.datetime | None = member("createdAt", TIMESTAMP)
    """When this was created or measured (RFC 3339)."""
    id: str | None = member("id", TEXT, repr=masked)
    """Id of the vehicle, for use in paths.

    It is not the VIN.
    """
    vin: str | None = member("vin", TEXT, repr=masked)
    """The vehicle's identification number."""
    motorization: Motorization | None = member("motorization", Enumeration("Motorization"))
    """What drives the vehicle."""
    brand: str | None = member("brand", TEXT)
    """The vehicle's brand.

    Deprecated; ask for the extension `branding`.
    """
    pictures: list[str] | None = member("pictures", Many(TEXT), repr=hidden)
    """Links to pictures of the vehicle, 1 to 12.

    Deprecated; ask for the extension `pictures`.
    """
    links: VehicleItemLinks | None = member("_links", Nested("VehicleItemLinks"))
    """Links to what belongs to it."""
    embedded: VehicleItemEmbedded | None = member("_embedded", Nested("VehicleItemEmbedded"))
    """What is sent along."""
    additional_properties: dict[str, JSON] = undeclared()

    def _read_all(self, get: Get, read: Reads) -> None:
        self.updated_at = None if (raw := get("updatedAt")) is None else read[0](raw)
        self.created_at = None if (raw := get("createdAt")) is None else read[1](raw)
        self.id = raw if (raw := get("id")) is None or type(raw) is str else read[2](raw)
        self.vin = raw if (raw := get("vin")) is None or type(raw) is str else read[3](raw)
        self.motorization = read[4](raw) if type(raw := get("motorization")) is str else None
        self.brand = raw if (raw := get("brand")) is None or type(raw) is str else read[5](raw)
        if is_short(raw := get("pictures")):
            self.pictures = None if raw is None else read[6](raw)
        self.links = None if (raw := get("_links")) is None else read[7](raw)
        self.embedded = None if (raw := get("_embedded")) is None else read[8](raw)

    @property
    def brand_name(self) -> str | None:
        """Brand, of the extension `branding` or of the field `brand`.

        None when it is not reported.
        """
        return (
            None
            if (part_0 := self.embedded) is None
            or (part_1 := part_0.extension) is None
            or (part_2 := part_1.branding) is None
            else part_2.brand
        ) or self.brand
