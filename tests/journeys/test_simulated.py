"""The client against the simulator, over a real connection."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from itertools import islice
from typing import Any

import pytest

from psa_fleet import (
    AuthenticationError,
    BadRequestError,
    Credentials,
    FleetClient,
    NotFoundError,
    PermissionDeniedError,
    TransportError,
    models,
)
from psa_fleet.monitors import to_deprecated_format
from psa_fleet.simulator import Simulator
from psa_fleet.subscription import VERSIONS, Version
from tests.client.calls import MONITOR
from tests.client.worlds import async_client, client, credentials, reads, result_of

pytestmark = pytest.mark.filterwarnings("ignore:.*marks this operation as deprecated:DeprecationWarning")


@pytest.fixture(scope="module")
def simulator() -> Iterator[Simulator]:
    with Simulator() as running:
        yield running


@pytest.fixture(params=VERSIONS)
def version(request: pytest.FixtureRequest) -> Version:
    found: Version = request.param
    return found


def first_fleet(of: FleetClient) -> Any:
    found = of.fleets().first()
    assert found is not None
    assert found.id
    return of.fleet(found.id)


def first_vehicle(of: FleetClient, *, with_trips: bool = False) -> Any:
    fleet = first_fleet(of)
    for item in fleet.vehicles():
        vehicle = fleet.vehicle(item.id)
        if not with_trips or vehicle.trips().first() is not None:
            return vehicle
    raise AssertionError("the simulated fleet has no such vehicle")


def test_pages_of_any_size_hold_the_same_trips(simulator: Simulator, version: Version) -> None:
    with client(simulator, version) as of:
        fleet = first_fleet(of)
        whole = fleet.trips(page_size=60).to_list()
        small = fleet.trips(page_size=7)
        pages = list(small.pages())
        assert len(pages) > 2
        assert all(len(page) == 7 for page in pages[:-1])
        assert [trip.id for page in pages for trip in page.items] == [trip.id for trip in whole]
        assert small.total == len(whole)
        rest = list(fleet.trips(page_size=7).pages(start=pages[0].next))
        assert [trip.id for page in rest for trip in page.items] == [trip.id for trip in whole[7:]]
        assert [trip.id for trip in fleet.trips(index_range=(2, 4))] == [trip.id for trip in whole[2:5]]


def test_between_selects_trips_by_their_start(simulator: Simulator, version: Version) -> None:
    with client(simulator, version) as of:
        vehicle = first_vehicle(of, with_trips=True)
        trips = vehicle.trips().to_list()
        started = sorted(trip.started_at for trip in trips)
        middle = started[len(started) // 2]
        before = vehicle.trips(between=(None, middle - timedelta(seconds=1))).to_list()
        after = vehicle.trips(between=[(middle - timedelta(seconds=1), None)]).to_list()
        assert before
        assert after
        assert len(before) < len(trips)
        far = datetime(1999, 1, 1, tzinfo=UTC)
        assert vehicle.trips(between=(far, far + timedelta(days=1))).to_list() == []


def test_wrong_credentials_raise_authentication_error(simulator: Simulator, version: Version) -> None:
    right = credentials(simulator, version)
    for wrong in (
        Credentials("nobody", right.username, right.password),
        Credentials(right.client_id, right.username, "wrong"),
    ):
        with (
            FleetClient(None, wrong, base_url=simulator.url, version=version) as of,
            pytest.raises(AuthenticationError),
        ):
            of.fleets().first()
    other: Version = "v3" if version == "v2" else "v2"
    with (
        FleetClient(None, right, base_url=simulator.url, version=other) as of,
        pytest.raises(PermissionDeniedError) as caught,
    ):
        of.fleets().first()
    assert caught.value.uuid


def test_unknown_vehicle_and_fleet_raise_not_found_or_denied(simulator: Simulator, version: Version) -> None:
    with client(simulator, version) as of:
        fleet = first_fleet(of)
        for read in (fleet.vehicle("nobody").get, fleet.vehicle("nobody").status, of.fleet("nobody").get):
            with pytest.raises((NotFoundError, PermissionDeniedError)):
                read()


def test_monitors_are_created_read_changed_and_deleted(simulator: Simulator, version: Version) -> None:
    simulator.requests.clear()
    with client(simulator, version) as of:
        monitors = first_fleet(of).monitors
        made = monitors.create(MONITOR)
        assert made.monitor_id
        sent = next(request for request in simulator.requests if request.method == "POST")
        assert sent.body == (to_deprecated_format(MONITOR) if version == "v2" else MONITOR)
        assert monitors.get(made.monitor_id).to_dict()["monitor"] == MONITOR
        assert made.monitor_id in [item.monitor_id for item in monitors.list()]
        monitors.pause(made.monitor_id)
        assert monitors.get(made.monitor_id).status == "Paused"
        monitors.resume(made.monitor_id)
        assert monitors.get(made.monitor_id).status == "Running"
        if version == "v3":
            monitors.update(made.monitor_id, {**MONITOR, "label": "Changed"})
            assert monitors.get(made.monitor_id).to_dict()["monitor"] == {**MONITOR, "label": "Changed"}
        monitors.delete(made.monitor_id)
        with pytest.raises(NotFoundError):
            monitors.get(made.monitor_id)
        assert made.monitor_id not in [item.monitor_id for item in monitors.list()]


def test_trip_of_a_fleet_reads_like_trip_of_a_vehicle(simulator: Simulator) -> None:
    with client(simulator, "v2") as of:
        fleet = first_fleet(of)
        vehicle = first_vehicle(of, with_trips=True)
        for trip in vehicle.trips().to_list(limit=3):
            mine, its = fleet.trip(trip.id), vehicle.trip(trip.id)
            for read in (
                lambda t: t.get(),
                lambda t: t.waypoints(),
                lambda t: t.telemetry(),
                lambda t: t.alerts(),
                lambda t: t.collisions(),
            ):
                by_fleet = result_of(lambda _, r=read, t=mine: r(t), of)  # type: ignore[misc]
                by_vehicle = result_of(lambda _, r=read, t=its: r(t), of)  # type: ignore[misc]
                assert by_fleet == by_vehicle


def test_v3_reads_capabilities_alarms_and_stolen_events(simulator: Simulator) -> None:
    with client(simulator, "v3") as of:
        fleet = first_fleet(of)
        stolen = alarms = 0
        for item in fleet.vehicles(extension=["branding", "pictures"]):
            assert of.capabilities(item.vin).vin == item.vin
            vehicle = fleet.vehicle(item.id)
            for alarm in vehicle.alarms():
                assert vehicle.alarm(alarm.id).id == alarm.id
                alarms += 1
            for event in vehicle.stolen():
                assert vehicle.stolen_event(event.id).id == event.id
                points = vehicle.stolen_waypoints(event.id).to_list()
                assert all(isinstance(point, models.Position) for point in points)
                assert len(points) > 60
                stolen += 1
        assert stolen
        assert alarms


def test_page_with_a_forged_token_raises_bad_request(simulator: Simulator) -> None:
    with client(simulator, "v3") as of:
        pages = first_fleet(of).trips(page_size=7)
        link = next(pages.pages()).next
        assert link
        with pytest.raises(BadRequestError):
            next(pages.pages(start=link.replace("pageToken=", "pageToken=x")))


@pytest.mark.slow
@pytest.mark.promise("P601")
def test_quirky_responses_are_read() -> None:
    with Simulator(quirks=True) as odd:
        for version in VERSIONS:
            with client(odd, version) as of:
                seen = set()
                for operation, read in islice(reads(of), 60):
                    result_of(read, of)
                    seen.add(operation)
                assert len(seen) > 15


def test_log_holds_no_credentials_vin_or_id(simulator: Simulator, version: Version, caplog: Any) -> None:
    caplog.set_level(logging.DEBUG)
    right = credentials(simulator, version)
    with client(simulator, version) as of:
        vehicle = first_vehicle(of)
        found = vehicle.get()
        vehicle.status()
        vehicle.trips(page_size=1).to_list(limit=2)
    assert found.vin
    for record in caplog.records:
        if record.name.startswith(("httpx", "httpcore", "psa_fleet")):
            text = record.getMessage()
            for secret in (right.client_id, right.password, right.username, found.vin, found.id, "Basic "):
                assert secret not in text, record.name
    assert caplog.records


def test_closed_simulator_raises_transport_error() -> None:
    with Simulator() as gone:
        of = client(gone, "v3")
    with pytest.raises(TransportError):
        of.fleets().first()
    of.close()


@pytest.mark.anyio
async def test_async_client_reads_many_statuses_at_once(simulator: Simulator, version: Version) -> None:
    async with async_client(simulator, version) as of:
        found = await of.fleets().first()
        assert found is not None
        assert found.id
        fleet = of.fleet(found.id)
        vins = [item.id async for item in fleet.vehicles()]
        states = await asyncio.gather(*(fleet.vehicle(vid or "").status() for vid in vins * 5))
        assert len(states) == len(vins) * 5
        assert all(isinstance(state, models.Status) for state in states)
        with client(simulator, version) as blocking:
            assert states[0] == blocking.fleet(found.id).vehicle(vins[0] or "").status()
