"""The sinks: what is in their files, and what they know again."""

from __future__ import annotations

import asyncio
import json
import sqlite3
import stat
from collections.abc import Callable
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest

from psa_fleet import ConfigurationError
from psa_fleet.webhooks import (
    Claim,
    Event,
    JsonlSink,
    MonitorEvent,
    RemoteEvent,
    SqliteDeduplicator,
    SqliteSink,
    parse,
)
from psa_fleet.webhooks._storage.group_commit import GroupCommit

from .notifications import (
    MONITOR,
    VIN,
    monitor_event,
    monitor_notification,
    remote_event,
    remote_notification,
)

pytestmark = pytest.mark.anyio

DAY = 86_400.0
START = 1_790_000_000.0
MAKERS: list[type[JsonlSink | SqliteSink]] = [JsonlSink, SqliteSink]


def events(*numbers: int) -> list[Event]:
    return [*parse(monitor_notification(*map(monitor_event, numbers))).events]


def step() -> Event:
    return parse(remote_notification(remote_event())).events[0]


@pytest.mark.promise("P301")
@pytest.mark.parametrize("make", MAKERS)
async def test_event_is_written_once(tmp_path: Path, make: Callable[..., JsonlSink | SqliteSink]) -> None:
    path = tmp_path / "events"
    sink = make(path)
    taken = await asyncio.gather(*(sink.write(event) for event in [*events(1, 2, 1, 3), step(), step()]))
    assert taken == [True, True, False, True, True, False]
    sink.close()
    sink.close()
    again = make(path)
    assert [await again.write(event) for event in [*events(3, 4), step()]] == [False, True, False]
    again.close()
    assert stat.S_IMODE(path.stat().st_mode) == 0o600


async def test_jsonl_sink_writes_one_line_per_event(tmp_path: Path) -> None:
    sink = JsonlSink(tmp_path / "events.jsonl", clock=lambda: START)
    odd = parse(monitor_notification(monitor_event(1, fleetId="Flotte é \ud800", new={"a": 1}), batch=7))
    for event in (*odd.events, step()):
        assert await sink.write(event)
    sink.close()
    first, second = map(json.loads, (tmp_path / "events.jsonl").read_text(encoding="utf-8").splitlines())
    assert list(first) == ["key", "kind", "receivedAt", "event"]
    assert (first["key"], first["kind"]) == (odd.events[0].key, "monitor")
    assert first["receivedAt"] == "2026-09-21T14:13:20Z"
    assert first["event"]["batch"] == 7 and first["event"]["new"] == {"a": 1}
    # Half of a surrogate pair is U+FFFD there, since other programs read the file.
    assert first["event"].pop("fleetId") == "Flotte é \ufffd"
    assert MonitorEvent.from_dict({**first["event"], "fleetId": "Flotte é \ud800"}) == odd.events[0]
    assert odd.events[0].key == first["key"]
    assert second["kind"] == "remote" and RemoteEvent.from_dict(second["event"]) == step()


async def test_sqlite_sink_writes_one_row_per_event(tmp_path: Path) -> None:
    path = tmp_path / "events.sqlite"
    sink = SqliteSink(path, clock=lambda: START)
    (odd,) = parse(monitor_notification(monitor_event(1, vin=f"{VIN}\ud800"))).events
    for event in (odd, step()):
        assert await sink.write(event)
    sink.close()
    with closing(sqlite3.connect(path)) as database:
        first, second = database.execute(
            "SELECT key, kind, source, vin, event_date, received_at, event FROM events ORDER BY id"
        ).fetchall()
    assert first[:6] == (
        odd.key,
        "monitor",
        MONITOR,
        f"{VIN}\ufffd",
        "2026-11-23T10:00:01Z",
        "2026-09-21T14:13:20Z",
    )
    assert MonitorEvent.from_dict({**json.loads(first[6]), "vin": odd.vin}) == odd
    assert RemoteEvent.from_dict(json.loads(second[6])) == step()


@pytest.mark.promise("P303")
@pytest.mark.parametrize("make", MAKERS)
async def test_three_days_are_remembered(tmp_path: Path, make: Callable[..., JsonlSink | SqliteSink]) -> None:
    now = [START]
    for day, number in enumerate([1, 2, 3, 4, 5]):
        now[0] = START + day * DAY
        sink = make(tmp_path / "events", clock=lambda: now[0])
        assert [await sink.write(event) for event in events(number)] == [True]
        sink.close()
    sink = make(tmp_path / "events", clock=lambda: now[0])
    assert [await sink.write(event) for event in events(2, 3, 4, 5)] == [False] * 4
    sink.close()


@pytest.mark.parametrize("make", MAKERS)
async def test_sink_forgets_keys_after_their_retention(
    tmp_path: Path, make: Callable[..., JsonlSink | SqliteSink]
) -> None:
    now = [START]
    sink = make(tmp_path / "events", clock=lambda: now[0])
    for hour in range(98):
        now[0] = START + hour * 3600
        assert await sink.write(events(hour)[0])
    sink.close()
    sink = make(tmp_path / "events", clock=lambda: now[0])
    assert [await sink.write(events(hour)[0]) for hour in (25, 0)] == [False, True]
    sink.close()


