"""What a checkpoint remembers, forgets, and reads again."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from psa_fleet.errors import ConfigurationError
from psa_fleet.feeds import _checkpoint
from psa_fleet.feeds._checkpoint import Checkpoint

NOON = datetime(2026, 6, 1, 12, tzinfo=UTC)
HOUR = timedelta(hours=1)


def checkpoint(path: Path | None = None, since: datetime | None = None) -> Checkpoint:
    return Checkpoint("trips of f", HOUR, path, since)


def taken(of: Checkpoint, *hours: float | None, source: str = "v") -> None:
    for hour in hours:
        of.take(source, f"key {hour}", None if hour is None else NOON + hour * HOUR, NOON + 99 * HOUR)
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
    # Older than the window: known or not, it was told before.
    assert not of.is_new("v", "key -3", NOON - 3 * HOUR)
    assert not of.is_new("v", "late", NOON - 1.5 * HOUR)
    assert of.is_new("v", "late", NOON - HOUR)
    assert of.is_new("v", "undated", None)
    assert of.is_new("other", "key 0", NOON)


def test_clock_that_is_ahead_does_not_move_the_window() -> None:
    of = checkpoint()
    of.take("v", "a", NOON + timedelta(days=9999), NOON)
    of.finish("v")
    assert of.window("v") == NOON - HOUR


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


def test_file_brings_everything_back(tmp_path: Path) -> None:
    path = tmp_path / "c.json"
    of = checkpoint(path, NOON - 9 * HOUR)
    taken(of, -2, 0, None)
    of.save()
    again = checkpoint(path)
    again.load()
    assert again.window("v") == NOON - HOUR
    assert again.window("other") == NOON - 9 * HOUR
    assert not again.is_new("v", "key 0", NOON)
    assert not again.is_new("v", "key None", None)
    assert path.stat().st_mode & 0o777 == 0o600
    before = path.stat().st_mtime_ns, path.stat().st_ino
    of.save()
    assert (path.stat().st_mtime_ns, path.stat().st_ino) == before


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("{", "it is no JSON"),
        ("[]", "no checkpoint that this version"),
        ('{"version": 2, "scope": "trips of f"}', "no checkpoint that this version"),
        ('{"version": 1, "scope": "alerts of f"}', "the checkpoint of another feed"),
    ],
)
def test_foreign_file_is_refused(tmp_path: Path, text: str, words: str) -> None:
    path = tmp_path / "c.json"
    path.write_text(text)
    path.chmod(0o600)
    with pytest.raises(ConfigurationError, match=words) as caught:
        checkpoint(path).load()
    assert caught.value.argument == "checkpoint"
    assert str(path) in str(caught.value)


def test_damaged_members_count_as_missing(tmp_path: Path) -> None:
    path = tmp_path / "c.json"
    text = '{"version": 1, "scope": "trips of f", "since": "x", "latest": {"v": "x", "w": 7}, "seen": 5}'
    path.write_text(text)
    path.chmod(0o600)
    of = checkpoint(path)
    of.load()
    assert of.window("v") is None
    assert of.window("w") == datetime.fromtimestamp(7, UTC) - HOUR


def test_oldest_are_forgotten_when_there_are_too_many(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(_checkpoint, "MOST_KEYS", 4)
    of = Checkpoint("s", timedelta(days=9), None, None)
    taken(of, 0, 1, 2, 3)
    assert of.window("v") == NOON + 3 * HOUR - timedelta(days=9)
    taken(of, 4)
    # Half of the most are kept, and what is older is not read again.
    assert of.window("v") == NOON + 3 * HOUR
    assert not of.is_new("v", "key 3", NOON + 3 * HOUR)
    assert not of.is_new("v", "key 1", NOON + HOUR)
    assert of.is_new("v", "new", NOON + 3 * HOUR)


def test_path_needs_its_folder(tmp_path: Path) -> None:
    checkpoint(tmp_path / "c.json")
    with pytest.raises(ConfigurationError, match=r"^checkpoint: there is no folder ") as caught:
        checkpoint(tmp_path / "none" / "c.json")
    assert caught.value.argument == "checkpoint"
