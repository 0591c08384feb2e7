"""Scenarios: events at their times, and conditions of vehicles."""

from __future__ import annotations

import json
import re
from datetime import timedelta
from pathlib import Path
from typing import Any

import httpx
import pytest
from jsonschema_rs import validator_for

from psa_fleet.simulator import Scenario, Simulator, World, describe
from psa_fleet.simulator._service.quirks import QUIRKS
from psa_fleet.simulator._stage.conditions import CONDITIONS
from psa_fleet.simulator._stage.events import EVENTS
from psa_fleet.simulator._stage.nodes import read_nodes
from psa_fleet.simulator._stage.zones import distance_km
from psa_fleet.subscription import VERSIONS

from .responses.test_malformed_scenarios import WRONG
from .test_every_read import ask

pytestmark = pytest.mark.anyio
PAGE = Path(__file__).resolve().parents[2] / "docs" / "scenarios.md"


def minutes(number: float) -> timedelta:
    return timedelta(minutes=number)


class Stage:
    """A simulator with a scenario, and reads of its vehicles."""

    def __init__(self, text: str) -> None:
        self.simulator = Simulator(scenario=Scenario.parse(text))
        self.world = self.simulator.world
        self.fid = self.world.fleet(0).id

    async def read(self, rest: str, number: int = 1, version: str = "v3") -> httpx.Response:
        vid = self.world.vehicle(number - 1).id
        return await ask(self.simulator, version, f"/fleets/{self.fid}/vehicles/{vid}{rest}")

    async def json(self, rest: str, number: int = 1, version: str = "v3") -> Any:
        found = await self.read(rest, number, version)
        assert found.status_code == 200, found.text
        return found.json()

    async def place(self, number: int = 1) -> tuple[float, float]:
        longitude, latitude = (await self.json("/lastPosition", number))["geometry"]["coordinates"][:2]
        return latitude, longitude

    def pass_time(self, until: str) -> None:
        hour, minute, second = (int(part) for part in until.split(":"))
        wanted = self.world.now.replace(hour=hour, minute=minute, second=second)
        self.simulator.clock.advance(wanted - self.simulator.clock.now)


@pytest.mark.promise("P821")
@pytest.mark.parametrize("place", ["", ", latitude: 48.85, longitude: 2.35"], ids=["home", "elsewhere"])
async def test_vehicle_leaves_and_enters_a_zone_at_its_times(place: str) -> None:
    zone = f"{{radius: 3{place}}}"
    stage = Stage(f"""
timeline:
  - {{at: "08:20", event: leaves_zone, vehicle: V3, zone: {zone}}}
  - {{at: "10:40:30", event: enters_zone, vehicle: V3, zone: {zone}}}
""")
    home = await stage.place(3)
    center = (48.85, 2.35) if place else home
    seen = []
    for until in ("08:19:30", "08:20:00", "08:40:00", "10:40:00", "10:40:30", "12:00:00"):
        stage.pass_time(until)
        seen.append(distance_km(await stage.place(3), center) > 3)
    assert seen == [False, True, True, True, False, False]
    assert await stage.place(3) == home
    # The drives are as all others: trips with way points, which begin where the one before ended.
    trips = (await stage.json("/trips", 3))["_embedded"]["trips"][-2:]
    assert [trip["done"] for trip in trips] == [True, True]
    assert trips[0]["stopPosition"]["geometry"] == trips[1]["startPosition"]["geometry"]


@pytest.mark.promise("P821")
@pytest.mark.parametrize("version", VERSIONS)
async def test_vehicle_collides_at_its_time(version: str) -> None:
    stage = Stage('timeline: [{at: "08:31", event: collides, vehicle: V1, side: Rear, severity: Major}]')

    async def collisions() -> list[Any]:
        found = (await stage.json("/collisions", 1, version))["_embedded"]["Collisions"]
        return [each for each in found if each["createdAt"] > "2026-06-01"]

    stage.pass_time("08:30:59")
    assert await collisions() == []
    stage.pass_time("08:31:00")
    [one] = await collisions()
    assert one["createdAt"] == "2026-06-01T08:31:00Z"
    assert one["details"] == [{"side": "Rear", "severity": "Major"}]
    status = await stage.json("/status", 1, version)
    assert status["createdAt"] == "2026-06-01T08:31:00Z"
    assert status["kinetic"]["moving"] is True
    stage.pass_time("12:00:00")
    tid = one["_links"]["trip"]["href"].rpartition("/")[2]
    assert tid in [trip["id"] for trip in (await stage.json("/trips", 1, version))["_embedded"]["trips"]]


