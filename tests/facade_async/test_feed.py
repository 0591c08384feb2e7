"""Feeds give each item once: late, out of order, after crashes, on either version."""

from __future__ import annotations

import itertools
import json
import stat
from collections import Counter
from collections.abc import AsyncGenerator, Iterator
from contextlib import aclosing
from datetime import datetime, timedelta
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import httpx
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from psa_fleet import (
    ArgumentError,
    AuthenticationError,
    ConfigurationError,
    NotAvailableError,
    NotFoundError,
    PermissionDeniedError,
    PsaFleetError,
    ServerError,
)
from psa_fleet.simulator import Fault, Simulator, World
from psa_fleet.subscription import Version
from psa_fleet.testing import instant_sleep
from tests.client.alerts import START, Event, Events
from tests.client.servers import Server, page
from tests.client.worlds import async_client

pytestmark = pytest.mark.anyio

EVENTS = st.lists(st.builds(Event, st.integers(0, 2), st.integers(0, 100), st.integers(0, 4)), max_size=25)


@pytest.fixture
def simulator() -> Iterator[Simulator]:
    with Simulator(World(fleets=1, vehicles=4, step=90)) as running:
        yield running


@pytest.mark.promise("P201", "P202", "P260")
@pytest.mark.parametrize("version", ["v2", "v3"])
@settings(max_examples=25, deadline=None)
@given(
    events=EVENTS,
    stops=st.lists(st.one_of(st.none(), st.integers(1, 6)), min_size=5, max_size=5),
    overlap=st.integers(0, 100),
    variety=st.integers(1, 4),
)
async def test_feed_delivers_each_item_once_over_crashes(
    version: Version, events: list[Event], stops: list[int | None], overlap: int, variety: int
) -> None:
    server = Events(events, variety)
    taken: Counter[str] = Counter()
    fleet = Server(handler=server).async_client(version).fleet("f")
    with TemporaryDirectory() as folder:
        for round_, stop in enumerate([*stops, None]):
            server.round = min(round_, 4)
            feed = fleet.feed("alerts", checkpoint=Path(folder) / "c.json", overlap=timedelta(hours=overlap))
            numbers = itertools.count(1)
            async for alert in feed:
                if next(numbers) == stop:
                    # It was delivered and not processed, as in a crash: it comes again.
                    break
                taken[alert.id or ""] += 1
            await feed.aclose()
    assert set(taken.values()) <= {1}
    for number, event in enumerate(events):
        earlier = [e.hours for e in events if e.vehicle == event.vehicle and e.round < event.round]
        if event.hours >= max(earlier, default=0) - overlap:
            assert taken[f"e{number}"] == 1


@pytest.mark.promise("P203", "P214")
@pytest.mark.parametrize("version", ["v2", "v3"])
@pytest.mark.parametrize("kind", ["trips", "alerts", "collisions", "telemetry", "alarms", "stolen"])
async def test_feed_delivers_the_items_of_all_vehicles(
    simulator: Simulator, version: Version, kind: Any, tmp_path: Path
) -> None:
    async with async_client(simulator, version) as one:
        fleet = one.fleet((await one.fleets().to_list())[0].id or "")
        if version == "v2" and kind in ("alarms", "stolen"):
            with pytest.raises(NotAvailableError):
                fleet.feed(kind)
            return
        wanted = [
            json.dumps(item.to_dict(), sort_keys=True)
            async for vehicle in fleet.vehicles()
            async for item in getattr(fleet.vehicle(vehicle.id or ""), kind)()
        ]
        assert wanted
        simulator.requests.clear()
        path = tmp_path / "feed.json"
        found = [
            json.dumps(item.to_dict(), sort_keys=True)
            async for item in fleet.feed(kind, checkpoint=path, checkpoint_every=50)
        ]
        assert sorted(found) == sorted(wanted)
        fleet_wide = version == "v2" and kind in ("trips", "alerts", "collisions")
        assert any("/vehicles" in request.path for request in simulator.requests) != fleet_wide
        assert [item async for item in fleet.feed(kind, checkpoint=path)] == []
        assert stat.S_IMODE(path.stat().st_mode) == 0o600
        assert {file.name for file in tmp_path.iterdir()} == {"feed.json", ".feed.json.lock"}


