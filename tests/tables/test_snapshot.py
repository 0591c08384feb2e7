"""The latest status of every vehicle as one table: programs that open it, and which row counts."""

from __future__ import annotations

import warnings
from typing import Any

import duckdb
import polars as pl
import pytest

from psa_fleet import models
from psa_fleet.simulator import Simulator, World
from psa_fleet.tables import newest_rows, schema, to_arrow
from tests.client.worlds import client


@pytest.mark.promise("P236")
@pytest.mark.parametrize("version", ["v2", "v3"])
def test_snapshot_is_read_by_polars_duckdb_and_pandas(version: Any) -> None:
    with (
        Simulator(World(fleets=2, vehicles=5)) as simulator,
        client(simulator, version) as reader,
        warnings.catch_warnings(),
    ):
        warnings.simplefilter("ignore", DeprecationWarning)  # the list of statuses, in v3
        found = reader.snapshot()
    frame = pl.from_arrow(found)
    assert isinstance(frame, pl.DataFrame)
    engine = duckdb.connect().register("found", found)
    counted = engine.execute("select count(distinct vin) from found").fetchall()
    assert [(frame["vin"].n_unique(),)] == [(found.num_rows,)] == counted
    assert found.num_rows > 1
    assert found.to_pandas()["mileage"].tolist() == found["mileage"].to_pylist()


@pytest.mark.promise("P236")
def test_newest_row_counts_wherever_it_is() -> None:
    def status(vin: str | None, day: int | None, mileage: float, *, created: int | None = None) -> Any:
        times = {"updatedAt": day, "createdAt": created}
        written = {name: f"2026-03-{each:02}T00:00:00Z" for name, each in times.items() if each}
        return {"vin": vin, "odometer": {"mileage": mileage}, **written}

    payloads = [
        status("A", 5, 1.0),
        status("A", 3, 2.0),
        status(None, 1, 3.0),
        status("B", None, 4.0),
        status("B", None, 5.0, created=1),
        status("C", 2, 6.0),
        status("C", 2, 7.0),
        status(None, 1, 8.0),
        status("A", 4, 9.0),
    ]
    for items in (payloads, [models.Status.from_dict(each) for each in payloads]):
        found = newest_rows(to_arrow(items, "statuses"))
        assert found["mileage"].to_pylist() == [1.0, 3.0, 5.0, 7.0, 8.0]
    assert newest_rows(to_arrow([], "statuses")).schema.equals(schema("statuses"))
