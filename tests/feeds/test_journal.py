"""Files of checkpoints: torn, damaged, old, locked, forked, and how much is written to them."""

from __future__ import annotations

import os
import re
import stat
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest

from psa_fleet.errors import ClientStateError, ConfigurationError
from psa_fleet.feeds import Checkpoint
from psa_fleet.feeds._journal import Journal

NOON = datetime(2026, 6, 1, 12, tzinfo=UTC)
NOW = NOON + timedelta(days=3)
HOUR = timedelta(hours=1)


NOT_ONE = "is not a checkpoint, or its first line is damaged; delete it to start over"


@contextmanager
def opened(path: Path, since: datetime | None = None, overlap: timedelta = HOUR) -> Iterator[Checkpoint]:
    checkpoint = Checkpoint("trips of f", overlap, path, since)
    checkpoint.load()
    try:
        yield checkpoint
    finally:
        checkpoint.close()


def take(of: Checkpoint, number: int, source: str = "v") -> None:
    of.take(source, f"{number:032x}", NOON + number * timedelta(seconds=1), NOW)


def is_new(of: Checkpoint, number: int, source: str = "v") -> bool:
    return of.is_new(source, f"{number:032x}", NOON + number * timedelta(seconds=1))


def filled(path: Path) -> bytes:
    with opened(path) as of:
        for number in range(5):
            take(of, number)
            of.save()
        of.finish("v")
        of.fail("w")
    return path.read_bytes()


def test_journal_restores_keys_failures_and_counts(tmp_path: Path) -> None:
    path = tmp_path / "c"
    with opened(path, NOON - 9 * HOUR) as of:
        take(of, -7200)
        take(of, 0)
        of.take("v", "undated", None, NOW)
        take(of, 5, "w")
        of.identify("VIN", "v")
        of.finish("v")
        of.fail("x")
        of.fail("y")
        of.fail("y", is_failing=False)
    for _ in range(2):
        with opened(path) as of:
            assert of.window("v") == NOON - HOUR
            assert of.window("w") == of.window("other") == NOON - 9 * HOUR
            assert not is_new(of, 0)
            assert not is_new(of, 5, "w")
            assert not of.is_new("v", "undated", None)
            assert list(of.failing) == ["x"]
            assert of.ids == {"VIN": "v"}
            assert sum(of.per_day.values()) == 4
    assert path.stat().st_mode & 0o777 == 0o600


def test_journal_without_new_items_writes_nothing(tmp_path: Path) -> None:
    path = tmp_path / "c"
    with opened(path):
        pass
    assert not path.exists()
    content = filled(path)
    with opened(path) as of:
        of.save()
    assert path.read_bytes() == content


@pytest.mark.slow
@pytest.mark.promise("P264")
def test_file_torn_at_any_byte_is_healed_or_refused(tmp_path: Path) -> None:
    path = tmp_path / "c"
    content = filled(path)
    header = content.index(b"\n") + 1
    for size in range(len(content)):
        path.write_bytes(content[:size])
        if size < header:
            with pytest.raises(ConfigurationError, match=NOT_ONE), opened(path):
                pass
            assert path.read_bytes() == content[:size]
            continue
        whole = content[: content.rindex(b"\n", 0, size) + 1].count(b'["t"')
        with opened(path) as of:
            assert [number for number in range(5) if is_new(of, number)] == list(range(whole, 5))
            take(of, 9)
        with opened(path) as of:
            assert not is_new(of, 9)


@pytest.mark.promise("P264")
@pytest.mark.parametrize("tail", [b"\0" * 4096, b"0badc0de []\n", b"\n", b"00000000 [\n\xff", b"x" * 70_000])
def test_rubbish_at_the_end_is_cut_off(tmp_path: Path, tail: bytes) -> None:
    path = tmp_path / "c"
    content = filled(path)
    path.write_bytes(content + tail)
    with opened(path) as of:
        assert not any(is_new(of, number) for number in range(5))
    assert path.read_bytes() == content