@pytest.mark.promise("P213")
async def test_feed_polls_for_new_items(tmp_path: Path) -> None:
    with Simulator(World(fleets=1, vehicles=2)) as simulator, instant_sleep(simulator) as waits:
        async with async_client(simulator, "v3") as one:
            fleet = one.fleet((await one.fleets().to_list())[0].id or "")
            before = [trip.id async for trip in fleet.feed("trips")]
            seen: list[str | None] = []
            async with aclosing(fleet.feed("trips", poll_interval=timedelta(hours=6))) as feed:
                async for trip in feed:
                    seen.append(trip.id)
                    if len(seen) == len(before) + 3:
                        break
            assert seen[: len(before)] == before
            assert len(set(seen)) == len(seen)
            assert set(waits.sleeps) == {6 * 3600}


@pytest.mark.promise("P201")
async def test_feed_loses_nothing_to_an_error(simulator: Simulator, tmp_path: Path) -> None:
    async with async_client(simulator, "v3") as one:
        fleet = one.fleet((await one.fleets().to_list())[0].id or "")
        wanted = [trip.id async for trip in fleet.feed("trips")]
        path = tmp_path / "c"
        one = one.with_options(retry=None)
        fleet = one.fleet((await one.fleets().to_list())[0].id or "")
        simulator.inject(None, None, Fault.status(500))
        found: list[str | None] = []
        with pytest.raises(ServerError):
            async for trip in fleet.feed("trips", checkpoint=path):
                found.append(trip.id)  # noqa: PERF401 # what came before the error counts
        assert found
        found += [trip.id async for trip in fleet.feed("trips", checkpoint=path)]
        assert sorted(map(str, found)) == sorted(map(str, wanted))


@pytest.mark.parametrize(
    ("options", "words"),
    [
        (
            {"since": datetime(2026, 1, 1)},
            "since: a datetime must have a time zone, for example datetime(..., tzinfo=UTC) or .astimezone()",
        ),
        ({"overlap": timedelta(-1)}, "overlap must not be negative"),
        ({"poll_interval": timedelta()}, "poll_interval must be positive"),
        ({"checkpoint_every": 0}, "checkpoint_every must be a positive integer"),
        ({"errors": "ignore"}, 'errors must be "raise" or "return"'),
        ({"checkpoint": "/nowhere/at/all"}, "checkpoint: the folder /nowhere/at does not exist"),
    ],
)
async def test_feed_refuses_unusable_arguments(options: dict[str, Any], words: str) -> None:
    server = Server({})
    with pytest.raises(ArgumentError) as error:
        server.async_client().fleet("f").feed("trips", **options)
    assert (error.value.argument, str(error.value)) == (next(iter(options)), words)
    with pytest.raises(ArgumentError, match="kind"):
        server.async_client().fleet("f").feed("waypoints")  # type: ignore[call-overload] # that is the point
    assert not server.requests


@pytest.mark.promise("P203")
@pytest.mark.parametrize("content", [b"{", b"[]", b'{"version":9}', b'{"version":1,"scope":"trips of g"}'])
async def test_feed_leaves_a_file_of_something_else_alone(content: bytes, tmp_path: Path) -> None:
    path = tmp_path / "c"
    path.write_bytes(content)
    path.chmod(0o600)
    with pytest.raises(ConfigurationError, match="checkpoint"):
        await anext(Server({}).async_client().fleet("f").feed("trips", checkpoint=path))
    assert path.read_bytes() == content


