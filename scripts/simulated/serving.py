"""Measure the simulator in this process: requests a second of CPU time, and memory with 100,000 vehicles."""

from __future__ import annotations

import asyncio
import base64
import resource
import sys
import time
from typing import TYPE_CHECKING, Any

from psa_fleet.simulator import Simulator, World

if TYPE_CHECKING:
    from collections.abc import Sequence

    from psa_fleet.subscription import Version

VEHICLES = 100


async def get(simulator: Simulator, version: Version, path: str, query: str) -> bytes:
    """Send one request to the application, without a connection."""
    account = simulator.account(version)
    login = base64.b64encode(f"{account.username}:{account.password}".encode())
    scope: dict[str, Any] = {
        "type": "http",
        "method": "GET",
        "scheme": "http",
        "path": f"/connectedcar/{version}{path}",
        "query_string": f"client_id={account.client_id}{query and f'&{query}'}".encode(),
        "headers": [(b"host", b"127.0.0.1:8000"), (b"authorization", b"Basic " + login)],
        "client": ("127.0.0.1", 1),
        "server": ("127.0.0.1", 8000),
    }
    sent: list[Any] = []

    async def receive() -> dict[str, Any]:
        return {"type": "http.request", "body": b"", "more_body": False}

    async def send(message: Any) -> None:  # noqa: ANN401  # as ASGI has it
        sent.append(message)

    await simulator.app(scope, receive, send)
    if sent[0]["status"] != 200:
        raise RuntimeError(f"{path}: {sent[0]['status']}")
    return bytes(sent[1]["body"])


async def rate(simulator: Simulator, version: Version, paths: Sequence[str]) -> float:
    """Requests a second of CPU time."""
    began = time.process_time()
    for path in paths:
        await get(simulator, version, path, "pageSize=60" if path.endswith("telemetry") else "")
    return len(paths) / (time.process_time() - began)


def megabytes() -> float:
    """The most memory that this process had."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


async def main() -> int:
    """Print the measurements.

    Returns:
        0.
    """
    simulator = Simulator(World(vehicles=VEHICLES, fleets=1))
    fleet = f"/fleets/{simulator.world.fleet(0).id}"
    versions: tuple[Version, ...] = ("v2", "v3")
    for version in versions:
        for kind in ("telemetry", "status"):
            paths = [f"{fleet}/vehicles/{simulator.world.vehicle(i).id}/{kind}" for i in range(VEHICLES)]
            first = await rate(simulator, version, paths)
            again = await rate(simulator, version, paths * 5)
            sys.stdout.write(f"{version} {kind}: {first:.0f} requests/s at first, then {again:.0f}\n")
    large = Simulator(World(vehicles=100_000, fleets=1))
    fleet = f"/fleets/{large.world.fleet(0).id}"
    sys.stdout.write(f"a world of 100,000 vehicles: {megabytes():.0f} MB\n")
    for version in versions:
        for page in range(0, 100_000, 60):
            await get(large, version, f"{fleet}/status", f"indexRange={page}-{page + 59}")
    sys.stdout.write(f"each of its statuses read in both versions: {megabytes():.0f} MB\n")
    return 0


if __name__ == "__main__":
    sys.exit(asyncio.run(main()))
