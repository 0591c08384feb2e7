"""Sinks under hardships: clocks that are set, files that go away, forks, disks that fail half way."""

from __future__ import annotations

import asyncio
import json
import os
import sqlite3
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from datetime import timedelta
from functools import partial
from pathlib import Path
from typing import Any

import pytest

from psa_fleet import ArgumentError
from psa_fleet.webhooks import (
    Claim,
    DeadLetterFile,
    Event,
    JsonlSink,
    MemoryDeduplicator,
    SqliteDeduplicator,
    SqliteSink,
    parse,
)

from .notifications import monitor_event, monitor_notification

pytestmark = pytest.mark.anyio

DAY = 86_400.0
START = 1_790_000_000.0
Make = Callable[..., JsonlSink | SqliteSink]
MAKERS: list[Make] = [JsonlSink, SqliteSink]


def event(number: int) -> Event:
    return parse(monitor_notification(monitor_event(number))).events[0]


@contextmanager
def opened(make: Make, path: Path, now: list[float], **options: Any) -> Iterator[JsonlSink | SqliteSink]:
    with closing(make(path, clock=lambda: now[0], **options)) as sink:
        yield sink


def kept(folder: Path) -> Counter[str]:
    """How often each event is in any file of the folder."""
    found: Counter[str] = Counter()
    for path in folder.iterdir():
        if path.name.startswith(".") or path.suffix in (".sqlite-wal", ".sqlite-shm"):
            continue
        if path.read_bytes().startswith(b"SQLite format 3"):
            with closing(sqlite3.connect(path)) as database:
                found.update(key for (key,) in database.execute("SELECT key FROM events"))
        else:
            found.update(json.loads(line)["key"] for line in path.read_text("utf-8").splitlines())
    return found


@pytest.mark.promise("P303", "P370")
@pytest.mark.parametrize("make", MAKERS)
@pytest.mark.parametrize("off", [-3650.0, -10.0, -3.5, 3.5, 10.0, 3650.0])
async def test_event_kept_while_the_clock_was_off_is_recognized(
    tmp_path: Path, make: Make, off: float
) -> None:
    """The clock is wrong for one run, in the middle of others; everything comes again afterwards."""
    path = tmp_path / "events"
    now = [START]
    with opened(make, path, now) as sink:
        assert await sink.write(event(1))
    now[0] += off * DAY
    with opened(make, path, now) as sink:
        assert [await sink.write(event(number)) for number in (1, 2)] == [False, True]
    now[0] = START + DAY
    with opened(make, path, now) as sink:
        assert [await sink.write(event(number)) for number in (1, 2, 3)] == [False, False, True]
        # It is set while the sink is open.
        now[0] += off * DAY
        assert [await sink.write(event(number)) for number in (1, 2, 3, 4)] == [False, False, False, True]
        now[0] = START + 2 * DAY
        assert [await sink.write(event(number)) for number in (1, 2, 3, 4)] == [False] * 4
    now[0] += off * DAY
    with opened(make, path, now) as sink:
        assert [await sink.write(event(number)) for number in (4, 3, 2, 1)] == [False] * 4


@pytest.mark.promise("P370")
@pytest.mark.parametrize("off", [-10.0, 10.0])
async def test_deduplicator_recognizes_keys_of_a_clock_that_was_off(tmp_path: Path, off: float) -> None:
    now = [START + off * DAY]
    for make in (MemoryDeduplicator, lambda **options: SqliteDeduplicator(tmp_path / "seen", **options)):
        deduplicator = make(clock=lambda: now[0])
        assert await deduplicator.claim("a") is Claim.NEW
        await deduplicator.confirm("a")
        now[0] -= off * DAY
        assert await deduplicator.claim("b") is Claim.NEW
        await deduplicator.confirm("b")
        assert [await deduplicator.claim(key) for key in "ab"] == [Claim.DUPLICATE] * 2
        now[0] += off * DAY
    deduplicator = SqliteDeduplicator(tmp_path / "seen", clock=lambda: START)
    assert [await deduplicator.claim(key) for key in "ab"] == [Claim.DUPLICATE] * 2
    deduplicator.close()


