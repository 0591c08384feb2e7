"""The model `VehicleBrandingSingle`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import define

from psa_fleet_runtime.codecs import TEXT
from psa_fleet_runtime.model import Model, member, undeclared

if TYPE_CHECKING:
    from psa_fleet_runtime.types import JSON, Get, Reads


@define(getstate_setstate=False, repr=False)
class VehicleBrandingSingle(Model):
    """Brand of a vehicle."""

    brand: str | None = member("brand", TEXT)
    """The vehicle's brand."""
    additional_properties: dict[str, JSON] = undeclared()

    def _read_all(self, get: Get, read: Reads) -> None:
        self.brand = raw if (raw := get("brand")) is None or type(raw) is str else read[0](raw)