async def test_feed_on_a_monotonic_list_asks_from_where_it_stopped(tmp_path: Path) -> None:
    server = Events([Event(0, hours, 0) for hours in (0, 5, 9)])
    recorded = Server(handler=server)
    fleet = recorded.async_client("v3").fleet("f")
    path = tmp_path / "c"
    first = [alert.id async for alert in fleet.feed("alerts", checkpoint=path, overlap=timedelta(hours=2))]
    assert first == ["e0", "e1", "e2"]
    server.events.append(Event(0, 8, 0))
    server.events.append(Event(0, 6, 0))
    later = [alert.id async for alert in fleet.feed("alerts", checkpoint=path, overlap=timedelta(hours=2))]
    assert later == ["e3"]
    asked = [request.url.params.get("timestamps") for request in recorded.requests]
    assert asked[-1] == "2026-05-01T07:00:00Z/"


async def test_feed_since_ignores_what_happened_before() -> None:
    recorded = Server(handler=Events([Event(0, hours, 0) for hours in (0, 5, 9)]))
    since = START + timedelta(hours=5)
    feed = recorded.async_client("v3").fleet("f").feed("alerts", since=since, overlap=timedelta())
    assert [alert.id async for alert in feed] == ["e1", "e2"]


@pytest.mark.promise("P212")
async def test_feed_saves_after_as_many_items_as_asked(tmp_path: Path) -> None:
    path = tmp_path / "c"
    fleet = Server(handler=Events([Event(0, hours, 0) for hours in range(6)])).async_client("v3").fleet("f")
    feed = fleet.feed("alerts", checkpoint=path, checkpoint_every=2)
    saved = [path.read_bytes() if path.exists() else b"" async for _ in feed]
    assert saved[0] == saved[1] != saved[2] == saved[3] != saved[4] == saved[5] != path.read_bytes()


async def ids(feed: AsyncGenerator[Any, None]) -> list[str]:
    return [item.id async for item in feed]


@pytest.mark.promise("P260")
@pytest.mark.parametrize("variety", [1, 2, 3, 4])
async def test_feed_on_v2_finds_all_of_a_vehicle_that_was_away_for_ten_days(
    variety: int, tmp_path: Path
) -> None:
    server = Events([Event(vehicle, 0, 0) for vehicle in range(2)], variety)
    recorded = Server(handler=server)
    fleet = recorded.async_client("v2").fleet("f")
    path = tmp_path / "c"
    assert await ids(fleet.feed("alerts", checkpoint=path)) == ["e0", "e1"]
    for day in range(1, 11):
        server.events.append(Event(0, 24 * day, 0))
        assert await ids(fleet.feed("alerts", checkpoint=path)) == [f"e{day + 1}"]
    server.events += [Event(1, 24 * day, 0) for day in range(1, 11)]
    assert sorted(await ids(fleet.feed("alerts", checkpoint=path))) == [f"e{n}" for n in range(12, 22)]
    assert await ids(fleet.feed("alerts", checkpoint=path)) == []