@pytest.mark.promise("P370")
async def test_lines_with_an_old_clock_hide_none_before_them(tmp_path: Path) -> None:
    path = tmp_path / "events.jsonl"
    now = [START]
    with opened(JsonlSink, path, now) as sink:
        for number in range(20):
            # Every fourth line was written while the clock was years behind.
            now[0] = START + number * 60 - (3650 * DAY if number % 4 == 3 else 0)
            assert await sink.write(event(number))
    with opened(JsonlSink, path, [START + 2 * DAY]) as sink:
        assert not any([await sink.write(event(number)) for number in range(20)])


def rename(path: Path) -> None:
    path.rename(path.with_name(f"{path.name}.1"))


def rename_by_date(path: Path) -> None:
    path.rename(path.with_name(f"{path.stem}-20261125{path.suffix}"))


def move_away(path: Path) -> None:
    (path.parent / "archive").mkdir(exist_ok=True)
    path.rename(path.parent / "archive" / path.name)


def replace(path: Path) -> None:
    """As logrotate does with `create`."""
    rename(path)
    path.touch(mode=0o640)


def empty(path: Path) -> None:
    """As logrotate does with `copytruncate`."""
    path.with_name(f"{path.name}.1").write_bytes(path.read_bytes())
    os.truncate(path, 0)


LOSSES = [rename, rename_by_date, move_away, Path.unlink, replace, empty]


@pytest.mark.promise("P371")
@pytest.mark.parametrize("lose", LOSSES)
async def test_next_event_is_in_a_file_of_the_name(tmp_path: Path, lose: Callable[[Path], object]) -> None:
    path = tmp_path / "events.jsonl"
    now = [START]
    with opened(JsonlSink, path, now) as sink:
        assert [await sink.write(event(number)) for number in (1, 2)] == [True, True]
        lose(path)
        assert [await sink.write(event(number)) for number in (1, 3, 2)] == [False, True, False]
        assert [json.loads(line)["key"] for line in path.read_text("utf-8").splitlines()] == [event(3).key]
        lose(path) if lose in (Path.unlink, empty) else path.unlink()
        assert await sink.write(event(4))
        assert [json.loads(line)["key"] for line in path.read_text("utf-8").splitlines()] == [event(4).key]
    with opened(JsonlSink, path, now) as sink:
        assert [await sink.write(event(number)) for number in (1, 2, 3, 4, 5)] == [False] * 4 + [True]


@pytest.mark.promise("P371")
@pytest.mark.parametrize("lose", [rename, rename_by_date])
async def test_events_of_a_file_renamed_between_runs_are_recognized(
    tmp_path: Path, lose: Callable[[Path], object]
) -> None:
    path = tmp_path / "events.jsonl"
    now = [START]
    with opened(JsonlSink, path, now) as sink:
        assert await sink.write(event(1))
    lose(path)
    with opened(JsonlSink, path, now) as sink:
        assert [await sink.write(event(number)) for number in (1, 2)] == [False, True]


@pytest.mark.promise("P371")
@pytest.mark.parametrize("lose", [rename, move_away, Path.unlink, replace])
async def test_database_that_is_gone_is_created_again_with_its_keys(
    tmp_path: Path, lose: Callable[[Path], object]
) -> None:
    path = tmp_path / "events.sqlite"
    now = [START]
    deduplicator = SqliteDeduplicator(tmp_path / "seen.sqlite")
    with opened(SqliteSink, path, now) as sink, closing(deduplicator):
        assert [await sink.write(event(number)) for number in (1, 2)] == [True, True]
        lose(path)
        assert [await sink.write(event(number)) for number in (1, 3, 2)] == [False, True, False]
        with closing(sqlite3.connect(path)) as database:
            assert database.execute("SELECT key FROM events").fetchall() == [(event(3).key,)]
        for key in "ab":
            assert await deduplicator.claim(key) is Claim.NEW
            await deduplicator.confirm(key)
            lose(tmp_path / "seen.sqlite")
        assert await deduplicator.claim("c") is Claim.NEW
        await deduplicator.confirm("c")
        assert [await deduplicator.claim(key) for key in "abc"] == [Claim.DUPLICATE] * 3
    with opened(SqliteSink, path, now) as sink:
        assert [await sink.write(event(number)) for number in (1, 2, 3, 4)] == [False] * 3 + [True]


