"""The simulated world: roads, speeds, energy, habits, vehicles out of reach."""

from __future__ import annotations

import math
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from psa_fleet.simulator import Simulator, World
from psa_fleet.simulator._world import drives, habits, physics
from psa_fleet.simulator._world.network import CENTER, KM_PER_DEGREE, SPEED_LIMITS, network
from psa_fleet.simulator._world.roads import effort_of
from psa_fleet.subscription import VERSIONS

from .test_every_read import ask

WORLD = World(seed=4, vehicles=60, fleets=1)
METERS = 20
"""From the middle of a road at most: six standard deviations of the noise."""


def distance_from_road(
    east: float, north: float, start: tuple[float, float], end: tuple[float, float]
) -> float:
    long = math.dist(start, end)
    share = ((east - start[0]) * (end[0] - start[0]) + (north - start[1]) * (end[1] - start[1])) / long**2
    share = min(1.0, max(0.0, share))
    near = (start[0] + (end[0] - start[0]) * share, start[1] + (end[1] - start[1]) * share)
    return math.dist((east, north), near) * 1000


@pytest.mark.slow
@pytest.mark.promise("P827")
def test_vehicles_stay_on_roads_and_keep_to_the_limits() -> None:
    roads = network(WORLD.seed)
    pieces = {kind: [] for kind in SPEED_LIMITS}  # type: dict[str, list[tuple[tuple[float, float], ...]]]
    for node in roads.roads:
        for road in node:
            pieces[road.kind].append((roads.places[road.start], roads.places[road.end]))
    checked = 0
    for index in range(40):
        for trip in drives.drives(WORLD, index, 0):
            for sample in trip.samples:
                assert sample.speed <= SPEED_LIMITS[sample.road] * 1.08  # type: ignore[index]  # a class of road
                if sample.seconds % 300:
                    continue
                north = (sample.latitude - CENTER[0]) * KM_PER_DEGREE
                east = (sample.longitude - CENTER[1]) * KM_PER_DEGREE * math.cos(math.radians(CENTER[0]))
                near = min(distance_from_road(east, north, *piece) for piece in pieces[sample.road])
                assert near < METERS, (index, sample)
                checked += 1
    assert checked > 150


@pytest.mark.promise("P827")
def test_samples_of_a_drive_agree_with_each_other() -> None:
    for index in range(20):
        for trip in drives.drives(WORLD, index, 1):
            assert (trip.samples[0].speed, trip.samples[-1].speed) == (0.0, 0.0)
            for before, after in pairwise(trip.samples):
                gone = after.distance - before.distance
                assert 0 <= gone <= 145 * WORLD.step / 3600
                straight = math.hypot(
                    after.latitude - before.latitude,
                    (after.longitude - before.longitude) * math.cos(math.radians(after.latitude)),
                )
                assert straight * KM_PER_DEGREE <= gone + 2 * METERS / 1000
                assert 0.7 * gone <= after.effort - before.effort + 0.001 <= 2 * gone + 0.05


@pytest.mark.promise("P828")
@pytest.mark.anyio
@pytest.mark.parametrize("version", VERSIONS)
async def test_positions_in_tunnels_are_estimates_without_way_points(version: str) -> None:
    found = (
        (index, trip)
        for index in range(WORLD.vehicles)
        for trip in drives.drives(WORLD, index, 0)
        if not all(sample.fix for sample in trip.samples) and not trip.vehicle.private
    )
    index, trip = next(found)
    simulator = Simulator(WORLD)
    simulator.clock.advance(trip.stopped - WORLD.now + timedelta(minutes=1))
    path = f"/fleets/{WORLD.fleet(0).id}/vehicles/{WORLD.vehicle(index).id}/trips/{trip.id}"
    points = (await ask(simulator, version, f"{path}/wayPoints")).json()["_embedded"]["positions"]
    assert len(points) == sum(sample.fix for sample in trip.samples) < len(trip.samples)
    query = {"extension": "location"}
    told = (await ask(simulator, version, f"{path}/telemetry", params=query)).json()["_embedded"][
        "telemetries"
    ]
    places = [each["_embedded"]["extension"]["location"]["properties"] for each in told]
    assert [(each["type"], each["signalQuality"]) for each in places] == [
        ("Acquire", 9) if sample.fix else ("Estimated", 0) for sample in trip.samples
    ]


