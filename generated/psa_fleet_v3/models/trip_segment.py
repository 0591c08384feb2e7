"""The model `TripSegment`."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from attrs import define, field

from ..codecs import NUMBER, Enumeration
from ..model import Fields, Model, names_only

if TYPE_CHECKING:
    from ..types import JSON
    from .trip_segment_propulsion import TripSegmentPropulsion

__all__ = ["TripSegment"]


@define(getstate_setstate=False)
class TripSegment(Model):
    """A part of a trip that was driven with one kind of propulsion."""

    propulsion: TripSegmentPropulsion | None = None
    """What drove the vehicle."""
    percent: float | None = None
    """Share of the trip, in %."""
    distance: float | None = None
    """Distance, in km."""
    additional_properties: dict[str, JSON] = field(factory=dict, repr=names_only)
    """What nobody declared, and what could not be read as its type, by the names on the wire."""

    _fields: ClassVar[Fields] = {
        "propulsion": ("propulsion", Enumeration("trip_segment_propulsion", "TripSegmentPropulsion")),
        "percent": ("percent", NUMBER),
        "distance": ("distance", NUMBER),
    }
