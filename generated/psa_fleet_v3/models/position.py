"""The model `Position`."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from attrs import define, field

from ..behaviour import GeoFeature
from ..codecs import Enumeration, Nested
from ..model import Fields, names_only

if TYPE_CHECKING:
    from ..types import JSON
    from .point import Point
    from .position_properties import PositionProperties
    from .position_type import PositionType

__all__ = ["Position"]


@define(getstate_setstate=False)
class Position(GeoFeature):
    """A position as a GeoJSON feature (RFC 7946).

    Personal data.
    """

    type_: PositionType | None = None
    """Always `Feature`."""
    geometry: Point | None = None
    """The point."""
    properties: PositionProperties | None = None
    """When and how the position was found."""
    additional_properties: dict[str, JSON] = field(factory=dict, repr=names_only)
    """What nobody declared, and what could not be read as its type, by the names on the wire."""

    _fields: ClassVar[Fields] = {
        "type_": ("type", Enumeration("position_type", "PositionType")),
        "geometry": ("geometry", Nested("point", "Point")),
        "properties": ("properties", Nested("position_properties", "PositionProperties")),
    }
