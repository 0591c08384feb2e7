"""The model `PositionBase`."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from attrs import define, field

from ..behaviour import GeoFeature
from ..codecs import Enumeration, Nested
from ..model import Fields, names_only

if TYPE_CHECKING:
    from ..types import JSON
    from .point import Point
    from .position_base_properties import PositionBaseProperties
    from .position_base_type import PositionBaseType

__all__ = ["PositionBase"]


@define(getstate_setstate=False)
class PositionBase(GeoFeature):
    """A position as a GeoJSON feature (RFC 7946), without a time of its own.

    Personal data.
    """

    type_: PositionBaseType | None = None
    """Always `Feature`."""
    geometry: Point | None = None
    """The point."""
    properties: PositionBaseProperties | None = None
    """When and how the position was found."""
    additional_properties: dict[str, JSON] = field(factory=dict, repr=names_only)
    """What nobody declared, and what could not be read as its type, by the names on the wire."""

    _fields: ClassVar[Fields] = {
        "type_": ("type", Enumeration("position_base_type", "PositionBaseType")),
        "geometry": ("geometry", Nested("point", "Point")),
        "properties": ("properties", Nested("position_base_properties", "PositionBaseProperties")),
    }
