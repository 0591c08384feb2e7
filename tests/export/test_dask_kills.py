"""Exports by Dask workers in processes of their own that are killed: nothing is lost, doubled or stuck."""

from __future__ import annotations

import threading
import time
from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path
from typing import Final

import pytest

from psa_fleet import ConfigurationError, FleetClient
from psa_fleet.export import ExportProgress, ExportResult, export, export_with_dask
from psa_fleet.simulator import Fault, Simulator
from psa_fleet.simulator._service import limits

from ..cli.running import environment
from ..client.worlds import client
from . import dask_processes
from .worlds import BETWEEN, contents, fleet_id, world

pytestmark = pytest.mark.slow

KINDS: Final = ("trips", "alerts", "waypoints")
CUT: Final = {"days_per_unit": 1, "vehicles_per_unit": 1}
UNITS: Final = 3 * 4 * 3


@pytest.fixture
def simulator(monkeypatch: pytest.MonkeyPatch) -> Iterator[Simulator]:
    with Simulator(world()) as running:
        for name, value in {**environment(running, "v3"), "PSA_FLEET_RETRY": "none"}.items():
            monkeypatch.setenv(name, value)
        yield running


@pytest.fixture
def whole(simulator: Simulator, tmp_path: Path) -> dict[tuple[str, str], list[str]]:
    """What an export without Dask writes."""
    with client(simulator, "v3") as one:
        export(one, fleet_id(one), KINDS, BETWEEN, tmp_path / "whole", days_per_unit=7)
    return contents(tmp_path / "whole")


@pytest.fixture
def cluster(simulator: Simulator, tmp_path: Path) -> Iterator[dask_processes.Cluster]:
    env = {**environment(simulator, "v3"), "PSA_FLEET_RETRY": "none"}
    with dask_processes.running(tmp_path, env, workers=2) as running:
        yield running


def exported(cluster: dask_processes.Cluster, folder: Path, **options: object) -> ExportResult:
    with FleetClient.from_env() as one:
        fid = fleet_id(one)
    more: dict[str, object] = {**CUT, "worker_timeout": timedelta(seconds=30), **options}
    return export_with_dask(cluster.address, fid, KINDS, BETWEEN, folder, **more)  # type: ignore[arg-type] # options as text


@pytest.mark.promise("P270")
def test_dask_export_with_killed_workers_is_whole_and_none_left_raises(
    cluster: dask_processes.Cluster,
    simulator: Simulator,
    whole: dict[tuple[str, str], list[str]],
    tmp_path: Path,
) -> None:
    folder = tmp_path / "dask"
    simulator.requests.clear()
    # The lists of fleets and vehicles are answered; the first worker's request holds the only place of the
    # rate limit until that worker dies.
    simulator.inject(None, None, Fault.slow(600))
    first = threading.Thread(target=replaced_at_third_request, args=(cluster, simulator), daemon=True)
    first.start()

    def killing(now: ExportProgress) -> None:
        if now.done in (4, 15):
            cluster.kill_worker()

    with pytest.raises(ConfigurationError, match=r"no worker is left \(\d+ units? left to do\)"):
        exported(cluster, folder, progress=killing, worker_timeout=timedelta(seconds=2))
    first.join(timeout=60)
    cluster.add_worker()
    done = exported(cluster, folder)
    assert done.skipped >= 15
    assert done.skipped + done.completed == UNITS
    assert contents(folder) == whole
    simulator.requests.clear()
    assert exported(cluster, folder) == ExportResult(0, 0, UNITS)
    assert [request.path.rpartition("/")[2] for request in simulator.requests] == ["fleets"]


@pytest.mark.promise("P270")
def test_dask_export_with_killed_scheduler_raises_and_resumes(
    cluster: dask_processes.Cluster, whole: dict[tuple[str, str], list[str]], tmp_path: Path
) -> None:
    folder = tmp_path / "dask"

    def killing(now: ExportProgress) -> None:
        if now.done == 3:
            cluster.scheduler.kill()

    with pytest.raises(ConfigurationError, match="the scheduler is gone: start it and its workers"):
        exported(cluster, folder, progress=killing)
    with FleetClient.from_env() as one:
        done = export(one, fleet_id(one), KINDS, BETWEEN, folder, days_per_unit=1, vehicles_per_unit=1)
    assert done.skipped >= 3
    assert contents(folder) == whole


def replaced_at_third_request(cluster: dask_processes.Cluster, simulator: Simulator) -> None:
    """Kill both workers, one of which has a request under way, after two others have come."""
    while len(simulator.requests) < 3:
        time.sleep(0.05)
    for _ in range(2):
        cluster.add_worker()
    cluster.wait()
    for _ in range(2):
        cluster.kill_worker()


@pytest.mark.promise("P211")
def test_limit_is_kept_though_the_workers_first_hear_a_gateway(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    allowed: list[bool] = []
    made = limits.Verdict

    def verdict(is_allowed: bool, headers: dict[str, str]) -> limits.Verdict:
        allowed.append(is_allowed)
        return made(is_allowed, headers)

    monkeypatch.setattr(limits, "Verdict", verdict)
    with (
        Simulator(world(), rate_limit=(100_000, 3), speed=1.0) as simulator,
        dask_processes.running(tmp_path, environment(simulator, "v3"), workers=1, threads=4) as cluster,
    ):
        for name, value in environment(simulator, "v3").items():
            monkeypatch.setenv(name, value)
        with FleetClient.from_env() as one:
            fid = fleet_id(one)
        # The list of vehicles is answered here; what the workers hear first is a gateway.
        simulator.inject(None, Fault.status(502))
        done = export_with_dask(
            cluster.address, fid, "trips", BETWEEN, tmp_path / "dask", vehicles_per_unit=1
        )
    assert done.completed == 4
    assert len(allowed) > 4
    assert all(allowed), "the limit was run into"
