"""Clients that share a budget: never over, whatever becomes of their calls."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import httpx
import pytest

from psa_fleet import (
    Account,
    AsyncFleetClient,
    BudgetError,
    CallBudget,
    ConfigurationError,
    Credentials,
    RateLimitError,
    Retry,
    ServerError,
    TransportError,
)
from psa_fleet._base import clock
from psa_fleet.testing import instant_sleep
from tests.client.servers import FLEET, Server, page

pytestmark = pytest.mark.anyio

DAY = 86_400.0


class Limited:
    """A server with limits, which counts on the clock that waiting moves."""

    def __init__(self, day: int, burst: int, headers: str = "all") -> None:
        self.limits = {DAY: day, 1.0: burst}
        self.headers = headers
        self.times: list[float] = []
        self.refused = 0
        self.failures: list[httpx.Response | Exception] = []

    def __call__(self, _: httpx.Request) -> httpx.Response:
        now = clock.monotonic()
        left = {
            window: limit - sum(1 for at in self.times if at > now - window)
            for window, limit in self.limits.items()
        }
        told = {}
        if self.headers == "all" or not self.times:
            for number, (window, limit) in enumerate(self.limits.items(), 1):
                told[f"X-RateLimit-Limit-{number}"] = str(limit)
                told[f"X-RateLimit-Remaining-{number}"] = str(max(0, left[window] - 1))
        if min(left.values()) < 1:
            self.refused += 1
            return httpx.Response(429, headers={"Retry-After": "3"})
        self.times.append(now)
        if self.failures:
            failure = self.failures.pop()
            if isinstance(failure, Exception):
                raise failure
            return failure
        return httpx.Response(200, json=page([FLEET]), headers=told)


@pytest.mark.slow
@pytest.mark.promise("P240", "P241")
@pytest.mark.parametrize("headers", ["all", "first"])
async def test_budget_shared_by_clients_is_never_exceeded(tmp_path: Path, headers: str) -> None:
    limited = Limited(50, 3, headers)
    server = Server(handler=limited)
    with instant_sleep() as waits:
        began = clock.monotonic()
        for _ in range(4):
            # Each one is a process of its own: it has heard nothing of limits.
            async with server.async_client(budget=tmp_path / "calls", rate_limit="wait") as client:
                for _ in range(20):
                    assert len(await client.fleets().to_list()) == 1
        took = clock.monotonic() - began
    assert not limited.refused
    assert len(limited.times) == 80
    assert waits.sleeps
    assert took < DAY + 400


@pytest.mark.promise("P240")
async def test_budget_counts_calls_that_fail(tmp_path: Path) -> None:
    limited = Limited(1000, 4)
    server = Server(handler=limited)
    with instant_sleep():
        async with server.async_client(
            budget=tmp_path / "calls", rate_limit="wait", retry=Retry(attempts=3)
        ) as client:
            await client.fleets().to_list()
            for _ in range(5):
                limited.failures = [httpx.Response(503), httpx.ReadError("reset"), httpx.Response(502)]
                with pytest.raises((ServerError, TransportError)):
                    await client.fleets().to_list()
            assert client.budget is not None
            assert client.budget.use()[2:4] == (len(limited.times), 0)
    assert not limited.refused


@pytest.mark.promise("P247")
async def test_exhausted_budget_raises_for_calls_that_do_not_wait(tmp_path: Path) -> None:
    limited = Limited(10, 100)
    server = Server(handler=limited)
    async with server.async_client(budget=CallBudget(tmp_path / "calls", reserve=0)) as client:
        for _ in range(10):
            await client.fleets().to_list()
        single = client.with_options(rate_limit="raise")
        with pytest.raises(RateLimitError, match="rate limit") as caught:
            await single.fleets().to_list()
        assert 3600 < (caught.value.retry_after or 0) <= DAY + 300
        with pytest.raises(RateLimitError):
            await client.fleet("f").get()
        with pytest.raises(RateLimitError):
            await client.with_options(deadline=30, rate_limit="wait").fleets().to_list()
        assert client.budget is not None
        assert client.budget.use().under_way == 0
        client.budget.close()
    assert len(limited.times) == 10
    assert not limited.refused


@pytest.mark.promise("P243")
async def test_budget_waits_after_429_in_every_process(tmp_path: Path) -> None:
    limited = Limited(1000, 100)
    server = Server(handler=limited)
    limited.failures = [httpx.Response(429, headers={"Retry-After": "40"})]
    with instant_sleep():
        async with server.async_client(budget=tmp_path / "calls", retry=None) as client:
            with pytest.raises(RateLimitError):
                await client.fleets().to_list()
        began = clock.monotonic()
        async with server.async_client(budget=tmp_path / "calls", rate_limit="wait") as client:
            await client.fleets().to_list()
        assert clock.monotonic() - began >= 39


@pytest.mark.promise("P246")
async def test_budget_that_is_lost_sends_nothing(tmp_path: Path) -> None:
    limited = Limited(1000, 100)
    server = Server(handler=limited)
    async with server.async_client(budget=tmp_path / "calls") as client:
        await client.fleets().to_list()
        for each in tmp_path.iterdir():
            each.write_bytes(b"\xff" * 9000)
        with pytest.raises(BudgetError, match="cannot be used"):
            await client.fleets().to_list()
    assert len(limited.times) == 1


async def test_budget_is_counted_for_each_account(tmp_path: Path) -> None:
    server = Server(handler=Limited(1000, 100))
    accounts = [Account(None, Credentials(name, name, "secret"), name, version="v3") for name in ("a", "b")]
    async with AsyncFleetClient(
        accounts, budget=tmp_path / "calls", transport=httpx.MockTransport(server)
    ) as client:
        await client.account("a").fleets().to_list()
        budgets = [client.account(name).budget for name in ("a", "b")]
        assert [budget.use().used for budget in budgets if budget is not None] == [1, 0]
        with pytest.raises(
            ConfigurationError,
            match=(
                r"^account: budget is different for each account; ask client\.account\(name\) with one of"
                r" 'a', 'b'$"
            ),
        ):
            _ = client.budget
    assert server.async_client().budget is None


@pytest.mark.parametrize(
    ("budget", "words"),
    [
        (7, "budget must be a path, a PostgreSQL URL or a CallBudget"),
        (b"", "budget must be a path, a PostgreSQL URL or a CallBudget"),
        ("", "budget must be a path or a PostgreSQL URL"),
        ("redis://x", "budget must be a path or a URL that begins with postgresql://"),
    ],
)
async def test_client_refuses_an_unusable_budget(budget: Any, words: str) -> None:
    with pytest.raises(ConfigurationError) as caught:
        Server({}).async_client(budget=budget)
    assert (caught.value.argument, str(caught.value)) == ("budget", words)
