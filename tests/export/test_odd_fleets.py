"""Fleets that are not as one expects: trips of several days, vehicles without an id, items that are odd."""

from __future__ import annotations

import json
import logging
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any, Final

import httpx
import pytest

from psa_fleet import FleetClient
from psa_fleet.export import FORMATS, ExportResult, export, plan, run_unit

from ..client.servers import Server, page
from .worlds import rows

DAY: Final = timedelta(days=1)
START: Final = datetime(2026, 5, 1, tzinfo=UTC)
BETWEEN: Final = (START, START + 9 * DAY)


def iso(moment: datetime) -> str:
    return moment.isoformat().replace("+00:00", "Z")


class Fleet:
    """A fleet of vehicles whose trips are known: `(id, start, end)`, with a way point every six hours."""

    def __init__(self, *trips: tuple[str, datetime, datetime | None]) -> None:
        self.vehicles: list[Any] = [{"id": "v1", "vin": "VF3TEST0000000001"}]
        self.trips: list[Any] = [self.trip(*each) for each in trips]
        self.points = {each[0]: self.way(each[1], each[2] or each[1]) for each in trips}
        self.server = Server(handler=self.respond)
        self.failing: set[str] = set()

    @staticmethod
    def trip(tid: str, start: datetime, end: datetime | None) -> dict[str, Any]:
        return {"id": tid, "startedAt": iso(start), **({} if end is None else {"stoppedAt": iso(end)})}

    @staticmethod
    def way(start: datetime, end: datetime) -> list[Any]:
        count = int((end - start) / timedelta(hours=6)) + 1
        moments = [start + n * timedelta(hours=6) for n in range(count)]
        return [{"type": "Feature", "properties": {"createdAt": iso(each)}} for each in moments]

    def respond(self, request: httpx.Request) -> httpx.Response:
        """As a server whose filter goes by when a trip began."""
        *_, owner, last = request.url.path.split("/")
        if last == "vehicles":
            return httpx.Response(200, json=page(self.vehicles, name="vehicles"))
        if last == "wayPoints":
            return httpx.Response(200, json=page(self.points[owner], name="positions"))
        if owner in self.failing:
            return httpx.Response(500, json={"code": 50000})
        [between] = request.url.params.get_list("timestamps")
        start, end = map(datetime.fromisoformat, between.split("/"))
        found = [
            trip
            for trip in self.trips
            if not isinstance(trip, dict)
            or not isinstance(trip.get("startedAt"), str)
            or start <= datetime.fromisoformat(trip["startedAt"]) < end
        ]
        return httpx.Response(200, json=page(found, name="trips"))

    def client(self) -> FleetClient:
        return self.server.client(retry=None)


@pytest.mark.promise("P294")
@pytest.mark.parametrize("days_per_unit", [1, 2, 7, 30])
def test_way_points_of_long_trips_are_complete(days_per_unit: int, tmp_path: Path) -> None:
    fleet = Fleet(
        ("before", START - 20 * DAY, START + 3 * DAY),
        ("over", START - 5 * DAY, START - 4 * DAY),
        ("short", START + DAY / 4, START + DAY / 2),
        ("long", START + DAY - DAY / 24, START + 5 * DAY),
        ("on and on", START + 8 * DAY, START + 30 * DAY),
        ("later", START + 9 * DAY, START + 10 * DAY),
    )
    with fleet.client() as client:
        done = export(client, "f", "waypoints", BETWEEN, tmp_path, days_per_unit=days_per_unit)
    found = rows(tmp_path, "waypoints")
    wanted: dict[str, list[tuple[str, str]]] = {}
    for tid, points in fleet.points.items():
        for point in points:
            at = datetime.fromisoformat(point["properties"]["createdAt"])
            if BETWEEN[0] <= at < BETWEEN[1]:
                wanted.setdefault(f"{at:%Y-%m-%d}", []).append((tid, iso(at)))
    assert {
        day: sorted((item["tripId"], item["properties"]["createdAt"]) for item in items)
        for day, items in found.items()
    } == {day: sorted(items) for day, items in wanted.items()}
    assert done.items == sum(map(len, wanted.values())) == 36
    # Each trip is asked for its way points once, and those that can have none are not.
    paths = [each.url.path.split("/") for each in fleet.server.requests]
    asked = [path[-2] for path in paths if path[-1] == "wayPoints"]
    assert sorted(asked) == ["before", "long", "on and on", "short"]


