"""How long a program waits before its first line: each import in a new process, with bytecode."""

from __future__ import annotations

import os
import subprocess
import sys

import pytest
from pytest_benchmark.fixture import BenchmarkFixture

STATEMENTS = ("import httpx", "import httpx, attrs", "import psa_fleet", "from psa_fleet import FleetClient")


@pytest.mark.benchmark(group="import, in a new process")
@pytest.mark.parametrize("statement", STATEMENTS)
def test_import(benchmark: BenchmarkFixture, statement: str) -> None:
    benchmark.name = statement
    benchmark.extra_info["baseline"] = statement == "import httpx"
    environment = {key: value for key, value in os.environ.items() if key != "PYTHONDONTWRITEBYTECODE"}
    program = f"import time; start = time.process_time(); {statement}; print(time.process_time() - start)"

    def run() -> float:
        done = subprocess.run(
            [sys.executable, "-c", program], env=environment, check=True, capture_output=True, text=True
        )
        return float(done.stdout)

    run()
    times = [run() for _ in range(25)]
    # What starting Python takes is not what is compared: the time that the child measured is.
    benchmark.extra_info["seconds"] = min(times)
    benchmark(lambda: None)
