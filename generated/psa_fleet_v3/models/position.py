"""The model `Position`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import define

from psa_fleet_runtime.behavior import GeoFeature
from psa_fleet_runtime.codecs import Enumeration, Nested
from psa_fleet_runtime.model import member, undeclared

if TYPE_CHECKING:
    import datetime

    from psa_fleet_runtime.types import JSON, Get, Reads

    from .point import Point
    from .position_properties import PositionProperties
    from .position_type import PositionType


@define(getstate_setstate=False, repr=False)
class Position(GeoFeature):
    """A position as a GeoJSON feature (RFC 7946).

    Personal data.
    """

    type_: PositionType | None = member("type", Enumeration("PositionType"))
    """Always `Feature`."""
    geometry: Point | None = member("geometry", Nested("Point"))
    """The point."""
    properties: PositionProperties | None = member("properties", Nested("PositionProperties"))
    """When and how the position was found."""
    additional_properties: dict[str, JSON] = undeclared()

    def _read_all(self, get: Get, read: Reads) -> None:
        self.type_ = read[0](raw) if type(raw := get("type")) is str else None
        self.geometry = None if (raw := get("geometry")) is None else read[1](raw)
        self.properties = None if (raw := get("properties")) is None else read[2](raw)

    @property
    def heading(self) -> float | None:
        """Direction of travel clockwise from north, in °.

        None when it is not reported.
        """
        return None if (part_0 := self.properties) is None else part_0.heading

    @property
    def measured_at(self) -> datetime.datetime | None:
        """When the position was measured.

        None when it is not reported.
        """
        return None if (part_0 := self.properties) is None else part_0.created_at

    @property
    def vin(self) -> str | None:
        """The vehicle's identification number.

        None when it is not reported.
        """
        return None if (part_0 := self.properties) is None else part_0.vin
