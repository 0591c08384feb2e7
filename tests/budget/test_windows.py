"""Windows of a budget against a server that counts for itself: never over, never starved."""

from __future__ import annotations

import json
from math import inf
from typing import Any

import pytest
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import (
    RuleBasedStateMachine,
    initialize,
    precondition,
    rule,
    run_state_machine_as_test,
)

from psa_fleet._budget.windows import BUCKET, DAY, LEASE, BudgetClock, Stored, Windows
from psa_fleet._sending.rate_limit_headers import RateLimit, RateLimitWindow

SECOND = 1.0


def rate_limits(
    day: int | None, left: int | None, burst: int | None = None, burst_left: int | None = None
) -> RateLimit:
    return RateLimit(RateLimitWindow(day, left), RateLimitWindow(burst, burst_left))


class Server:
    """Counts what arrives, in windows that slide."""

    def __init__(self, day: int, burst: int) -> None:
        self.day, self.burst = day, burst
        self.arrived: list[float] = []

    def within(self, seconds: float, now: float) -> int:
        return sum(1 for at in self.arrived if at > now - seconds)

    def accepts(self, now: float) -> bool:
        self.arrived.append(now)
        return self.within(DAY, now) <= self.day and self.within(SECOND, now) <= self.burst

    def report(self, now: float) -> RateLimit:
        return rate_limits(
            self.day,
            max(0, self.day - self.within(DAY, now)),
            self.burst,
            max(0, self.burst - self.within(SECOND, now)),
        )


class Budget(RuleBasedStateMachine):
    """Calls are booked, arrive, end, or are killed, while time passes in steps of every size."""

    stored: Stored
    server: Server
    now: float

    @initialize(day=st.integers(1, 12), burst=st.integers(1, 4), reserve=st.sampled_from([0.0, 0.25]))
    def start(self, day: int, burst: int, reserve: float) -> None:
        self.server, self.reserve = Server(day, burst), reserve
        self.stored, self.now = {}, 0.0
        self.flying: dict[str, tuple[float, bool]] = {}
        self.informed = set[str]()
        self.heard = False
        self.number = 0

    def windows(self) -> Windows:
        # Through JSON each time, as in a database.
        return Windows(json.loads(json.dumps(self.stored)), self.now, self.reserve)

    @rule(is_command=st.booleans())
    def take(self, is_command: bool) -> None:
        windows = self.windows()
        self.number += 1
        if not windows.take(f"{self.number}", is_command=is_command):
            alive = [token for token, (taken, _) in self.flying.items() if self.now < taken + LEASE]
            assert self.heard or not alive
            self.flying[f"{self.number}"] = (self.now, False)
            if self.heard:
                self.informed.add(f"{self.number}")
        self.stored = windows.stored()

    @precondition(lambda self: self.flying)
    @rule(data=st.data())
    def arrive(self, data: st.DataObject) -> None:
        token = data.draw(st.sampled_from(sorted(self.flying)))
        taken, has_arrived = self.flying[token]
        if not has_arrived and self.now < taken + LEASE:
            taken_in = self.server.accepts(self.now)
            # Before the first response no limit is known.
            assert taken_in or token not in self.informed, "the server responds with 429"
            self.flying[token] = (taken, True)

    @precondition(lambda self: self.flying)
    @rule(data=st.data(), how=st.sampled_from(["headers", "nothing", "lost", "killed", "unsent"]))
    def end(self, data: st.DataObject, how: str) -> None:
        token = data.draw(st.sampled_from(sorted(self.flying)))
        _, has_arrived = self.flying.pop(token)
        windows = self.windows()
        if how == "unsent" and not has_arrived:
            windows.give_back(token)
        elif how in ("lost", "killed") or not has_arrived:
            if how != "killed":
                windows.end(token, None, None)
        elif how == "headers" or not self.heard:
            windows.end(token, self.server.report(self.now), None)
            self.heard = True
        else:
            windows.end(token, RateLimit(), None)
        self.stored = windows.stored()

    @rule(seconds=st.sampled_from([0.01, 0.3, 1.0, 1.06, 20.0, BUCKET, 3600.0, DAY / 2, DAY]))
    def pass_time(self, seconds: float) -> None:
        self.now += seconds

    @rule()
    def nothing_starves(self) -> None:
        """While no other client books calls, the reported wait ends with a call."""
        for is_command in (False, True):
            stored, now, wait = json.loads(json.dumps(self.stored)), self.now, inf
            for _ in range(3 * self.server.day + 400):
                windows = Windows(stored, now, self.reserve)
                wait = windows.wait(is_command=is_command)
                if not wait:
                    break
                now += wait
                stored = windows.stored()
            assert not wait
            assert now - self.now <= DAY + BUCKET + LEASE + 2


@pytest.mark.slow
@pytest.mark.promise("P240")
def test_budget_is_never_over_and_never_starves() -> None:
    run_state_machine_as_test(
        Budget, settings=settings(max_examples=40, stateful_step_count=40, deadline=None)
    )