@pytest.mark.promise("P821")
async def test_faults_hold_for_their_time_and_vehicle() -> None:
    stage = Stage("""
timeline:
  - {at: "08:10", event: responds, vehicle: V5, fault: 500, for: 1h}
  - {at: "10:00", event: certificate_expires, for: 5m}
  - {at: "11:00", event: credentials_revoked}
""")
    expected = {
        "08:09:59": (200, 200), "08:10:00": (500, 200), "09:09:59": (500, 200), "09:10:00": (200, 200),
        "10:00:00": (495, 495), "10:05:00": (200, 200), "11:00:00": (401, 401),
    }  # fmt: skip
    for until, statuses in expected.items():
        stage.pass_time(until)
        found = [(await stage.read("/status", number)).status_code for number in (5, 4)]
        assert (until, *found) == (until, *statuses)


@pytest.mark.promise("P822")
async def test_shares_of_faults_and_quirks_follow_the_seed() -> None:
    text = """
timeline:
  - {at: "+0s", event: responds, fault: 503, share: 0.3}
  - {at: "+0s", event: quirks, kinds: both_spellings, share: 0.5}
"""

    async def seen() -> tuple[list[int], list[bool]]:
        stage = Stage(text)
        found = [await stage.read("/status") for _ in range(120)]
        odd = ["preconditionning" in each.json() for each in found if each.status_code == 200]
        return [each.status_code for each in found], odd

    statuses, odd = await seen()
    assert 18 < statuses.count(503) < 54
    assert 0.3 < sum(odd) / len(odd) < 0.7
    assert (statuses, odd) == await seen()


async def test_vehicle_out_of_reach_reports_late() -> None:
    stage = Stage("""
timeline:
  - {at: "08:30", event: drives, vehicle: V2}
  - {at: "08:20", event: unreachable, vehicle: V2, for: 3h}
""")
    stage.pass_time("11:00:00")
    assert (await stage.json("/status", 2))["createdAt"] <= "2026-06-01T08:20:00Z"
    assert len((await stage.json("/trips", 2))["_embedded"]["trips"]) == 4
    stage.pass_time("11:20:00")
    assert (await stage.json("/status", 2))["createdAt"] == "2026-06-01T11:20:00Z"
    [late] = [
        trip
        for trip in (await stage.json("/trips", 2))["_embedded"]["trips"]
        if trip["startedAt"] > "2026-06"
    ]
    assert late["startedAt"] == "2026-06-01T08:30:00Z"


async def test_state_of_vehicles_changes_at_its_time() -> None:
    stage = Stage("""
timeline:
  - {at: "08:05", event: unlocks, vehicle: V1}
  - {at: "08:10", event: locks, vehicle: V1}
  - {at: "08:05", event: hides, vehicle: V2, for: 5m}
  - {at: "08:05", event: stolen, vehicle: V3, for: 5m}
  - {at: "08:05", event: alerts, vehicle: V4, type: FuelLevelLow, severity: Critical, for: 5m}
  - {at: "08:05", event: rate_limit, day: 100, burst: 40}
""")
    seen = []
    for until in ("08:04:00", "08:06:00", "08:10:00"):
        stage.pass_time(until)
        alerts = (await stage.json("/alerts", 4))["_embedded"]["alerts"]
        thefts = (await stage.json("/stolen", 3))["_embedded"]["stolen"]
        position = await stage.read("/lastPosition", 2)
        seen.append(
            (
                (await stage.json("/status", 1))["doorsState"]["lockedStates"],
                position.status_code,
                [theft["state"] for theft in thefts if theft["startedAt"] > "2026-06"],
                [alert["active"] for alert in alerts if alert["type"] == "FuelLevelLow"],
                position.headers["X-RateLimit-Limit-1"],
            )
        )
    assert seen[1:] == [
        (["Unlocked"], 404, [True], [True], "100"),
        (["Locked"], 200, [False], [False], "100"),
    ]
    assert seen[0][1:] == (200, [], [], "100000")


