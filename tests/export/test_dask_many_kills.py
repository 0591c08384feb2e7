"""An export whose workers are killed all the time; `make test-nightly` runs it."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path
from typing import Final

import pytest

from psa_fleet import FleetClient
from psa_fleet.export import ExportProgress, export, export_with_dask
from psa_fleet.simulator import Simulator

from ..cli.running import environment
from . import dask_processes
from .worlds import BETWEEN, KINDS, contents, fleet_id, world

pytestmark = pytest.mark.slow

KILLS: Final = 12


@pytest.fixture
def simulator(monkeypatch: pytest.MonkeyPatch) -> Iterator[Simulator]:
    with Simulator(world()) as running:
        for name, value in environment(running, "v3").items():
            monkeypatch.setenv(name, value)
        yield running


@pytest.mark.promise("P270")
@pytest.mark.parametrize("turn", range(3))
def test_dask_export_with_many_killed_workers_is_whole(
    turn: int, simulator: Simulator, tmp_path: Path
) -> None:
    kills = 0
    with (
        FleetClient.from_env() as one,
        dask_processes.running(tmp_path, environment(simulator, "v3"), workers=3) as cluster,
    ):
        fid = fleet_id(one)

        def killing(now: ExportProgress) -> None:
            nonlocal kills
            if kills < KILLS and now.done % 4 == turn:
                kills += 1
                cluster.add_worker()
                cluster.kill_worker()

        done = export_with_dask(
            cluster.address,
            fid,
            KINDS,
            BETWEEN,
            tmp_path / "dask",
            days_per_unit=1,
            vehicles_per_unit=1,
            errors="return",
            progress=killing,
            worker_timeout=timedelta(minutes=2),
        )
        # A unit that several workers died of is left to the next run.
        assert len(done.failed) + done.completed == 60
        again = export_with_dask(
            cluster.address,
            fid,
            KINDS,
            BETWEEN,
            tmp_path / "dask",
            days_per_unit=1,
            vehicles_per_unit=1,
            worker_timeout=timedelta(minutes=2),
        )
        assert (again.completed, again.skipped) == (len(done.failed), done.completed)
        export(one, fid, KINDS, BETWEEN, tmp_path / "whole")
    assert kills == KILLS
    assert contents(tmp_path / "dask") == contents(tmp_path / "whole")
    assert not list((tmp_path / "dask").rglob(".*.new"))
