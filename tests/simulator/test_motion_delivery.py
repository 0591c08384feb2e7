"""Notifications on their way: attributes, batches, retries by the world's clock, and never to strangers."""

from __future__ import annotations

import socket
from collections.abc import Iterator
from datetime import datetime, timedelta
from typing import Any
from urllib.parse import parse_qs, urlsplit

import pytest

from psa_fleet.simulator import Simulator, World

from ..specification import VERSIONS
from .receiver import Receiver
from .test_every_read import ask
from .test_motion_firing import RUNNING, create, data, fired, monitor, valid

WORLD = World.generate(seed=3, vehicles=6)
FLEET = WORLD.fleet(0)
VINS = [WORLD.vehicle(index).vin for index in FLEET.vehicles]


@pytest.fixture
def receiver() -> Iterator[Receiver]:
    with Receiver() as running:
        yield running


async def deliver(
    receiver: Receiver, more: dict[str, Any], answers: list[int], hours: float = 3
) -> Simulator:
    """One vehicle goes out: one event, and the attempts to deliver it."""
    receiver.answers.extend(answers)
    simulator = Simulator(World.generate(seed=3, vehicles=1, fleets=1))
    body = monitor(receiver.url, "d1", more, d1=RUNNING)
    path = f"/fleets/{simulator.world.fleet(0).id}/monitors"
    assert (await ask(simulator, "v3", path, method="POST", json=body)).status_code == 202
    simulator.clock.advance(timedelta(hours=hours))
    return simulator


def waits(simulator: Simulator) -> list[float]:
    first = simulator.deliveries[0].at
    return [(made.at - first).total_seconds() for made in simulator.deliveries]


@pytest.mark.anyio
@pytest.mark.parametrize(
    ("policy", "answers", "expected"),
    [
        (None, [500], [0]),
        ({"policy": "None"}, [500], [0]),
        ({"policy": "None", "retryNumber": 5, "retryDelay": 7}, [500], [0]),
        ({"policy": "Bounded"}, [500] * 9, [0, 10, 20]),
        ({"policy": "Bounded", "retryNumber": 4, "retryDelay": 7}, [500, 302, 404, 503], [0, 7, 14, 21]),
        ({"policy": "Bounded", "retryNumber": 4, "retryDelay": 7}, [500, 204, 500], [0, 7]),
        ({"policy": "Always", "retryDelay": 60}, [500] * 40, [60 * n for n in range(41)]),
        ({"policy": "Always"}, [200], [0]),
    ],
    ids=str,
)
async def test_retry_policy_is_kept(
    policy: Any, answers: list[int], expected: list[float], receiver: Receiver
) -> None:
    simulator = await deliver(receiver, {"retryPolicy": policy} if policy else {}, answers)
    assert waits(simulator) == expected
    assert [made.attempt for made in simulator.deliveries] == list(range(1, len(expected) + 1))
    assert [made.status for made in simulator.deliveries] == [*answers, 200][: len(expected)]
    assert len({str(came.body) for came in receiver.came}) == 1
    assert len(receiver.came) == len(expected)


@pytest.mark.anyio
@pytest.mark.parametrize("policy", [{"policy": "Always"}, {"policy": "Bounded", "retryNumber": 99}], ids=str)
async def test_delivery_is_retried_for_at_most_three_days(policy: dict[str, Any], receiver: Receiver) -> None:
    simulator = await deliver(
        receiver, {"retryPolicy": {**policy, "retryDelay": 25_000}}, [500] * 99, hours=24 * 3 + 4
    )
    first = simulator.deliveries[0].body
    attempts = [made.at for made in simulator.deliveries if made.body == first]
    assert len(attempts) == 11
    assert timedelta(days=2, hours=20) < attempts[-1] - attempts[0] <= timedelta(days=3)


@pytest.mark.anyio
async def test_delivery_to_an_unreachable_receiver_is_retried() -> None:
    with Receiver() as gone:
        pass
    simulator = await deliver(gone, {"retryPolicy": {"policy": "Bounded", "retryNumber": 2}}, [])
    assert [(made.status, made.problem) for made in simulator.deliveries] == [
        (None, "ConnectionRefusedError")
    ] * 2


