"""A scheduler and workers of Dask, each a process of its own that can be killed."""

# pyright: reportAttributeAccessIssue=false, reportArgumentType=false, reportAssignmentType=false
# pyright: reportReturnType=false, reportPrivateImportUsage=false, reportIncompatibleMethodOverride=false
# (distributed is typed in part, and wrongly)
from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import Any, Final

import distributed

ROOT: Final = Path(__file__).parents[2]


class Cluster:
    """A scheduler, and workers without a nanny: a killed one does not come back by itself."""

    def __init__(self, folder: Path, env: Mapping[str, str]) -> None:
        self._env = {**os.environ, **env, "PYTHONPATH": str(ROOT)}
        self._file = folder / "scheduler.json"
        self.scheduler = self._start("scheduler", "--host", "127.0.0.1", "--port", "0", "--no-dashboard")
        self.workers: list[subprocess.Popen[bytes]] = []
        while not self._file.exists() or not self._file.read_text():
            assert self.scheduler.poll() is None, "the scheduler did not start"
            time.sleep(0.05)
        self.address: str = json.loads(self._file.read_text())["address"]

    def _start(self, what: str, *options: str) -> subprocess.Popen[bytes]:
        module = f"distributed.cli.dask_{what}"
        command = [sys.executable, "-m", module, "--scheduler-file", str(self._file), *options]
        quiet: Any = {"stdout": subprocess.DEVNULL, "stderr": subprocess.DEVNULL}
        return subprocess.Popen(command, env=self._env, cwd=self._file.parent, **quiet)

    def add_worker(self, threads: int = 1) -> None:
        """Start a worker; it comes when it is ready."""
        options = ("--no-nanny", "--nthreads", str(threads), "--no-dashboard", "--host", "127.0.0.1")
        self.workers.append(self._start("worker", *options))

    def wait(self) -> None:
        """Wait until every worker that was started is ready."""
        with distributed.Client(self.address, set_as_default=False) as client:
            client.wait_for_workers(len(self.workers), timeout=120)

    def kill_worker(self) -> None:
        """End the oldest worker that is left, at once."""
        process = self.workers.pop(0)
        process.send_signal(signal.SIGKILL)
        process.wait()

    def close(self) -> None:
        """End all."""
        for process in (*self.workers, self.scheduler):
            process.kill()
            process.wait()


@contextmanager
def running(folder: Path, env: Mapping[str, str], *, workers: int, threads: int = 1) -> Iterator[Cluster]:
    """A cluster with workers that are ready."""
    cluster = Cluster(folder, env)
    try:
        for _ in range(workers):
            cluster.add_worker(threads)
        cluster.wait()
        yield cluster
    finally:
        cluster.close()