@pytest.mark.promise("P264")
def test_damage_in_the_middle_is_refused_with_its_line(tmp_path: Path) -> None:
    path = tmp_path / "c"
    content = bytearray(filled(path))
    at = content.index(b"\n", content.index(b"\n") + 1) + 20
    content[at] ^= 1
    path.write_bytes(content)
    with pytest.raises(
        ConfigurationError,
        match=r"^checkpoint: .* is damaged in line 3; restore it, or delete it to start over$",
    ) as caught:
        Checkpoint("trips of f", HOUR, path, None).load()
    assert caught.value.argument == "checkpoint"
    assert path.read_bytes() == content


@pytest.mark.promise("P203", "P264")
@pytest.mark.parametrize(
    ("content", "words"),
    [
        (b"", NOT_ONE),
        (b"{", NOT_ONE),
        (b"[]\n", NOT_ONE),
        (b"\x1f\x8b" * 99, NOT_ONE),
        (
            b'{"version":1,"scope":"trips of f","latest":{}}',
            "was written by an incompatible version of psa-fleet, an older one; delete it to start over",
        ),
    ],
)
def test_file_of_something_else_is_refused_and_left(tmp_path: Path, content: bytes, words: str) -> None:
    path = tmp_path / "c"
    path.write_bytes(content)
    path.chmod(0o600)
    with pytest.raises(ConfigurationError, match=rf"^checkpoint: {re.escape(str(path))} {words}$") as caught:
        Checkpoint("trips of f", HOUR, path, None).load()
    assert caught.value.argument == "checkpoint"
    assert str(path) in str(caught.value)
    assert path.read_bytes() == content


@pytest.mark.promise("P203")
def test_file_of_another_feed_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "c"
    content = filled(path)
    with pytest.raises(
        ConfigurationError,
        match=(
            r"^checkpoint: .* is the checkpoint of another feed; each kind and fleet needs a file of its own$"
        ),
    ):
        Checkpoint("alerts of f", HOUR, path, None).load()
    assert path.read_bytes() == content
    path.chmod(0o644)
    with pytest.raises(ConfigurationError, match="chmod 600"):
        Checkpoint("trips of f", HOUR, path, None).load()


@pytest.mark.promise("P265")
def test_second_feed_on_a_file_is_refused_in_this_process_and_in_another(tmp_path: Path) -> None:
    path = tmp_path / "c"
    code = (
        "import sys; from datetime import timedelta; from psa_fleet.feeds import Checkpoint;"
        "Checkpoint('trips of f', timedelta(hours=1), sys.argv[1], None).load()"
    )
    with opened(path):
        with pytest.raises(ConfigurationError, match="is in use by another feed"), opened(path):
            pass
        folder = tmp_path / "folder"
        folder.mkdir()
        with pytest.raises(ConfigurationError) as caught, opened(folder):
            pass
        assert caught.value.argument == "checkpoint"
        other = subprocess.run([sys.executable, "-c", code, path], capture_output=True, text=True)
        assert "ConfigurationError" in other.stderr
        assert "is in use by another feed" in other.stderr
    assert subprocess.run([sys.executable, "-c", code, path], check=True).returncode == 0


def test_checkpoint_that_was_not_loaded_is_not_saved(tmp_path: Path) -> None:
    of = Checkpoint("trips of f", HOUR, tmp_path / "c", None)
    take(of, 1)
    with pytest.raises(ClientStateError) as caught:
        of.save()
    assert str(caught.value) == f"checkpoint: {tmp_path / 'c'} is not open"


@pytest.mark.promise("P265")
@pytest.mark.filterwarnings("ignore:This process:DeprecationWarning")  # the child only raises and ends
@pytest.mark.skipif(not hasattr(os, "fork"), reason="Windows cannot fork")
def test_forked_child_writes_nothing_and_leaves_the_lock(tmp_path: Path) -> None:
    path = tmp_path / "c"
    with opened(path) as of:
        take(of, 1)
        of.save()
        take(of, 2)
        before = path.read_bytes()
        child = os.fork()
        if not child:
            try:
                of.save()
            except ClientStateError:
                of.close()
                os._exit(7)
            os._exit(1)
        assert os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]) == 7
        assert path.read_bytes() == before
        with pytest.raises(ConfigurationError, match="in use"), opened(path):
            pass
        of.save()
    with opened(path) as of:
        assert not is_new(of, 1)
        assert not is_new(of, 2)


