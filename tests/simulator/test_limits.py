"""Rate limits: two sliding windows, reported in headers, by the clock of the world."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import httpx
import pytest
from hypothesis import given
from hypothesis import strategies as st

from psa_fleet.simulator import Simulator, World
from psa_fleet.simulator._service.limits import BURST, DAY, Limits

from .visitors import visitor


@pytest.fixture(autouse=True)
def _no_time_passes(monkeypatch: pytest.MonkeyPatch) -> None:
    """On the wall, where seconds count while the clock of a world stands still."""
    monkeypatch.setattr("psa_fleet.simulator._service.limits.monotonic", lambda: 0.0)


START = datetime(2026, 6, 1, 8, tzinfo=UTC)
GAPS = st.sampled_from([0.0, 0.2, 0.5, 1.0, 3600.0, 43200.0, 86400.0])


@pytest.mark.promise("P815")
@given(st.integers(1, 6), st.integers(1, 4), st.lists(GAPS, max_size=30))
def test_limits_allow_by_sliding_windows(day: int, burst: int, gaps: list[float]) -> None:
    limits, now, served = Limits((day, burst)), START, list[datetime]()
    for gap in gaps:
        now += timedelta(seconds=gap)
        used = [sum(at > now - length for at in served) for length in (DAY, BURST)]
        verdict = limits.ask("a", now)
        assert verdict.allowed == (used[0] < day and used[1] < burst)
        served += [now] * verdict.allowed
        assert verdict.headers["X-RateLimit-Limit-1"] == str(day)
        assert verdict.headers["X-RateLimit-Limit-2"] == str(burst)
        assert verdict.headers["X-RateLimit-Remaining-1"] == str(day - used[0] - verdict.allowed)
        assert verdict.headers["X-RateLimit-Remaining-2"] == str(burst - used[1] - verdict.allowed)
        if not verdict.allowed:
            wait = int(verdict.headers["Retry-After"])
            assert wait >= 1
            assert verdict.headers["X-RateLimit-Reset"] == str(wait)
            # It may come again after the reported wait, and not a second before.
            assert Limits.ask(_copy(limits), "a", now + timedelta(seconds=wait)).allowed
            if wait > 1:
                assert not Limits.ask(_copy(limits), "a", now + timedelta(seconds=wait - 1)).allowed


def _copy(limits: Limits) -> Limits:
    from copy import deepcopy

    return deepcopy(limits)


@pytest.mark.parametrize("wrong", [(0, 1), (1, 0), (-1, 5)])
def test_rate_limit_below_one_request_is_refused(wrong: tuple[int, int]) -> None:
    with pytest.raises(
        ValueError, match=r"^rate_limit must allow at least one request a day and a second, got \("
    ):
        Simulator(World(vehicles=0), rate_limit=wrong)


@pytest.mark.promise("P815")
def test_rate_limit_is_per_account_and_sends_429() -> None:
    with Simulator(World(vehicles=1), rate_limit=(100, 2)) as simulator:
        with visitor(simulator) as client, visitor(simulator, "v2") as other:
            answers = [client.get("/fleets") for _ in range(3)]
            assert [answer.status_code for answer in answers] == [200, 200, 429]
            assert [answer.headers["x-ratelimit-remaining-2"] for answer in answers] == ["1", "0", "0"]
            assert [answer.headers["x-ratelimit-remaining-1"] for answer in answers] == ["99", "98", "98"]
            assert answers[2].headers["retry-after"] == answers[2].headers["x-ratelimit-reset"] == "1"
            assert answers[2].json()["code"] == 42900
            # Each account has its own; a request that is not let in counts for none.
            assert other.get("/fleets").headers["x-ratelimit-remaining-2"] == "1"
            wrong = other.get("/fleets", auth=httpx.BasicAuth("nobody", "nothing"))
            assert wrong.status_code == 401
            assert "x-ratelimit-limit-1" not in wrong.headers
            assert other.get("/fleets/nowhere").headers["x-ratelimit-remaining-2"] == "0"
        assert len(simulator.requests) == 6


def test_simulator_without_rate_limit_shows_a_constant_remainder() -> None:
    with Simulator(World(vehicles=1)) as simulator, visitor(simulator) as client:
        answers = [client.get("/fleets") for _ in range(60)]
    assert {answer.status_code for answer in answers} == {200}
    assert {tuple(answer.headers.items()) for answer in answers} == {tuple(answers[0].headers.items())}
    assert answers[0].headers["x-ratelimit-remaining-1"] == "99999"


def test_limits_recover_as_the_clock_of_the_world_is_driven() -> None:
    with Simulator(World(vehicles=1), rate_limit=(3, 2)) as simulator, visitor(simulator) as client:

        def statuses(count: int) -> list[int]:
            return [client.get("/fleets").status_code for _ in range(count)]

        assert statuses(3) == [200, 200, 429]
        simulator.clock.advance(BURST)
        assert statuses(2) == [200, 429]
        refused = client.get("/fleets")
        assert refused.headers["x-ratelimit-remaining-1"] == "0"
        assert refused.headers["retry-after"] == str(24 * 3600 - 1)
        simulator.clock.advance(DAY - BURST)
        assert statuses(3) == [200, 200, 429]
