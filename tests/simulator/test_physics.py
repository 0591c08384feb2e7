"""What the simulated vehicles report fits together: fuel, electricity, speeds, temperatures."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

import pytest

from psa_fleet.simulator import Simulator, World
from psa_fleet.simulator._world.physics import charged

from .test_every_read import ask

pytestmark = pytest.mark.anyio
WORLD = World.generate(seed=5, vehicles=12)
FID = WORLD.fleet(0).id
INDEXES = range(6)
"""One vehicle of each model."""


@pytest.mark.parametrize(
    ("level", "hours", "reached"),
    [(0.0, 1.0, 10.0), (50.0, 2.0, 70.0), (50.0, 99.0, 100.0), (100.0, 9.0, 100.0)],
)
async def test_charging_is_steady_at_first_and_ends_when_the_battery_is_full(
    level: float, hours: float, reached: float
) -> None:
    assert charged(level, hours) == reached


async def read(simulator: Simulator, version: str, index: int, rest: str) -> Any:
    found = await ask(simulator, version, f"/fleets/{FID}/vehicles/{WORLD.vehicle(index).id}/{rest}")
    assert found.status_code == 200, found.text
    return found.json()


def energy(status: Any, kind: str) -> Any:
    return next((each for each in status["energies"] if each["type"] == kind), None)


@pytest.mark.parametrize("index", INDEXES)
async def test_lifetime_fuel_grows_with_the_odometer_in_centiliters(index: int) -> None:
    simulator = Simulator(WORLD)
    seen: list[tuple[float, float]] = []
    before = await read(simulator, "v3", index, "trips")
    for _ in range(3):
        status = await read(simulator, "v3", index, "status")
        fuel = energy(status, "Fuel")
        if fuel is None:
            assert WORLD.vehicle(index).motorization == "Electric"
            return
        total, mileage = fuel["extension"]["fuel"]["consumptions"]["total"], status["odometer"]["mileage"]
        per_km = {"Thermic": 6, "Hybrid": 3}[WORLD.vehicle(index).motorization]
        assert total == pytest.approx(mileage * per_km, rel=0.01)
        old = await read(simulator, "v2", index, "status")
        assert energy(old, "Fuel")["extension"]["fuel"]["consumption"] == total
        seen.append((mileage, total))
        simulator.clock.advance(timedelta(days=1))
    assert seen == sorted(seen)
    assert seen[0] != seen[-1]
    # What the trips used is what the counter gained; trips are reported in 0.1 %, which is 5 cL.
    known = {trip["id"] for trip in before["_embedded"]["trips"]}
    trips = (await read(simulator, "v3", index, "trips"))["_embedded"]["trips"]
    used = [
        energy["consumption"]
        for trip in trips
        if trip["id"] not in known
        for energy in trip["energyConsumptions"]
        if energy["type"] == "Fuel"
    ]
    last = energy(await read(simulator, "v3", index, "status"), "Fuel")
    gained = last["extension"]["fuel"]["consumptions"]["total"] - seen[0][1]
    assert len(used) == 6
    assert sum(used) == pytest.approx(gained, abs=5 * len(used))


@pytest.mark.parametrize("index", INDEXES)
async def test_trip_consumption_matches_its_energy_levels(index: int) -> None:
    simulator = Simulator(WORLD)
    simulator.clock.advance(timedelta(days=1, hours=1, minutes=20))  # 09:20: some are on the road
    motorization = WORLD.vehicle(index).motorization
    rates = {"Thermic": 6.0, "Hybrid": 3.0}
    capacities = {"Electric": 50_000, "Hybrid": 13_000}
    trip = (await read(simulator, "v3", index, "trips"))["_embedded"]["trips"][-1]
    for used in trip["energyConsumptions"]:
        lost = {
            (end["type"]): start["level"] - end["level"]
            for start, end in zip(trip["startEnergies"], trip["endEnergies"], strict=True)
        }[used["type"]]
        whole = 5_000 if used["type"] == "Fuel" else capacities[motorization]
        assert used["consumption"] == pytest.approx(lost * whole / 100, abs=2)
        assert used["avgConsumption"] == pytest.approx(used["consumption"] * 100 / trip["distance"], abs=0.1)
        if used["type"] == "Fuel":
            # cL/100 km, and L/100 km: levels are reported to 0.1 %, which is 5 cL.
            # They follow from speeds and the air, within a third of the usual rate.
            assert used["avgConsumption"] / 100 == pytest.approx(rates[motorization], rel=1 / 3, abs=0.6)
    seconds, km = trip["duration"], trip["distance"]
    assert trip["kinetic"]["avgSpeed"] == pytest.approx(km * 1000 / seconds, abs=0.1)
    assert trip["kinetic"]["avgSpeed"] * 3.6 < trip["kinetic"]["maxSpeed"]
    moments = (await read(simulator, "v3", index, f"trips/{trip['id']}/telemetry"))["_embedded"][
        "telemetries"
    ]
    for moment in moments:
        fuel = energy(moment["vehicle"], "Fuel")
        if fuel is not None:
            now = fuel["extension"]["fuel"]["consumptions"]["instant"]
            if moment["vehicle"]["kinetic"]["moving"]:
                assert rates[motorization] * 0.7 < now < rates[motorization] * 2
            else:
                assert now == 0.0


@pytest.mark.parametrize("index", INDEXES)
@pytest.mark.parametrize("version", ["v2", "v3"])
async def test_battery_fits_the_vehicle_and_its_charging(version: str, index: int) -> None:
    simulator = Simulator(WORLD)
    before = await read(simulator, version, index, "status")
    electric = energy(before, "Electric")
    if electric is None:
        assert WORLD.vehicle(index).motorization == "Thermic"
        return
    more = electric["extension"]["electric"]
    load = more["battery"].get("load", {**more["battery"], "residual": more.get("residual")})
    capacity = {"Electric": 50_000, "Hybrid": 13_000}[WORLD.vehicle(index).motorization]
    assert load["capacity"] == capacity
    assert load["residual"] == pytest.approx(capacity * electric["level"] / 100, abs=1)
    charging = more["charging"]
    if charging["status"] != "InProgress":
        assert charging["chargingRate"] == 0
        return
    simulator.clock.advance(timedelta(hours=1))
    after = energy(await read(simulator, version, index, "status"), "Electric")
    gained = after["autonomy"] - electric["autonomy"]
    assert charging["chargingRate"] == pytest.approx(gained, abs=2)


@pytest.mark.parametrize("index", INDEXES)
@pytest.mark.parametrize("version", ["v2", "v3"])
async def test_parked_vehicle_is_no_colder_than_the_air(version: str, index: int) -> None:
    status = await read(Simulator(WORLD), version, index, "status")
    air = status["environment"]["air"]["temp"]
    for engine in status["engines"]:
        for liquid in ("coolant", "oil"):
            if "extension" in engine:
                assert engine["extension"]["thermic"][liquid]["temp"] >= air


async def test_wipers_at_rest_have_no_speed() -> None:
    simulator = Simulator(WORLD)
    status = await read(simulator, "v3", 0, "status")
    assert status["wipingBlades"]["active"] is False
    assert "speed" not in status["wipingBlades"]
    moments = (await read(simulator, "v3", 0, "telemetry"))["_embedded"]["telemetries"]
    assert moments
    assert not any("speed" in moment["vehicle"]["wipingBlades"] for moment in moments)


@pytest.mark.parametrize("text", ["0.1-", "10-20.5", "0.5-0.6", "3-"])
async def test_distance_filter_accepts_one_decimal(text: str) -> None:
    low, _, high = text.partition("-")
    found = await read(Simulator(WORLD), "v3", 0, f"trips?distance={text}")
    everything = await read(Simulator(WORLD), "v3", 0, "trips")
    wanted = [
        trip["id"]
        for trip in everything["_embedded"]["trips"]
        if float(low) <= trip["distance"] <= float(high or "inf")
    ]
    assert [trip["id"] for trip in found.get("_embedded", {}).get("trips", [])] == wanted


@pytest.mark.parametrize("text", ["0.12-", ".5-", "1.-2", "-5", "5"])
async def test_distance_of_another_form_is_refused(text: str) -> None:
    path = f"/fleets/{FID}/vehicles/{WORLD.vehicle(0).id}/trips?distance={text}"
    assert (await ask(Simulator(WORLD), "v3", path)).status_code == 400
