"""The model `VehicleDetails`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import define

from psa_fleet_runtime.codecs import TEXT, TIMESTAMP, Many, Nested
from psa_fleet_runtime.model import Model, is_short, member, undeclared
from psa_fleet_runtime.shown import hidden, masked

if TYPE_CHECKING:
    import datetime

    from psa_fleet_runtime.types import JSON, Get, Reads

    from .vehicle_details_links import VehicleDetailsLinks


@define(getstate_setstate=False, repr=False)
class VehicleDetails(Model):
    """Who a vehicle is, and where its data are, with its label."""

    id: str | None = member("id", TEXT, repr=masked)
    """Id of the vehicle, for use in paths.

    It is not the VIN.
    """
    vin: str | None = member("vin", TEXT, repr=masked)
    """The vehicle's identification number."""
    brand: str | None = member("brand", TEXT)
    """The vehicle's brand."""
    pictures: list[str] | None = member("pictures", Many(TEXT), repr=hidden)
    """Links to pictures of the vehicle."""
    created_at: datetime.datetime | None = member("createdAt", TIMESTAMP)
    """When this was created or measured (RFC 3339)."""
    updated_at: datetime.datetime | None = member("updatedAt", TIMESTAMP)
    """When this last changed (RFC 3339)."""
    label: str | None = member("label", TEXT)
    """Name of the vehicle's model version."""
    links: VehicleDetailsLinks | None = member("_links", Nested("VehicleDetailsLinks"))
    """Links to what belongs to it."""
    additional_properties: dict[str, JSON] = undeclared()

    def _read_all(self, get: Get, read: Reads) -> None:
        self.id = raw if (raw := get("id")) is None or type(raw) is str else read[0](raw)
        self.vin = raw if (raw := get("vin")) is None or type(raw) is str else read[1](raw)
        self.brand = raw if (raw := get("brand")) is None or type(raw) is str else read[2](raw)
        if is_short(raw := get("pictures")):
            self.pictures = None if raw is None else read[3](raw)
        self.created_at = None if (raw := get("createdAt")) is None else read[4](raw)
        self.updated_at = None if (raw := get("updatedAt")) is None else read[5](raw)
        self.label = raw if (raw := get("label")) is None or type(raw) is str else read[6](raw)
        self.links = None if (raw := get("_links")) is None else read[7](raw)
