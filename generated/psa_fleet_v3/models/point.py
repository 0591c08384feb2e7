"""The model `Point`."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from attrs import define, field

from ..behaviour import GeoPoint
from ..codecs import NUMBER, Enumeration, Many
from ..model import Fields, hidden, names_only

if TYPE_CHECKING:
    from ..types import JSON
    from .point_type import PointType

__all__ = ["Point"]


@define(getstate_setstate=False)
class Point(GeoPoint):
    """A GeoJSON point (RFC 7946)."""

    coordinates: list[float] | None = field(default=None, repr=hidden)
    """Longitude, latitude in degrees, in this order, and then the altitude in metres if it is known."""
    type_: PointType | None = None
    """Always `Point`."""
    additional_properties: dict[str, JSON] = field(factory=dict, repr=names_only)
    """What nobody declared, and what could not be read as its type, by the names on the wire."""

    _fields: ClassVar[Fields] = {
        "coordinates": ("coordinates", Many(NUMBER)),
        "type_": ("type", Enumeration("point_type", "PointType")),
    }
