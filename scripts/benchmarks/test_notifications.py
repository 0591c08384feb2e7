"""Notifications through the receiver to the disk: each is acknowledged when it is safe there."""

from __future__ import annotations

import asyncio
import itertools
import json
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from pytest_benchmark.fixture import BenchmarkFixture

from benchmarks import documents

COUNT, CONNECTIONS = 500, 50
KINDS = {"nothing": "a handler that does nothing", "jsonl": "to JSON Lines", "sqlite": "to SQLite"}
_NUMBERS = itertools.count()


def request() -> bytes:
    """A notification that was not sent before, with a position."""
    event = {
        "fleetId": "f",
        "vin": f"VR3{next(_NUMBERS):014}",
        "eventDate": "2026-05-01T10:11:12Z",
        "refresh": False,
        "values": [
            {
                "data": "vehicle.energy.electric.level",
                "value": {"type": "string", "body": {"literalValue": "41"}},
            }
        ],
        "extensions": [{"type": "vehicle.position", "body": {"position": documents.full("v3", "Position")}}],
    }
    body = json.dumps({"monitorId": "m", "attributes": [], "events": [event]}).encode()
    head = f"POST / HTTP/1.1\r\nHost: x\r\nX-Secret: benchmark\r\nContent-Length: {len(body)}\r\n\r\n"
    return head.encode() + body


async def post(port: int, requests: list[bytes]) -> None:
    left = iter(requests)

    async def connection() -> None:
        reader, writer = await asyncio.open_connection("127.0.0.1", port)
        for one in left:
            writer.write(one)
            head = await reader.readuntil(b"\r\n\r\n")
            assert head.startswith(b"HTTP/1.1 200"), head
        writer.close()

    await asyncio.gather(*(connection() for _ in range(CONNECTIONS)))


@pytest.fixture
def port(kind: str, tmp_path: Path) -> Iterator[int]:
    command = [sys.executable, str(Path(__file__).with_name("receiver.py")), kind, str(tmp_path / "events")]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout is not None
        yield int(process.stdout.readline())
        process.terminate()


@pytest.mark.benchmark(group=f"{COUNT} notifications over {CONNECTIONS} connections")
@pytest.mark.parametrize("kind", KINDS)
def test_notifications(benchmark: BenchmarkFixture, kind: str, port: int) -> None:
    benchmark.name = KINDS[kind]
    benchmark.extra_info["baseline"] = kind == "nothing"
    with asyncio.Runner() as runner:
        runner.run(post(port, [request()]))
        # Each round sends new ones: what was sent before is known and costs less.
        times = []
        for _ in range(6):
            requests = [request() for _ in range(COUNT)]
            start = time.perf_counter()
            runner.run(post(port, requests))
            times.append(time.perf_counter() - start)
    benchmark.extra_info |= {"seconds": min(times), "a second": round(COUNT / min(times))}
    benchmark(lambda: None)
