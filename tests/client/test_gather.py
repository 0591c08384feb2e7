"""Many calls at a time: bounded, lazy, in steady memory, and with an end to everything."""

from __future__ import annotations

import asyncio
import contextvars
import threading
from collections.abc import AsyncGenerator, AsyncIterator, Generator, Iterator
from contextlib import aclosing, closing
from typing import Any, assert_type

import httpx
import pytest

from psa_fleet import ConfigurationError, PsaFleetError, RateLimitError, ServerError
from psa_fleet.simulator import Fault, Simulator
from psa_fleet.testing import instant_sleep

from .servers import FLEET, Server, page
from .worlds import async_client, client

IDS = [f"v{n}" for n in range(150)]


def handler(request: httpx.Request) -> httpx.Response:
    """A fleet of 150 vehicles in pages of 60, each tenth of which has an error."""
    path = request.url.path
    if path.endswith("/vehicles"):
        start = int(request.url.params.get("pageToken", "0"))
        following = f"?pageToken={start + 60}" if start + 60 < len(IDS) else None
        items = [{"id": vid} for vid in IDS[start : start + 60]]
        return httpx.Response(200, json=page(items, following, "vehicles"))
    vid = path.split("/")[-2]
    if vid.endswith("7"):
        return httpx.Response(500)
    return httpx.Response(200, json={"id": vid})


GOOD = {vid for vid in IDS if not vid.endswith("7")}
BAD = {vid for vid in IDS if vid.endswith("7")}


@pytest.mark.anyio
async def test_a_fleet_without_blocking() -> None:
    client = Server(handler=handler).async_client(retry=None)
    fleet = client.fleet("f")
    good: list[str | None] = []
    bad: list[str | None] = []
    async for vehicle, status in client.gather(
        fleet.vehicles(), lambda v: fleet.vehicle(v.id or "").status(), concurrency=50, errors="return"
    ):
        if isinstance(status, PsaFleetError):
            assert isinstance(status, ServerError)
            bad.append(vehicle.id)
        else:
            assert status.to_dict()["id"] == vehicle.id
            good.append(vehicle.id)
    assert (set(good), set(bad)) == (GOOD, BAD)
    assert len(good) + len(bad) == len(IDS)


def test_a_fleet() -> None:
    client = Server(handler=handler).client(retry=None)
    fleet = client.fleet("f")
    good: list[str | None] = []
    bad: list[str | None] = []
    for vehicle, status in client.gather(
        fleet.vehicles(), lambda v: fleet.vehicle(v.id or "").status(), concurrency=8, errors="return"
    ):
        if isinstance(status, PsaFleetError):
            bad.append(vehicle.id)
        else:
            assert status.to_dict()["id"] == vehicle.id
            good.append(vehicle.id)
    assert (set(good), set(bad)) == (GOOD, BAD)
    assert len(good) + len(bad) == len(IDS)
    assert not threads()


def others() -> set[asyncio.Task[Any]]:
    """The tasks that a crew has left."""
    return {task for task in asyncio.all_tasks() if "AsyncCrew" in repr(task)}


def threads() -> list[threading.Thread]:
    """The threads that a crew has left."""
    return [thread for thread in threading.enumerate() if thread.name == "psa_fleet.gather"]


class Counted:
    """Things to do, which notes how far ahead of the results it was asked."""

    def __init__(self, count: int) -> None:
        self.left = iter(range(count))
        self.taken = self.results = self.under_way = 0
        self.ahead = self.most = 0

    def __iter__(self) -> Iterator[int]:
        for item in self.left:
            self.taken += 1
            self.ahead = max(self.ahead, self.taken - self.results)
            yield item

    async def work(self, item: int) -> int:
        self.under_way += 1
        self.most = max(self.most, self.under_way)
        for _ in range(item % 3):
            await asyncio.sleep(0)
        self.under_way -= 1
        return item * 2


@pytest.mark.promise("P114")
@pytest.mark.anyio
@pytest.mark.parametrize("concurrency", [1, 2, 7])
async def test_it_is_bounded_and_lazy_without_blocking(concurrency: int) -> None:
    counted = Counted(500)
    client = Server(FLEET).async_client(concurrency=concurrency)
    assert counted.taken == 0
    async for item, found in client.gather(counted, counted.work):
        assert found == item * 2
        counted.results += 1
        if counted.results % 50 == 0:
            # Who is slow to take results holds it up.
            for _ in range(40):
                await asyncio.sleep(0)
    assert counted.results == counted.taken == 500
    assert counted.most == concurrency
    assert counted.ahead <= 2 * concurrency + 1


@pytest.mark.promise("P114")
def test_it_is_bounded_and_lazy() -> None:
    counted = Counted(300)
    lock = threading.Lock()

    def work(item: int) -> int:
        with lock:
            counted.under_way += 1
            counted.most = max(counted.most, counted.under_way)
        with lock:
            counted.under_way -= 1
        return item * 2

    for item, found in Server(FLEET).client().gather(counted, work, concurrency=4):
        assert found == item * 2
        counted.results += 1
    assert counted.results == counted.taken == 300
    assert counted.most <= 4
    assert counted.ahead <= 2 * 4 + 1


