"""Calls to a server that answers at once: the facade, and httpx alone doing the same.

httpx alone has no URL template, no retries, no rate limits and no models: it sends the same bytes, checks the
status and decodes the same JSON.
"""

from __future__ import annotations

import asyncio
import functools
import timeit
from collections.abc import Awaitable, Callable

import httpx
import pytest
from pytest_benchmark.fixture import BenchmarkFixture

from psa_fleet import AsyncFleetClient, Credentials, FleetClient

CREDENTIALS = Credentials(client_id="bench", username="bench", password="bench")
PATH = "/v3/fleets/f/vehicles/v/status"
CALLS, TASKS = 300, 50


@functools.cache
def one_after_the_other(server: str) -> dict[str, float]:
    """Seconds a call of both clients, the best of many rounds that take turns."""
    with (
        httpx.Client(auth=("bench", "bench"), params={"client_id": "bench"}) as http,
        FleetClient(None, CREDENTIALS, base_url=server, version="v3") as fleet_client,
    ):
        vehicle = fleet_client.fleet("f").vehicle("v")
        calls: dict[str, Callable[[], object]] = {
            "httpx": lambda: http.get(server + PATH).raise_for_status().json(),
            "ours": vehicle.status,
        }
        best = dict.fromkeys(calls, float("inf"))
        # Where the server's process runs matters more than what is measured, and changes: short turns.
        for _ in range(60):
            for name, call in calls.items():
                best[name] = min(best[name], timeit.timeit(call, number=30) / 30)
        return best


@pytest.mark.benchmark(group="one call after the other (a full status)")
@pytest.mark.parametrize("client", ["httpx", "ours"])
def test_sync(benchmark: BenchmarkFixture, server: str, client: str) -> None:
    benchmark.name = client
    benchmark.extra_info |= {"baseline": client == "httpx", "seconds": one_after_the_other(server)[client]}
    benchmark(lambda: None)


@pytest.mark.parametrize("tasks", [1, TASKS])
@pytest.mark.parametrize("client", ["httpx", "ours"])
def test_async(benchmark: BenchmarkFixture, server: str, client: str, tasks: int) -> None:
    benchmark.group = f"{CALLS} calls, async, {tasks} at a time"
    benchmark.name = client
    benchmark.extra_info["baseline"] = client == "httpx"

    async def drive(call: Callable[[], Awaitable[object]]) -> None:
        left = iter(range(CALLS))

        async def task() -> None:
            for _ in left:
                await call()

        await asyncio.gather(*(task() for _ in range(tasks)))

    with asyncio.Runner() as runner:
        if client == "httpx":
            http = httpx.AsyncClient(auth=("bench", "bench"), params={"client_id": "bench"})

            async def get() -> object:
                return (await http.get(server + PATH)).raise_for_status().json()

            runner.run(drive(get))
            benchmark(lambda: runner.run(drive(get)))
            runner.run(http.aclose())
        else:
            fleet_client = AsyncFleetClient(None, CREDENTIALS, base_url=server, version="v3")
            vehicle = fleet_client.fleet("f").vehicle("v")
            runner.run(drive(vehicle.status))
            benchmark(lambda: runner.run(drive(vehicle.status)))
            runner.run(fleet_client.aclose())
