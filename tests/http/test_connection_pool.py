"""The connections of the client that does not block: few, bounded, used again, always given back."""

from __future__ import annotations

import asyncio
from contextlib import suppress

import pytest

from psa_fleet import AsyncFleetClient, Credentials, DecodeError, ServerError, TimeoutError, TransportError
from psa_fleet._http import pool
from psa_fleet.testing import instant_sleep
from tests.client.faulty import HANG_UP, RESET, STALL, Fault, FaultyServer, cut, faulty_server, responding

GOOD = responding(200, b'{"id": "x"}')
SLOW = Fault(b"", STALL)


def client(server: FaultyServer) -> AsyncFleetClient:
    return AsyncFleetClient(
        None, Credentials("c", "u", "p"), version="v3", base_url=server.url, timeout=5, retry=None
    )


@pytest.mark.anyio
async def test_sequential_calls_share_a_connection() -> None:
    with faulty_server(GOOD, responding(500), GOOD, responding(200, b"<html>"), GOOD) as server:
        async with client(server) as asked:
            for _ in range(5):
                with suppress(ServerError, DecodeError):
                    await asked.fleet("f").get()
        assert len(server.requests) == 5
        assert len(server.connections) == 1


@pytest.mark.anyio
async def test_burst_makes_no_more_connections_than_allowed(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pool, "CONNECTIONS", 7)
    with faulty_server(GOOD) as server:
        async with client(server) as asked:
            for _ in range(2):
                found = await asyncio.gather(*(asked.fleet("f").get() for _ in range(60)))
                assert [fleet.id for fleet in found] == ["x"] * 60
        assert len(server.connections) <= 7


@pytest.mark.anyio
@pytest.mark.parametrize(
    "fault", [Fault(b"", RESET), Fault(b"", HANG_UP), cut(GOOD, 3, RESET), responding(503)]
)
async def test_failed_call_returns_its_connection_to_pool(
    fault: Fault, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(pool, "CONNECTIONS", 1)
    with faulty_server(fault, fault, fault, GOOD) as server:
        async with client(server) as asked:
            for _ in range(3):
                with pytest.raises((TransportError, ServerError)):
                    await asked.fleet("f").get()
            assert (await asked.fleet("f").get()).id == "x"


@pytest.mark.anyio
@pytest.mark.parametrize("fault", [SLOW, cut(GOOD, 3, STALL)])
async def test_cancelled_call_frees_its_connection_slot(
    fault: Fault, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(pool, "CONNECTIONS", 1)
    with faulty_server(fault, fault, GOOD) as server:
        async with client(server) as asked:
            for count in (1, 2):
                task = asyncio.ensure_future(asked.fleet("f").get())
                await asyncio.to_thread(server.wait_for, count)
                task.cancel()
                with pytest.raises(asyncio.CancelledError):
                    await task
            assert (await asked.fleet("f").get()).id == "x"
        # What was cancelled is not used again: its response could still come.
        assert len(server.connections) == 3


@pytest.mark.anyio
async def test_pool_timeout_without_a_free_connection_sends_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pool, "CONNECTIONS", 1)
    with faulty_server(SLOW) as server:
        async with client(server) as asked:
            first = asyncio.ensure_future(asked.fleet("f").get())
            await asyncio.to_thread(server.wait_for, 1)
            with pytest.raises(TimeoutError, match="PoolTimeout") as caught:
                await asked.with_options(timeout=0.05).fleet("f").monitors.delete("m")
            assert type(caught.value) is TimeoutError
            first.cancel()
        assert len(server.requests) == 1


@pytest.mark.anyio
async def test_connections_that_are_not_needed_any_more_are_closed() -> None:
    with faulty_server(GOOD) as server, instant_sleep() as waits:
        async with client(server) as asked:
            await asyncio.gather(*(asked.fleet("f").get() for _ in range(9)))
            lanes = asked._connection.http._transport._inner._pool  # type: ignore[attr-defined] # our own class
            opened = len(lanes._lanes)
            assert opened > 1
            waits.sleep(60)
            for _ in range(opened):
                await asked.fleet("f").get()
            assert len(lanes._lanes) == 1
        assert not lanes._lanes
