# Made from ../facade_async/test_gather.py by scripts/unasync.py: change that, not this.
"""Many calls at a time: bounded, lazy, in steady memory, and with an end to everything."""

from __future__ import annotations

import pickle
from collections.abc import Iterator
from contextlib import closing
from typing import Any

import httpx
import pytest

from psa_fleet import ConfigurationError, PsaFleetError, RateLimitError, ServerError
from psa_fleet.testing import instant_sleep
from tests.client.gathering import BAD, GOOD, IDS, Counted, handler, left_over, pause
from tests.client.servers import FLEET, Server


def same(item: int) -> int:
    return item


def test_gather_goes_over_a_fleet_and_returns_its_errors() -> None:
    client = Server(handler=handler).client(retry=None)
    fleet = client.fleet("f")
    good: list[str | None] = []
    bad: list[str | None] = []
    for vehicle, status in client.gather(
        fleet.vehicles(), lambda v: fleet.vehicle(v.id or "").status(), concurrency=8, errors="return"
    ):
        if isinstance(status, PsaFleetError):
            assert isinstance(status, ServerError)
            bad.append(vehicle.id)
        else:
            assert status.to_dict()["id"] == vehicle.id
            good.append(vehicle.id)
    assert (set(good), set(bad)) == (GOOD, BAD)
    assert len(good) + len(bad) == len(IDS)
    assert not left_over()


@pytest.mark.promise("P114")
@pytest.mark.parametrize("concurrency", [1, 2, 7])
def test_gather_is_bounded_and_lazy(concurrency: int) -> None:
    counted = Counted(300)

    def work(item: int) -> int:
        counted.begin()
        for _ in range(item % 3):
            pause()
        counted.end()
        return item * 2

    client = Server(FLEET).client(concurrency=concurrency)
    for item, found in client.gather(counted, work, concurrency=concurrency):
        assert found == item * 2
        counted.results += 1
        if counted.results % 50 == 0:
            # Who is slow to take results holds it up.
            for _ in range(40):
                pause()
    assert counted.results == counted.taken == 300
    assert 1 <= counted.most <= concurrency
    assert counted.ahead <= 2 * concurrency + 1


@pytest.mark.promise("P115")
def test_gather_ends_with_the_first_error() -> None:
    def work(item: int) -> int:
        if item == 5:
            raise ServerError("x", status=500)
        return item

    client = Server(FLEET).client()
    with pytest.raises(ServerError) as caught:
        for _ in client.gather(range(1000), work, concurrency=4):
            pass
    assert (caught.value.item, str(caught.value)) == (5, "x")
    assert pickle.loads(pickle.dumps(caught.value)).item == 5
    assert not left_over()


def test_gather_that_returns_errors_sets_their_item() -> None:
    def work(item: str) -> str:
        if item.startswith("bad"):
            raise ServerError("x", status=500)
        return item

    client = Server(FLEET).client()
    results = client.gather(["good", "bad-1", "bad-2"], work, errors="return")
    found = {item: each for item, each in results}
    assert {error.item for error in found.values() if isinstance(error, ServerError)} == {"bad-1", "bad-2"}
    assert ServerError("x", status=500).item is None


@pytest.mark.parametrize("errors", ["raise", "return"])
def test_gather_raises_foreign_errors_in_either_mode(errors: Any) -> None:
    def broken() -> Iterator[int]:
        yield 1
        raise KeyError("source")

    def divided(item: int) -> int:
        return 1 // item

    client = Server(FLEET).client()
    with pytest.raises(KeyError):
        for _ in client.gather(broken(), same, errors=errors):
            pass
    with pytest.raises(ZeroDivisionError):
        for _ in client.gather([1, 0], divided, errors=errors):
            pass
    assert not left_over()


@pytest.mark.promise("P115")
def test_gather_that_is_left_early_leaves_nothing() -> None:
    counted = Counted(10_000)
    client = Server(FLEET).client()
    with closing(client.gather(counted, same, concurrency=5)) as results:
        for _, _ in results:
            break
    assert not left_over()
    assert counted.taken <= 2 * 5 + 2


@pytest.mark.promise("P144")
def test_gathered_calls_wait_for_rate_limits() -> None:
    headers = {"X-RateLimit-Limit-2": "5", "X-RateLimit-Remaining-2": "3"}
    client = Server(httpx.Response(200, json=FLEET, headers=headers)).client(concurrency=1)
    fleet, other = client.fleet("f"), client.with_options(rate_limit="raise").fleet("f")
    with instant_sleep() as waits:
        found: list[Any] = [one for _, one in client.gather(range(20), lambda _: fleet.get())]
    assert len(found) == 20
    assert len(waits.sleeps) >= 3
    with instant_sleep() as waits:
        found = [one for _, one in client.gather(range(20), lambda _: other.get(), errors="return")]
    assert waits.sleeps == []
    assert 15 <= sum(isinstance(one, RateLimitError) for one in found) <= 20
    # Outside of it they don't.
    with instant_sleep() as waits:
        for _ in range(20):
            fleet.get()
    assert waits.sleeps == []


@pytest.mark.parametrize("options", [{"concurrency": 0}, {"concurrency": "5"}, {"errors": "ignore"}])
def test_gather_refuses_unusable_options(options: dict[str, Any]) -> None:
    with pytest.raises(ConfigurationError):
        Server(FLEET).client().gather([1], same, **options)
