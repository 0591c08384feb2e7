"""Many calls at a time: what only tasks have, or only threads; facade_async/test_gather.py has the rest."""

from __future__ import annotations

import asyncio
import contextvars
import threading
from collections.abc import AsyncGenerator, Generator
from typing import assert_type

import pytest

from psa_fleet import PsaFleetError, ServerError
from psa_fleet.simulator import Fault, Simulator

from .gathering import Counted, left_over
from .servers import FLEET, Server
from .worlds import async_client, client


@pytest.mark.promise("P114")
@pytest.mark.anyio
@pytest.mark.parametrize("concurrency", [1, 2, 7])
async def test_tasks_are_as_many_as_asked(concurrency: int) -> None:
    counted = Counted(100)

    async def work(_: int) -> None:
        counted.begin()
        await asyncio.sleep(0)
        counted.end()

    async for _ in Server(FLEET).async_client(concurrency=concurrency).gather(counted, work):
        counted.results += 1
    assert counted.most == concurrency


@pytest.mark.promise("P114")
def test_gather_starts_at_most_one_thread_per_item() -> None:
    seen = set()

    def work(item: int) -> None:
        seen.add(threading.get_ident())
        assert threading.current_thread() in left_over()

    client = Server(FLEET).client()
    assert list(client.gather([], work)) == []
    assert [item for item, _ in client.gather([5], work, concurrency=100)] == [5]
    assert len(seen) == 1


@pytest.mark.promise("P115")
@pytest.mark.anyio
async def test_first_error_cancels_tasks_under_way() -> None:
    ended = []

    async def work(item: int) -> int:
        if item == 3:
            raise ServerError("x", status=500)
        try:
            await asyncio.Event().wait()
        finally:
            ended.append(item)
        return item

    client = Server(FLEET).async_client()
    with pytest.raises(ServerError):
        async for _ in client.gather(range(9), work, concurrency=4):
            pass
    assert sorted(ended) == [0, 1, 2]
    assert not left_over()


def test_threads_see_the_context_of_their_maker() -> None:
    variable = contextvars.ContextVar("variable", default="")
    variable.set("mine")
    found = Server(FLEET).client().gather(range(9), lambda _: variable.get(), concurrency=3)
    assert {value for _, value in found} == {"mine"}


@pytest.mark.anyio
async def test_gather_on_the_simulator_survives_faults() -> None:
    with Simulator() as simulator:
        with client(simulator, "v3") as one:
            found = one.fleets().first()
            assert found is not None
            fleet = one.fleet(found.id or "")
            simulator.inject(Fault.status(503), None, Fault.reset_before_headers(), Fault.rate_limited(0))
            results = one.gather(fleet.vehicles(), lambda v: fleet.vehicle(v.id or "").status())
            expected = {vehicle.id: status for vehicle, status in results}
        assert expected
        async with async_client(simulator, "v3") as other:
            handle = other.fleet(found.id or "")
            async for vehicle, status in other.gather(
                handle.vehicles(), lambda v: handle.vehicle(v.id or "").status()
            ):
                assert expected.pop(vehicle.id) == status
    assert expected == {}


def test_gather_results_have_their_types() -> None:
    client, other = Server(FLEET).client(), Server(FLEET).async_client()

    async def work(item: int) -> str:
        return str(item)

    found = client.gather([1], str)
    assert_type(found, Generator[tuple[int, str], None, None])
    either = client.gather([1], str, errors="return")
    assert_type(either, Generator[tuple[int, str | PsaFleetError], None, None])
    assert_type(other.gather([1], work), AsyncGenerator[tuple[int, str], None])
    assert list(found) == list(either) == [(1, "1")]
