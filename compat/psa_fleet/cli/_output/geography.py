"""Places for maps: GeoJSON and GPX, written as they come."""

from __future__ import annotations

import json
from collections.abc import Iterable
from typing import TYPE_CHECKING, TextIO
from xml.sax.saxutils import escape

from ...tables import ColumnType, Place, Table, plain, tracks

if TYPE_CHECKING:
    from ...models import Model


def write_geojson(items: Iterable[Model], table: Table, to: TextIO) -> None:
    """Write a feature collection (RFC 7946): a point, or a line from the first place to the last."""
    to.write('{"type": "FeatureCollection", "features": [')
    separator = "\n"
    for track in tracks(items, table):
        points = [_coordinates(place) for place in track.places]
        line = len(points) > 1
        feature = {
            "type": "Feature",
            "geometry": {
                "type": "LineString" if line else "Point",
                "coordinates": points if line else points[0],
            },
            "properties": {
                name: plain(value) if table_kind(table, name) is ColumnType.TIME else value
                for name, value in track.told.items()
            },
        }
        to.write(separator + json.dumps(feature, ensure_ascii=False))
        separator = ",\n"
    to.write("\n]}\n")


def write_gpx(items: Iterable[Model], table: Table, to: TextIO) -> None:
    """Write GPX 1.1: a way point for a place, a track for a line, one track for a path."""
    to.write(
        '<?xml version="1.0" encoding="UTF-8"?>\n'
        '<gpx version="1.1" creator="psa-fleet" xmlns="http://www.topografix.com/GPX/1/1">\n'
    )
    if table.is_path:
        to.write("<trk><trkseg>\n")
        for track in tracks(items, table):
            to.writelines(_gpx_point("trkpt", place) for place in track.places)
        to.write("</trkseg></trk>\n")
    else:
        # The schema wants all way points before the first track.
        lines = []
        for track in tracks(items, table):
            if len(track.places) > 1:
                lines.append(track)
            else:
                to.write(_gpx_point("wpt", track.places[0], track.name))
        for track in lines:
            to.write(f"<trk><name>{escape(track.name)}</name><trkseg>\n")
            to.writelines(_gpx_point("trkpt", place) for place in track.places)
            to.write("</trkseg></trk>\n")
    to.write("</gpx>\n")


def table_kind(table: Table, name: str) -> ColumnType:
    """The type of a column."""
    return next(column.kind for column in table.columns if column.name == name)


def _coordinates(place: Place) -> list[float]:
    """Longitude first, as GeoJSON has it."""
    found = [place.longitude, place.latitude]
    return found if place.altitude is None else [*found, place.altitude]


def _gpx_point(tag: str, place: Place, name: str = "") -> str:
    parts = [f'<{tag} lat="{place.latitude}" lon="{place.longitude}">']
    if place.altitude is not None:
        parts.append(f"<ele>{place.altitude}</ele>")
    if place.time:
        parts.append(f"<time>{escape(place.time)}</time>")
    if name:
        parts.append(f"<name>{escape(name)}</name>")
    return "".join(parts) + f"</{tag}>\n"
