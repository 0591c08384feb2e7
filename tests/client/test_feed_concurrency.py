"""Feeds read several vehicles at the same time; the requests wait for each other: no test is timed."""

from __future__ import annotations

import asyncio
import os
import threading
from contextlib import closing
from pathlib import Path

import httpx
import pytest

from psa_fleet import AsyncFleetClient, ClientStateError, FleetClient

from .alerts import Event, Events
from .servers import CREDENTIALS, Server

EVENTS = [Event(n % 10, n, 0) for n in range(30)]
ORDER = sorted((f"e{n}" for n in range(30)), key=lambda name: (int(name[1:]) % 10, int(name[1:])))


@pytest.mark.anyio
@pytest.mark.promise("P268")
async def test_feed_reads_as_many_vehicles_at_a_time_as_the_client_allows() -> None:
    events, barrier = Events(EVENTS, page_size=9), asyncio.Barrier(5)

    async def handle(request: httpx.Request) -> httpx.Response:
        if not request.url.path.endswith("/vehicles"):
            async with asyncio.timeout(30):
                await barrier.wait()
        return events(request)

    transport = httpx.MockTransport(handle)
    async with AsyncFleetClient(
        None, CREDENTIALS, version="v3", transport=transport, concurrency=5
    ) as client:
        assert [alert.id async for alert in client.fleet("f").feed("alerts")] == ORDER


@pytest.mark.promise("P268")
def test_feed_reads_as_many_vehicles_at_a_time_in_threads() -> None:
    events, barrier = Events(EVENTS, page_size=9), threading.Barrier(5, timeout=30)

    def handle(request: httpx.Request) -> httpx.Response:
        if not request.url.path.endswith("/vehicles"):
            barrier.wait()
        return events(request)

    transport = httpx.MockTransport(handle)
    with FleetClient(None, CREDENTIALS, version="v3", transport=transport, concurrency=5) as client:
        assert [alert.id for alert in client.fleet("f").feed("alerts")] == ORDER


@pytest.mark.promise("P265")
@pytest.mark.filterwarnings("ignore:This process:DeprecationWarning")  # the child only raises and ends
@pytest.mark.skipif(not hasattr(os, "fork"), reason="Windows cannot fork")
@pytest.mark.parametrize("has_file", [True, False])
def test_feed_refuses_a_forked_child(tmp_path: Path, has_file: bool) -> None:
    fleet = Server(handler=Events(EVENTS)).client("v3", concurrency=2).fleet("f")
    path = tmp_path / "c" if has_file else None
    with closing(fleet.feed("alerts", checkpoint=path)) as feed:
        found = [next(feed).id, next(feed).id]
        child = os.fork()
        if not child:
            try:
                next(feed)
            except ClientStateError:
                os._exit(7)
            os._exit(1)
        assert os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]) == 7
        assert [*found, *(alert.id for alert in feed)] == ORDER
    if has_file:
        assert list(fleet.feed("alerts", checkpoint=path)) == []
