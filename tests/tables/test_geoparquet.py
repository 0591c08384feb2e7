"""GeoParquet files as geopandas opens them."""

from __future__ import annotations

import io
import json
import math
from typing import Any

import geopandas
import pyarrow.parquet as pq
import pytest

from psa_fleet import ArgumentError, models
from psa_fleet.simulator import Simulator, World
from psa_fleet.tables import TABLES, schema, write_geoparquet
from tests.client.worlds import client


def written(items: Any, kind: str) -> io.BytesIO:
    file = io.BytesIO()
    write_geoparquet(items, kind, file)
    file.seek(0)
    return file


@pytest.mark.promise("P238")
def test_trips_are_lines_and_way_points_are_points() -> None:
    with Simulator(World(fleets=1, vehicles=1)) as simulator, client(simulator, "v3") as reader:
        vehicle = reader.vehicles().one()
        trips = vehicle.trips().to_list()
        points = vehicle.trip(trips[0]).waypoints().to_list()
    frame = geopandas.read_parquet(written(trips, "trips"))
    assert str(frame.crs) == "OGC:CRS84"
    assert frame["id"].tolist() == [trip.id for trip in trips]
    for line, trip in zip(frame.geometry, trips, strict=True):
        assert trip.start_position is not None
        assert trip.stop_position is not None
        ends = [trip.start_position, trip.stop_position]
        assert [*line.coords] == [(end.longitude, end.latitude) for end in ends]
    track = geopandas.read_parquet(written(points, "waypoints"))
    assert [(point.x, point.y) for point in track.geometry] == [(p.longitude, p.latitude) for p in points]
    assert len(track) > 10


@pytest.mark.promise("P238")
def test_places_that_are_not_valid_have_null() -> None:
    def trip(start: Any, stop: Any) -> models.Trip:
        ends = {"startPosition": start, "stopPosition": stop}
        return models.Trip.from_dict(
            {name: {"geometry": {"type": "Point", "coordinates": each}} for name, each in ends.items()}
        )

    trips = [
        trip([2.0, 48.0], [3.0, 49.0]),
        trip([2.0, 48.0], [200.0, 1.0]),
        trip(None, ["x"]),
        models.Trip(),
    ]
    frame = geopandas.read_parquet(written(trips, "trips"))
    assert [None if each is None else each.wkt for each in frame.geometry] == [
        "LINESTRING (2 48, 3 49)",
        "POINT (2 48)",
        None,
        None,
    ]


def test_file_without_rows_has_all_columns() -> None:
    found = pq.read_table(written([], "positions")).schema
    assert found.names == [*schema("positions").names, "geometry"]
    assert json.loads(found.metadata[b"geo"])["version"] == "1.1.0"
    assert found.field("altitude").metadata == {b"unit": b"m"}


@pytest.mark.parametrize("kind", [kind for kind, table in TABLES.items() if table.places is None])
def test_kind_without_places_is_refused(kind: str) -> None:
    with pytest.raises(ArgumentError, match=f"kind: {kind} have no geometry"):
        write_geoparquet([], kind, io.BytesIO())


@pytest.mark.promise("P948")
def test_trip_is_a_line_along_its_way_points() -> None:
    with Simulator(World(fleets=1, vehicles=1)) as simulator, client(simulator, "v3") as reader:
        vehicle = reader.vehicles().one()
        file = io.BytesIO()
        write_geoparquet(vehicle.trips(), "trips", file, along=lambda trip: vehicle.trip(trip).waypoints())
        file.seek(0)
        frame = geopandas.read_parquet(file)
        for line, trip in zip(frame.geometry, vehicle.trips(), strict=True):
            points = vehicle.trip(trip).waypoints().to_list()
            assert [*line.coords] == [(point.longitude, point.latitude) for point in points]
            assert len(points) > 10
            assert line.is_valid


@pytest.mark.promise("P948")
def test_way_points_that_are_not_valid_are_left_out_of_the_line() -> None:
    def position(*coordinates: Any) -> models.Position:
        return models.Position.from_dict({"geometry": {"type": "Point", "coordinates": [*coordinates]}})

    ends = {"startPosition": position(2.0, 48.0).to_dict(), "stopPosition": position(3.0, 49.0).to_dict()}
    trips = [models.Trip.from_dict({"id": str(number), **ends}) for number in range(3)]
    found: dict[str | None, list[models.Position]] = {
        "0": [
            position(2.0, 48.0),
            position(200.0, 1.0),
            models.Position(),
            position("x"),
            position(2.5, 48.5),
        ],
        "1": [position(2.25, 48.25), position(math.nan, 1.0)],
    }
    file = io.BytesIO()
    write_geoparquet(trips, "trips", file, along=lambda trip: found.get(trip.id, ()))
    file.seek(0)
    wkt = [each.wkt for each in geopandas.read_parquet(file).geometry]
    assert wkt == ["LINESTRING (2 48, 2.5 48.5)", "POINT (2.25 48.25)", "LINESTRING (2 48, 3 49)"]