@pytest.mark.promise("P805")
@pytest.mark.anyio
@pytest.mark.parametrize(
    "target",
    ["https://fleet.example/n", "http://10.0.0.1/n", "http://localhost.example/", "ftp://127.0.0.1/", "me"],
)
async def test_delivery_to_other_than_loopback_http_is_not_sent(
    target: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    def connect(*_: object) -> None:
        raise AssertionError("a connection is made")

    monkeypatch.setattr("socket.create_connection", connect)
    simulator = Simulator(WORLD)
    policy = {"retryPolicy": {"policy": "Always"}}
    await create(simulator, "v3", monitor(target, "d1", policy, d1=RUNNING))
    simulator.clock.advance(timedelta(hours=3))
    assert len(simulator.deliveries) == FLEET.size
    assert {made.delivered for made in simulator.deliveries} == {False}
    assert all(made.problem and made.problem.startswith("the target is n") for made in simulator.deliveries)
    assert not any(vin in repr(simulator.deliveries) for vin in VINS)


@pytest.mark.anyio
async def test_host_that_is_named_is_contacted(receiver: Receiver, monkeypatch: pytest.MonkeyPatch) -> None:
    asked = []

    def connect(address: tuple[str, int], *_: object) -> None:
        asked.append(address)
        raise ConnectionResetError

    monkeypatch.setattr("socket.create_connection", connect)
    simulator = Simulator(WORLD, webhook_hosts=["Fleet.example"])
    await create(simulator, "v3", monitor("http://fleet.example:81/n", "d1", d1=RUNNING))
    simulator.clock.advance(timedelta(hours=3))
    assert asked == [("fleet.example", 81)] * FLEET.size


ATTRIBUTES = [
    {"type": "Header", "key": "Authorization", "value": "Basic ZmxlZXQ6c2VjcmV0"},
    {"type": "Header", "key": "X-Fleet", "value": "$fleetID"},
    {"type": "Body", "key": "desk", "value": "7 & 8"},
    {"type": "Body", "key": "monitor", "value": "$monitorID"},
    {"type": "Body", "key": "vid", "value": "$vid"},
    {"type": "Query", "key": "car", "value": "$vin"},
    {"type": "Query", "key": "a b", "value": "c+d&e"},
]


@pytest.mark.anyio
@pytest.mark.parametrize("version", VERSIONS)
async def test_attributes_arrive_where_they_belong(version: str, receiver: Receiver) -> None:
    simulator = Simulator(WORLD)
    body = monitor(f"{receiver.url}?kept=1", "d1", {"batchNotify": {"size": 50}}, d1=RUNNING)
    attributes = [item for item in ATTRIBUTES if version == "v3" or item["value"] != "$vid"]
    body["subscribeParam"]["callback"]["webhook"]["attributes"] = attributes
    mid = await create(simulator, version, body)
    simulator.clock.advance(timedelta(hours=3))
    assert len(receiver.came) == FLEET.size
    for came in receiver.came:
        [event] = came.body["events"]
        vid = next(WORLD.vehicle(i).id for i in FLEET.vehicles if WORLD.vehicle(i).vin == event["vin"])
        query = parse_qs(urlsplit(came.path).query, strict_parsing=True)
        assert query == {"kept": ["1"], "car": [event["vin"]], "a b": ["c+d&e"]}
        assert came.headers["authorization"] == "Basic ZmxlZXQ6c2VjcmV0"
        assert came.headers["x-fleet"] == FLEET.id
        assert came.headers["content-type"] == "application/json"
        kept = [{"key": "desk", "value": "7 & 8"}, {"key": "monitor", "value": mid}]
        assert came.body["attributes"] == [
            *kept,
            *([{"key": "vid", "value": vid}] if version == "v3" else []),
        ]
        assert valid(version, "MonitorEvents", came.body)


@pytest.mark.anyio
@pytest.mark.parametrize("version", VERSIONS)
@pytest.mark.parametrize(("size", "window"), [(2, 36_000), (50, 1800), (50, 5), (1, 60)])
async def test_events_are_batched(version: str, size: int, window: int, receiver: Receiver) -> None:
    alone, together = Simulator(WORLD), Simulator(WORLD)
    batch = {"batchNotify": {"size": size, "timeWindow": window}}
    speed = data("vehicle.kinetic.speed", "greaterThan", "30")
    mid = await create(alone, version, monitor("https://fleet.example/n", "d1", d1=speed))
    await create(together, version, monitor(receiver.url, "d1", batch, d1=speed))
    for simulator in (alone, together):
        simulator.clock.advance(timedelta(days=2))
    assert [(e["vin"], e["eventDate"], e["refresh"]) for e in receiver.events] == fired(alone, mid)
    counts = [len(came.body["events"]) for came in receiver.came]
    assert max(counts) <= size
    assert (len(counts) < len(receiver.events)) is (size > 1 and window > 5)
    for came, made in zip(receiver.came, together.deliveries, strict=True):
        first, last = (datetime.fromisoformat(came.body["events"][i]["eventDate"]) for i in (0, -1))
        full = len(came.body["events"]) == size
        assert made.at == (last if full else first + timedelta(seconds=window))
        assert valid(version, "MonitorEvents", came.body)


@pytest.mark.anyio
async def test_clock_that_runs_delivers_by_itself(receiver: Receiver) -> None:
    simulator = Simulator(WORLD, speed=36_000)
    await create(simulator, "v3", monitor(receiver.url, "d1", d1=RUNNING))
    stopped = WORLD.now
    for _ in range(2):
        receiver.arrived.clear()
        with simulator:
            assert receiver.arrived.wait(60)
        stopped = simulator.clock.now
        assert stopped > WORLD.now
    assert simulator.clock.now == stopped


@pytest.mark.anyio
async def test_deleted_monitor_is_silent_at_once(receiver: Receiver) -> None:
    simulator = await deliver(
        receiver, {"retryPolicy": {"policy": "Always", "retryDelay": 86_400}}, [500] * 9
    )
    assert len(receiver.came) == 1
    path = f"/fleets/{simulator.world.fleet(0).id}/monitors/{simulator.deliveries[0].id}"
    assert (await ask(simulator, "v3", path, method="DELETE")).status_code == 204
    simulator.clock.advance(timedelta(days=2))
    assert len(receiver.came) == 1


@pytest.mark.anyio
async def test_deleted_callback_is_silent_at_once(receiver: Receiver) -> None:
    simulator = Simulator(WORLD)
    callback = {
        "callback": {"webhook": {"target": receiver.url, "name": "desk"}},
        "retryPolicy": {"policy": "Bounded", "retryNumber": 2, "retryDelay": 3600},
        "remoteTypes": ["Horn"],
    }
    here = f"/fleets/{FLEET.id}/remote/callbacks"
    cbid = (await ask(simulator, "v3", here, method="POST", json=callback)).json()["callbackId"]
    path = f"/fleets/{FLEET.id}/vehicles/{WORLD.vehicle(0).id}/callbacks/{cbid}/remotes"
    await ask(simulator, "v3", path, method="POST", json={"horn": {"state": "Activated"}})
    receiver.answers.extend([500] * 9)
    simulator.clock.advance(timedelta(minutes=1))
    came = len(receiver.came)
    assert came
    assert (await ask(simulator, "v3", f"{here}/{cbid}", method="DELETE")).status_code == 204
    simulator.clock.advance(timedelta(hours=3))
    assert len(receiver.came) == came


@pytest.mark.anyio
async def test_remote_actions_notify_of_each_state(receiver: Receiver) -> None:
    simulator = Simulator(WORLD)
    vid, vin = WORLD.vehicle(0).id, WORLD.vehicle(0).vin
    attributes = [
        {"type": "Query", "key": name, "value": f"${name}"}
        for name in ("vin", "callbackID", "remoteType", "fleetID")
    ]
    callback = {
        "callback": {"webhook": {"target": receiver.url, "name": "desk", "attributes": attributes}},
        "retryPolicy": {"policy": "Bounded", "retryNumber": 2, "retryDelay": 1},
        "remoteTypes": ["Horn", "Doors"],
    }
    made = await ask(simulator, "v3", f"/fleets/{FLEET.id}/remote/callbacks", method="POST", json=callback)
    cbid = made.json()["callbackId"]
    path = f"/fleets/{FLEET.id}/vehicles/{vid}/callbacks/{cbid}/remotes"
    simulator.remotes.fail_next("DoorsOpen")
    sent = await ask(simulator, "v3", path, method="POST", json={"door": {"state": "Unlocked"}})
    assert receiver.came == []
    receiver.answers.append(500)
    simulator.clock.advance()
    assert len(receiver.came) == 1
    simulator.clock.advance(timedelta(minutes=1))
    states = [event["eventStatus"] for event in receiver.events]
    pending = [{"type": "Pending", "status": s} for s in ("Accepted", "WakingUpVehicle", "CheckingVehicle")]
    failed = {"type": "Done", "status": "Failed", "failureCause": "DoorsOpen"}
    # The first was refused, and came again.
    assert states == [pending[0], *pending, failed]
    for came in receiver.came:
        assert valid("v3", "RemoteEvents", came.body)
        assert came.body["callbackId"] == cbid
        [event] = came.body["events"]
        assert (event["remoteActionId"], event["vin"]) == (sent.json()["remoteActionId"], vin)
        query = parse_qs(urlsplit(came.path).query)
        expected = {"vin": vin, "callbackID": cbid, "remoteType": "Doors", "fleetID": FLEET.id}
        assert query == {name: [value] for name, value in expected.items()}
    # A paused callback sends nothing, and the action is carried out.
    receiver.came.clear()
    status = f"/fleets/{FLEET.id}/remote/callbacks/{cbid}/status"
    assert (await ask(simulator, "v3", status, method="PUT", json={"status": "Paused"})).status_code == 202
    rid = (await ask(simulator, "v3", path, method="POST", json={"horn": {"state": "Activated"}})).json()
    simulator.clock.advance(timedelta(minutes=1))
    action = await ask(simulator, "v3", f"{path}/{rid['remoteActionId']}")
    assert (action.json()["status"], receiver.came) == ("Success", [])


@pytest.mark.anyio
async def test_remote_action_is_seen_by_monitors(receiver: Receiver) -> None:
    simulator = Simulator(WORLD)
    locks = data("vehicle.doorsState.lockedState", "onChange")
    ids = [await create(simulator, version, monitor(receiver.url, "d1", d1=locks)) for version in VERSIONS]
    callback = {
        "callback": {"webhook": {"target": "https://fleet.example", "name": "n"}},
        "remoteTypes": ["Doors"],
    }
    made = await ask(simulator, "v3", f"/fleets/{FLEET.id}/remote/callbacks", method="POST", json=callback)
    index = next(i for i in FLEET.vehicles if WORLD.vehicle(i).locked != "Unlocked")
    path = (
        f"/fleets/{FLEET.id}/vehicles/{WORLD.vehicle(index).id}/callbacks/{made.json()['callbackId']}/remotes"
    )
    await ask(simulator, "v3", path, method="POST", json={"door": {"state": "Unlocked"}})
    simulator.clock.advance(timedelta(minutes=2))
    assert fired(simulator, ids[0]) == fired(simulator, ids[1])
    [vin] = {vin for vin, _, _ in fired(simulator, ids[1])}
    assert vin == WORLD.vehicle(index).vin
    [value] = receiver.events[0]["values"]
    assert value["value"]["body"] == {"literalValue": "Unlocked"}


@pytest.mark.anyio
@pytest.mark.promise("P806")
async def test_request_never_waits_for_a_webhook() -> None:
    """One that accepts connections and never responds: who sent to it now would wait."""
    with socket.create_server(("127.0.0.1", 0)) as silent:
        silent.setblocking(False)
        simulator = Simulator(WORLD)
        url = f"http://127.0.0.1:{silent.getsockname()[1]}/"
        callback = {
            "label": "a",
            "remoteTypes": ["Horn"],
            "callback": {"webhook": {"target": url, "name": "desk"}},
        }
        path = f"/fleets/{FLEET.id}/remote/callbacks"
        made = (await ask(simulator, "v3", path, method="POST", json=callback)).json()
        vehicle = WORLD.vehicle(FLEET.vehicles[0]).id
        path = f"/fleets/{FLEET.id}/vehicles/{vehicle}/callbacks/{made['callbackId']}/remotes"
        horn = {"horn": {"state": "Activated"}}
        sent = await ask(simulator, "v3", path, method="POST", json=horn)
        assert sent.status_code == 202
        assert simulator.deliveries == []
        with pytest.raises(BlockingIOError):
            silent.accept()
    simulator.clock.advance()
    assert [made.attempt for made in simulator.deliveries] == [1]


@pytest.mark.anyio
@pytest.mark.promise("P803")
@pytest.mark.parametrize("steps", [1, 7, 48])
async def test_advance_returns_when_all_that_was_due_has_happened_in_order(
    steps: int, receiver: Receiver
) -> None:
    receiver.answers.extend([500, 200, 500])
    simulator = Simulator(WORLD)
    policy = {"retryPolicy": {"policy": "Bounded", "retryNumber": 3, "retryDelay": 5000}}
    await create(simulator, "v3", monitor(receiver.url, "d1", policy, d1=RUNNING))
    for step in range(steps):
        simulator.clock.advance(timedelta(days=1) / steps)
        # Nothing is left to do: what was sent has arrived.
        assert len(receiver.came) == len(simulator.deliveries)
        assert all(made.at <= simulator.clock.now for made in simulator.deliveries), step
    times = [made.at for made in simulator.deliveries]
    assert times == sorted(times)
    assert (
        len({(made.at, str(made.body)) for made in simulator.deliveries}) == len(times) == 2 * FLEET.size + 2
    )
