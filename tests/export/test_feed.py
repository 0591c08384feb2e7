"""A feed gives each item once: late, out of order, after crashes, on either version."""

from __future__ import annotations

import json
import stat
from collections import Counter
from contextlib import aclosing
from datetime import UTC, datetime, timedelta
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any, NamedTuple

import httpx
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from psa_fleet import ArgumentError, ConfigurationError, NotAvailableError, ServerError
from psa_fleet import _feed_checkpoint as checkpoints
from psa_fleet.simulator import Fault, Simulator, World
from psa_fleet.subscription import Version
from psa_fleet.testing import no_waiting

from ..client.servers import HOST, Server, page
from ..client.worlds import async_client, client

START = datetime(2026, 5, 1, tzinfo=UTC)


class Event(NamedTuple):
    vehicle: int
    hours: int
    round: int
    """When the server shows it."""


class Events:
    """A server whose alerts appear late and in any order, in small pages."""

    def __init__(self, events: list[Event]) -> None:
        self.events = events
        self.round = 0

    def __call__(self, request: httpx.Request) -> httpx.Response:
        parts = request.url.path.split("/")
        if parts[-1] == "vehicles":
            vehicles = sorted({event.vehicle for event in self.events})
            return httpx.Response(200, json=page([{"id": f"v{n}"} for n in vehicles], name="vehicles"))
        vehicle = int(parts[-2][1:])
        since = request.url.params.get("timestamps", "").partition("/")[0]
        start = datetime.fromisoformat(since) if since else START - timedelta(days=999)
        shown = [
            {"id": f"e{n}", "startedAt": (START + timedelta(hours=event.hours)).isoformat()}
            for n, event in enumerate(self.events)
            if event.vehicle == vehicle and event.round <= self.round
            if START + timedelta(hours=event.hours) >= start
        ]
        at = int(request.url.params.get("pageToken", "0"))
        link = (
            f"{HOST}{request.url.path}?pageToken={at + 2}&timestamps={since}/"
            if at + 2 < len(shown)
            else None
        )
        return httpx.Response(200, json=page(shown[at : at + 2], link, "alerts"))


EVENTS = st.lists(st.builds(Event, st.integers(0, 2), st.integers(0, 100), st.integers(0, 4)), max_size=25)


@settings(max_examples=60, deadline=None)
@given(
    events=EVENTS,
    stops=st.lists(st.one_of(st.none(), st.integers(1, 6)), min_size=5, max_size=5),
    overlap=st.integers(0, 100),
)
def test_each_item_is_taken_once_over_crashes(
    events: list[Event], stops: list[int | None], overlap: int
) -> None:
    server = Events(events)
    taken: Counter[str] = Counter()
    fleet = Server(handler=server).client("v3").fleet("f")
    with TemporaryDirectory() as folder:
        for round_, stop in enumerate([*stops, None]):
            server.round = min(round_, 4)
            feed = fleet.feed("alerts", checkpoint=Path(folder) / "c.json", overlap=timedelta(hours=overlap))
            for count, alert in enumerate(feed, 1):
                if count == stop:
                    # It was given and not taken, as in a crash: it comes again.
                    break
                taken[alert.id or ""] += 1
            feed.close()
    assert set(taken.values()) <= {1}
    for number, event in enumerate(events):
        earlier = [e.hours for e in events if e.vehicle == event.vehicle and e.round < event.round]
        if event.hours >= max(earlier, default=0) - overlap:
            assert taken[f"e{number}"] == 1


@pytest.mark.parametrize("version", ["v2", "v3"])
@pytest.mark.parametrize("kind", ["trips", "alerts", "collisions", "telemetry", "alarms", "stolen"])
def test_it_gives_what_the_vehicles_have(version: Version, kind: Any, tmp_path: Path) -> None:
    with Simulator(World(fleets=1, vehicles=4)) as simulator, client(simulator, version) as one:
        fleet = one.fleet(one.fleets().to_list()[0].id or "")
        if version == "v2" and kind in ("alarms", "stolen"):
            with pytest.raises(NotAvailableError):
                fleet.feed(kind)
            return
        wanted = [
            json.dumps(item.to_dict(), sort_keys=True)
            for vehicle in fleet.vehicles()
            for item in getattr(fleet.vehicle(vehicle.id or ""), kind)()
        ]
        assert wanted
        simulator.requests.clear()
        path = tmp_path / "feed.json"
        found = [
            json.dumps(item.to_dict(), sort_keys=True)
            for item in fleet.feed(kind, checkpoint=path, save_every=50)
        ]
        assert sorted(found) == sorted(wanted)
        fleet_wide = version == "v2" and kind in ("trips", "alerts", "collisions")
        assert any("/vehicles" in request.path for request in simulator.requests) != fleet_wide
        assert list(fleet.feed(kind, checkpoint=path)) == []
        assert stat.S_IMODE(path.stat().st_mode) == 0o600
        assert [file.name for file in tmp_path.iterdir()] == ["feed.json"]


