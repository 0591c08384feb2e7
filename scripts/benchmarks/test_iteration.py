"""A large fleet, iterated page by page: time, and the memory that it takes at most."""

from __future__ import annotations

import os
import subprocess
import sys

import pytest
from pytest_benchmark.fixture import BenchmarkFixture

VEHICLES = (1_000, 100_000)
OURS = """
from psa_fleet import Credentials, FleetClient
credentials = Credentials(client_id="bench", username="bench", password="bench")
with FleetClient(None, credentials, base_url=base, version="v3") as client:
    for vehicle in client.fleet(str(count)).vehicles():
        seen += vehicle.vin is not None
"""
HTTPX = """
import httpx
with httpx.Client(auth=("bench", "bench")) as client:
    url = httpx.URL(f"{base}/v3/fleets/{count}/vehicles")
    while url:
        page = client.get(url.copy_add_param("client_id", "bench")).raise_for_status().json()
        for vehicle in page["_embedded"]["vehicles"]:
            seen += vehicle["vin"] is not None
        link = page["_links"].get("next")
        url = link and httpx.URL(base).join(link["href"])
"""
PROGRAM = """
import resource, sys, time
base, count, seen = sys.argv[1], int(sys.argv[2]), 0
start = time.perf_counter()
{}
assert seen == count, seen
print(time.perf_counter() - start, resource.getrusage(resource.RUSAGE_SELF).ru_maxrss)
"""


@pytest.mark.parametrize("client", ["httpx and json", "ours"])
@pytest.mark.parametrize("count", VEHICLES)
def test_iteration(benchmark: BenchmarkFixture, server: str, client: str, count: int) -> None:
    program = PROGRAM.format(OURS if client == "ours" else HTTPX)
    environment = {key: value for key, value in os.environ.items() if key != "PYTHONDONTWRITEBYTECODE"}

    def run() -> tuple[float, int]:
        done = subprocess.run(
            [sys.executable, "-c", program, server, str(count)],
            env=environment,
            check=True,
            capture_output=True,
            text=True,
        )
        seconds, memory = done.stdout.split()
        return float(seconds), int(memory)

    results = [run() for _ in range(3 if count < 10_000 else 1)]
    benchmark.group = f"{count:,} vehicles iterated"
    benchmark.name = client
    benchmark.extra_info |= {
        "baseline": client != "ours",
        # In a process of its own: what that measured is what counts.
        "seconds": min(seconds for seconds, _ in results),
        "peak memory (MB)": round(max(memory for _, memory in results) / 1024),
    }
    benchmark(lambda: None)
