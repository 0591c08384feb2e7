"""The model `TripSegment`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import define

from psa_fleet_runtime.codecs import NUMBER, Enumeration
from psa_fleet_runtime.model import Model, member, undeclared

if TYPE_CHECKING:
    from psa_fleet_runtime.types import JSON, Get, Reads

    from .trip_segment_propulsion import TripSegmentPropulsion


@define(getstate_setstate=False, repr=False)
class TripSegment(Model):
    """A part of a trip that was driven with one kind of propulsion."""

    propulsion: TripSegmentPropulsion | None = member("propulsion", Enumeration("TripSegmentPropulsion"))
    """What drove the vehicle."""
    percent: float | None = member("percent", NUMBER)
    """Share of the trip, in %."""
    distance: float | None = member("distance", NUMBER)
    """Distance, in km."""
    additional_properties: dict[str, JSON] = undeclared()

    def _read_all(self, get: Get, read: Reads) -> None:
        self.propulsion = read[0](raw) if type(raw := get("propulsion")) is str else None
        self.percent = raw if (raw := get("percent")) is None or type(raw) is float else read[1](raw)
        self.distance = raw if (raw := get("distance")) is None or type(raw) is float else read[2](raw)
