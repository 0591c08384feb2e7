"""Attacks on `gather()`: consumers that stop in every way."""

from __future__ import annotations

import gc
from collections.abc import AsyncGenerator
from typing import Any

import pytest

from psa_fleet import ServerError
from tests.client.gathering import Counted, async_pause, left_over
from tests.client.servers import FLEET, Server

pytestmark = pytest.mark.anyio


async def same(item: int) -> int:
    await async_pause()
    return item


@pytest.fixture(autouse=True)
def nothing_else_is_collected() -> None:
    """Looking through what thousands of tests have left needs seconds, and would end what they left open."""
    gc.freeze()


async def settle() -> None:
    """Let what ends come to its end."""
    gc.collect()
    for _ in range(50):
        await async_pause()


class Stop(Exception):
    """Raised by a consumer."""


async def consume(results: AsyncGenerator[tuple[int, Any], None], how: str) -> None:
    async for item, _ in results:
        if how == "break":
            break
        if how == "raise" and item >= 0:
            raise Stop
        if how == "close":
            await results.aclose()


@pytest.mark.promise("P115")
@pytest.mark.parametrize(
    ("how", "concurrency"), [("break", 1), ("break", 5), ("raise", 5), ("close", 5), ("never", 5)]
)
async def test_workers_stop_when_the_consumer_stops(how: str, concurrency: int) -> None:
    counted = Counted(10_000)
    client = Server(FLEET).async_client()
    results = client.gather(counted, same, concurrency=concurrency)
    if how != "never":
        try:
            await consume(results, how)
        except Stop as error:
            error.__traceback__ = None
    del results
    await settle()
    taken = counted.taken
    await settle()
    assert counted.taken == taken <= 3 * concurrency + 2
    assert not left_over()


@pytest.mark.promise("P115")
async def test_errors_of_all_workers_at_once_leave_nothing() -> None:
    async def failing(item: int) -> int:
        await async_pause()
        raise ServerError("x", status=500)

    client = Server(FLEET).async_client()
    with pytest.raises(ServerError) as caught:
        async for _ in client.gather(range(100), failing, concurrency=7):
            pass
    assert caught.value.item in range(7)
    assert not left_over()