@pytest.mark.promise("P371")
async def test_folder_that_is_gone_refuses_events_until_it_is_back(tmp_path: Path) -> None:
    folder = tmp_path / "folder"
    for make, name in ((JsonlSink, "events.jsonl"), (SqliteSink, "events.sqlite")):
        folder.mkdir()
        with opened(make, folder / name, [START]) as sink:
            assert await sink.write(event(1))
            folder.rename(tmp_path / f"away {name}")
            for _ in range(2):
                with pytest.raises(Exception, match=r"No such file|cannot be opened"):
                    await sink.write(event(2))
            folder.mkdir()
            assert [await sink.write(event(number)) for number in (1, 2)] == [False, True]
        folder.rename(tmp_path / f"done {name}")


@pytest.mark.promise("P374")
async def test_rotation_by_size_and_day_keeps_each_event_once(tmp_path: Path) -> None:
    path = tmp_path / "events.jsonl"
    now = [START]
    line = 0
    for number in range(40):
        with opened(JsonlSink, path, now, rotate_size=2_000, rotate_daily=True) as sink:
            now[0] = START + number * 7_000
            assert await sink.write(event(number))
            assert not await sink.write(event(max(0, number - 3)))
            line = max(line, len(path.read_bytes().splitlines()[-1]))
    names = sorted(each.name for each in tmp_path.iterdir() if not each.name.startswith("."))
    assert "events.2026-09-21.001.jsonl" in names and "events.2026-09-22.002.jsonl" in names
    assert max(kept(tmp_path).values()) == 1 and len(kept(tmp_path)) == 40
    for name in names:
        content = (tmp_path / name).read_text("utf-8")
        assert len(content) <= 2_000
        assert len({json.loads(each)["receivedAt"][:10] for each in content.splitlines()}) == 1
    with pytest.raises(ArgumentError, match=r"^rotate_size must be positive or None$"):
        JsonlSink(path, rotate_size=0)


@pytest.mark.promise("P374")
async def test_rotation_that_fails_keeps_the_event(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    path = tmp_path / "events.jsonl"

    def refused(*_: object) -> None:
        raise PermissionError(13, "Permission denied")

    with opened(JsonlSink, path, [START], rotate_size=1) as sink:
        assert await sink.write(event(1))
        with monkeypatch.context() as patched:
            patched.setattr(Path, "rename", refused)
            assert await sink.write(event(2))
        assert "events.jsonl: cannot be rotated: Permission denied" in caplog.text
        assert len(path.read_text("utf-8").splitlines()) == 2
        assert await sink.write(event(3))
    assert len(kept(tmp_path)) == 3 and len(path.read_text("utf-8").splitlines()) == 1


def write(sink: JsonlSink | SqliteSink, number: int) -> bool:
    return asyncio.run(sink.write(event(number)))


def in_a_child(work: Callable[[], object]) -> int:
    """The exit status of a forked child that does it: 0 when it returns something true, 2 for an error."""
    child = os.fork()
    if child == 0:
        try:
            status = 0 if work() else 1
        except Exception:  # noqa: BLE001 (a child that goes on would run the tests a second time)
            status = 2
        os._exit(status)
    return os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])


def closed(sink: JsonlSink | SqliteSink) -> bool:
    sink.close()
    return True


@pytest.mark.slow
@pytest.mark.promise("P372")
@pytest.mark.skipif(not hasattr(os, "fork"), reason="Windows cannot fork")
def test_forked_child_doubles_nothing(tmp_path: Path) -> None:
    """Parent and child get the same events, by turns; each is in the files once."""
    for make, name in ((JsonlSink, "events.jsonl"), (SqliteSink, "events.sqlite")):
        folder = tmp_path / name
        folder.mkdir()
        sink = make(folder / name)
        assert write(sink, 0)
        statuses = []
        for number in range(1, 6):
            statuses.append(in_a_child(partial(write, sink, number)))
            write(sink, number)
        # One process writes to a file of JSON Lines: the child is refused. SQLite accepts both.
        assert statuses == [2 if make is JsonlSink else 0] * 5
        assert in_a_child(partial(closed, sink)) == 0
        assert not write(sink, 5) and write(sink, 6)
        # The child has let go of the lock: it is free as soon as the parent is done.
        sink.close()
        make(folder / name).close()
        assert kept(folder) == Counter(event(number).key for number in range(7))


