"""Alerts of the simulated world fit its drives."""

from __future__ import annotations

from datetime import timedelta
from itertools import pairwise

import pytest

from psa_fleet.simulator import World
from psa_fleet.simulator._world import drives
from psa_fleet.simulator._world.effects import Effects
from psa_fleet.simulator._world.present import Present
from psa_fleet.simulator._world.warnings import FULL_TIRE, LIMIT, LOW_TIRE, pressure

WORLD = World(vehicles=12, fleets=1)
STEP = timedelta(seconds=WORLD.step)


def present(hours: float) -> Present:
    return Present(WORLD, WORLD.now + timedelta(hours=hours), Effects())


@pytest.mark.promise("P746")
def test_tire_alert_comes_on_below_the_limit_and_goes_off_after_the_refill() -> None:
    now = present(14 * 24)
    for index in (0, 3, 6, 9):
        found = [each for each in now.alerts(index) if each.type.endswith("TireUnderInflated")]
        assert len(found) > 1
        for each in found:
            assert pressure(WORLD, index, each.started + STEP) < LOW_TIRE
            assert each.trip.started <= each.started <= each.trip.stopped
            if each.ended is not None:
                assert pressure(WORLD, index, each.ended) == pytest.approx(FULL_TIRE)
                assert each.ended in {trip.stopped for trip in now.trips(index)}
        assert all(one.ended is not None and one.ended < two.started for one, two in pairwise(found))
    assert not any("Tire" in each.type for each in now.alerts(1))


@pytest.mark.promise("P746")
def test_level_alert_comes_on_where_the_level_passes_the_limit() -> None:
    now, seen = present(14 * 24), 0
    for index in range(12):
        for each in now.alerts(index):
            kind = {"FuelLevelLow": "fuel", "PreheatingPreventilationDeactivatedBatteryLow": "electric"}.get(
                each.type
            )
            if kind is None:
                continue
            seen += 1
            before, after = (drives.levels(WORLD, index, at) for at in (each.started - STEP, each.started))
            assert getattr(before, kind) >= LIMIT > getattr(after, kind)
            assert each.trip.started < each.started <= each.trip.stopped
            if each.ended is not None:
                assert getattr(drives.levels(WORLD, index, each.ended), kind) >= LIMIT
    assert seen > 5


@pytest.mark.promise("P746")
def test_alert_is_active_between_and_keeps_its_id() -> None:
    last = present(14 * 24).alerts(0)
    for hours in range(0, 14 * 24, 7):
        now = present(hours)
        found = now.alerts(0)
        assert len(found) == now.alert_count(0)
        assert [each.id for each in found] == [each.id for each in last if each.started <= now.now]
        for each, later in zip(found, last, strict=False):
            assert (each.ended is None) == (later.ended is None or later.ended > now.now)