@pytest.mark.promise("P294")
def test_trip_without_start_has_each_way_point_exported_once(tmp_path: Path) -> None:
    fleet = Fleet(("undated", START, START + 8 * DAY))
    del fleet.trips[0]["startedAt"]
    with fleet.client() as client:
        done = export(client, "f", "waypoints", BETWEEN, tmp_path, days_per_unit=2)
    assert done.items == len(fleet.points["undated"]) == sum(map(len, rows(tmp_path, "waypoints").values()))


def test_trip_without_an_id_is_logged(tmp_path: Path, caplog: pytest.LogCaptureFixture) -> None:
    fleet = Fleet(("t", START, START + DAY))
    fleet.trips += [{"startedAt": iso(START)}, 5, {"id": "", "startedAt": iso(START)}]
    with fleet.client() as client, caplog.at_level(logging.WARNING):
        done = export(client, "f", "waypoints", BETWEEN, tmp_path, days_per_unit=30)
    assert done.items == 5
    assert [each.message for each in caplog.records if "without an id" in each.message] == [
        "export: cannot read the way points of a trip without an id"
    ] * 3


@pytest.mark.promise("P295")
@pytest.mark.parametrize("format", FORMATS)
def test_vehicles_without_an_id_are_counted_and_not_asked(format: Any, tmp_path: Path) -> None:
    fleet = Fleet(("t", START, START + DAY))
    fleet.vehicles += [{"vin": "VF3TEST0000000002"}, {"id": None}, {"id": ""}, {"id": 7}, "v", 5, []]
    with fleet.client() as client:
        done = export(client, "f", "trips", BETWEEN, tmp_path, format=format)
        assert done == ExportResult(2, 1, 0, (), 7)
        again = export(client, "f", "trips", BETWEEN, tmp_path, format=format)
        assert again == ExportResult(0, 0, 2, (), 7)
        units = plan(client, "f", "trips", BETWEEN)
    assert {vehicle.id for unit in units for vehicle in unit.vehicles} == {"v1"}
    paths = [request.url.path for request in fleet.server.requests]
    assert {path for path in paths if path.endswith("trips")} == {
        "/connectedcar/v3/fleets/f/vehicles/v1/trips"
    }


@pytest.mark.promise("P296")
@pytest.mark.parametrize("format", FORMATS)
def test_export_keeps_malformed_items(format: Any, tmp_path: Path) -> None:
    fleet = Fleet(("t", START + DAY, START + DAY))
    fleet.trips += [5, "text", [1], True, {"id": 7, "startedAt": 5, "distance": "x"}, {"startedAt": None}]
    with fleet.client() as client:
        done = export(client, "f", "trips", BETWEEN, tmp_path, format=format, days_per_unit=30)
    assert done.items == 7
    if format == "jsonl":
        found = rows(tmp_path, "trips")
        own = {"vehicleId": "v1", "vin": "VF3TEST0000000001"}
        assert sorted(map(json.dumps, found["2026-05-01"])) == sorted(
            json.dumps({**own, **said})
            for said in (
                {"item": 5},
                {"item": "text"},
                {"item": [1]},
                {"item": True},
                {"id": 7, "startedAt": 5, "distance": "x"},
                {},
            )
        )
        assert len(found["2026-05-02"]) == 1


@pytest.mark.promise("P206", "P272")
def test_run_unit_returns_failed_vehicles_and_duplicates_nothing(tmp_path: Path) -> None:
    fleet = Fleet(("t", START, START + DAY))
    fleet.vehicles = [{"id": f"v{n}"} for n in range(1, 8)]
    fleet.failing = {"v3", "v5"}
    with fleet.client() as client:
        [unit] = plan(client, "f", "trips", BETWEEN, days_per_unit=30)
        partly = run_unit(unit, client, tmp_path, errors="return")
        assert partly.items == 5
        assert sorted(each.vehicles[0].id for each, _ in partly.failed) == ["v3", "v5"]
        still = run_unit(partly.failed[0][0], client, tmp_path, errors="return")
        assert (still.items, [each for each, _ in still.failed]) == (0, [partly.failed[0][0]])
        fleet.failing = {"v5"}
        assert run_unit(partly.failed[0][0], client, tmp_path).items == 1
        # The whole unit again, at any time, doubles nothing: what was done apart is in its own file then.
        for failing in ({"v5", "v1"}, {"v5"}, set[str]()):
            fleet.failing = failing
            found = run_unit(unit, client, tmp_path, errors="return")
            ids = [item["vehicleId"] for items in rows(tmp_path, "trips").values() for item in items]
            assert sorted(ids) == sorted(set(ids))
            assert len(ids) >= found.items == 7 - len(failing)
    assert len(ids) == 7
