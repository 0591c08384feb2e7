"""Attacks on `gather()` that only one half can have: cancellation of tasks, threads that do not start."""

from __future__ import annotations

import asyncio
import threading
from collections.abc import AsyncGenerator
from typing import Any

import pytest

from .gathering import Counted, async_pause, left_over
from .servers import FLEET, Server

LONG = 5.0
"""Seconds after which something hangs."""


@pytest.mark.promise("P115")
@pytest.mark.parametrize("concurrency", [1, 3])
@pytest.mark.parametrize("at", [0, 5])
def test_call_that_is_cancelled_ends_gather(at: int, concurrency: int) -> None:
    async def work(item: int) -> int:
        if item == at:
            raise asyncio.CancelledError
        return item

    async def main() -> None:
        client = Server(FLEET).async_client()
        with pytest.raises(asyncio.CancelledError):
            # A timeout would be another error.
            async with asyncio.timeout(LONG):
                async for _ in client.gather(range(100), work, concurrency=concurrency):
                    pass
        assert not left_over()

    asyncio.run(main())


@pytest.mark.promise("P115")
@pytest.mark.parametrize("waiting", [True, False])
def test_consumer_that_is_cancelled_stops_its_workers(waiting: bool) -> None:
    counted = Counted(10_000)
    started = asyncio.Event()

    async def work(item: int) -> int:
        started.set()
        await asyncio.sleep(LONG if waiting else 0)
        return item

    async def consume() -> None:
        client = Server(FLEET).async_client()
        async for _ in client.gather(counted, work, concurrency=4):
            pass

    async def main() -> None:
        task = asyncio.create_task(consume())
        await started.wait()
        task.cancel()
        with pytest.raises(asyncio.CancelledError):
            await task
        for _ in range(20):
            await async_pause()
        taken = counted.taken
        for _ in range(20):
            await async_pause()
        assert counted.taken == taken
        assert not left_over()

    asyncio.run(main())


@pytest.mark.promise("P115")
def test_loop_ends_while_results_are_waiting() -> None:
    kept: list[AsyncGenerator[Any, None]] = []

    async def work(item: int) -> int:
        return item

    async def main() -> None:
        results = Server(FLEET).async_client().gather(range(1000), work, concurrency=3)
        kept.append(results)  # it is left open
        await anext(results)
        for _ in range(50):
            await async_pause()

    thread = threading.Thread(target=asyncio.run, args=(main(),), daemon=True)
    thread.start()
    thread.join(LONG)
    assert not thread.is_alive()


@pytest.mark.promise("P115")
@pytest.mark.parametrize("started", [0, 1, 3])
def test_threads_that_cannot_start_are_done_without(started: int, monkeypatch: pytest.MonkeyPatch) -> None:
    real, count = threading.Thread.start, iter(range(1000))

    def start(thread: threading.Thread) -> None:
        if thread.name == "psa_fleet.gather" and next(count) >= started:
            raise RuntimeError("can't start new thread")
        real(thread)

    monkeypatch.setattr(threading.Thread, "start", start)
    results = Server(FLEET).client().gather(range(50), lambda item: item, concurrency=8)
    if started:
        assert sorted(item for item, _ in results) == list(range(50))
    else:
        with pytest.raises(RuntimeError, match="can't start new thread"):
            next(results)
    assert not left_over()


@pytest.mark.promise("P115")
@pytest.mark.parametrize("error", [KeyboardInterrupt, SystemExit, GeneratorExit])
def test_interruption_in_a_call_is_raised_in_the_loop(error: type[BaseException]) -> None:
    def work(item: int) -> int:
        if item == 3:
            raise error
        return item

    with pytest.raises(error):
        list(Server(FLEET).client().gather(range(100), work, concurrency=2))
    assert not left_over()