@pytest.mark.slow
@pytest.mark.promise("P303")
async def test_rows_may_be_deleted(tmp_path: Path) -> None:
    path = tmp_path / "events.sqlite"
    sink = SqliteSink(path)
    assert await sink.write(events(1)[0])
    with closing(sqlite3.connect(path)) as database, database:
        assert database.execute("DELETE FROM events").rowcount == 1
    assert not await sink.write(events(1)[0])
    sink.close()


@pytest.mark.promise("P314")
@pytest.mark.parametrize(
    ("rest", "kept"),
    [(b'{"key": "monitor-', 2), (b"\x00\x00", 2), (b"[]\n", 3), (b"null", 2), (b"", 2)],
)
async def test_torn_last_line_is_cut_off(tmp_path: Path, rest: bytes, kept: int) -> None:
    path = tmp_path / "events.jsonl"
    sink = JsonlSink(path)
    for event in events(1, 2):
        assert await sink.write(event)
    sink.close()
    whole = path.read_bytes()
    path.write_bytes(whole + rest)
    sink = JsonlSink(path)
    assert path.read_bytes() == (whole + rest if rest.endswith(b"\n") else whole)
    assert [await sink.write(event) for event in events(1, 2, 3)] == [False, False, True]
    sink.close()
    assert len(path.read_bytes().splitlines()) == kept + 1


@pytest.mark.promise("P314")
async def test_last_line_that_lacks_only_its_end_is_kept(tmp_path: Path) -> None:
    path = tmp_path / "events.jsonl"
    sink = JsonlSink(path)
    for event in events(1, 2):
        assert await sink.write(event)
    sink.close()
    whole = path.read_bytes()
    path.write_bytes(whole[:-1])
    sink = JsonlSink(path)
    assert path.read_bytes() == whole
    assert not await sink.write(events(2)[0])
    sink.close()


@pytest.mark.promise("P302", "P314")
async def test_jsonl_sink_removes_a_failed_write(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "events.jsonl"
    sink = JsonlSink(path)
    assert await sink.write(events(1)[0])
    before = path.read_bytes()

    def full(descriptor: int) -> None:
        raise OSError(28, "No space left on device")

    with monkeypatch.context() as patched:
        patched.setattr("psa_fleet._base.files.sync", full)
        outcomes = await asyncio.gather(*map(sink.write, events(2, 3)), return_exceptions=True)
    assert [type(outcome) for outcome in outcomes] == [OSError, OSError]
    assert path.read_bytes() == before
    assert [await sink.write(event) for event in events(1, 2, 3)] == [False, True, True]
    sink.close()


async def test_jsonl_sink_refuses_a_file_in_use(tmp_path: Path) -> None:
    sink = JsonlSink(tmp_path / "events.jsonl")
    with pytest.raises(
        ConfigurationError,
        match=r"^events\.jsonl: another process writes to it; use a separate file for each$",
    ):
        JsonlSink(tmp_path / "events.jsonl")
    sink.close()
    JsonlSink(tmp_path / "events.jsonl").close()


async def test_jsonl_sink_groups_concurrent_writes_into_one_sync(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    syncs: list[int] = []
    monkeypatch.setattr("psa_fleet._base.files.sync", syncs.append)
    sink = JsonlSink(tmp_path / "events.jsonl")
    taken = await asyncio.gather(*(sink.write(event) for event in events(*range(50))))
    assert all(taken) and len(syncs) < 50
    sink.close()


async def test_group_commit_refuses_items_when_closed() -> None:
    group: GroupCommit[int, int] = GroupCommit(lambda items: [item * 2 for item in items], "test")
    assert await asyncio.gather(*map(group.put, range(5))) == [0, 2, 4, 6, 8]
    group.close()
    with pytest.raises(RuntimeError, match="closed"):
        await group.put(1)


async def test_group_commit_writes_items_of_cancelled_callers() -> None:
    written: list[int] = []

    def write(items: Any) -> Any:
        written.extend(items)
        return items

    group: GroupCommit[int, int] = GroupCommit(write, "test")
    waiting = [asyncio.ensure_future(group.put(number)) for number in range(3)]
    await asyncio.sleep(0)
    waiting[1].cancel()
    assert await waiting[0] == 0 and await waiting[2] == 2
    group.close()
    assert written == [0, 1, 2]


@pytest.mark.promise("P312")
async def test_keys_in_sqlite_outlast_a_restart(tmp_path: Path) -> None:
    now = [START]
    path = tmp_path / "seen.sqlite"
    seen = SqliteDeduplicator(path, clock=lambda: now[0])
    assert [await seen.claim(key) for key in "aab"] == [Claim.NEW, Claim.IN_PROGRESS, Claim.NEW]
    await seen.confirm("a")
    await seen.release("b")
    assert [await seen.claim(key) for key in "ab"] == [Claim.DUPLICATE, Claim.NEW]
    seen.close()
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    again = SqliteDeduplicator(path, clock=lambda: now[0])
    assert [await again.claim(key) for key in "ab"] == [Claim.DUPLICATE, Claim.NEW]
    for _ in range(97):
        now[0] += 3600
        await again.confirm("b")
    assert await again.claim("a") is Claim.NEW
    again.close()
    with closing(sqlite3.connect(path)) as database:
        assert database.execute("SELECT key FROM seen").fetchall() == [("b",)]