@pytest.mark.promise("P823")
@pytest.mark.parametrize("version", VERSIONS)
async def test_vehicles_bring_their_conditions(version: str) -> None:
    stage = Stage("conditions: all")
    number = {name: 12 - len(CONDITIONS) + place for place, name in enumerate(CONDITIONS, 1)}
    for name, condition in CONDITIONS.items():
        vin = stage.world.vehicle(number[name] - 1).vin
        assert vin[3:7] == condition.code
        assert re.fullmatch(condition.pattern.replace("?", ".").replace("*", ".*"), vin)
    for name, status, code in (("forbidden", 403, 40300), ("failing", 500, 50000), ("no_data", 404, 40499)):
        found = await stage.read("/status", number[name], version)
        assert (found.status_code, found.json()["code"]) == (status, code)
    assert (await stage.json("", number["no_data"], version))["id"]
    listed = (await ask(stage.simulator, version, f"/fleets/{stage.fid}/status")).json()["_embedded"][
        "status"
    ]
    assert stage.world.vehicle(number["no_data"] - 1).vin not in [each["vin"] for each in listed]
    assert len(listed) == 11
    for name, old, new in (("old_firmware", True, False), ("both_spellings", True, True)):
        vin = stage.world.vehicle(number[name] - 1).vin
        for told in (
            await stage.json("/status", number[name], version),
            next(each for each in listed if each["vin"] == vin),
        ):
            assert ("energy" in told, "energies" in told) == (old, new)
            assert ("driverRequestState" in told["privacy"]) == (old or version == "v2")
    stage.pass_time("08:15:00")
    found = (await stage.json("/collisions", number["collision"], version))["_embedded"]["Collisions"]
    assert found[-1]["createdAt"] == "2026-06-01T08:15:00Z"
    assert (await stage.read("/lastPosition", number["hidden"], version)).status_code == 404
    before = await stage.json("/status", number["parked"], version)
    stage.simulator.clock.advance(timedelta(days=3))
    assert (await stage.json("/status", number["unreachable"], version))[
        "createdAt"
    ] <= "2026-06-01T08:00:00Z"
    assert (await stage.json("/status", number["parked"], version))["odometer"]["mileage"] == before[
        "odometer"
    ]["mileage"]


@pytest.mark.promise("P823")
async def test_remotes_of_a_vehicle_fail_with_the_cause_of_its_scenario() -> None:
    stage = Stage("conditions: [{vehicle: V1, condition: remote_fails, cause: DoorsOpen}]")
    fleet = f"/fleets/{stage.fid}"
    webhook = {"target": "https://fleet.example/r", "name": "r"}
    body: Any = {"label": "Desk", "remoteTypes": ["Horn"], "callback": {"webhook": webhook}}
    made = await ask(stage.simulator, "v3", f"{fleet}/remote/callbacks", method="POST", json=body)

    causes, cbid = [], next(value for name, value in made.json().items() if name.lower().endswith("id"))
    for number in (1, 2):
        vid = stage.world.vehicle(number - 1).id
        path = f"{fleet}/vehicles/{vid}/callbacks/{cbid}/remotes"
        sent = await ask(
            stage.simulator,
            "v3",
            path,
            method="POST",
            json={"horn": {"state": "Activated"}},
        )
        assert sent.status_code == 202, sent.text
        stage.simulator.clock.advance(minutes(2))
        action = (await ask(stage.simulator, "v3", f"{path}/{sent.json()['remoteActionId']}")).json()
        causes.append(action.get("failureCause"))
    assert causes == ["DoorsOpen", None]


def plain(text: str) -> Any:
    """A scenario as JSON."""
    from ruamel.yaml import YAML

    return json.loads(json.dumps(YAML(typ="safe", pure=True).load(text), default=lambda at: at.isoformat()))


@pytest.mark.promise("P825")
async def test_schema_accepts_the_page_and_refuses_what_is_malformed() -> None:
    schema = validator_for(Scenario.schema())
    pages = re.findall(r"```yaml\n(.*?)```", PAGE.read_text(), re.DOTALL)
    assert len(pages) >= 3
    for text in pages:
        Scenario.parse(text)
        assert schema.is_valid(plain(text)), text
    # A schema states neither vehicles nor the order of times.
    beyond: tuple[str, ...] = (
        "V13",
        "VF3TEST0000000099",
        "XX*",
        "07:30",
        "25:10",
        "09:00:00,",
        "cause",
        "conditions: all",
        "fault: broken",
    )
    beyond += (
        "0001-",
        "9999-",
        "latitude: 1",
        "Rain",
        "seed: 2",
        "fleets: 3",
        "timeline: [",
        "0s",
        "!!binary",
        "? [a]",
        "&a",
        "yesterday",
    )
    for text in WRONG:
        if not any(part in text for part in beyond):
            assert not schema.is_valid(plain(text)), text


async def test_list_and_page_name_everything() -> None:
    page = PAGE.read_text()
    for names in (CONDITIONS, EVENTS, QUIRKS):
        for name in names:
            assert name in describe()
            assert f"`{name}`" in page, name
    for name, condition in CONDITIONS.items():
        assert f"| `{name}` | `{condition.pattern}` | {condition.description} |" in page


async def test_scenario_replaces_the_world() -> None:
    with pytest.raises(
        ValueError, match=r"^scenario and world cannot be combined: a scenario defines its world$"
    ):
        Simulator(World(), scenario=Scenario.parse("seed: 3"))
    assert Simulator(scenario="conditions").world.vehicles == 12
    with pytest.raises(OSError, match="nowhere"):
        Simulator(scenario="/nowhere.yaml")
    assert read_nodes("", "x").members == {}