@pytest.mark.promise("P829")
def test_energy_follows_from_speeds_and_temperature() -> None:
    slow, usual, fast = effort_of(5), effort_of(60), effort_of(130)
    assert usual < slow and usual < fast
    assert all(0.8 < effort_of(speed) < 1.7 for speed in range(1, 131))
    for motorization in ("Thermic", "Electric", "Hybrid"):
        cold, mild, hot = (physics.cold(motorization, at) for at in (-10, 20, 38))
        assert cold > hot > mild == 1.0
    winter = replace(WORLD, now=datetime(2027, 1, 11, 8, tzinfo=UTC))
    used: list[list[float]] = []
    for world in (WORLD, winter):
        # The way to work is the same; levels are in 0.1 %.
        trips = [
            drives.drives(world, index, 1)[0]
            for index in (1, 3, 7, 9)
            if world.vehicle(index).motorization == "Electric"
        ]
        used.append(
            [((t.start_levels.electric or 0) - (t.end_levels.electric or 0)) / t.distance for t in trips]
        )
        assert len(trips) >= 2
        for trip in trips:
            assert trip.cold == physics.cold(
                "Electric", drives.temperature(world, trip.vehicle.index, trip.started)
            )
    assert sum(used[1]) > sum(used[0])


@pytest.mark.promise("P830")
@given(st.floats(0, 99), st.floats(0, 30))
def test_charging_tapers(level: float, hours: float) -> None:
    after = physics.charged(level, hours)
    assert level <= after <= 100
    assert after - level <= physics.CHARGED_AN_HOUR * hours + 1e-9
    if after <= physics.TAPER:
        assert after == pytest.approx(level + physics.CHARGED_AN_HOUR * hours)
    if after < 99.9:
        assert physics.hours_until(level, after) == pytest.approx(hours, abs=1e-6)
        assert physics.power(after) <= physics.power(level)
    # In two steps as in one.
    assert physics.charged(physics.charged(level, hours / 2), hours / 2) == pytest.approx(after)


@pytest.mark.slow
@pytest.mark.promise("P831")
@pytest.mark.anyio
async def test_vehicle_out_of_reach_reports_late_all_that_happened() -> None:
    simulator, index = Simulator(WORLD), 17
    path = f"/fleets/{WORLD.fleet(0).id}/vehicles/{WORLD.vehicle(index).id}"
    hidden = late = 0
    for hour in range(1, 24 * 14, 3):
        simulator.clock.advance(WORLD.now + timedelta(hours=hour) - simulator.clock.now)
        now = simulator.clock.now
        silent = next(
            (each for each in habits.silences(WORLD, index, now) if each.start < now < each.end), None
        )
        status = (await ask(simulator, "v3", f"{path}/status")).json()
        seen = now if silent is None else silent.start
        assert status["createdAt"] <= f"{seen:%Y-%m-%dT%H:%M:%SZ}"
        trips = (await ask(simulator, "v3", f"{path}/trips")).json()["total"]
        before = sum(slot.end <= seen for day in range(15) for slot in drives.slots(WORLD, index, day))
        assert trips == 4 + before
        if silent is None:
            assert f"{now - timedelta(hours=1):%Y-%m-%dT%H:%M:%SZ}" <= status["createdAt"]
            late += 1
        else:
            hidden += 1
    assert min(hidden, late) > 10


def test_habits_differ_by_vehicle_and_day() -> None:
    def days(index: int, count: int = 28) -> list[int]:
        return [len(drives.slots(WORLD, index, day)) for day in range(count)]

    usual = days(2)
    work = [count for day, count in enumerate(usual) if drives.midnight(WORLD, day).weekday() < 5]
    off = [count for day, count in enumerate(usual) if drives.midnight(WORLD, day).weekday() >= 5]
    assert set(work) == {2} and set(off) <= {0, 2}
    every = [count for index in range(60) for count in days(index)[5:7]]
    assert 0.2 < sum(map(bool, every)) / len(every) < 0.6
    parked = days(13, 60)
    assert parked[:14] == [0] * 14 and 2 in parked
    assert {slot.start.hour for slot in drives.slots(WORLD, 15, 0)} == {18, 22}
    assert {slot.start.hour for slot in drives.slots(WORLD, 2, 0)} == {9, 17}
    # The same place of work each work day.
    ends = {drives.drives(WORLD, 2, day)[0].samples[-1][1:3] for day in range(5)}
    assert len({(round(a, 2), round(b, 2)) for a, b in ends}) <= 3


def test_world_is_the_same_for_the_same_seed() -> None:
    other, third = World(seed=4, vehicles=60, fleets=1), World(seed=5, vehicles=60, fleets=1)
    assert network(4).places == type(network(4))(4).places != network(5).places
    assert drives.drives(WORLD, 3, 2) == drives.drives(other, 3, 2) != drives.drives(third, 3, 2)
    assert hash(WORLD) == hash(other)