@pytest.mark.promise("P114")
def test_there_are_no_more_threads_than_things_to_do() -> None:
    seen = set()

    def work(item: int) -> None:
        seen.add(threading.get_ident())
        assert threading.current_thread() in threads()

    client = Server(FLEET).client()
    assert list(client.gather([], work)) == []
    assert [item for item, _ in client.gather([5], work, concurrency=100)] == [5]
    assert len(seen) == 1


@pytest.mark.promise("P115")
@pytest.mark.anyio
async def test_the_first_error_ends_everything_without_blocking() -> None:
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
    assert not others()


@pytest.mark.promise("P115")
def test_the_first_error_ends_everything() -> None:
    def work(item: int) -> int:
        if item == 5:
            raise ServerError("x", status=500)
        return item

    with pytest.raises(ServerError):
        list(Server(FLEET).client().gather(range(1000), work, concurrency=4))
    assert not threads()


@pytest.mark.parametrize("errors", ["raise", "return"])
def test_other_exceptions_are_raised_in_any_case(errors: Any) -> None:
    def broken() -> Iterator[int]:
        yield 1
        raise KeyError("source")

    client = Server(FLEET).client()
    with pytest.raises(ZeroDivisionError):
        list(client.gather([1, 0], lambda n: 1 // n, errors=errors))
    with pytest.raises(KeyError):
        list(client.gather(broken(), lambda n: n, errors=errors))
    assert not threads()


@pytest.mark.anyio
@pytest.mark.parametrize("errors", ["raise", "return"])
async def test_other_exceptions_are_raised_in_any_case_without_blocking(errors: Any) -> None:
    async def broken() -> AsyncIterator[int]:
        yield 1
        raise KeyError("source")

    async def work(item: int) -> int:
        return item

    client = Server(FLEET).async_client()
    with pytest.raises(KeyError):
        async for _ in client.gather(broken(), work, errors=errors):
            pass
    assert not others()


@pytest.mark.anyio
async def test_leaving_early_without_blocking() -> None:
    counted = Counted(10_000)
    client = Server(FLEET).async_client()
    async with aclosing(client.gather(counted, counted.work, concurrency=5)) as results:
        async for _, _ in results:
            break
    assert not others()
    assert counted.taken <= 2 * 5 + 2


@pytest.mark.promise("P115")
def test_leaving_early() -> None:
    counted = Counted(10_000)
    with closing(Server(FLEET).client().gather(counted, lambda n: n, concurrency=5)) as results:
        for _ in results:
            break
    assert not threads()
    assert counted.taken <= 2 * 5 + 2


def test_threads_see_the_context_of_their_maker() -> None:
    variable = contextvars.ContextVar("variable", default="")
    variable.set("mine")
    found = Server(FLEET).client().gather(range(9), lambda _: variable.get(), concurrency=3)
    assert {value for _, value in found} == {"mine"}


@pytest.mark.promise("P144")
def test_gathered_calls_wait_for_rate_limits() -> None:
    headers = {"X-RateLimit-Limit-2": "5", "X-RateLimit-Remaining-2": "3"}
    client = Server(httpx.Response(200, json=FLEET, headers=headers)).client(concurrency=1)
    with instant_sleep() as waits:
        assert len(list(client.gather(range(20), lambda _: client.fleet("f").get()))) == 20
    assert len(waits.sleeps) >= 3
    raising = client.with_options(rate_limit="raise")
    with instant_sleep() as waits:
        found = [
            one for _, one in client.gather(range(20), lambda _: raising.fleet("f").get(), errors="return")
        ]
    assert waits.sleeps == []
    assert 15 <= sum(isinstance(one, RateLimitError) for one in found) <= 20
    # Outside of it they don't.
    with instant_sleep() as waits:
        for _ in range(20):
            client.fleet("f").get()
    assert waits.sleeps == []


@pytest.mark.parametrize("options", [{"concurrency": 0}, {"concurrency": "5"}, {"errors": "ignore"}])
def test_what_is_refused(options: dict[str, Any]) -> None:
    async def work(item: int) -> int:
        return item

    server = Server(FLEET)
    with pytest.raises(ConfigurationError):
        server.client().gather([1], lambda n: n, **options)
    with pytest.raises(ConfigurationError):
        server.async_client().gather([1], work, **options)


@pytest.mark.anyio
async def test_on_the_simulator() -> None:
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


def test_the_types_of_results() -> None:
    client, other = Server(FLEET).client(), Server(FLEET).async_client()

    async def work(item: int) -> str:
        return str(item)

    found = client.gather([1], str)
    assert_type(found, Generator[tuple[int, str], None, None])
    either = client.gather([1], str, errors="return")
    assert_type(either, Generator[tuple[int, str | PsaFleetError], None, None])
    assert_type(other.gather([1], work), AsyncGenerator[tuple[int, str], None])
    assert list(found) == list(either) == [(1, "1")]
