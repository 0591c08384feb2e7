"""Places for maps: GeoJSON and GPX, written as they come."""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import datetime
from decimal import Decimal
from typing import TYPE_CHECKING, Final, TextIO
from xml.sax.saxutils import escape

from ...tables import Table, TrackPoint, plain, to_json, tracks

if TYPE_CHECKING:
    from ... import JSON
    from ...models import Model

_NO_XML: Final = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
"""Characters that no XML document can have, not even escaped."""


def write_geojson(items: Iterable[Model], table: Table, to: TextIO) -> None:
    """Write a feature collection (RFC 7946): a point, or a line from the first place to the last."""
    to.write('{"type": "FeatureCollection", "features": [')
    separator = "\n"
    for track in tracks(items, table):
        points: list[JSON] = [_coordinates(place) for place in track.places]
        line = len(points) > 1
        feature: JSON = {
            "type": "Feature",
            "geometry": {
                "type": "LineString" if line else "Point",
                "coordinates": points if line else points[0],
            },
            "properties": {
                name: plain(value) if isinstance(value, datetime) else value
                for name, value in track.details.items()
            },
        }
        to.write(separator + to_json(feature))
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
                to.writelines(_gpx_point("wpt", place, track.name) for place in track.places)
        for track in lines:
            to.write(f"<trk><name>{_xml(track.name)}</name><trkseg>\n")
            to.writelines(_gpx_point("trkpt", place) for place in track.places)
            to.write("</trkseg></trk>\n")
    to.write("</gpx>\n")


def _coordinates(place: TrackPoint) -> list[JSON]:
    """Longitude first, as GeoJSON has it."""
    found: list[JSON] = [place.longitude, place.latitude]
    return found if place.altitude is None else [*found, place.altitude]


def _gpx_point(tag: str, place: TrackPoint, name: str = "") -> str:
    # The schema has -180 degrees and not 180, which is the same meridian.
    longitude = -180.0 if place.longitude == 180 else place.longitude
    parts = [f'<{tag} lat="{_decimal(place.latitude)}" lon="{_decimal(longitude)}">']
    if place.altitude is not None:
        parts.append(f"<ele>{_decimal(place.altitude)}</ele>")
    if place.time:
        parts.append(f"<time>{_xml(place.time)}</time>")
    if name:
        parts.append(f"<name>{_xml(name)}</name>")
    return "".join(parts) + f"</{tag}>\n"


def _xml(text: str) -> str:
    return escape(_NO_XML.sub("\ufffd", text))


def _decimal(number: float) -> str:
    """A number without an exponent, which the schema's decimals have not."""
    return f"{Decimal(repr(number)):f}"