@pytest.mark.promise("P265")
def test_journal_removes_only_files_left_by_crashes(tmp_path: Path) -> None:
    path = tmp_path / "c"
    kept = [".c.notes", ".c.1-0123456789abcdef.old", ".d.1-0123456789abcdef.new", "c.new"]
    for name in [*kept, ".c.1-0123456789abcdef.new", ".c.99-fedcba9876543210.new"]:
        (tmp_path / name).touch()
    filled(path)
    assert sorted(each.name for each in tmp_path.iterdir()) == sorted([*kept, "c", ".c.lock"])


@pytest.mark.promise("P266")
def test_bytes_written_for_an_item_do_not_grow(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    written, syncs = 0, 0
    write = os.write

    def counted(descriptor: int, content: Any) -> int:
        nonlocal written
        done = write(descriptor, content)
        written += done
        return done

    def counted_sync(descriptor: int) -> None:
        nonlocal syncs, written
        syncs += 1
        found = os.fstat(descriptor)
        # What goes through a buffered file is counted by its size: it is a new one each time.
        if stat.S_ISREG(found.st_mode) and found.st_ino not in inodes:
            inodes.add(found.st_ino)
            written += found.st_size

    inodes = set[int]()
    monkeypatch.setattr(os, "write", counted)
    monkeypatch.setattr(os, "fsync", counted_sync)
    per_item = []
    with opened(tmp_path / "c", overlap=timedelta(days=9)) as of:
        done = 0
        for most in (1000, 4000, 8000):
            written, before = 0, done
            while done < most:
                take(of, done)
                of.save()
                done += 1
                if not done % 60:
                    of.finish("v")
            per_item.append(written / (done - before))
    assert syncs >= 8000
    assert max(per_item) < 130
    assert max(per_item) < 1.2 * min(per_item)


@pytest.mark.slow
@pytest.mark.promise("P266")
def test_history_is_dropped_when_it_outweighs_what_is_remembered(tmp_path: Path) -> None:
    path = tmp_path / "c"
    with opened(path, overlap=timedelta(seconds=10)) as of:
        for number in range(5000):
            take(of, number)
            of.finish("v")
            of.save()
            assert path.stat().st_size < 130_000
    with opened(path, overlap=timedelta(seconds=10)) as of:
        assert [number for number in range(4980, 5010) if is_new(of, number)] == list(range(5000, 5010))
        assert of.window("v") == NOON + timedelta(seconds=4989)


@pytest.mark.promise("P266")
def test_file_is_rewritten_when_most_of_a_long_one_is_history(tmp_path: Path) -> None:
    journal = Journal(tmp_path / "c", "trips of f")
    assert not list(journal.open())
    lines = []
    for _ in range(25):
        for number in range(100):
            journal.add(["f", str(number), True])
        journal.flush(1000, lambda: [["f", "v", True]] * 1000)
        lines.append((tmp_path / "c").read_bytes().count(b"\n"))
    journal.close()
    # One line of history for each of the 1000 records, and 1000 more.
    assert lines == [*range(1001, 3002, 100), *range(1001, 1302, 100)]


@pytest.mark.promise("P201")
def test_failed_write_is_repeated_with_the_next_one(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "c"
    with opened(path) as of:
        take(of, 1)
        of.save()
        take(of, 2)
        with monkeypatch.context() as patch:

            def full(descriptor: int) -> None:
                raise OSError(28, "No space left on device")

            patch.setattr(os, "fsync", full)
            with pytest.raises(OSError, match="No space"):
                of.save()
        take(of, 3)
    with opened(path) as of:
        assert not any(is_new(of, number) for number in (1, 2, 3))


def test_checkpoint_of_too_long_a_name_names_the_argument(tmp_path: Path) -> None:
    with (
        pytest.raises(ConfigurationError, match=r"^checkpoint: .* cannot be used") as caught,
        opened(tmp_path / ("c" * 300)),
    ):
        pass
    assert caught.value.argument == "checkpoint"