def used(windows: Windows, count: int, limits: RateLimit | None = None, *, is_command: bool = False) -> None:
    for number in range(count):
        assert not windows.take(f"{windows.now} {number}", is_command=is_command)
        windows.end(f"{windows.now} {number}", limits, None)


@pytest.mark.promise("P241")
def test_windows_keep_limits_that_a_response_does_not_name() -> None:
    windows = Windows({}, 0.0, 0.0)
    used(windows, 1, rate_limits(3, 2, 99))
    used(windows, 2, RateLimit())
    assert windows.use()[:4] == (3, 99, 3, 0)
    # Another process that has heard nothing finds the limit.
    other = Windows(windows.stored(), 10.0, 0.0)
    assert other.take("x") == pytest.approx(DAY + BUCKET - 10)
    assert not Windows(windows.stored(), DAY + BUCKET, 0.0).take("x")


@pytest.mark.promise("P241")
def test_windows_send_one_call_until_the_first_response() -> None:
    windows = Windows({}, 0.0, 0.0)
    assert not windows.take("a")
    assert windows.take("b") > 0
    windows.end("a", None, None)
    assert not windows.take("c")
    assert windows.take("d") > 0
    windows.end("c", RateLimit(), None)
    # This server has no limits.
    assert not any(windows.take(f"{number}") for number in range(1000))


@pytest.mark.promise("P242")
def test_windows_keep_a_reserve_for_commands() -> None:
    windows = Windows({}, 0.0, 0.2)
    used(windows, 1, rate_limits(10, 9))
    used(windows, 7)
    assert windows.use().left == 0
    assert windows.use().reserve == 2
    assert windows.take("read") > 3600
    used(windows, 2, is_command=True)
    assert windows.take("command", is_command=True) > 3600


@pytest.mark.promise("P243")
def test_windows_count_calls_of_others_as_far_as_they_are_reported() -> None:
    windows = Windows({}, 0.0, 0.0)
    used(windows, 1, rate_limits(100, 40))
    assert windows.use().used == 60
    used(windows, 1, rate_limits(100, 10))
    assert windows.use().left == 10
    # The others' calls are older than was known.
    used(windows, 1, rate_limits(100, 90))
    assert windows.use().used == 10
    used(windows, 1, rate_limits(100, 0))
    assert windows.use().left == 0
    wait = windows.take("later")
    assert wait == 900
    windows = Windows(windows.stored(), wait, 0.0)
    assert not windows.take("later")
    assert windows.take("another") > 0
    windows.end("later", rate_limits(100, 96), None)
    assert windows.use().left == 95


@pytest.mark.promise("P243")
@pytest.mark.parametrize(
    ("limits", "hold", "wait"),
    [
        (RateLimit(), 7.0, 7.0),
        (rate_limits(None, None, 50, 0), None, 1.05),
        (RateLimit(unnamed=RateLimitWindow(9, 0, 4.0)), None, 4.0),
        (RateLimit(day=RateLimitWindow(None, 0, 60.0)), None, 60.0),
        (RateLimit(day=RateLimitWindow(0, None), burst=RateLimitWindow(0, None)), None, 0.0),
        (RateLimit(), 1e9, DAY),
    ],
)
def test_windows_wait_as_long_as_the_server_asks(limits: RateLimit, hold: float | None, wait: float) -> None:
    windows = Windows({}, 0.0, 0.0)
    windows.take("a")
    windows.end("a", limits, hold)
    assert windows.take("b") == pytest.approx(wait)


@pytest.mark.promise("P244")
def test_clock_passes_with_the_monotonic_one_and_never_goes_back() -> None:
    stored: Stored = {}
    read = BudgetClock.advance
    assert read(stored, "boot", 100.0, 1e9) == 0
    assert read(stored, "boot", 110.0, 1e9 - 86_400) == 10  # the time of day was set back,
    assert read(stored, "boot", 111.0, 1e9 + 1e8) == 11  # and forward;
    assert read(stored, "boot", 105.0, 1e9) == 11  # another processor's reading is older
    assert read(stored, "other boot", 5.0, 1e9 + 60) == 71
    assert read(stored, "third boot", 5.0, 0.0) == 71
    assert read(stored, "", 50.0, 30.0) == 101
    assert read(stored, "", 5.0, 40.0) == 111


@pytest.mark.parametrize("used_before", [0, 40])
@pytest.mark.parametrize("calls", [1, 50, 98, 99, 250, 1000])
def test_forecast_is_what_happens(calls: int, used_before: int) -> None:
    stored: Any = {"day": 100, "burst": 2, "heard": True}
    windows = Windows(stored, 0.0, 0.02)
    for number in range(used_before):
        windows = Windows(windows.stored(), 2.0 * number, 0.02)
        used(windows, 1)
    now = began = windows.now + 1000
    forecast = Windows(windows.stored(), now, 0.02).seconds_for(calls, 0.0)
    stored = windows.stored()
    for number in range(calls):
        while wait := (windows := Windows(stored, now, 0.02)).take(f"{number}"):
            now += wait
            stored = windows.stored()
        windows.end(f"{number}", None, None)
        stored = windows.stored()
    assert now - began == pytest.approx(forecast, rel=0.02, abs=2)
