"""The queue that docs/export.md shows, on a real PostgreSQL, with workers that are killed."""

from __future__ import annotations

import os
import subprocess
import sys
import time
from pathlib import Path
from typing import Any, Final

import psycopg
import pytest

from psa_fleet.export import export, plan
from psa_fleet.simulator import Simulator

from ..cli.running import environment
from ..client.worlds import client
from ..forked import Forked
from .queue_worker import queue
from .worlds import BETWEEN, contents, fleet_id, world

pytestmark = pytest.mark.slow

ROOT: Final = Path(__file__).parents[2]
KINDS: Final = ("trips", "alerts", "waypoints")
KILLS: Final = 1


def started(url: str, folder: Path, env: dict[str, str]) -> Forked:
    command = [sys.executable, "-m", "tests.export.queue_worker", url, str(folder)]
    env = {**os.environ, **env, "PYTHONPATH": str(ROOT)}
    return Forked(command, env=env, cwd=ROOT, stdout=subprocess.PIPE)


def done(database: psycopg.Connection[Any]) -> int:
    row = database.execute("SELECT count(*) FROM export_units WHERE done_at IS NOT NULL").fetchone()
    return 0 if row is None else int(row[0])


@pytest.mark.promise("P273")
def test_postgresql_queue_with_killed_workers_loses_and_doubles_nothing(
    postgresql_url: str, tmp_path: Path
) -> None:
    with Simulator(world()) as simulator, client(simulator, "v3") as one:
        fid, env = fleet_id(one), environment(simulator, "v3")
        export(one, fid, KINDS, BETWEEN, tmp_path / "whole")
        units = plan(one, fid, KINDS, BETWEEN, days_per_unit=1, vehicles_per_unit=1)
        with psycopg.connect(postgresql_url, autocommit=True) as database:
            fill = queue()["fill"]
            fill(database, units)
            fill(database, units)
            workers = [started(postgresql_url, tmp_path / "out", env) for _ in range(2)]
            for worker in workers:
                assert worker.stdout is not None
                assert worker.stdout.readline() == b"ready\n"
            for kill in range(KILLS):
                while done(database) < 4 * (kill + 1):
                    time.sleep(0.01)
                assert workers[kill].poll() is None
                workers[kill].kill()
                workers[kill].wait()
                workers.append(started(postgresql_url, tmp_path / "out", env))
            for worker in workers[KILLS:]:
                assert worker.wait(timeout=120) == 0
            assert done(database) == len(units) == 36
        for worker in workers:
            assert worker.stdout is not None
            worker.stdout.close()
    assert contents(tmp_path / "out") == contents(tmp_path / "whole")
