"""The latest status of every vehicle as one table: the rows are those of the lists of all fleets."""

from __future__ import annotations

import warnings

import pytest

from psa_fleet.simulator import Simulator, World
from psa_fleet.subscription import Version
from psa_fleet.tables import newest_rows, schema, to_arrow
from tests.client.worlds import async_client

pytestmark = pytest.mark.anyio


@pytest.mark.promise("P236")
@pytest.mark.parametrize("version", ["v2", "v3"])
async def test_snapshot_has_a_row_for_every_vehicle(version: Version) -> None:
    with Simulator(World(fleets=2, vehicles=5)) as simulator:
        async with async_client(simulator, version) as reader:
            with warnings.catch_warnings():
                warnings.simplefilter("ignore", DeprecationWarning)  # the list of statuses, in v3
                found = await reader.snapshot()
                wanted = [s async for f in reader.fleets() async for s in reader.fleet(f).statuses()]
    assert found.num_rows > 1
    assert found.schema.equals(schema("statuses"))
    assert found.sort_by("vin").equals(newest_rows(to_arrow(wanted, "statuses")).sort_by("vin"))
    assert found["vin"].to_pylist() == list(dict.fromkeys(found["vin"].to_pylist()))
