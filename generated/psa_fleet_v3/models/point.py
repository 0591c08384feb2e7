"""The model `Point`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import define

from psa_fleet_runtime.behavior import GeoPoint
from psa_fleet_runtime.codecs import NUMBER, Enumeration, Many
from psa_fleet_runtime.model import is_short, member, undeclared
from psa_fleet_runtime.shown import hidden

if TYPE_CHECKING:
    from psa_fleet_runtime.types import JSON, Get, Reads

    from .point_type import PointType


@define(getstate_setstate=False, repr=False)
class Point(GeoPoint):
    """A GeoJSON point (RFC 7946)."""

    coordinates: list[float] | None = member("coordinates", Many(NUMBER), repr=hidden)
    """Longitude, latitude in degrees, in this order, and then the altitude in metres if it is known."""
    type_: PointType | None = member("type", Enumeration("PointType"))
    """Always `Point`."""
    additional_properties: dict[str, JSON] = undeclared()

    def _read_all(self, get: Get, read: Reads) -> None:
        if is_short(raw := get("coordinates")):
            self.coordinates = None if raw is None else read[0](raw)
        self.type_ = read[1](raw) if type(raw := get("type")) is str else None
