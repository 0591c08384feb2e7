"""What a server says about waiting is measured by the server's clock, and limits are remembered."""

from __future__ import annotations

import pytest

from psa_fleet._sending.rate_limit_headers import asked_wait
from psa_fleet._sending.rate_limiter import LocalRateLimiter


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