@pytest.mark.anyio
async def test_it_goes_on_while_the_world_does_without_blocking(tmp_path: Path) -> None:
    with Simulator(World(fleets=1, vehicles=2)) as simulator, no_waiting(simulator) as waits:
        async with async_client(simulator, "v3") as one:
            fleet = one.fleet((await one.fleets().to_list())[0].id or "")
            before = [trip.id async for trip in fleet.feed("trips")]
            seen: list[str | None] = []
            async with aclosing(fleet.feed("trips", poll=timedelta(hours=6))) as feed:
                async for trip in feed:
                    seen.append(trip.id)
                    if len(seen) == len(before) + 3:
                        break
            assert seen[: len(before)] == before
            assert len(set(seen)) == len(seen)
            assert set(waits.seconds) == {6 * 3600}


def test_an_error_loses_nothing(tmp_path: Path) -> None:
    with Simulator(World(fleets=1, vehicles=4)) as simulator, client(simulator, "v3") as one:
        fleet = one.fleet(one.fleets().to_list()[0].id or "")
        wanted = [trip.id for trip in fleet.feed("trips")]
        path = tmp_path / "c"
        one = one.with_options(retry=None)
        fleet = one.fleet(one.fleets().to_list()[0].id or "")
        simulator.inject(None, None, Fault.status(500))
        found: list[str | None] = []
        with pytest.raises(ServerError):
            found.extend(trip.id for trip in fleet.feed("trips", checkpoint=path))
        assert found
        found += [trip.id for trip in fleet.feed("trips", checkpoint=path)]
        assert found == wanted


def test_memory_is_bounded(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr(checkpoints, "MOST_KEYS", 10)
    server = Events([Event(n % 2, n, 0) for n in range(50)])
    fleet = Server(handler=server).client("v3").fleet("f")
    path = tmp_path / "c"
    options: dict[str, Any] = {"checkpoint": path, "overlap": timedelta(days=99)}
    assert len(list(fleet.feed("alerts", **options))) == 50
    assert sum(map(len, json.loads(path.read_bytes())["seen"].values())) <= 10
    assert list(fleet.feed("alerts", **options)) == []
    server.events.append(Event(0, 60, 0))
    assert [alert.id for alert in fleet.feed("alerts", **options)] == ["e50"]


@pytest.mark.parametrize(
    ("options", "argument"),
    [
        ({"since": datetime(2026, 1, 1)}, "since"),
        ({"overlap": timedelta(-1)}, "overlap"),
        ({"poll": timedelta()}, "poll"),
        ({"save_every": 0}, "save_every"),
        ({"checkpoint": "/nowhere/at/all"}, "checkpoint"),
    ],
)
def test_what_is_refused(options: dict[str, Any], argument: str) -> None:
    server = Server({})
    with pytest.raises(ArgumentError) as error:
        server.client().fleet("f").feed("trips", **options)
    assert error.value.argument == argument
    with pytest.raises(ArgumentError, match="kind"):
        server.client().fleet("f").feed("waypoints")  # type: ignore[call-overload] # that is the point
    assert not server.requests


@pytest.mark.parametrize("content", [b"{", b"[]", b'{"version":9}', b'{"version":1,"scope":"trips of g"}'])
def test_a_file_of_something_else_is_left_alone(content: bytes, tmp_path: Path) -> None:
    path = tmp_path / "c"
    path.write_bytes(content)
    path.chmod(0o600)
    with pytest.raises(ConfigurationError, match="checkpoint"):
        next(Server({}).client().fleet("f").feed("trips", checkpoint=path))
    assert path.read_bytes() == content
