"""Monitors fire, in both versions for the same vehicles at the same times, and are delivered over HTTP."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from itertools import pairwise
from typing import Any

import pytest

from psa_fleet.monitors import OPERANDS, Operand, to_deprecated_format
from psa_fleet.simulator import Simulator, World
from psa_fleet.simulator._protocol.delivery import Delivery

from ..specification import VERSIONS, closed_validator, complaints, resolved, schemas
from .receiver import Receiver
from .test_every_read import ask

WORLD = World.generate(seed=3, vehicles=6)
FLEET = WORLD.fleet(0)
HOME = WORLD.vehicle(1).home


@pytest.fixture
def receiver() -> Iterator[Receiver]:
    with Receiver() as running:
        yield running


def data(operand: str, op: str, *values: str) -> Any:
    return {"data": {"data": operand, "op": op, **({"value": list(values)} if values else {})}}


def zone(transition: str, radius: int) -> Any:
    center = {"longitude": HOME.longitude, "latitude": HOME.latitude}
    return {"zone": {"transition": transition, "place": {"center": center, "radius": radius}}}


def time(start: str, duration: str, *days: str, zone: str = "Europe/Paris", week: str = "") -> Any:
    occurence: dict[str, Any] = {"day": list(days)} | ({"week": [week]} if week else {})
    window = {"recurrence": "Daily", "start": start, "duration": duration, "occurence": occurence}
    return {"time": {"times": [window], "timeZone": zone}}


def monitor(target: str, expression: str, more: dict[str, Any] | None = None, /, **triggers: Any) -> Any:
    return {
        "label": expression,
        "subscribeParam": {"callback": {"webhook": {"target": target, "name": "desk"}}, **(more or {})},
        "triggerParam": {
            "triggers": [{"name": name, **trigger} for name, trigger in triggers.items()],
            "boolExp": expression,
        },
    }


async def create(simulator: Simulator, version: str, body: Any) -> str:
    sent = to_deprecated_format(body) if version == "v2" else body
    made = await ask(simulator, version, f"/fleets/{FLEET.id}/monitors", method="POST", json=sent)
    assert made.status_code == 202, made.text
    mid: str = made.json()["monitorId"]
    return mid


def valid(version: str, schema: str, body: Any) -> bool:
    assert not complaints(closed_validator(version, schema).iter_errors(body))
    return True


def events(made: Delivery) -> list[Any]:
    found = made.body["events"]
    assert isinstance(found, list)
    return found


def fired(simulator: Simulator, mid: str) -> list[tuple[str, str, bool]]:
    return [
        (event["vin"], event["eventDate"], event["refresh"])
        for made in simulator.deliveries
        if made.id == mid
        for event in events(made)
    ]


RUNNING = data("vehicle.powertrain.status", "equalsTo", "Running")
NOT_RUNNING = ("NotRunning", "Starting", "Stopping", "Stopped")
FAST = data("vehicle.kinetic.speed", "greaterThan", "60")
ALL = ["vehicle.doorsState", "vehicle.status", "vehicle.maintenance", "vehicle.position"]
ALL += ["vehicle.telemetry", "vehicle.alerts", "vehicle.collisions"]
CASES: dict[str, tuple[str, dict[str, Any]]] = {
    "left home": ("z1", {"z1": zone("Out", 2)}),
    "came home": ("z1", {"z1": zone("In", 3)}),
    "running": ("d1", {"d1": RUNNING}),
    "not running": (
        "d1",
        {
            "d1": data(
                "vehicle.powertrain.status", "includedIn", "NotRunning", "Starting", "Stopping", "Stopped"
            )
        },
    ),
    "fast and away": (
        "z1 & d1",
        {"z1": zone("Out", 2), "d1": data("vehicle.kinetic.speed", "greaterThan", "60")},
    ),
    "battery": ("d1", {"d1": data("vehicle.energy.electric.level", "greaterThan", "60")}),
    "full": ("d1", {"d1": data("vehicle.energy.charging.status", "equalsTo", "Finished")}),
    "plugged": ("d1", {"d1": data("vehicle.energy.charging.plugged", "onChange")}),
    "locks": ("d1", {"d1": data("vehicle.doorsState.lockedState", "onChange")}),
    "doors": ("d1", {"d1": data("vehicle.doorsState.opening", "onChange")}),
    "trips": ("d1", {"d1": data("vehicle.trip", "onChange")}),
    "alert": (
        "d1",
        {
            "d1": data(
                "vehicle.alert",
                "includedIn",
                "LeftFrontTireUnderInflated",
                "PreheatingPreventilationDeactivatedBatteryLow",
            )
        },
    ),
    "alerts": ("d1", {"d1": data("vehicle.alert", "onChange")}),
    "collision": ("d1", {"d1": data("vehicle.collision.severity", "equalsTo", "Minor")}),
    "odometer": ("d1 & d2", {"d1": data("vehicle.odometer", "greaterThan", "10"), "d2": RUNNING}),
    "on Tuesday": ("t1 & d1", {"t1": time("PT8H", "PT12H", "Tue"), "d1": RUNNING}),
    "in the morning": ("t1", {"t1": time("PT9H30M", "PT1H", "Mon", "Tue", zone="UTC")}),
    "warm": ("d1", {"d1": data("environment.air.temp", "greaterThan", "15")}),
}


@pytest.mark.promise("P804")
@pytest.mark.anyio
@pytest.mark.parametrize("name", CASES)
async def test_monitor_fires_alike_in_both_versions(name: str, receiver: Receiver) -> None:
    expression, triggers = CASES[name]
    body = monitor(receiver.url, expression, **triggers) | {"extendedEventParam": ALL}
    with Simulator(WORLD, rate_limit=(10**6, 10**6)) as simulator:
        ids = {version: await create(simulator, version, body) for version in VERSIONS}
        simulator.clock.advance(timedelta(days=3))
        found = {version: fired(simulator, mid) for version, mid in ids.items()}
    assert found["v2"] == found["v3"]
    assert len(found["v3"]) >= 2
    assert not [refresh for _, _, refresh in found["v3"] if refresh]
    assert len(set(found["v3"])) == len(found["v3"])
    assert all(made.delivered for made in simulator.deliveries)
    assert [came.body for came in receiver.came] == [made.body for made in simulator.deliveries]
    for version, mid in ids.items():
        bodies = [came.body for came in receiver.came if came.body["monitorId"] == mid]
        assert all(valid(version, "MonitorEvents", body) for body in bodies)
        for event in bodies[0]["events"]:
            assert [item["type"] for item in event["extensions"]] == ALL
            assert all(isinstance(item["body"], list) is (version == "v2") for item in event["extensions"])
            for value in event["values"]:
                member = {"v2": "objectValue", "v3": "objectValues"}[version]
                assert value["value"]["body"].keys() <= {"literalValue", member}


async def moments(simulator: Simulator, index: int) -> list[Any]:
    path = f"/fleets/{FLEET.id}/vehicles/{WORLD.vehicle(index).id}/telemetry"
    params = {"pageSize": "2000", "timestamps": "2026-06-01T08:00:00Z/"}
    page = await ask(simulator, "v3", path, params=params)
    found: list[Any] = page.json()["_embedded"]["telemetries"]
    return found


@pytest.mark.anyio
async def test_monitor_fires_when_the_telemetry_crosses_the_border() -> None:
    simulator = Simulator(WORLD)
    fast = data("vehicle.kinetic.speed", "greaterThan", "50")
    both = monitor("https://fleet.example/n", "d1", d1=fast)
    neither = monitor("https://fleet.example/n", "!d1", d1=fast)
    ids = [await create(simulator, "v3", body) for body in (both, neither)]
    simulator.clock.advance(timedelta(days=2))
    expected: list[dict[str, list[str]]] = [defaultdict(list), defaultdict(list)]
    for index in FLEET.vehicles:
        for before, after in pairwise(await moments(simulator, index)):
            was, now = (moment["vehicle"]["kinetic"]["speed"] > 50 for moment in (before, after))
            if was != now:
                expected[was][WORLD.vehicle(index).vin].append(after["createdAt"])
    for mid, crossings in zip(ids, expected, strict=True):
        seen = defaultdict(list)
        for vin, at, _ in fired(simulator, mid):
            seen[vin].append(at)
        assert seen == crossings
        assert len(seen) == FLEET.size


@pytest.mark.promise("P804", "P812")
@pytest.mark.anyio
async def test_monitor_ignores_conditions_met_before_it_and_during_a_pause() -> None:
    simulator = Simulator(WORLD)
    parked = data("vehicle.powertrain.status", "equalsTo", "Stopped")
    home = monitor("https://fleet.example/n", "d1 | z1", d1=parked, z1=zone("In", 20_000))
    mid = await create(simulator, "v3", home)
    drives = await create(simulator, "v3", monitor("https://fleet.example/n", "d1", d1=RUNNING))
    simulator.clock.advance(timedelta(hours=4))
    assert fired(simulator, mid) == []
    assert {vin for vin, _, _ in fired(simulator, drives)} == {WORLD.vehicle(i).vin for i in FLEET.vehicles}
    path = f"/fleets/{FLEET.id}/monitors/{drives}"
    for status in ("Paused", "Running"):
        simulator.deliveries.clear()
        response = await ask(simulator, "v3", f"{path}/status", method="PUT", json={"status": status})
        assert response.status_code == 202
        simulator.clock.advance(timedelta(days=1))
        assert len(fired(simulator, drives)) == (2 * FLEET.size if status == "Running" else 0)
    simulator.deliveries.clear()
    assert (await ask(simulator, "v3", path, method="DELETE")).status_code == 204
    simulator.clock.advance(timedelta(days=1))
    assert fired(simulator, drives) == []


@pytest.mark.anyio
@pytest.mark.parametrize("version", VERSIONS)
async def test_monitor_refreshes_while_its_condition_is_true(version: str) -> None:
    simulator = Simulator(WORLD)
    body = monitor("https://fleet.example/n", "d1", {"refreshEvent": 300}, d1=RUNNING)
    mid = await create(simulator, version, body)
    simulator.clock.advance(timedelta(days=1))
    by_vin: dict[str, list[tuple[datetime, bool]]] = defaultdict(list)
    for vin, at, refresh in fired(simulator, mid):
        by_vin[vin].append((datetime.fromisoformat(at), refresh))
    for events in by_vin.values():
        assert sum(not refresh for _, refresh in events) == 2
        assert sum(refresh for _, refresh in events) >= 4
        for (before, _), (after, refresh) in pairwise(events):
            assert (after - before == timedelta(minutes=5)) is refresh
    assert by_vin.keys() == {WORLD.vehicle(i).vin for i in FLEET.vehicles}


@pytest.mark.anyio
async def test_time_windows_are_in_their_time_zone_week_and_days() -> None:
    simulator = Simulator(WORLD)
    # 2026-06-01 is the Monday of week 23; vehicles go out between 9:00 and 9:50 UTC.
    cases = {
        "all of both days": (time("PT0H", "PT24H", "Mon", "Tue", zone="UTC"), 4),
        "until noon in Paris": (time("PT11H", "PT1H", "Mon", "Tue", zone="Europe/Paris"), 2),
        "until noon in Tokyo": (time("PT11H", "PT1H", "Mon", "Tue", zone="Asia/Tokyo"), 0),
        "over midnight in Auckland": (time("PT21H", "PT1H30M", "Mon", "Tue", zone="Pacific/Auckland"), 2),
        "night shift": (time("PT22H", "PT12H", "Sun", "Mon", zone="UTC"), 2),
        "Monday": (time("PT9H", "PT2H", "Mon", zone="UTC"), 1),
        "this week": (time("PT9H", "PT2H", "Mon", "Tue", zone="UTC", week="w22-w23"), 2),
        "next week": (time("PT9H", "PT2H", "Mon", "Tue", zone="UTC", week="w24"), 0),
    }
    ids = {
        name: await create(simulator, "v3", monitor("https://fleet.example/n", "t1", t1=trigger))
        for name, (trigger, _) in cases.items()
    }
    once = {"time": {"times": [{"recurrence": "None", "start": "2026-06-02T09:00:00Z", "duration": "PT3H"}]}}
    ids["once"] = await create(simulator, "v3", monitor("https://fleet.example/n", "t1", t1=once))
    simulator.clock.advance(timedelta(days=1, hours=14))
    counts = {name: len(fired(simulator, mid)) / FLEET.size for name, mid in ids.items()}
    assert counts == {name: count for name, (_, count) in cases.items()} | {"once": 1}


@pytest.mark.anyio
@pytest.mark.parametrize(
    "wrong",
    [
        time("8:30", "PT1H", "Mon"),
        time("PT8H", "an hour", "Mon"),
        time("PT8H", "PT1H", "Mon", zone="Europe/Atlantis"),
        time("PT8H", "PT1H", "Mon", week="week 23"),
        data("vehicle.odometer", "greaterThan", "far"),
    ],
    ids=str,
)
async def test_monitor_with_malformed_trigger_is_refused(wrong: Any) -> None:
    simulator = Simulator(WORLD)
    path = f"/fleets/{FLEET.id}/monitors"
    body = monitor("https://fleet.example/n", "t1", t1=wrong)
    refused = await ask(simulator, "v3", path, method="POST", json=body)
    assert (refused.status_code, refused.json()["code"]) == (400, 40000)
    assert (await ask(simulator, "v3", path)).json()["total"] == 0


@pytest.mark.promise("P804", "P812")
@pytest.mark.anyio
async def test_hidden_position_neither_enters_nor_leaves() -> None:
    world = World.generate(seed=3, vehicles=24)
    fleet = world.fleet(0)
    private = [world.vehicle(i).vin for i in fleet.vehicles if world.vehicle(i).private]
    assert private
    simulator = Simulator(world)
    home = {"longitude": 0, "latitude": 0}
    for transition in ("In", "Out"):
        trigger = {"zone": {"transition": transition, "place": {"center": home, "radius": 20_000}}}
        body = monitor("https://fleet.example/n", "z1 & d1", z1=trigger, d1=RUNNING)
        await ask(simulator, "v3", f"/fleets/{fleet.id}/monitors", method="POST", json=body)
    simulator.clock.advance(timedelta(hours=3))
    found = {event["vin"] for made in simulator.deliveries for event in events(made)}
    assert len(found) == fleet.size - len(private)
    assert not found & set(private)


def test_default_world_begins_on_a_monday() -> None:
    assert WORLD.now == datetime(2026, 6, 1, 8, tzinfo=UTC)
    assert WORLD.now.isocalendar()[1:] == (23, 1)


def cases(operand: Operand) -> list[Any]:
    """Conditions on an operand, of which one holds for some vehicle that is driven."""
    if operand.kind in ("number", "integer"):
        return [data(operand.name, "greaterThan", "-1000")]
    if operand.kind == "enum":
        return [data(operand.name, "equalsTo", value) for value in operand.values] + (
            [data(operand.name, "includedIn", *operand.values)]
        )
    return [data(operand.name, "onChange")]


@pytest.mark.slow
@pytest.mark.anyio
@pytest.mark.parametrize("version", VERSIONS)
async def test_notifications_show_operands_and_extensions_by_version(version: str) -> None:
    simulator = Simulator(WORLD, rate_limit=(10**6, 10**6))
    parameter = schemas(version)["MonitorParameter"]["properties"]
    extensions = resolved(version, parameter["extendedEventParam"]["items"])["enum"]
    path = f"/fleets/{FLEET.id}/monitors"
    ids: dict[str, list[str]] = {}
    for operand in (operand for operand in OPERANDS.values() if version in operand.versions):
        triggers = [(case, operand.kind in ("number", "integer", "enum")) for case in cases(operand)]
        ids[operand.name] = []
        for trigger, lasts in triggers:
            more = {"d2": RUNNING} if lasts else {}
            expression = "d1 & d2" if lasts else "d1"
            body = monitor("https://fleet.example/n", expression, d1=trigger, **more)
            if version == "v2":
                running = {"data": "vehicle.engines.running", "op": "equalsTo", "value": ["true"]}
                body["triggerParam"] = {"dataTriggers": [trigger["data"], *([running] if lasts else [])]}
            body["extendedEventParam"] = extensions
            made = await ask(simulator, version, path, method="POST", json=body)
            assert made.status_code == 202, made.text
            ids[operand.name].append(made.json()["monitorId"])
    index = next(i for i in FLEET.vehicles if (WORLD.vehicle(i).levels.electric or 0) > 20)
    callback: dict[str, Any] = {"callback": {"webhook": {"target": "https://fleet.example", "name": "n"}}}
    callback["remoteTypes"] = ["Stolen", "ThermalPreconditioning"]
    callbacks = f"/fleets/{FLEET.id}/remote/callbacks"
    cbid = (await ask(simulator, "v3", callbacks, method="POST", json=callback)).json()["callbackId"]
    here = f"/fleets/{FLEET.id}/vehicles/{WORLD.vehicle(index).id}/callbacks/{cbid}/remotes"
    actions: list[Any] = [{"stolen": {"stolen": True}}]
    actions.append({"preconditioning": {"airConditioning": {"immediate": True}}})
    for action in actions:
        assert (await ask(simulator, "v3", here, method="POST", json=action)).status_code == 202
    simulator.clock.advance(timedelta(days=3))
    told = {made.id for made in simulator.deliveries if made.subject == "monitorId"}
    assert {name for name, made in ids.items() if not told & set(made)} == set()
    monitors = [made.body for made in simulator.deliveries if made.subject == "monitorId"]
    # Enough of them, of all kinds: checking a status is slow.
    assert all(valid(version, "MonitorEvents", body) for body in monitors[:: 1 + len(monitors) // 150])
