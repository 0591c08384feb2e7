"""A world with a departure: a vehicle is driven in its first minute, whatever the time of day."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from psa_fleet import Credentials, FleetClient
from psa_fleet.monitors import Data, Monitor, Webhook
from psa_fleet.simulator import Simulator, World
from psa_fleet.simulator._world import drives
from psa_fleet.subscription import Version

HALF_A_MINUTE = timedelta(seconds=30)


@pytest.mark.parametrize("version", ["v2", "v3"])
@pytest.mark.parametrize("hour", [0, 8, 12, 23])
def test_world_with_a_departure_has_a_drive_in_its_first_minute(version: Version, hour: int) -> None:
    now = datetime(2026, 11, 25, hour, 59, 31, tzinfo=UTC)
    with Simulator(World(vehicles=3, fleets=1, now=now, departure=HALF_A_MINUTE)) as simulator:
        account = simulator.account(version)
        credentials = Credentials(account.client_id, account.username, account.password)
        with FleetClient(None, credentials, base_url=simulator.url, version=version) as client:
            fleet = client.fleet(client.fleets().one())
            running = Data("vehicle.powertrain.status") == "Running"
            fleet.monitors.create(
                Monitor(label="Driving", when=running, notify=Webhook(f"{simulator.url}/none"))
            )
            vehicle = fleet.vehicle(fleet.vehicles().to_list()[0])
            simulator.clock.advance(HALF_A_MINUTE - timedelta(seconds=1))
            assert len(simulator.deliveries) == 0
            simulator.clock.advance(HALF_A_MINUTE)
            assert len(simulator.deliveries) == 1
            status = vehicle.status()
            assert status.created_at == now + HALF_A_MINUTE
            simulator.clock.advance(timedelta(minutes=1))
            status = vehicle.status()
            assert status.kinetic is not None and status.kinetic.moving
            simulator.clock.advance(timedelta(hours=1))
            newest = max(trip.started_at for trip in vehicle.trips() if trip.started_at)
            assert newest == now + HALF_A_MINUTE


@settings(max_examples=30, deadline=None)
@given(
    now=st.datetimes(datetime(2025, 1, 1), datetime(2030, 1, 1), timezones=st.just(UTC)),
    seconds=st.integers(1, 3600),
    seed=st.integers(1, 9),
)
def test_world_with_a_departure_goes_on_as_every_other(now: datetime, seconds: int, seed: int) -> None:
    """Odometers never go back, and every vehicle drives twice a day."""
    world = World(seed, vehicles=2, fleets=1, now=now, departure=timedelta(seconds=seconds))
    for index in range(2):
        moments = [now + timedelta(seconds=seconds + 1, hours=hours) for hours in (0, 1, 2, 9, 24, 25, 49)]
        kilometers = [drives.mileage(world, index, at) for at in moments]
        assert kilometers == sorted(kilometers) and kilometers[-1] > kilometers[0]
        assert all(at >= now for at in drives.reports(world, index, 0))
        for day in range(3):
            made = drives.drives(world, index, day)
            assert len(made) == 2 and made[0].started >= now


@pytest.mark.parametrize("departure", [timedelta(0), timedelta(seconds=-1), timedelta(hours=2)])
def test_world_refuses_a_departure_out_of_bounds(departure: timedelta) -> None:
    with pytest.raises(ValueError, match=r"^departure must be positive and at most an hour$"):
        World(departure=departure)