@pytest.mark.promise("P372")
@pytest.mark.skipif(not hasattr(os, "fork"), reason="Windows cannot fork")
def test_sink_made_before_a_fork_serves_the_child(tmp_path: Path) -> None:
    for make, name in ((JsonlSink, "events.jsonl"), (SqliteSink, "events.sqlite")):
        sink = make(tmp_path / name)
        assert write(sink, 1)
        go, stop = os.pipe()
        child = os.fork()
        if child == 0:
            os.read(go, 1)
            outcomes = [write(sink, number) for number in (1, 2)]
            sink.close()
            os._exit(0 if outcomes == [False, True] else 1)
        sink.close()
        os.write(stop, b"x")
        assert os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]) == 0
        with closing(make(tmp_path / name)) as again:
            assert not write(again, 2)


@pytest.mark.promise("P372")
@pytest.mark.skipif(not hasattr(os, "fork"), reason="Windows cannot fork")
def test_deduplicator_in_sqlite_is_shared_with_a_forked_child(tmp_path: Path) -> None:
    deduplicator = SqliteDeduplicator(tmp_path / "seen.sqlite")

    async def handle(key: str) -> bool:
        claim = await deduplicator.claim(key)
        if claim is Claim.NEW:
            await deduplicator.confirm(key)
        return claim is Claim.NEW

    assert asyncio.run(handle("a"))
    assert in_a_child(lambda: not asyncio.run(handle("a")) and asyncio.run(handle("b"))) == 0
    assert [asyncio.run(handle(key)) for key in "abc"] == [False, False, True]
    deduplicator.close()


@pytest.mark.promise("P302")
async def test_write_that_cannot_be_cut_back_swallows_no_event(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A write ends half way, and the file can't be cut then: the next events are whole all the same."""
    path, full = tmp_path / "events.jsonl", [False]
    write, truncate = os.write, os.ftruncate

    def half(descriptor: int, content: Any) -> int:
        if not full[0]:
            return write(descriptor, content)
        if len(content) > 20:
            return write(descriptor, content[:20])
        raise OSError(28, "No space left on device")

    def uncut(descriptor: int, length: int) -> None:
        if full[0]:
            raise OSError(5, "Input/output error")
        truncate(descriptor, length)

    monkeypatch.setattr(os, "write", half)
    monkeypatch.setattr(os, "ftruncate", uncut)
    for lose in (None, rename):
        with opened(JsonlSink, path, [START]) as sink:
            for number in range(4):
                full[0] = number == 2
                if full[0]:
                    with pytest.raises(OSError, match="could not be cut off"):
                        await sink.write(event(number))
                    full[0] = False
                    if lose:
                        lose(path)
                    assert await sink.write(event(number))
                else:
                    assert await sink.write(event(number)) is (lose is None)
            whole = path.read_text("utf-8").splitlines()
            assert [json.loads(line)["key"] for line in whole][-1] == event(3).key
        if lose is None:
            assert kept(tmp_path) == Counter(event(number).key for number in range(4))
            break


async def test_check_fails_where_an_event_would_fail(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    made: list[JsonlSink | SqliteSink] = [JsonlSink(tmp_path / "a.jsonl"), SqliteSink(tmp_path / "b.sqlite")]
    letters = DeadLetterFile(tmp_path / "dead.jsonl")
    for each in (*made, letters):
        await each.check()
    assert (
        sorted(name.name for name in tmp_path.iterdir() if "probe" in name.name or "dead" in name.name) == []
    )

    def full(descriptor: int) -> None:
        raise OSError(28, "No space left on device")

    with monkeypatch.context() as patched:
        patched.setattr("psa_fleet._base.files.sync", full)
        for each in (*made, letters):
            with pytest.raises(OSError, match="No space left"):
                await each.check()
    for sink in made:
        sink.close()


async def test_retention_is_at_least_what_was_asked_for(tmp_path: Path) -> None:
    now = [START]
    sink = SqliteSink(tmp_path / "events.sqlite", retention=timedelta(hours=1), clock=lambda: now[0])
    for hour in range(30):
        now[0] = START + hour * 3600
        assert await sink.write(event(hour))
    assert [await sink.write(event(hour)) for hour in (28, 0)] == [False, True]
    sink.close()
