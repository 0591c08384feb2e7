"""GeoParquet 1.1 files: the columns of a table and a geometry; they need the extra `parquet`."""

from __future__ import annotations

import json
import struct
from collections.abc import Callable, Iterable, Sequence
from itertools import islice
from typing import IO, TYPE_CHECKING, Final, TypeVar

from .._base.privacy import forgetting
from ..errors import ArgumentError
from ._arrow import ROWS, batch, schema
from ._kinds import table_of
from ._places import TrackPoint, place_of

if TYPE_CHECKING:
    from psa_fleet_runtime.behavior import GeoFeature
    from psa_fleet_runtime.model import Model

GEOMETRY: Final = "geometry"
T = TypeVar("T", bound="Model")
_POINT, _LINE = 1, 2


def _wkb(places: Sequence[TrackPoint]) -> bytes | None:
    """Well-known binary of one place as a point, of several as a line; longitude first."""
    if not places:
        return None
    pairs = b"".join(struct.pack("<dd", place.longitude, place.latitude) for place in places)
    if len(places) == 1:
        return struct.pack("<BI", 1, _POINT) + pairs
    return struct.pack("<BII", 1, _LINE, len(places)) + pairs


def _valid(places: Iterable[GeoFeature]) -> list[TrackPoint]:
    return [place for each in places if (place := place_of(each)) is not None]


@forgetting
def write_geoparquet(
    items: Iterable[T], kind: str, to: IO[bytes], *, along: Callable[[T], Iterable[GeoFeature]] | None = None
) -> None:
    """Write a GeoParquet 1.1 file, which geopandas, DuckDB and QGIS open.

    A trip, an alert or a theft is a line from its start to its end, or a point where one of them is unknown.
    A position, a way point or an alarm is a point. The coordinates are those of WGS 84, longitude first. An
    item without a valid place has a null.

    With `along`, an item is a line along what that returns, such as the way points of a trip:

    ```python
    write_geoparquet(vehicle.trips(), "trips", file, along=lambda trip: vehicle.trip(trip).waypoints())
    ```

    Args:
        items: Models of one kind, read as they are written.
        kind: What they are, such as `trips`: a key of `TABLES` that has places.
        to: The file, open for writing bytes.
        along: Finds the places of an item, in their order; without a valid one the item is as without it.

    Raises:
        ArgumentError: The kind is unknown, or has no places.
        ConfigurationError: The extra `parquet` is not installed.
        OSError: It cannot be written.
    """
    table, plain = table_of(kind), schema(kind)
    places = table.places
    if places is None:
        raise ArgumentError(f"kind: {kind} have no geometry", argument="kind")
    import pyarrow as pa
    import pyarrow.parquet as pq

    geometry = {"encoding": "WKB", "geometry_types": ["Point", "LineString"]}
    geo = {"version": "1.1.0", "primary_column": GEOMETRY, "columns": {GEOMETRY: geometry}}
    whole = plain.append(pa.field(GEOMETRY, pa.binary())).with_metadata(
        {"kind": kind, "geo": json.dumps(geo)}
    )
    left = iter(items)
    with pq.ParquetWriter(to, whole) as writer:
        while some := list(islice(left, ROWS)):
            rows = [
                [
                    *(column.value(item) for column in table.columns),
                    _wkb((_valid(along(item)) if along is not None else ()) or _valid(places(item))),
                ]
                for item in some
            ]
            writer.write_batch(batch(rows, whole))
