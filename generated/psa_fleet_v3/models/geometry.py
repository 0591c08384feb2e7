"""The model `Geometry`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import define

from psa_fleet_runtime.codecs import ANYTHING
from psa_fleet_runtime.model import Model, member, undeclared
from psa_fleet_runtime.shown import hidden

if TYPE_CHECKING:
    from psa_fleet_runtime.types import JSON, Get, Reads


@define(getstate_setstate=False, repr=False)
class Geometry(Model):
    """A GeoJSON geometry (RFC 7946)."""

    coordinates: JSON | None = member("coordinates", ANYTHING, repr=hidden)
    """Longitude, latitude in degrees, in this order, and then the altitude in metres if it is known."""
    additional_properties: dict[str, JSON] = undeclared()

    def _read_all(self, get: Get, read: Reads) -> None:
        self.coordinates = get("coordinates")
