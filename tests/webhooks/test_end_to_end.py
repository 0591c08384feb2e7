"""From a monitor made through the facade to an event in the receiver, over HTTP, for both versions."""

from __future__ import annotations

import json
import socket
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import timedelta
from pathlib import Path
from typing import Any

import httpx
import pytest
import uvicorn

from psa_fleet.monitors import Data, DeliveryRetry, Monitor, Webhook, Zone
from psa_fleet.remotes import Callback, Horn
from psa_fleet.simulator import Simulator, World
from psa_fleet.webhooks import BasicSecret, Event, JsonlSink, MonitorEvent, Receiver, RemoteEvent, Sink, app
from tests.client.worlds import client

WORLD = World.generate(seed=3, vehicles=6)
HOME = WORLD.vehicle(1).home
SECRET = BasicSecret("vendor", "SENTINEL-password")
AUTHORIZATION = {"Authorization": "Basic dmVuZG9yOlNFTlRJTkVMLXBhc3N3b3Jk"}
BOTH = [
    *("vehicle.doorsState", "vehicle.status", "vehicle.maintenance", "vehicle.position"),
    *("vehicle.telemetry", "vehicle.alerts", "vehicle.collisions"),
]
NOT_RUNNING = ("NotRunning", "Starting", "Stopping", "Stopped")
CASES = {
    "left home": (Zone.leaving(latitude=HOME.latitude, longitude=HOME.longitude, radius_km=2), set[str]()),
    "driving": (Data("vehicle.powertrain.status") == "Running", {"vehicle.powertrain.status"}),
    "standing": (
        Data("vehicle.powertrain.status").one_of(*NOT_RUNNING),
        {"vehicle.powertrain.status"},
    ),
    "charged": (Data("vehicle.energy.electric.level") > 60, {"vehicle.energy.electric.level"}),
    "locks": (Data("vehicle.doorsState.lockedState").changes(), {"vehicle.doorsState.lockedState"}),
    "collision": (Data("vehicle.collision.severity") == "Minor", {"vehicle.collision.severity"}),
}


@contextmanager
def serving(receiver: Receiver) -> Iterator[str]:
    """A receiver on a port of this machine; yields its URL."""
    with socket.socket() as listener:
        listener.bind(("127.0.0.1", 0))
        listener.listen()
        server = uvicorn.Server(uvicorn.Config(receiver, log_level="error", lifespan="on"))
        thread = threading.Thread(target=server.run, kwargs={"sockets": [listener]})
        thread.start()
        try:
            yield f"http://127.0.0.1:{listener.getsockname()[1]}/notifications"
        finally:
            server.should_exit = True
            thread.join()


class Handler:
    """Accepts events, and fails the first time for one in so many."""

    def __init__(self, *, every: int = 0) -> None:
        self.events: list[Event] = []
        self.failed: set[str] = set()
        self._every = every

    def __call__(self, event: Event) -> None:
        if self._every and len(self.events) % self._every == 0 and event.key not in self.failed:
            self.failed.add(event.key)
            raise ConnectionError("the database is away")
        self.events.append(event)


def content_of(event: MonitorEvent) -> Any:
    """The content of an event, without whose it is, and without the version in its links."""
    text = json.dumps({**event.to_dict(), "monitorId": None})
    read = json.loads(text.replace("/connectedcar/v2/", "/connectedcar/v3/"))
    for each in read["values"]:
        body = each["value"]["body"]
        # v2 does not distinguish these states: it only reports that the engine is not running.
        if body.get("literalValue") in NOT_RUNNING:
            body["literalValue"] = "NotRunning"
    return read


@pytest.mark.slow
@pytest.mark.promise("P316")
@pytest.mark.parametrize("name", CASES)
def test_monitor_has_equal_events_on_both_versions(name: str, tmp_path: Path) -> None:
    condition, operands = CASES[name]
    handler = Handler(every=4)
    receiver = app(handler, secret=SECRET, dead_letters=tmp_path / "dead.jsonl")
    with (
        serving(receiver) as url,
        Simulator(WORLD, common=True) as simulator,
        client(simulator, "v2") as v2,
        client(simulator, "v3") as v3,
    ):
        assert httpx.post(url, verify=False, json={}).status_code == 401
        monitor = Monitor(
            label=name,
            when=condition,
            notify=Webhook(url, headers=AUTHORIZATION, body={"depot": "Rennes"}),
            extend=BOTH,
            retry=DeliveryRetry.bounded(3, delay=timedelta(minutes=1)),
        )
        owners = {}
        for of in (v2, v3):
            fleet = of.fleet(WORLD.fleet(0).id)
            owners[fleet.monitors.create(monitor).monitor_id] = of.version
        simulator.clock.advance(timedelta(days=2))
        attempts = len(simulator.deliveries)
    found: dict[str, dict[str, Any]] = {"v2": {}, "v3": {}}
    for event in handler.events:
        assert isinstance(event, MonitorEvent) and event.vin is not None and event.event_date is not None
        moment = f"{event.vin} {event.event_date.isoformat()}"
        assert found[owners[event.monitor_id]].setdefault(moment, content_of(event)) == content_of(event)
        assert event.attributes is not None and event.attributes[0].value == "Rennes"
        assert {str(each.data) for each in event.values or ()} == operands
        assert event.status is not None and event.status.created_at is not None
        assert event.maintenance is not None and event.door_state is not None and event.telemetry
    assert found["v2"] == found["v3"]
    assert len(found["v3"]) >= 2
    # Each once, although some came twice.
    assert len({event.key for event in handler.events}) == len(handler.events)
    assert handler.failed and attempts == len(handler.events) + len(handler.failed)
    assert not (tmp_path / "dead.jsonl").exists()


def test_callback_of_remote_action_writes_each_status_to_the_sink(tmp_path: Path) -> None:
    path = tmp_path / "events.jsonl"
    sink: Sink = JsonlSink(path)
    with (
        serving(app(sink, secret=SECRET, dead_letters=tmp_path / "dead.jsonl")) as url,
        Simulator(WORLD) as simulator,
        client(simulator, "v3") as v3,
    ):
        fleet = v3.fleet(WORLD.fleet(0).id)
        callback = fleet.callbacks.create(
            Callback(notify=Webhook(url, headers=AUTHORIZATION), remotes=["Horn"])
        )
        assert callback.callback_id is not None
        vehicle = fleet.vehicles().first()
        assert vehicle is not None and vehicle.id is not None
        sent = fleet.vehicle(vehicle.id).remotes(callback.callback_id).send(Horn())
        simulator.clock.advance(timedelta(hours=1))
    lines = [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]
    steps = [RemoteEvent.from_dict(line["event"]) for line in lines]
    assert {step.callback_id for step in steps} == {callback.callback_id}
    assert {step.remote_action_id for step in steps} == {sent.remote_action_id}
    states = [step.event_status.status for step in steps if step.event_status is not None]
    assert states[0] == "Accepted" and states[-1] == "Success" and len(states) == len(set(states)) >= 3
    assert not (tmp_path / "dead.jsonl").exists()
