"""Servers report their limits, and clients keep to them: alone, in tasks and in threads."""

from __future__ import annotations

import asyncio
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from typing import Literal

import httpx
import pytest
from hypothesis import given
from hypothesis import strategies as st

from psa_fleet import AsyncFleetClient, RateLimit, RateLimitError, RateLimitWindow, ServerError, TimeoutError
from psa_fleet._base import clock
from psa_fleet._base import clock as clock_module
from psa_fleet._sending.rate_limit_headers import rate_headers, read
from psa_fleet._sending.rate_limiter import LocalRateLimiter
from psa_fleet.simulator import Simulator
from psa_fleet.testing import FakeClock, instant_sleep
from tests.client.gates import Gate
from tests.client.servers import CREDENTIALS, FLEET, Server, page


@pytest.fixture
def waits() -> Iterator[FakeClock]:
    with instant_sleep(Simulator()) as waits:
        yield waits


PACINGS: tuple[Literal["wait"] | None, ...] = ("wait", None)


class Limited:
    """A server that accepts a number of requests in any second, and reports it or not."""

    def __init__(self, limit: int, *, says: bool = True, suffix: str = "-2", others: int = 0) -> None:
        self.limit, self.says, self.suffix = limit, says, suffix
        self.times: list[float] = []
        self.refused = 0
        self.others = others

    def __call__(self, _: httpx.Request) -> httpx.Response:
        now = clock.monotonic()
        used = sum(1 for time in self.times if now - 1 < time) + self.others
        headers = {
            f"X-RateLimit-Limit{self.suffix}": str(self.limit),
            f"x-ratelimit-remaining{self.suffix}": str(max(0, self.limit - used - 1)),
        }
        if used >= self.limit:
            self.refused += 1
            return httpx.Response(429, headers={**headers, "Retry-After": "1"})
        self.times.append(now)
        return httpx.Response(200, json=FLEET, headers=headers if self.says else {})


@pytest.mark.promise("P102")
@given(st.integers(1, 6), st.lists(st.floats(0, 0.7), max_size=40))
def test_rate_limiter_books_at_most_the_limit_per_second(limit: int, pauses: list[float]) -> None:
    with instant_sleep(Simulator()):  # its clock is moved by waits only
        pace = LocalRateLimiter()
        pace.learn({"limit-2": str(limit), "remaining-2": str(limit)})
        starts = []
        for pause in pauses:
            clock.sleep(pause)
            before = clock.monotonic()
            wait = pace.book(60)
            assert wait >= 0
            starts.append(before + wait)
        assert starts == sorted(starts)
        for first, after in zip(starts, starts[limit:], strict=False):
            assert after - first > 1


@pytest.mark.promise("P145")
def test_rate_limit_property_shows_response_headers(waits: FakeClock) -> None:
    headers = {
        "X-RateLimit-Limit-1": "1000",
        "X-RateLimit-Remaining-1": "999",
        "x-ratelimit-limit-2": "10",
        "X-RATELIMIT-REMAINING-2": "9",
    }
    server = Server(
        httpx.Response(200, json=FLEET),
        httpx.Response(200, json=FLEET, headers=headers),
        httpx.Response(429, headers={"X-RateLimit-Reset": "7", "X-RateLimit-Remaining": "x"}),
    )
    client = server.client(retry=None)
    copy = client.with_options(timeout=3)
    assert client.rate_limit == RateLimit()
    client.fleet("f").get()
    assert client.rate_limit == RateLimit()
    client.fleet("f").get()
    told = RateLimit(day=RateLimitWindow(1000, 999), burst=RateLimitWindow(10, 9))
    assert client.rate_limit == copy.rate_limit == told
    with pytest.raises(RateLimitError) as caught:
        copy.fleet("f").get()
    assert caught.value.retry_after == 7
    assert client.rate_limit == RateLimit(unnamed=RateLimitWindow(reset=7.0))


@pytest.mark.promise("P145")
@given(st.dictionaries(st.sampled_from(["limit", "remaining", "reset-1", "limit-2", "reset-2"]), st.text()))
def test_rate_headers_with_any_text_are_read(said: dict[str, str]) -> None:
    raw = [(f"X-RateLimit-{name}".encode(), text.encode()) for name, text in said.items()]
    pace = LocalRateLimiter()
    pace.learn(rate_headers([(b"Content-Type", b"text/html"), *raw]))
    assert pace.book(1e9) >= 0
    for window in read(rate_headers(raw)):
        assert all(value is None or value >= 0 for value in window)


