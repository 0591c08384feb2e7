"""Feeds give each item once: late, out of order, after crashes, on either version."""

from __future__ import annotations

import itertools
import json
import stat
from collections import Counter
from collections.abc import Iterator
from contextlib import aclosing
from datetime import datetime, timedelta
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from psa_fleet import ArgumentError, ConfigurationError, NotAvailableError, ServerError
from psa_fleet.simulator import Fault, Simulator, World
from psa_fleet.subscription import Version
from psa_fleet.testing import instant_sleep
from tests.client.alerts import START, Event, Events
from tests.client.servers import Server
from tests.client.worlds import async_client

pytestmark = pytest.mark.anyio

EVENTS = st.lists(st.builds(Event, st.integers(0, 2), st.integers(0, 100), st.integers(0, 4)), max_size=25)


@pytest.fixture
def simulator() -> Iterator[Simulator]:
    with Simulator(World(fleets=1, vehicles=4)) as running:
        yield running


@pytest.mark.promise("P201", "P202")
@settings(max_examples=60, deadline=None)
@given(
    events=EVENTS,
    stops=st.lists(st.one_of(st.none(), st.integers(1, 6)), min_size=5, max_size=5),
    overlap=st.integers(0, 100),
)
async def test_feed_gives_each_item_once_over_crashes(
    events: list[Event], stops: list[int | None], overlap: int
) -> None:
    server = Events(events)
    taken: Counter[str] = Counter()
    fleet = Server(handler=server).async_client("v3").fleet("f")
    with TemporaryDirectory() as folder:
        for round_, stop in enumerate([*stops, None]):
            server.round = min(round_, 4)
            feed = fleet.feed("alerts", checkpoint=Path(folder) / "c.json", overlap=timedelta(hours=overlap))
            numbers = itertools.count(1)
            async for alert in feed:
                if next(numbers) == stop:
                    # It was given and not taken, as in a crash: it comes again.
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
async def test_feed_gives_what_the_vehicles_have(
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
        assert [file.name for file in tmp_path.iterdir()] == ["feed.json"]


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
        assert found == wanted


@pytest.mark.parametrize(
    ("options", "argument"),
    [
        ({"since": datetime(2026, 1, 1)}, "since"),
        ({"overlap": timedelta(-1)}, "overlap"),
        ({"poll_interval": timedelta()}, "poll_interval"),
        ({"checkpoint_every": 0}, "checkpoint_every"),
        ({"checkpoint": "/nowhere/at/all"}, "checkpoint"),
    ],
)
async def test_feed_refuses_unusable_arguments(options: dict[str, Any], argument: str) -> None:
    server = Server({})
    with pytest.raises(ArgumentError) as error:
        server.async_client().fleet("f").feed("trips", **options)
    assert error.value.argument == argument
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
