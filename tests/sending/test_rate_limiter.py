"""When the next request may be sent, row by row, on a clock that stands still."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from psa_fleet._sending.rate_limiter import LocalRateLimiter
from psa_fleet.simulator import Simulator
from psa_fleet.testing import FakeClock, instant_sleep


@pytest.fixture
def waits() -> Iterator[FakeClock]:
    with instant_sleep(Simulator()) as waits:  # moved by waits only
        yield waits


def learned(**said: str) -> LocalRateLimiter:
    pace = LocalRateLimiter()
    pace.learn({name.replace("_", "-"): value for name, value in said.items()})
    return pace


def test_pace_with_noted_requests_beyond_the_limit_waits(waits: FakeClock) -> None:
    pace = learned(limit_2="2", remaining_2="2")
    for _ in range(3):
        pace.note()
    assert pace.book(60.0) == pytest.approx(1.05)
    pace.renew()
    for _ in range(3):
        pace.note()
    assert pace.book(60.0) == pytest.approx(1.05)


@pytest.mark.parametrize(
    ("said", "wait"),
    [
        ({}, 0.0),
        ({"limit_2": "5", "remaining_2": "5"}, 0.0),
        # Others use the limit up: one request is booked a little more than a second later.
        ({"limit_2": "5", "remaining_2": "0"}, 1.05),
        ({"remaining_2": "0"}, 1.05),
        ({"remaining_2": "0", "reset_2": "7"}, 7.0),
        ({"limit_2": "5", "remaining_2": "0", "reset_2": "7"}, 7.0),
        ({"remaining_2": "1"}, 0.0),
        ({"remaining_2": "x"}, 0.0),
        ({"limit_1": "1000", "remaining_1": "0", "reset_1": "3600"}, 3600.0),
        ({"limit_1": "1000", "remaining_1": "0"}, 0.0),
        ({"remaining_1": "0", "reset_1": "0"}, 0.0),
        ({"remaining_1": "1", "reset_1": "3600"}, 0.0),
        ({"remaining": "0"}, 1.05),
        ({"remaining": "0", "reset": "9"}, 9.0),
        ({"remaining": "1", "reset": "9"}, 0.0),
        # The longest one counts.
        ({"remaining": "0", "reset": "9", "remaining_2": "0", "reset_2": "3"}, 9.0),
        ({"remaining": "0", "reset": "3", "remaining_2": "0", "reset_2": "9"}, 9.0),
    ],
)
def test_pace_waits_by_rate_limit_headers(waits: FakeClock, said: dict[str, str], wait: float) -> None:
    assert learned(**said).book(1e6) == pytest.approx(wait)


def test_pace_without_a_limit_books_any_number(waits: FakeClock) -> None:
    pace = learned(remaining_2="0")
    assert [round(pace.book(60), 2) for _ in range(4)] == [1.05] * 4


def test_pace_with_a_limit_books_so_many_a_second(waits: FakeClock) -> None:
    pace = learned(limit_2="2", remaining_2="2")
    assert [round(pace.book(60), 2) for _ in range(6)] == [0.0, 0.0, 1.05, 1.05, 2.1, 2.1]


@pytest.mark.parametrize(("longest", "booked"), [(1.0, False), (1.06, True), (2.0, True)])
def test_pace_books_nothing_beyond_the_longest_wait(waits: FakeClock, longest: float, booked: bool) -> None:
    pace = learned(limit_2="1", remaining_2="1")
    pace.book(0)
    assert pace.book(longest) == pytest.approx(1.05)
    assert pace.book(60) == pytest.approx(2.1 if booked else 1.05)


def test_pace_explains_what_is_used_up_by_its_own_requests(waits: FakeClock) -> None:
    pace = learned(limit_2="2", remaining_2="2")
    pace.book(0)
    pace.note()
    waits.sleep(0.5)
    pace.learn({"limit-2": "2", "remaining-2": "0"})
    assert pace.book(60) == pytest.approx(0.55)
    # One of two is ours, so another client had the other one.
    other = learned(limit_2="2", remaining_2="2")
    other.note()
    other.learn({"limit-2": "2", "remaining-2": "0"})
    assert other.book(60) == pytest.approx(1.05)
    waits.sleep(1.06)
    assert other.book(60) == 0.0


def test_pace_counts_only_the_last_second_as_its_own(waits: FakeClock) -> None:
    pace = learned(limit_2="1", remaining_2="1")
    pace.note()
    waits.sleep(1.05)
    pace.learn({"limit-2": "1", "remaining-2": "0", "reset-2": "5"})
    assert pace.book(60) == pytest.approx(5.0)


def test_pace_changes_with_the_limit(waits: FakeClock) -> None:
    pace = learned(limit_2="3", remaining_2="3")
    for _ in range(3):
        pace.book(60)
    pace.learn({"limit-2": "1", "remaining-2": "1"})
    assert pace.book(60) == pytest.approx(1.05)
    # Values that are not numbers change nothing.
    pace.learn({"limit-2": "x"})
    assert pace.book(60) == pytest.approx(2.1)


def test_pace_hold_delays_bookings_and_is_never_shortened(waits: FakeClock) -> None:
    pace = LocalRateLimiter()
    assert not pace.is_known()
    pace.hold(30)
    pace.hold(10)
    assert pace.book(60) == pytest.approx(30)
    waits.sleep(30)
    assert pace.book(60) == 0.0
    pace.learn({})
    assert pace.is_known()
