"""From the bytes of an answer to what a program looks at."""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import Any, cast

import orjson
import pytest
from pytest_benchmark.fixture import BenchmarkFixture

from benchmarks import documents, stock
from psa_fleet._base.json import loads
from psa_fleet.models import Status, Telemetries, Trips, Vehicles, WayPoints
from psa_fleet_runtime.model import Model

STATUS, VEHICLES, WAY_POINTS = documents.status(), documents.vehicles(), documents.way_points()
TRIPS, TELEMETRY = documents.trips(), documents.telemetry()

JOBS: dict[str, tuple[bytes, str, type[Model]]] = {
    "a full status": (STATUS, "Status", Status),
    "60 vehicles": (VEHICLES, "Vehicles", Vehicles),
    "1,000 way points": (WAY_POINTS, "WayPoints", WayPoints),
    "60 trips": (TRIPS, "Trips", Trips),
    "60 telemetry messages": (TELEMETRY, "Telemetries", Telemetries),
}


def everything(value: object) -> None:
    """Look at every field at every depth, but not at what nobody declared."""
    if isinstance(value, list):
        for item in value:
            everything(item)
        return
    for attribute in getattr(type(value), "__attrs_attrs__", ()):
        if attribute.name != "additional_properties":
            everything(getattr(value, attribute.name))


def five_fields(status: Any) -> None:
    """What a dashboard shows of a vehicle."""
    _ = (status.created_at, status.odometer.mileage, status.doors_state.locked_states)
    _ = (status.energies[0].level, status.ignition.type_)


def rows(page: Any) -> None:
    """What a table shows of each vehicle."""
    for vehicle in _embedded(page).vehicles:
        _ = (vehicle.id, vehicle.vin, vehicle.brand)


def places(page: Any) -> None:
    """What a map shows of each way point."""
    for position in _embedded(page).positions:
        _ = position.geometry.coordinates


def journeys(page: Any) -> None:
    """What a table shows of each trip."""
    for trip in _embedded(page).trips:
        _ = (trip.id, trip.started_at, trip.distance)


def messages(page: Any) -> None:
    """What a chart shows of each telemetry message."""
    for message in _embedded(page).telemetries:
        _ = (message.created_at, message.vehicle.kinetic.speed)


def _embedded(page: Any) -> Any:
    return page.field_embedded if hasattr(page, "field_embedded") else page.embedded


PARTLY: dict[str, Callable[[Any], None]] = {
    "a full status": five_fields,
    "60 vehicles": rows,
    "1,000 way points": places,
    "60 trips": journeys,
    "60 telemetry messages": messages,
}
READERS = ("json.loads alone", "orjson alone", "stock, partly", "ours, partly", "stock, whole", "ours, whole")


@pytest.mark.parametrize("reader", READERS)
@pytest.mark.parametrize("job", JOBS)
def test_reading(benchmark: BenchmarkFixture, job: str, reader: str) -> None:
    content, name, ours = JOBS[job]
    look = everything if reader.endswith("whole") else PARTLY[job]
    theirs = stock.model("v3", name)
    readers: dict[str, Callable[[], object]] = {
        "json.loads alone": lambda: json.loads(content),
        "orjson alone": lambda: orjson.loads(content),
        "stock": lambda: look(theirs.from_dict(json.loads(content))),
        "ours": lambda: look(ours.from_dict(cast("dict[str, object]", loads(content)))),
    }
    run = readers[reader.partition(",")[0]]
    benchmark.group = f"reading {job} ({len(content) / 1000:.0f} kB)"
    benchmark.name = reader
    benchmark.extra_info["baseline"] = reader == ("stock, whole")
    run()
    benchmark(run)
