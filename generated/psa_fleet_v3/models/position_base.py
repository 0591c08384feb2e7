"""The model `PositionBase`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import define

from psa_fleet_runtime.behavior import GeoFeature
from psa_fleet_runtime.codecs import Enumeration, Nested
from psa_fleet_runtime.model import member, undeclared

if TYPE_CHECKING:
    from psa_fleet_runtime.types import JSON, Get, Reads

    from .point import Point
    from .position_base_properties import PositionBaseProperties
    from .position_base_type import PositionBaseType


@define(getstate_setstate=False, repr=False)
class PositionBase(GeoFeature):
    """A position as a GeoJSON feature (RFC 7946), without a time of its own.

    Personal data.
    """

    type_: PositionBaseType | None = member("type", Enumeration("PositionBaseType"))
    """Always `Feature`."""
    geometry: Point | None = member("geometry", Nested("Point"))
    """The point."""
    properties: PositionBaseProperties | None = member("properties", Nested("PositionBaseProperties"))
    """When and how the position was found."""
    additional_properties: dict[str, JSON] = undeclared()

    def _read_all(self, get: Get, read: Reads) -> None:
        self.type_ = read[0](raw) if type(raw := get("type")) is str else None
        self.geometry = None if (raw := get("geometry")) is None else read[1](raw)
        self.properties = None if (raw := get("properties")) is None else read[2](raw)
