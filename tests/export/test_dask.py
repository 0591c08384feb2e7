"""An export by many workers: the same files, though one is killed; one rate limit; no secret travels."""

from __future__ import annotations

import os
import pickle
import re
import subprocess
import sys
from pathlib import Path

import cloudpickle
import pytest
from hypothesis import given
from hypothesis import strategies as st

from psa_fleet.export import _dask as dask
from psa_fleet.export import export
from psa_fleet.export._plan import Vehicle, order
from psa_fleet.export._shared_rate_limiter import BURST, FIRST, Places
from psa_fleet.simulator import Simulator
from psa_fleet.simulator._service import limits

from ..cli.running import environment
from ..client.worlds import client
from . import cluster
from .worlds import BETWEEN, files, fleet_id, world

ROOT = Path(__file__).parents[2]
LIMIT = 10


@pytest.mark.slow
@pytest.mark.promise("P210", "P211")
def test_dask_export_with_killed_worker_is_whole_and_keeps_the_limit(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    allowed: list[bool] = []

    def verdict(is_allowed: bool, headers: dict[str, str]) -> limits.Verdict:
        allowed.append(is_allowed)
        return Verdict(is_allowed, headers)

    Verdict = limits.Verdict  # noqa: N806
    with Simulator(world()) as simulator, client(simulator, "v3") as one:
        whole = export(
            one,
            fleet_id(one),
            cluster.KINDS,
            BETWEEN,
            tmp_path / "whole",
            days_per_unit=1,
            vehicles_per_unit=1,
        )
    monkeypatch.setattr(limits, "Verdict", verdict)
    with Simulator(world(), rate_limit=(100_000, LIMIT), speed=1.0) as simulator:
        env = {**os.environ, **environment(simulator, "v3"), "PYTHONPATH": str(ROOT)}
        # Workers are forks: what they import is imported once.
        env["DASK_DISTRIBUTED__WORKER__MULTIPROCESSING_METHOD"] = "forkserver"
        # Links have the port in them; the world is the same.
        ran = subprocess.run(
            [sys.executable, "-m", "tests.export.cluster", str(tmp_path / "cluster")],
            env=env,
            cwd=ROOT,
            check=True,
            capture_output=True,
            text=True,
            timeout=600,
        )
    assert ran.stdout.split() == ["1", str(whole.completed), str(whole.items)], ran.stderr
    assert len(allowed) > LIMIT
    assert all(allowed), "the limit was run into"
    before = {name: _without_port(content) for name, content in files(tmp_path / "whole").items()}
    assert {name: _without_port(content) for name, content in files(tmp_path / "cluster").items()} == before
    for secret in (env["PSA_FLEET_PASSWORD"], env["PSA_FLEET_CLIENT_ID"]):
        assert secret not in ran.stderr + ran.stdout


def _without_port(content: bytes) -> bytes:

    return re.sub(rb"127\.0\.0\.1:\d+", b"server", content)


@pytest.mark.promise("P209")
def test_dask_task_holds_no_secret(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    with Simulator(world()) as simulator:
        env = environment(simulator, "v3")
        for name, value in env.items():
            monkeypatch.setenv(name, value)
        with dask.Source().client() as one:
            wanted = order(fleet_id(one), "trips", BETWEEN, 1, None)
            unit = next(wanted.units([Vehicle("vehicle-id", "VF3TEST0000000001")]))
            sent = cloudpickle.dumps((dask.do_unit, dask.Source(), tmp_path, "jsonl", unit))
            for name in ("PASSWORD", "CLIENT_ID", "USERNAME"):
                assert env[f"PSA_FLEET_{name}"].encode() not in sent
            assert pickle.loads(sent)[4] == unit
            # Dask writes the arguments of a task that fails into its log.
            shown = repr((dask.Source(), tmp_path, "jsonl", unit))
            for personal in ("vehicle-id", "VF3TEST0000000001", wanted.fid):
                assert personal not in shown


@pytest.mark.slow
def test_export_command_names_unreachable_dask_scheduler(tmp_path: Path) -> None:
    with Simulator(world()) as simulator:
        program = [sys.executable, "-m", "psa_fleet.cli", "export", simulator.world.fleet(0).id]
        period = [
            "--kind",
            "trips",
            "--since",
            "2026-05-01",
            "--until",
            "2026-05-02",
            "--output",
            str(tmp_path),
        ]
        done = subprocess.run(
            [*program, *period, "--dask", "tcp://127.0.0.1:9"],
            env={
                **os.environ,
                **environment(simulator, "v3"),
                "DASK_DISTRIBUTED__COMM__TIMEOUTS__CONNECT": "200ms",
            },
            capture_output=True,
            text=True,
            check=False,
        )
    assert done.returncode == 1
    assert "no scheduler responds at tcp://127.0.0.1:9" in done.stderr
    assert "Traceback" not in done.stderr


@pytest.mark.promise("P211")
@given(
    limit=st.integers(1, 5),
    steps=st.lists(
        st.tuples(st.sampled_from(["take", "give", "leave"]), st.integers(0, 3), st.floats(0, 0.7)),
        max_size=120,
    ),
)
def test_places_allow_at_most_the_limit_per_second(limit: int, steps: list[tuple[str, int, float]]) -> None:
    places = Places()
    assert places.take("first", "w0", 0.0) == 0
    assert FIRST == 1
    assert places.take("second", "w1", 0.0) > 0
    places.give("first", 0.0, limit)
    now, arrived = 0.0, [0.0]
    held: dict[str, list[str]] = {f"w{n}": [] for n in range(4)}
    for number, (what, which, wait) in enumerate(steps):
        now += wait
        worker = f"w{which}"
        if what == "take":
            if places.take(str(number), worker, now) == 0:
                # A request arrives between the taking and the giving; here, at once.
                arrived.append(now)
                held[worker].append(str(number))
        elif what == "give" and held[worker]:
            places.give(held[worker].pop(), now, limit)
        elif what == "leave":
            held[worker].clear()
            places.leave(worker, now)
    for start in arrived:
        assert sum(start <= at < start + 1 for at in arrived) <= limit
    now += 2 * BURST
    for worker in held:
        places.leave(worker, now)
    assert places.take("last", "w0", now + 2 * BURST) == 0
