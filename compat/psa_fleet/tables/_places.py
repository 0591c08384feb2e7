"""Places for maps: GeoJSON and GPX, written as they come."""

from __future__ import annotations

import math
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, NamedTuple

from .._base.counting import counted
from ._columns import Table, Value, as_time
from ._text import plain

if TYPE_CHECKING:
    from psa_fleet_runtime.behavior import GeoFeature
    from psa_fleet_runtime.model import Model


class TrackPoint(NamedTuple):
    """Where, how high, and when; in degrees, metres and UTC."""

    latitude: float
    longitude: float
    altitude: float | None
    time: str

    def __repr__(self) -> str:
        return "TrackPoint(<hidden>)"


class Track(NamedTuple):
    """The places of one item, and its columns."""

    name: str
    places: tuple[TrackPoint, ...]
    details: dict[str, Value]

    def __repr__(self) -> str:
        return f"Track({counted(len(self.places), 'place')})"


def tracks(items: Iterable[Model], table: Table) -> Iterator[Track]:
    """Yield the items that have a place, with their columns."""
    if table.places is None:
        return
    for item in items:
        found = tuple(place for each in table.places(item) if (place := place_of(each)) is not None)
        if not found:
            continue
        details: dict[str, Value] = {
            column.name: value for column in table.columns if (value := column.value(item)) is not None
        }
        yield Track(_name(details), found, details)


def place_of(feature: GeoFeature) -> TrackPoint | None:
    latitude, longitude = feature.latitude, feature.longitude
    if latitude is None or longitude is None or not (-90 <= latitude <= 90 and -180 <= longitude <= 180):
        return None
    properties = getattr(feature, "properties", None)
    altitude = feature.altitude if feature.altitude is not None and math.isfinite(feature.altitude) else None
    return TrackPoint(latitude, longitude, altitude, plain(as_time(getattr(properties, "created_at", None))))


def _name(details: dict[str, Value]) -> str:
    """What an item is called on a map: when it was, else its id."""
    for key in ("startedAt", "measured_at", "updatedAt", "createdAt", "id"):
        if key in details:
            return plain(details[key])
    return ""
