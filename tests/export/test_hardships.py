"""Feeds and exports on a full disk, under a rate limit, and killed: nothing is lost, nothing is half."""

from __future__ import annotations

import errno
import os
import signal
import sys
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any, Final

import pytest

from psa_fleet._base import clock
from psa_fleet.export import export
from psa_fleet.simulator import Simulator
from psa_fleet.simulator._service import limits
from psa_fleet.testing import instant_sleep

from ..cli.running import environment
from ..client.worlds import client
from ..forked import run
from .worlds import BETWEEN, files, fleet_id, world

pytestmark = pytest.mark.slow

ROOT: Final = Path(__file__).parents[2]


@contextmanager
def disk_that_is_full(after: int) -> Iterator[None]:
    """A disk that accepts some more writes and no further one."""
    fsync, left = os.fsync, after

    def full(handle: Any) -> None:
        nonlocal left
        left -= 1
        if left < 0:
            raise OSError(errno.ENOSPC, "No space left on device")
        fsync(handle)

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(os, "fsync", full)
        yield


@pytest.mark.promise("P205")
@pytest.mark.parametrize("after", [0, 1, 2, 3, 5, 8, 13])
def test_export_on_a_full_disk_leaves_nothing_half(after: int, tmp_path: Path) -> None:
    with Simulator(world()) as simulator, client(simulator, "v3") as one:
        fid = fleet_id(one)
        export(one, fid, "trips", BETWEEN, tmp_path / "whole", days_per_unit=1)
        whole = files(tmp_path / "whole")
        with disk_that_is_full(after), pytest.raises(OSError, match="No space left"):
            export(one, fid, "trips", BETWEEN, tmp_path / "full", days_per_unit=1, concurrency=1)
        # Hidden ones count, too: what was begun is removed again.
        assert files(tmp_path / "full").items() <= whole.items()
        export(one, fid, "trips", BETWEEN, tmp_path / "full", days_per_unit=1)
        assert files(tmp_path / "full") == whole


@pytest.mark.promise("P201")
@pytest.mark.parametrize("after", [0, 1, 2, 3, 8])
def test_feed_on_a_full_disk_loses_nothing(after: int, tmp_path: Path) -> None:
    with Simulator(world()) as simulator, client(simulator, "v3") as one:
        fleet = one.fleet(fleet_id(one))
        wanted = Counter(trip.id for trip in fleet.feed("trips"))
        path = tmp_path / "checkpoint"
        taken: list[str | None] = []
        with disk_that_is_full(after), pytest.raises(OSError, match="No space left"):
            taken.extend(trip.id for trip in fleet.feed("trips", checkpoint=path))
        taken.extend(trip.id for trip in fleet.feed("trips", checkpoint=path))
        counted = Counter(taken)
        assert counted.keys() == wanted.keys()
        assert counted.total() <= wanted.total() + 1
        assert {file.name for file in tmp_path.iterdir()} == {"checkpoint", ".checkpoint.lock"}


@pytest.mark.promise("P207")
def test_export_is_never_refused_by_a_rate_limit(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    verdicts: list[bool] = []
    made = limits.Verdict

    def verdict(is_allowed: bool, headers: dict[str, str]) -> limits.Verdict:
        verdicts.append(is_allowed)
        return made(is_allowed, headers)

    monkeypatch.setattr(limits, "Verdict", verdict)
    # One clock for both sides: time passes by waiting only.
    monkeypatch.setattr(clock.Clock, "monotonic", lambda _: 0.0)
    with (
        Simulator(world(), rate_limit=(100_000, 3)) as simulator,
        instant_sleep(simulator) as waits,
        client(simulator, "v3") as one,
    ):
        done = export(one, fleet_id(one), ["trips", "waypoints"], BETWEEN, tmp_path, concurrency=1)
        assert done.items
        assert waits.sleeps
    assert len(verdicts) > 9
    assert all(verdicts)


@pytest.mark.promise("P201")
def test_feed_killed_at_any_point_loses_nothing(tmp_path: Path) -> None:
    with Simulator(world()) as simulator, client(simulator, "v3") as one:
        wanted = [trip.id for trip in one.fleet(fleet_id(one)).feed("trips")]
        env = {**os.environ, **environment(simulator, "v3"), "PYTHONPATH": str(ROOT)}
        kills = 0
        # After an item was received, while the checkpoint is written, before it is renamed, and after that.
        for last in (1, 2, 3, 4, 5, 6, 7, 10**9):
            process = run(
                [sys.executable, "-m", "tests.export.feeder", str(tmp_path), str(last)],
                env=env,
                cwd=ROOT,
            )
            kills += process.returncode == -signal.SIGKILL
        assert process.returncode == 0
        assert kills == 7
    taken = Counter((tmp_path / "taken").read_text(encoding="utf-8").splitlines())
    assert taken.keys() == set(wanted)
    assert taken.total() <= len(wanted) + kills
