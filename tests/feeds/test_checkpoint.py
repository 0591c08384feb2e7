"""Checkpoints of feeds: what they remember, forget, and read again."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from psa_fleet.errors import ConfigurationError
from psa_fleet.feeds import Checkpoint

NOON = datetime(2026, 6, 1, 12, tzinfo=UTC)
NOW = NOON + timedelta(days=3)
HOUR = timedelta(hours=1)
DAY = timedelta(days=1)


def checkpoint(path: Path | None = None, since: datetime | None = None) -> Checkpoint:
    return Checkpoint("trips of f", HOUR, path, since)


def take(of: Checkpoint, *hours: float | None, source: str = "v", now: datetime = NOW) -> None:
    for hour in hours:
        of.take(source, f"key {hour}", None if hour is None else NOON + hour * HOUR, now)


def taken(of: Checkpoint, *hours: float | None, source: str = "v", now: datetime = NOW) -> None:
    take(of, *hours, source=source, now=now)
    of.finish(source)


def test_source_is_read_again_from_one_overlap_before_the_latest_item() -> None:
    of = checkpoint()
    assert of.window("v") is None
    taken(of, -3, 0, -1)
    assert of.window("v") == NOON - HOUR
    assert of.window("other") is None
    taken(of, -2)
    assert of.window("v") == NOON - HOUR


def test_items_before_the_window_are_forgotten_and_not_new() -> None:
    of = checkpoint()
    taken(of, -3, -1, 0, None)
    assert not of.is_new("v", "key -1", NOON - HOUR)
    assert not of.is_new("v", "key 0", NOON)
    assert not of.is_new("v", "key None", None)
    # Older than the window: remembered or not, it came before.
    assert not of.is_new("v", "key -3", NOON - 3 * HOUR)
    assert not of.is_new("v", "late", NOON - 1.5 * HOUR)
    assert of.is_new("v", "late", NOON - HOUR)
    assert of.is_new("v", "undated", None)
    assert of.is_new("other", "key 0", NOON)


def test_mark_moves_only_when_a_source_was_read_to_its_end() -> None:
    of = checkpoint()
    take(of, 5)
    assert of.window("v") is None
    assert of.is_new("v", "older", NOON)


def test_source_that_was_read_to_its_end_fails_no_longer() -> None:
    of = Checkpoint("trips of f", HOUR, None, None)
    for name in ("v", "vin", "w"):
        of.fail(name)
    of.finish("v", ["vin"])
    assert list(of.failing) == ["w"]


def test_item_up_to_an_hour_ahead_of_the_clock_moves_the_mark() -> None:
    of = checkpoint()
    of.take("v", "key", NOW + HOUR, NOW)
    of.finish("v")
    assert of.window("v") == NOW - HOUR


@pytest.mark.promise("P263")
@pytest.mark.parametrize("ahead", [2 * HOUR, DAY, 30 * DAY, 9999 * DAY])
def test_item_ahead_of_the_clock_moves_no_mark_and_comes_once(ahead: timedelta) -> None:
    of = checkpoint()
    at = NOW + ahead
    of.take("v", "ahead", at, NOW)
    taken(of, 0)
    assert of.window("v") == NOON - HOUR
    for passed in range(1, 61):
        # Each day another item; the one that was ahead is in the past one day.
        now = NOW + passed * DAY
        assert not of.is_new("v", "ahead", at)
        taken(of, (now - NOON) / HOUR, now=now)
        assert of.window("v") == now - HOUR


@pytest.mark.promise("P263")
@pytest.mark.parametrize(
    "at", [None, datetime.min.replace(tzinfo=UTC), datetime(1970, 1, 1, tzinfo=UTC), NOON - 63 * DAY]
)
def test_item_far_in_the_past_or_undated_comes_once_and_moves_no_mark(at: datetime | None) -> None:
    of = checkpoint()
    taken(of, 0)
    assert of.is_new("v", "odd", at)
    of.take("v", "odd", at, NOW)
    of.finish("v")
    assert not of.is_new("v", "odd", at)
    assert of.window("v") == NOON - HOUR


@pytest.mark.promise("P263")
@pytest.mark.parametrize("year", [1, 1969, 1970])
def test_first_item_of_a_distant_year_opens_no_window(year: int) -> None:
    of = checkpoint()
    of.take("v", "first", datetime(year, 1, 1, tzinfo=UTC), NOW)
    of.finish("v")
    assert of.window("v") is None
    taken(of, 0)
    assert of.window("v") == NOON - HOUR
    assert not of.is_new("v", "first", datetime(year, 1, 1, tzinfo=UTC))


@pytest.mark.promise("P263")
@given(st.lists(st.one_of(st.none(), st.datetimes(timezones=st.just(UTC))), max_size=12))
def test_checkpoint_accepts_items_of_any_date(dates: list[datetime | None]) -> None:
    of = checkpoint()
    for number, at in enumerate(dates):
        source = "vw"[number % 2]
        assert of.is_new(source, f"{number}", at) or of.window(source) is not None
        of.take(source, f"{number}", at, NOW)
        assert not of.is_new(source, f"{number}", at)
        of.finish(source)
        window = of.window(source)
        assert window is None or window <= NOW
    taken(of, 71.5, source="v")
    assert of.is_new("v", "next", NOW)


@pytest.mark.promise("P263")
def test_undated_items_are_forgotten_after_two_months() -> None:
    of = checkpoint()
    taken(of, None)
    for days in (61, 63):
        now = NOW + days * DAY
        taken(of, (now - NOON) / HOUR, now=now)
        assert of.is_new("v", "key None", None) == (days == 63)


def test_items_without_a_time_alone_move_nothing() -> None:
    of = checkpoint()
    taken(of, None)
    assert of.window("v") is None
    assert not of.is_new("v", "key None", None)


def test_since_bounds_the_window() -> None:
    of = checkpoint(since=NOON)
    assert of.window("v") == NOON
    taken(of, 0.5)
    assert of.window("v") == NOON
    taken(of, 5)
    assert of.window("v") == NOON + 4 * HOUR


def test_names_of_one_vehicle_share_its_window() -> None:
    of = checkpoint()
    taken(of, 0, source="id")
    taken(of, 5, source="vin")
    assert of.window("id", ("vin",)) == NOON + 4 * HOUR
    assert not of.is_new("id", "key 5", NOON + 5 * HOUR, ("vin",))
    assert not of.is_new("id", "late", NOON, ("vin",))
    assert of.is_new("id", "new", NOON + 4 * HOUR, ("vin",))
    # An item that names no vehicle may have been recorded with its name.
    assert not of.is_new("", "key 5", NOON + 5 * HOUR)


@pytest.mark.slow
@pytest.mark.promise("P262")
def test_checkpoint_remembers_200_000_items_in_the_overlap() -> None:
    of = Checkpoint("s", 9 * DAY, None, None)
    for number in range(210_000):
        of.take(f"v{number % 7}", f"{number:032x}", NOON - timedelta(seconds=number), NOW)
    for vehicle in range(7):
        of.finish(f"v{vehicle}")
    assert not any(
        of.is_new(f"v{number % 7}", f"{number:032x}", NOON - timedelta(seconds=number))
        for number in range(210_000)
    )
    # Late items of every vehicle are new, however many keys the others have.
    assert all(of.is_new(f"v{vehicle}", "late", NOON - 9 * DAY + HOUR) for vehicle in range(7))


def test_checkpoint_in_a_missing_folder_is_refused(tmp_path: Path) -> None:
    checkpoint(tmp_path / "c.json")
    with pytest.raises(ConfigurationError, match=r"^checkpoint: the folder ") as caught:
        checkpoint(tmp_path / "none" / "c.json")
    assert caught.value.argument == "checkpoint"
