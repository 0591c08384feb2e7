"""The model `VehicleExtensions`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import define

from psa_fleet_runtime.codecs import TEXT, Many, Nested
from psa_fleet_runtime.model import Model, is_short, member, undeclared
from psa_fleet_runtime.shown import hidden

if TYPE_CHECKING:
    from psa_fleet_runtime.types import JSON, Get, Reads

    from .vehicle_branding_single import VehicleBrandingSingle


@define(getstate_setstate=False, repr=False)
class VehicleExtensions(Model):
    """More about the vehicles of a list, when it was asked for."""

    branding: VehicleBrandingSingle | None = member("branding", Nested("VehicleBrandingSingle"))
    """Brand of the vehicle."""
    pictures: list[str] | None = member("pictures", Many(TEXT), repr=hidden)
    """Links to pictures of the vehicle."""
    additional_properties: dict[str, JSON] = undeclared()

    def _read_all(self, get: Get, read: Reads) -> None:
        self.branding = None if (raw := get("branding")) is None else read[0](raw)
        if is_short(raw := get("pictures")):
            self.pictures = None if raw is None else read[1](raw)