def test_rate_limit_wait_keeps_to_the_limit(waits: FakeClock) -> None:
    limited = Limited(5)
    client = Server(handler=limited).client(rate_limit="wait", retry=None)
    for _ in range(23):
        client.fleet("f").get()
    assert limited.refused == 0
    assert 4 <= sum(waits.sleeps) < 6


@pytest.mark.promise("P102")
@pytest.mark.anyio
async def test_tasks_and_copies_keep_to_the_limit_together(waits: FakeClock) -> None:
    limited = Limited(5)
    client = Server(handler=limited).async_client(rate_limit="wait", retry=None)
    copies = [client, client.with_options(timeout=3), client.with_options(concurrency=7)]
    await asyncio.gather(*(copies[n % 3].fleet("f").get() for n in range(23)))
    assert limited.refused == 0
    assert len(limited.times) == 23


class Stopped(FakeClock):
    """A clock that stands still, so that each wait shows when a request would be sent."""

    def monotonic(self) -> float:
        return 1000.0

    def sleep(self, seconds: float) -> None:
        self.sleeps.append(seconds)


@pytest.mark.promise("P102")
def test_threads_keep_to_the_limit_together(monkeypatch: pytest.MonkeyPatch) -> None:
    clock = Stopped()
    monkeypatch.setattr(clock_module, "clock", clock)
    headers = {"X-RateLimit-Limit-2": "5", "X-RateLimit-Remaining-2": "4"}
    client = Server(httpx.Response(200, json=FLEET, headers=headers)).client(rate_limit="wait")
    client.fleet("f").get()
    with ThreadPoolExecutor(8) as pool:
        found = list(pool.map(lambda _: client.fleet("f").get().id, range(23)))
    assert found == ["fleet-1"] * 23
    # The first second had five, one of them before the limit was known.
    booked = [round(wait / 1.05) for wait in sorted(clock.sleeps)]
    assert booked == [second for second in (1, 2, 3, 4) for _ in range(5)][: len(booked)]
    assert len(booked) == 19


@pytest.mark.promise("P102")
def test_rate_limit_wait_with_other_users_is_not_refused(waits: FakeClock) -> None:
    limited = Limited(5, others=3)
    client = Server(handler=limited).client(rate_limit="wait", retry=None)
    for _ in range(9):
        client.fleet("f").get()
    assert limited.refused == 0


def test_limit_without_a_name_is_kept_to(waits: FakeClock) -> None:
    limited = Limited(4, suffix="")
    client = Server(handler=limited).client(rate_limit="wait", retry=None)
    for _ in range(9):
        client.fleet("f").get()
    assert limited.refused == 0
    assert client.rate_limit.unnamed.limit == 4
    assert client.rate_limit.burst == RateLimitWindow()


@pytest.mark.promise("P144")
def test_collections_wait_and_single_calls_do_not(waits: FakeClock) -> None:
    headers = {"X-RateLimit-Limit-2": "2", "X-RateLimit-Remaining-2": "0"}

    def handler(request: httpx.Request) -> httpx.Response:
        return httpx.Response(200, json=page([FLEET], f"?pageToken={len(server.requests)}"), headers=headers)

    server = Server(handler=handler)
    client = server.client()
    for _ in range(5):
        client.fleet("f").get()
    assert waits.sleeps == []
    assert len(client.fleets().to_list(limit=5)) == 5
    assert len(waits.sleeps) >= 2
    waits.sleeps.clear()
    with pytest.raises(RateLimitError):
        client.with_options(rate_limit="raise").fleets().to_list(limit=5)
    assert waits.sleeps == []


@pytest.mark.promise("P111")
def test_rate_limit_raise_sends_nothing_beyond_the_limit(waits: FakeClock) -> None:
    limited = Limited(3)
    server = Server(handler=limited)
    client = server.client(rate_limit="raise")
    for _ in range(3):
        client.fleet("f").get()
    with pytest.raises(RateLimitError) as caught:
        client.fleet("f").get()
    error = caught.value
    assert (len(server.requests), limited.refused, waits.sleeps) == (3, 0, [])
    assert error.retry_after is not None
    assert 0 < error.retry_after <= 1.051  # the difference of two times of the clock
    assert "GET /fleets/{fid}: not sent" in str(error)
    clock.sleep(error.retry_after)
    client.fleet("f").get()


@pytest.mark.promise("P111")
def test_rate_limit_raise_sends_nothing_until_retry_after_passes(waits: FakeClock) -> None:
    server = Server(httpx.Response(429, headers={"Retry-After": "3"}))
    client = server.client(rate_limit="raise")
    for _ in range(2):
        with pytest.raises(RateLimitError) as caught:
            client.fleet("f").get()
        assert caught.value.retry_after == pytest.approx(3, abs=0.5)
    # The second one used the first one's response.
    assert len(server.requests) == 1


