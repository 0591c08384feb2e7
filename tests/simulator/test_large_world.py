"""A world of 100,000 vehicles is made as far as it is looked at."""

from __future__ import annotations

import tracemalloc
from collections.abc import Iterator

import pytest

from psa_fleet.simulator import Simulator, World
from psa_fleet.simulator._world import world
from psa_fleet.subscription import VERSIONS, Version

from .visitors import visitor

pytestmark = pytest.mark.slow

LARGE = World(vehicles=100_000, fleets=1)
FLEET = f"/fleets/{LARGE.fleet(0).id}"
LAST = next(index for index in range(99_990, 100_000) if index % 6 == 0)
COUNTS = {
    "vehicles": 100_000,
    "status": 100_000,
    "maintenances": 100_000,
    "trips": 400_000,
    "alerts": 66_668,
    "collisions": 16_667,
}


@pytest.fixture(scope="module")
def simulator() -> Iterator[Simulator]:
    with Simulator(LARGE) as running:
        yield running


@pytest.fixture
def made() -> Iterator[dict[str, int]]:
    """How many vehicles, and trips of vehicles, a test made."""
    world._vehicle.cache_clear()
    world._trips.cache_clear()
    counts: dict[str, int] = {}
    yield counts
    counts |= {"vehicles": world._vehicle.cache_info().misses, "trips": world._trips.cache_info().misses}
    assert max(counts.values()) <= 180


@pytest.mark.parametrize("version", VERSIONS)
@pytest.mark.parametrize("name", COUNTS)
def test_first_and_last_page_of_a_large_world_need_little_memory(
    simulator: Simulator, made: dict[str, int], version: Version, name: str
) -> None:
    with visitor(simulator, version, timeout=60) as client:
        tracemalloc.start()
        try:
            first = client.get(f"{FLEET}/{name}").json()
            last = client.get(first["_links"]["last"]["href"]).json()
            _, peak = tracemalloc.get_traced_memory()
        finally:
            tracemalloc.stop()
    assert first["total"] == last["total"] == COUNTS[name]
    assert "next" not in last["_links"]
    [items] = last["_embedded"].values()
    vins = {item["vin"] for item in items if "vin" in item}
    assert not vins or LARGE.vin(LAST if name in {"alerts", "collisions"} else 99_999) in vins
    assert peak < 25e6


@pytest.mark.parametrize("version", VERSIONS)
def test_item_of_a_large_world_is_read_by_id(
    simulator: Simulator, made: dict[str, int], version: Version
) -> None:
    trip, alert, collision = LARGE.trips(LAST)[0], LARGE.alerts(LAST)[0], LARGE.collisions(LAST)[0]
    paths = [f"{FLEET}/alerts/{alert.id}", f"{FLEET}/collisions/{collision.id}"]
    paths += [f"{FLEET}/vehicles/{trip.vehicle.id}/trips/{trip.id}"]
    paths += [f"{FLEET}/trips/{trip.id}"] * (version == "v2")
    with visitor(simulator, version, timeout=60) as client:
        for path in paths:
            assert client.get(path).json()["id"] == path.rpartition("/")[2]
            for unlike in (path[:-1] + "f", path[:-2], path + "0"):
                assert client.get(unlike).status_code == 404, unlike


def test_vin_prefix_selects_vehicles_of_a_large_world(simulator: Simulator, made: dict[str, int]) -> None:
    with visitor(simulator) as client:
        page = client.get(f"{FLEET}/vehicles", params={"vinPrefix": "VR1TEST00000999"}).json()
    expected = [LARGE.vin(i) for i in range(100_000) if LARGE.vin(i).startswith("VR1TEST00000999")]
    assert [item["vin"] for item in page["_embedded"]["vehicles"]] == expected
    assert len(expected) == 17
