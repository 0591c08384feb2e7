"""What models can do beside holding fields. Which model can do what is said in specs/overrides.yaml."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any, Protocol

from .flat import E, youngest
from .model import Model

if TYPE_CHECKING:
    from .types import JSON, JSONObject


class _Energies(Protocol[E]):
    @property
    def energies(self) -> list[E] | None: ...


class _Positions(Protocol):
    @property
    def positions(self) -> Sequence[GeoFeature] | None: ...


class EnergiesByType(Model):
    """A status whose energies are chosen by type: electric cars may list a phantom Fuel entry first."""

    __slots__ = ()

    def energy(self: _Energies[E], type_: str) -> E | None:
        """The energy of one type.

        Args:
            type_: `Fuel` or `Electric`.

        Returns:
            The entry of that type with the latest time stamp, or None when the vehicle reports none.
        """
        return youngest(self.energies, type_)


class GeoPoint(Model):
    """A GeoJSON point: shapely takes it as it is."""

    __slots__ = ()

    if TYPE_CHECKING:
        coordinates: list[float] | None

    @property
    def longitude(self) -> float | None:
        """Degrees east; None when it is unknown."""
        return _place(self, 0)

    @property
    def latitude(self) -> float | None:
        """Degrees north; None when it is unknown."""
        return _place(self, 1)

    @property
    def altitude(self) -> float | None:
        """Metres; None when it is unknown."""
        return _place(self, 2)

    @property
    def __geo_interface__(self) -> JSONObject:
        """The point as GeoJSON geometry (RFC 7946, longitude first)."""
        return {"type": "Point", "coordinates": _known(self) or []}


class GeoFeature(Model):
    """A position: a GeoJSON feature that geopandas and folium take as it is (for shapely: its `geometry`)."""

    __slots__ = ()

    if TYPE_CHECKING:
        geometry: Any  # which class of point it is, the model declares

    @property
    def longitude(self) -> float | None:
        """Degrees east; None when it is unknown."""
        point: GeoPoint | None = self.geometry
        return point.longitude if point is not None else None

    @property
    def latitude(self) -> float | None:
        """Degrees north; None when it is unknown."""
        point: GeoPoint | None = self.geometry
        return point.latitude if point is not None else None

    @property
    def altitude(self) -> float | None:
        """Metres; None when it is unknown."""
        point: GeoPoint | None = self.geometry
        return point.altitude if point is not None else None

    @property
    def __geo_interface__(self) -> JSONObject:
        """The position as a GeoJSON feature (RFC 7946); its geometry is None when no place is known."""
        properties = self.to_dict().get("properties")
        return _feature(_geometry([self]), properties if isinstance(properties, dict) else {})


class GeoTrack(Model):
    """A page of way points: a GeoJSON collection of features."""

    __slots__ = ()

    if TYPE_CHECKING:
        embedded: Any

    @property
    def __geo_interface__(self) -> JSONObject:
        """The way points as a GeoJSON feature collection (RFC 7946), in the order of the page."""
        page: _Positions | None = self.embedded
        positions = (page.positions if page is not None else None) or ()
        return {
            "type": "FeatureCollection",
            "features": [position.__geo_interface__ for position in positions],
        }


class GeoTrip(Model):
    """A trip: a GeoJSON feature from its start to its end."""

    __slots__ = ()

    if TYPE_CHECKING:
        start_position: Any
        stop_position: Any

    @property
    def __geo_interface__(self) -> JSONObject:
        """The trip as a GeoJSON feature (RFC 7946): a line, or a point where one end is unknown."""
        both: tuple[GeoFeature | None, ...] = (self.start_position, self.stop_position)
        ends = [position for position in both if position is not None]
        members = self.to_dict().items()
        told: JSONObject = {k: v for k, v in members if isinstance(v, (str, int, float, bool))}
        return _feature(_geometry(ends), told)


def _place(point: GeoPoint, index: int) -> float | None:
    """One of the coordinates, which are read by their place: what can't be read leaves a gap."""
    own, kept = point.coordinates, point.additional_properties.get("coordinates")
    places: Sequence[float | None] = own or ()
    if isinstance(kept, list):
        read = [_number(value) for value in kept]
        # After `coordinates` was changed, what the server sent no longer counts.
        places = read if [value for value in read if value is not None] == own else places
    return places[index] if len(places) > index else None


def _number(value: JSON) -> float | None:
    if not isinstance(value, (int, float)) or isinstance(value, bool):
        return None
    try:
        return float(value)
    except OverflowError:
        return None


def _known(point: GeoPoint | None) -> list[JSON] | None:
    """The coordinates of a point whose longitude and latitude are known."""
    if point is None or point.longitude is None or point.latitude is None:
        return None
    altitude = point.altitude
    return [point.longitude, point.latitude, *(() if altitude is None else (altitude,))]


def _geometry(positions: Sequence[GeoFeature]) -> JSONObject | None:
    known: list[JSON] = [place for position in positions if (place := _known(position.geometry)) is not None]
    if len(known) == 1:
        return {"type": "Point", "coordinates": known[0]}
    return {"type": "LineString", "coordinates": known} if known else None


def _feature(geometry: JSONObject | None, properties: JSONObject) -> JSONObject:
    return {"type": "Feature", "geometry": geometry, "properties": properties}
