"""Waits of a server are measured by the server's clock, and limits are remembered."""

from __future__ import annotations

import pytest

from psa_fleet._sending.rate_limit_headers import asked_wait
from psa_fleet._sending.rate_limiter import LocalRateLimiter
from psa_fleet._sending.retry import MAX_SECONDS
from psa_fleet.testing import instant_sleep


@pytest.mark.promise("P108")
@pytest.mark.parametrize("year", [1999, 2020, 2026, 2090])
def test_retry_after_as_a_date_is_measured_from_the_servers_date(year: int) -> None:
    headers = {
        "date": f"Wed, 25 Nov {year} 10:00:00 GMT",
        "retry-after": f"Wed, 25 Nov {year} 10:00:30 GMT",
    }
    assert asked_wait(headers) == 30


def test_retry_after_in_the_past_asks_for_no_wait() -> None:
    headers = {"date": "Wed, 25 Nov 2026 10:00:00 GMT", "retry-after": "Wed, 25 Nov 2026 09:00:00 GMT"}
    assert asked_wait(headers) == 0


@pytest.mark.parametrize("date", ["", "yesterday", "Wed, 99 Nov 2026 10:00:00 GMT"])
def test_retry_after_as_a_date_without_a_servers_date_uses_this_clock(date: str) -> None:
    assert asked_wait({"date": date, "retry-after": "Wed, 25 Nov 1999 09:00:00 GMT"}) == 0


@pytest.mark.promise("P108")
@pytest.mark.parametrize(
    ("asked", "seconds"),
    [
        ("5, 5", 5),
        ("5,7.5", 7.5),
        ("2026-11-25T10:00:30Z", 30),
        ("2026-11-25T12:00:30+02:00", 30),
        ("1795600830", 30),
        ("1795600830000", 30),
        ("Wednesday, 25-Nov-26 10:00:30 GMT", 30),
        ("W, 25 Nov 2026 10:00:30 GMT", 30),
        ("Wed Nov 25 10:00:30 2026", 30),
        ("Wed, 25 Nov 2026 10:00:30 GMT, Wed, 25 Nov 2026 10:00:30 GMT", 30),
    ],
)
def test_wait_is_read_in_every_form_that_servers_write(asked: str, seconds: float) -> None:
    date = "Wed, 25 Nov 2026 10:00:00 GMT"
    assert asked_wait({"date": date, "retry-after": asked}) == seconds
    assert asked_wait({"date": date, "x-ratelimit-reset": asked}) == seconds


@pytest.mark.promise("P108")
@pytest.mark.parametrize("asked", ["999999999", "99999999999", "9" * 400, "Fri, 31 Dec 9999 23:59:59 GMT"])
def test_wait_of_any_length_is_too_long_and_not_ignored(asked: str) -> None:
    found = asked_wait({"retry-after": asked})
    assert found is not None
    assert found > MAX_SECONDS


@pytest.mark.parametrize(
    "asked",
    [
        *("-1", "1e3", "soon", "5s", "inf", "Thu, 26 Nov 2026 02:30:00 +99999999999999999999", "2026-99-99"),
        *("Fri, 31 Dec 99999 23:59:59 GMT", "Thu", "\u0665", ",", "5,", "0001-01-01T00:00:00+23:59"),
    ],
)
def test_wait_in_no_form_is_ignored(asked: str) -> None:
    assert asked_wait({"retry-after": asked, "x-ratelimit-reset": "3"}) == 3


def test_limit_of_any_size_keeps_no_more_than_a_second() -> None:
    pace = LocalRateLimiter()
    pace.learn({"limit-2": "999999999999999"})
    with instant_sleep() as waits:
        for _ in range(10):
            pace.book(0)
            pace.note()
            waits.sleep(0.5)
    assert len(pace._booked) <= 6


@pytest.mark.promise("P102")
@pytest.mark.parametrize(
    "said",
    [
        {"limit-1": "100000", "remaining-1": "99"},
        {"remaining-2": "3"},
        {"limit": "7", "remaining": "6"},
        {"limit-2": "ten"},
    ],
)
def test_limit_is_kept_after_a_response_that_does_not_name_it(said: dict[str, str]) -> None:
    pace = LocalRateLimiter()
    pace.learn({"limit-2": "2", "remaining-2": "2"})
    pace.learn(said)
    assert [pace.book(60) > 0 for _ in range(3)] == [False, False, True]