def test_day_that_is_used_up_is_an_error_at_once(waits: FakeClock) -> None:
    headers = {"X-RateLimit-Limit-1": "1000", "X-RateLimit-Remaining-1": "0", "X-RateLimit-Reset-1": "3600"}
    server = Server(httpx.Response(200, json=page([FLEET]), headers=headers))
    client = server.client()
    assert len(client.fleets().to_list()) == 1
    with pytest.raises(RateLimitError) as caught:
        client.fleets().to_list()
    assert caught.value.retry_after == pytest.approx(3600, abs=1)
    assert len(server.requests) == 1
    # One that has the time waits.
    assert len(client.with_options(deadline=4000).fleets().to_list()) == 1
    assert sum(waits.sleeps) == pytest.approx(3600, abs=1)


def test_retry_after_of_429_delays_other_calls(waits: FakeClock) -> None:
    server = Server(httpx.Response(429, headers={"Retry-After": "30"}), page([FLEET]), page([FLEET]))
    client = server.client(retry=None)
    with pytest.raises(RateLimitError):
        client.fleet("f").get()
    client.fleets().to_list()
    assert waits.sleeps == [pytest.approx(30, abs=0.5)]


@pytest.mark.promise("P113")
def test_rate_limit_wait_without_headers_does_not_sleep(waits: FakeClock) -> None:
    client = Server(handler=Limited(99, says=False)).client(rate_limit="wait")
    for _ in range(60):
        client.fleet("f").get()
    assert waits.sleeps == []


@pytest.mark.promise("P112")
@pytest.mark.anyio
async def test_rate_limit_wait_sends_one_request_until_first_response(waits: FakeClock) -> None:
    for pacing in PACINGS:
        responses = [httpx.Response(503)]
        gate = Gate(lambda _: responses.pop() if responses else httpx.Response(200, json=FLEET))  # noqa: B023 # of this turn
        client = AsyncFleetClient(
            None,
            CREDENTIALS,
            version="v3",
            rate_limit=pacing,
            retry=None,
            transport=httpx.MockTransport(gate),
        )
        calls = [asyncio.ensure_future(client.fleet("f").get()) for _ in range(20)]
        if pacing:
            assert await gate.under_way() == 1
            gate.release()
            # An error reports the limits as well.
            assert await gate.under_way() == 19
        assert await gate.under_way() == (19 if pacing else 20)
        gate.release()
        found = await asyncio.gather(*calls, return_exceptions=True)
        assert [type(one) for one in found].count(ServerError) == 1
        assert gate.arrived == 20


@pytest.mark.promise("P116")
@pytest.mark.anyio
async def test_concurrency_is_bounded_for_all_copies() -> None:
    gate = Gate(lambda _: httpx.Response(200, json=FLEET))
    client = AsyncFleetClient(
        None, CREDENTIALS, version="v3", concurrency=4, transport=httpx.MockTransport(gate)
    )
    copy = client.with_options(timeout=3)
    assert await gate.most([asyncio.ensure_future(of.fleet("f").get()) for of in [client, copy] * 9]) == 4
    assert gate.arrived == 18
    free = client.with_options(concurrency=None)
    assert await gate.most([asyncio.ensure_future(free.fleet("f").get()) for _ in range(9)]) == 9


@pytest.mark.promise("P109")
@pytest.mark.anyio
async def test_deadline_before_a_free_slot_raises_and_sends_nothing() -> None:
    gate = Gate(lambda _: httpx.Response(200, json=FLEET))
    client = AsyncFleetClient(
        None, CREDENTIALS, version="v3", concurrency=1, transport=httpx.MockTransport(gate)
    )
    first = asyncio.ensure_future(client.fleet("f").get())
    assert await gate.under_way() == 1
    with pytest.raises(TimeoutError, match="sent nothing"):
        await client.with_options(deadline=0.01).fleet("f").monitors.delete("m")
    assert gate.arrived == 1
    gate.release()
    assert (await first).id == "fleet-1"
    assert await gate.most([asyncio.ensure_future(client.fleet("f").get())]) == 1


@pytest.mark.promise("P116")
def test_concurrency_slot_is_released_after_failure() -> None:
    server = Server(httpx.ConnectError("refused"))
    client = server.client(concurrency=1, retry=None)
    for _ in range(3):
        with pytest.raises(Exception, match="no response"):
            client.fleet("f").get()
    assert len(server.requests) == 3
