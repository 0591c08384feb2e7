"""The rate limit of an account that many machines share: places on the scheduler, and their holders."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from typing import Any

import pytest

from psa_fleet._base import clock
from psa_fleet.export._shared_rate_limiter import BURST, FIRST, Places, PlacesPlugin, SharedRateLimiter
from psa_fleet.testing import FakeClock, instant_sleep

LIMITS = {"limit-2": "5", "remaining-2": "3"}


@pytest.fixture
def waits() -> Iterator[FakeClock]:
    with instant_sleep() as noted:
        yield noted


class Desk:
    """A scheduler that needs no network.

    Attributes:
        events: What was asked: `take` and `give`, with the place's name.
        limits: The limit reported with each `give`.
    """

    def __init__(self) -> None:
        self.places = Places()
        self.events: list[tuple[str, str]] = []
        self.limits: list[int | None] = []

    def take(self, place: str) -> float:
        wait = self.places.take(place, "worker", clock.monotonic())
        if wait == 0:
            self.events.append(("take", place))
        return wait

    def give(self, place: str, limit: int | None, *, is_answer: bool) -> None:
        self.events.append(("give", place))
        self.limits.append(limit)
        self.places.give(place, clock.monotonic(), limit, is_answer=is_answer)


def kinds(desk: Desk) -> list[str]:
    return [kind for kind, _ in desk.events]


def test_book_reserves_a_place_and_learn_returns_it(waits: FakeClock) -> None:
    desk = Desk()
    pace = SharedRateLimiter(desk)
    assert pace.is_known()
    assert pace.book(60) == 0
    pace.learn(LIMITS)
    assert kinds(desk) == ["take", "give"]
    assert desk.events[0][1] == desk.events[1][1]
    assert desk.limits == [5]
    assert pace.latest.burst.limit == 5
    assert waits.sleeps == []


def test_book_waits_for_a_place_until_one_is_free(waits: FakeClock) -> None:
    desk = Desk()
    pace = SharedRateLimiter(desk)
    pace.book(60)
    pace.learn({})
    # The only place rests: all that is known of the limit is that one request went through.
    desk.places.limit = 1
    assert pace.book(60) == 0
    assert sum(waits.sleeps) == pytest.approx(BURST, abs=0.05)


def test_book_returns_the_place_of_a_request_without_response_first(waits: FakeClock) -> None:
    desk = Desk()
    pace = SharedRateLimiter(desk)
    pace.book(60)
    pace.book(60)
    assert kinds(desk) == ["take", "give", "take"]
    assert len({place for _, place in desk.events}) == 2


def test_book_reserves_one_place_per_thread(waits: FakeClock) -> None:
    desk = Desk()
    desk.places.limit = 9
    pace = SharedRateLimiter(desk)
    pace.book(60)
    other = threading.Thread(target=pace.book, args=(60,))
    other.start()
    other.join()
    assert kinds(desk) == ["take", "take"]
    pace.learn({})
    assert desk.events[2] == ("give", desk.events[0][1])


def test_book_waits_for_the_reset_of_an_exhausted_daily_limit(waits: FakeClock) -> None:
    desk = Desk()
    pace = SharedRateLimiter(desk)
    pace.book(60)
    pace.learn({"limit-1": "1000", "remaining-1": "0", "reset-1": "3600"})
    assert pace.book(60) == pytest.approx(3600, abs=1)
    assert kinds(desk) == ["take", "give"]
    assert pace.book(4000) == 0
    assert waits.sleeps[0] == pytest.approx(3600, abs=1)
    assert kinds(desk) == ["take", "give", "take"]


def test_book_without_reset_of_an_exhausted_daily_limit_does_not_wait(waits: FakeClock) -> None:
    pace = SharedRateLimiter(Desk())
    pace.book(60)
    pace.learn({"limit-1": "1000", "remaining-1": "0"})
    assert pace.book(0) == 0


class Scheduler:
    """As much of a scheduler of Dask as the plugin uses."""

    def __init__(self) -> None:
        self.handlers: dict[str, Any] = {}
        self.workers: dict[str, Any] = {"w1": None, "w2": None}


@pytest.mark.anyio
async def test_plugin_keeps_the_places_of_each_account(waits: FakeClock) -> None:
    scheduler: Any = Scheduler()
    plugin = PlacesPlugin()
    await plugin.start(scheduler)
    take, give = scheduler.handlers["psa_fleet_take"], scheduler.handlers["psa_fleet_give"]
    assert await take(account="/a", place="1", worker="w1") == 0
    assert await take(account="/b", place="1", worker="w1") == 0
    assert await take(account="/a", place="2", worker="w2") > 0
    await give(account="/a", place="1", limit=2, is_answer=True)
    assert await take(account="/a", place="2", worker="w2") == 0
    assert await take(account="/a", place="3", worker="w2") > 0
    waits.sleep(BURST)
    assert await take(account="/a", place="3", worker="w2") == 0


@pytest.mark.promise("P211")
@pytest.mark.anyio
async def test_plugin_frees_the_places_of_a_lost_worker_a_second_later(waits: FakeClock) -> None:
    plugin = PlacesPlugin()
    scheduler: Any = Scheduler()
    await plugin.start(scheduler)
    assert await plugin.take("/a", "1", "w1") == 0
    plugin.leave("w2")
    assert await plugin.take("/a", "2", "w2") > 0
    plugin.leave("w1")
    assert await plugin.take("/a", "2", "w2") == pytest.approx(BURST, abs=0.05)
    waits.sleep(BURST)
    assert await plugin.take("/a", "2", "w2") == 0
    await plugin.give("/a", "unknown", 4, is_answer=True)
    assert await plugin.take("/a", "3", "w2") == 0


@pytest.mark.promise("P211")
@pytest.mark.anyio
async def test_plugin_frees_places_reserved_by_a_dead_worker(waits: FakeClock) -> None:
    plugin = PlacesPlugin()
    scheduler: Any = Scheduler()
    await plugin.start(scheduler)
    # The scheduler hears of its death first, and of its request then.
    del scheduler.workers["w1"]
    plugin.leave("w1")
    assert await plugin.take("/a", "1", "w1") == 0
    assert await plugin.take("/a", "2", "w2") > 0
    waits.sleep(BURST)
    assert await plugin.take("/a", "2", "w2") == 0


@pytest.mark.promise("P211")
@pytest.mark.parametrize("status", [502, 503, 504])
def test_limit_stays_closed_after_a_gateways_error_without_limits(status: int, waits: FakeClock) -> None:
    desk = Desk()
    pace = SharedRateLimiter(desk)
    pace.book(60)
    pace.learn({}, status)
    assert desk.places.limit == FIRST
    assert desk.places.take("another", "other worker", clock.monotonic()) > 0
    pace.book(60)
    pace.learn(LIMITS)
    pace.book(60)
    pace.learn({}, status)
    assert desk.places.limit == 5


def test_learn_without_limits_leaves_the_limit_unset(waits: FakeClock) -> None:
    desk = Desk()
    pace = SharedRateLimiter(desk)
    pace.book(60)
    pace.learn({}, 200)
    assert desk.places.limit is None


def test_release_returns_the_place_of_a_request_without_response(waits: FakeClock) -> None:
    desk = Desk()
    pace = SharedRateLimiter(desk)
    pace.book(60)
    pace.release()
    pace.release()
    assert kinds(desk) == ["take", "give"]
    assert desk.places.limit == FIRST
