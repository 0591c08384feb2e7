"""The world moves with its clock: the same at the same time, and all its responses agree."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from itertools import pairwise
from typing import Any

import pytest

from psa_fleet.simulator import Simulator, World

from ..specification import VERSIONS, closed_validator, complaints, reads, success_of
from .test_every_read import ask

WORLD = World.generate(seed=3, vehicles=6)
FID = WORLD.fleet(0).id
# At home, on the way out, away with doors open, on the way back, and weeks later.
TIMES = [timedelta(hours=hours) for hours in (0.5, 1.5, 1.9, 9.5, 10.1, 24 * 40 + 1.6)]


async def statuses(simulator: Simulator, version: str) -> list[Any]:
    response = await ask(simulator, version, f"/fleets/{FID}/status")
    found: list[Any] = response.json()["_embedded"]["status"]
    return found


@pytest.mark.promise("P802")
@pytest.mark.anyio
@pytest.mark.parametrize("version", VERSIONS)
async def test_clock_is_frozen_until_advanced(version: str) -> None:
    simulator = Simulator(WORLD)
    before = await statuses(simulator, version)
    assert simulator.clock.now == WORLD.now
    assert simulator.clock.advance() == WORLD.now
    assert await statuses(simulator, version) == before
    assert simulator.clock.advance(timedelta(hours=2)) == datetime(2026, 6, 1, 10, tzinfo=UTC)
    assert await statuses(simulator, version) != before
    with pytest.raises(ValueError, match=r"^the clock cannot go back: advance by a positive timedelta$"):
        simulator.clock.advance(timedelta(seconds=-1))


@pytest.mark.slow
@pytest.mark.promise("P801")
@pytest.mark.anyio
@pytest.mark.parametrize("at", TIMES, ids=str)
async def test_world_is_a_function_of_seed_and_time(at: timedelta) -> None:
    at_once, in_steps = Simulator(WORLD), Simulator(WORLD)
    at_once.clock.advance(at)
    for step in (at // 7, at // 11, at // 3, timedelta(0), at - at // 7 - at // 11 - at // 3):
        in_steps.clock.advance(step)
        await statuses(in_steps, "v3")
    assert in_steps.clock.now == at_once.clock.now
    assert await statuses(at_once, "v3") == await statuses(in_steps, "v3")


@pytest.mark.slow
@pytest.mark.promise("P813")
@pytest.mark.anyio
async def test_status_on_the_way_is_the_newest_telemetry() -> None:
    simulator, driven = Simulator(WORLD), 0
    for _ in range(60):
        simulator.clock.advance(timedelta(minutes=11))
        for vehicle in (WORLD.vehicle(index) for index in WORLD.fleet(0).vehicles):
            path = f"/fleets/{FID}/vehicles/{vehicle.id}"
            status = (await ask(simulator, "v3", f"{path}/status")).json()
            if status["powertrain"]["status"] != "Running":
                assert status["kinetic"]["moving"] is False
                continue
            driven += 1
            page = await ask(simulator, "v3", f"{path}/telemetry", params={"pageSize": "2000"})
            newest = page.json()["_embedded"]["telemetries"][-1]
            assert newest["createdAt"] == status["createdAt"]
            assert newest["vehicle"]["odometer"]["mileage"] == status["odometer"]["mileage"]
            assert newest["vehicle"]["kinetic"]["speed"] == status["kinetic"]["speed"]
            assert newest["environment"]["air"]["temp"] == pytest.approx(
                status["environment"]["air"]["temp"], abs=1
            )
            for there, here in zip(newest["vehicle"]["energies"], status["energies"], strict=True):
                assert (there["type"], there["level"]) == (here["type"], here["level"])
    assert driven > 5


@pytest.mark.slow
@pytest.mark.promise("P813")
@pytest.mark.anyio
async def test_odometers_only_grow_and_trips_add_up() -> None:
    simulator = Simulator(WORLD)
    vehicle = WORLD.vehicle(0)
    path, told = f"/fleets/{FID}/vehicles/{vehicle.id}", []
    for _ in range(30):
        told.append((await ask(simulator, "v3", f"{path}/status")).json()["odometer"]["mileage"])
        simulator.clock.advance(timedelta(hours=5))
    assert all(before <= after for before, after in pairwise(told))
    trips = (await ask(simulator, "v3", f"{path}/trips")).json()["_embedded"]["trips"]
    newer = [trip for trip in trips if trip["startedAt"] > "2026-06-01"]
    # Both ways of the work days, and on days off two or none.
    assert 10 <= len(newer) <= 14
    status = (await ask(simulator, "v3", f"{path}/status")).json()
    assert status["odometer"]["mileage"] == pytest.approx(vehicle.mileage + sum(t["distance"] for t in newer))
    for before, after in pairwise(newer):
        assert before["stoppedAt"] < after["startedAt"]
        assert after["startMileage"] == pytest.approx(before["startMileage"] + before["distance"])
        assert before["stopPosition"]["geometry"] == after["startPosition"]["geometry"]


@pytest.mark.slow
@pytest.mark.anyio
@pytest.mark.parametrize("version", VERSIONS)
@pytest.mark.parametrize("at", TIMES, ids=str)
async def test_responses_stay_valid_as_the_clock_advances(version: str, at: timedelta) -> None:
    simulator, checked = Simulator(WORLD), 0
    simulator.clock.advance(at)
    for path, op in reads(version):
        if path.count("{") > 2 or any(
            part in path for part in ("{vin}", "{mid}", "remote", "{aid}", "{cid}")
        ):
            continue
        for vehicle in map(WORLD.vehicle, range(3)):
            response = await ask(
                simulator, version, path.format(fid=FID, vid=vehicle.id, tid=WORLD.trips(0)[0].id)
            )
            if response.status_code == 404:
                continue
            _, schema = success_of(op)
            told = response.json()
            if schema == "VehicleCapabilities":
                told.pop("createdAt")
            assert not complaints(closed_validator(version, schema).iter_errors(told)), path
            checked += 1
    assert checked > 30