@pytest.mark.slow
@pytest.mark.promise("P260", "P261")
async def test_feed_on_v2_reads_one_by_one_only_what_fell_behind(tmp_path: Path) -> None:
    server = Events([Event(n % 20, n // 20, 0) for n in range(40)], 3, page_size=60)
    recorded = Server(handler=server)
    fleet = recorded.async_client("v2").fleet("f")
    options: Any = {"checkpoint": tmp_path / "c", "checkpoint_every": 999, "overlap": timedelta(hours=1)}
    assert len(await ids(fleet.feed("alerts", **options))) == 40
    server.events += [Event(n % 17, 50 + n // 17, 0) for n in range(17 * 48)]
    assert len(await ids(fleet.feed("alerts", **options))) == 17 * 48
    # Three vehicles were away all the time; one reports again, one only what is long ago.
    server.events += [Event(18, 60 + hour, 0) for hour in range(38)]
    server.events += [Event(19, 2 + hour, 0) for hour in range(10)]
    recorded.requests.clear()
    assert len(await ids(fleet.feed("alerts", **options))) == 48
    paths = [request.url.path.partition("/fleets/f/")[2] for request in recorded.requests]
    assert sorted(paths) == ["alerts", *(f"vehicles/v{n}/alerts" for n in (17, 18, 19)), "vehicles"] or paths
    assert await ids(fleet.feed("alerts", **options)) == []


@pytest.mark.promise("P267")
@pytest.mark.parametrize("version", ["v2", "v3"])
@pytest.mark.parametrize("status", [403, 404, 500])
async def test_feed_goes_on_when_one_vehicle_fails_for_ever(
    version: Version, status: int, tmp_path: Path
) -> None:
    events = Events([Event(n % 4, n, 0) for n in range(8)])
    failing = {"v1"}

    def handle(request: httpx.Request) -> httpx.Response:
        vehicle = request.url.path.split("/")[-2]
        return httpx.Response(status) if vehicle in failing else events(request)

    fleet = Server(handler=handle).async_client(version, retry=None).fleet("f")
    path = tmp_path / "c"
    kind: Any = "telemetry"  # read from each vehicle on both versions
    for _ in range(2):
        found = [item async for item in fleet.feed(kind, checkpoint=path, errors="return")]
        errors = [item for item in found if isinstance(item, PsaFleetError)]
        assert [error.vehicle_id for error in errors] == ["v1"]
        events.events.append(Event(3, 99, 0))
    with pytest.raises((PermissionDeniedError, NotFoundError, ServerError)):
        assert [item async for item in fleet.feed(kind, checkpoint=path)] == []
    failing.clear()
    assert len([item async for item in fleet.feed(kind, checkpoint=path)]) == 2
    assert [item async for item in fleet.feed(kind, checkpoint=path)] == []


@pytest.mark.promise("P267")
@pytest.mark.parametrize("status", [403, 404, 500])
async def test_feed_on_v2_reads_each_vehicle_when_the_fleet_collection_fails(
    status: int, tmp_path: Path
) -> None:
    events = Events([Event(n % 4, n, 0) for n in range(8)])
    fails = True

    def handle(request: httpx.Request) -> httpx.Response:
        is_whole = request.url.path.endswith("/f/alerts")
        return httpx.Response(status) if fails and is_whole else events(request)

    fleet = Server(handler=handle).async_client("v2", retry=None).fleet("f")
    options: Any = {"checkpoint": tmp_path / "c", "errors": "return"}
    # One failure may pass, and each vehicle is a call.
    counts = []
    for _ in range(3):
        found = [item async for item in fleet.feed("alerts", **options)]
        counts.append(sum(not isinstance(item, PsaFleetError) for item in found))
        assert len(found) == counts[-1] + 1
    assert counts == [0, 8, 0]
    events.events.append(Event(3, 99, 0))
    fails = False
    assert len([item async for item in fleet.feed("alerts", **options)]) == 1
    assert [item async for item in fleet.feed("alerts", **options)] == []


@pytest.mark.promise("P267")
async def test_feed_raises_an_error_of_a_vehicle_when_all_others_were_read() -> None:
    events = Events([Event(n, n, 0) for n in range(6)])

    def handle(request: httpx.Request) -> httpx.Response:
        if request.url.path.split("/")[-2] in ("v1", "v4"):
            return httpx.Response(403)
        return events(request)

    feed = Server(handler=handle).async_client("v3").fleet("f").feed("alerts")
    found: list[str | None] = []
    with pytest.raises(PermissionDeniedError) as caught:
        async for alert in feed:
            found.append(alert.id)  # noqa: PERF401 # what came before the error counts
    assert found == ["e0", "e2", "e3", "e5"]
    assert caught.value.vehicle_id == "v1"
    assert caught.value.__notes__ == ["1 more requests of this feed failed"]
    assert "v1" not in str(caught.value)


@pytest.mark.promise("P267")
async def test_feed_ends_a_pass_that_all_vehicles_would_fail(tmp_path: Path) -> None:
    events = Events([Event(n, n, 0) for n in range(200)])
    response = httpx.Response(401)

    def handle(request: httpx.Request) -> httpx.Response:
        return events(request) if request.url.path.endswith("/vehicles") else response

    recorded = Server(handler=handle)
    fleet = recorded.async_client("v3", retry=None, concurrency=3).fleet("f")
    with pytest.raises(AuthenticationError):
        await ids(fleet.feed("alerts", checkpoint=tmp_path / "c"))
    assert len(recorded.requests) < 12
    # A server that is down is given up, too, and those that failed come last the next time.
    response = httpx.Response(503)
    with pytest.raises(ServerError):
        await ids(fleet.feed("alerts", checkpoint=tmp_path / "c"))
    assert 50 < len([r for r in recorded.requests if r.url.path.endswith("/alerts")]) < 70
    recorded.requests.clear()
    with pytest.raises(ServerError):
        await ids(fleet.feed("alerts", checkpoint=tmp_path / "c"))
    vehicles = [r.url.path.split("/")[-2] for r in recorded.requests if r.url.path.endswith("/alerts")]
    assert "v0" not in vehicles
    assert "v100" in vehicles


@pytest.mark.promise("P267")
async def test_feed_that_polls_outlives_errors_when_it_returns_them() -> None:
    events = Events([Event(0, 0, 0)])
    responses = itertools.chain([httpx.Response(500), None, httpx.Response(403)], itertools.repeat(None))

    def handle(request: httpx.Request) -> httpx.Response:
        if request.url.path.endswith("/vehicles"):
            return next(responses) or events(request)
        return events(request)

    fleet = Server(handler=handle).async_client("v3", retry=None).fleet("f")
    found: list[Any] = []
    with instant_sleep():
        async with aclosing(fleet.feed("alerts", errors="return", poll_interval=timedelta(hours=1))) as feed:
            async for item in feed:
                found.append(item)
                events.events.append(Event(0, len(found), 0))
                if len(found) == 5:
                    break
    names = [type(item).__name__ for item in found]
    assert names == ["ServerError", "Alert", "Alert", "PermissionDeniedError", "Alert"]


@pytest.mark.promise("P263")
async def test_feed_with_malformed_dates_delivers_each_item_once(tmp_path: Path) -> None:
    dates: list[Any] = [
        *("2026-05-01T00:00:00Z", "2099-01-01T00:00:00Z", "0001-01-01T00:00:00Z", "1970-01-01T00:00:00Z"),
        *("9999-12-31T23:59:59-05:00", "0001-01-01T00:00:00+14:00", "yesterday", None, 7, "", [], {}),
        *("2026-05-01T24:00:00Z", "2026-02-30T00:00:00Z", "Mon Jun 03 08:35:36 GMT 2019"),
    ]
    shown = 0

    def handle(request: httpx.Request) -> httpx.Response:
        if request.url.path.endswith("/vehicles"):
            return httpx.Response(200, json=page([{"id": "v"}], name="vehicles"))
        # How a server with such dates treats an interval is unknown: this one sends all.
        items = [{"id": f"e{n}", "startedAt": date} for n, date in enumerate(dates[:shown])]
        return httpx.Response(200, json=page(items, name="alerts"))

    fleet = Server(handler=handle).async_client("v3").fleet("f")
    for number in range(len(dates)):
        shown = number + 1
        assert await ids(fleet.feed("alerts", checkpoint=tmp_path / "c")) == [f"e{number}"]
    assert await ids(fleet.feed("alerts", checkpoint=tmp_path / "c")) == []


@pytest.mark.promise("P265")
async def test_feed_on_a_checkpoint_in_use_is_refused(tmp_path: Path) -> None:
    fleet = Server(handler=Events([Event(0, n, 0) for n in range(3)])).async_client("v3").fleet("f")
    path = tmp_path / "c"
    async with aclosing(fleet.feed("alerts", checkpoint=path)) as feed:
        assert (await anext(feed)).id == "e0"
        with pytest.raises(
            ConfigurationError,
            match=r"^checkpoint: .* is in use by another feed; close that one, or use another file$",
        ):
            await anext(fleet.feed("alerts", checkpoint=path))
        assert (await anext(feed)).id == "e1"
    assert await ids(fleet.feed("alerts", checkpoint=path)) == ["e1", "e2"]
