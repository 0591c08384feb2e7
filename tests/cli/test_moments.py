"""Times as people type them."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from psa_fleet.cli._base.times import ago, moment

NOW = datetime(2026, 6, 1, 8, 0, tzinfo=UTC)


@pytest.mark.promise("P710")
@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("now", NOW),
        ("today", datetime(2026, 6, 1, tzinfo=UTC)),
        ("Yesterday", datetime(2026, 5, 31, tzinfo=UTC)),
        ("7d", NOW - timedelta(days=7)),
        ("2 days ago", NOW - timedelta(days=2)),
        ("1 week", NOW - timedelta(weeks=1)),
        ("90min", NOW - timedelta(minutes=90)),
        ("1.5h", NOW - timedelta(minutes=90)),
        ("30 s", NOW - timedelta(seconds=30)),
        ("2026-05-01", datetime(2026, 5, 1, tzinfo=UTC)),
        ("2026-05-01T10:00+02:00", datetime(2026, 5, 1, 8, tzinfo=UTC)),
        (" 2026-05-01T10:00:00Z ", datetime(2026, 5, 1, 10, tzinfo=UTC)),
    ],
)
def test_moment_reads_documented_forms(text: str, meant: datetime) -> None:
    assert moment(text, NOW) == meant


@pytest.mark.promise("P710")
@pytest.mark.parametrize("text", ["", "7", "7 moons", "d", "tomorrow", "2026-13-01", "999999w", "-7d", "7dd"])
def test_moment_refuses_malformed_text_with_the_expected_form(text: str) -> None:
    with pytest.raises(ValueError, match="is not a valid time; expected a date"):
        moment(text, NOW)


@given(st.datetimes(timezones=st.just(UTC)))
def test_moment_reads_iso_format(then: datetime) -> None:
    assert moment(then.isoformat(), NOW) == then


@pytest.mark.promise("P710")
@given(st.text())
def test_moment_of_any_text_is_aware_or_value_error(text: str) -> None:
    try:
        assert moment(text, NOW).tzinfo is not None
    except ValueError as error:
        assert "is not a valid time" in str(error)


@given(st.integers(1, 59), st.sampled_from([("minute", 60), ("hour", 3600), ("day", 86400)]))
def test_moment_reads_the_text_of_ago(count: int, unit: tuple[str, int]) -> None:
    then = NOW - timedelta(seconds=min(count, 23) * unit[1])
    assert moment(ago(then, NOW), NOW) == then
