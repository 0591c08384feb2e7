"""One simulated world, read through v2 and through v3, has equal results: for every read that both have."""

from __future__ import annotations

from collections import Counter
from datetime import timedelta
from typing import Final

import pytest

from psa_fleet.simulator import Simulator
from tests.client.calls import MONITOR
from tests.client.worlds import client, reads, result_of
from tests.operations.test_operations import specified

pytestmark = [
    pytest.mark.slow,
    pytest.mark.filterwarnings("ignore:.*marks this operation as deprecated:DeprecationWarning"),
]


VEHICLES: Final = (0, 1, 2, 9, 10, 11)
"""Of each fleet one of each motorization, some with alerts and a collision; the last one is private."""


@pytest.mark.promise("P603")
@pytest.mark.parametrize("hours", [0, 25.6])
@pytest.mark.parametrize("seed", [1])
def test_both_versions_read_the_same_world_alike(seed: int, hours: float) -> None:
    compared: Counter[str] = Counter()
    filled: Counter[str] = Counter()
    with (
        Simulator(seed=seed, common=True) as simulator,
        client(simulator, "v2") as v2,
        client(simulator, "v3") as v3,
    ):
        # At the later time some are driven, and there are trips, alerts and collisions since the start.
        simulator.clock.advance(timedelta(hours=hours))
        for fleet in v3.fleets():
            assert fleet.id
            # A monitor of a fleet is one fact too; each account has its own.
            for of in (v2, v3):
                of.fleet(fleet.id).monitors.create(MONITOR)
        vehicles = [simulator.world.vehicle(index) for index in VEHICLES]
        kinds = {(each.motorization, each.private) for each in vehicles}
        assert kinds == {("Electric", False), ("Hybrid", False), ("Thermic", False), ("Thermic", True)}
        for operation, read in reads(v3, [each.id for each in vehicles]):
            if operation == "getFleetMonitors":
                shown = [[item["monitor"] for item in result_of(read, of)] for of in (v2, v3)]
                assert shown[0] == shown[1]
                assert shown[0]
            else:
                expected = result_of(read, v3)
                assert result_of(read, v2) == expected, operation
                filled[operation] += bool(expected) and not isinstance(expected, int)
            compared[operation] += 1
    both = {
        key
        for key, (method, _, _) in specified("v2").items()
        if method == "GET" and key in specified("v3") and key != "getFleetMonitorsStatusById"
    }
    assert set(compared) == both
    # Equal because both are empty would prove nothing.
    assert set(filled) | {"getFleetMonitors"} == {key for key, count in filled.items() if count} | {
        "getFleetMonitors"
    }
