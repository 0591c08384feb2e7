"""SQLite databases of sinks and keys: whatever has their name is used, or refused when they are opened."""

from __future__ import annotations

import os
import re
import sqlite3
import subprocess
import sys
import tempfile
from collections.abc import Callable
from contextlib import closing
from pathlib import Path
from typing import Final

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from psa_fleet import ConfigurationError
from psa_fleet.webhooks import Event, SqliteDeduplicator, SqliteSink, parse
from psa_fleet.webhooks._storage import database

from .notifications import monitor_event, monitor_notification

pytestmark = pytest.mark.anyio

MAKERS: Final[list[type[SqliteDeduplicator | SqliteSink]]] = [SqliteDeduplicator, SqliteSink]


def events(*numbers: int) -> list[Event]:
    return [*parse(monitor_notification(*map(monitor_event, numbers))).events]


async def filled(path: Path, count: int = 200) -> None:
    """A database with events, closed."""
    sink = SqliteSink(path)
    for event in events(*range(count)):
        assert await sink.write(event)
    sink.close()


def sql(path: Path, statements: str) -> None:
    with closing(sqlite3.connect(path)) as connection:
        connection.executescript(statements)


FOREIGN: Final[dict[str, tuple[str, str]]] = {
    "other columns": ("CREATE TABLE seen (what TEXT)", "it has no column 'key'"),
    "other type": ("CREATE TABLE seen (key INTEGER PRIMARY KEY, at REAL NOT NULL)", "'key' has another type"),
    "no primary key": ("CREATE TABLE seen (key TEXT, at REAL NOT NULL)", "'key' has another type"),
    "needs a value": (
        "CREATE TABLE seen (key TEXT PRIMARY KEY, at REAL NOT NULL, mine TEXT NOT NULL) WITHOUT ROWID",
        "'mine' needs a value",
    ),
    "a view": ("CREATE VIEW seen AS SELECT 'a' AS key, 1.0 AS at", "'key' has another type"),
    "control in a name": ('CREATE TABLE seen ("key\x1b[2J" TEXT)', "it has no column 'key'"),
}


@pytest.mark.promise("P730")
@pytest.mark.parametrize("make", MAKERS)
@pytest.mark.parametrize("name", FOREIGN)
def test_open_refuses_foreign_table(name: str, make: Callable[[Path], object], tmp_path: Path) -> None:
    statements, sentence = FOREIGN[name]
    path = tmp_path / "events.sqlite"
    sql(path, statements)
    before = path.read_bytes()
    with pytest.raises(
        ConfigurationError,
        match=rf"^events\.sqlite: the table 'seen' is not psa-fleet's: .*{sentence}; use another file$",
    ) as caught:
        make(path)
    assert caught.value.argument == "path"
    assert path.read_bytes()[100:] == before[100:], "its tables are as they were"


@pytest.mark.promise("P730")
def test_open_refuses_foreign_table_of_events(tmp_path: Path) -> None:
    path = tmp_path / "events.sqlite"
    sql(path, "CREATE TABLE events (id INTEGER PRIMARY KEY, title TEXT)")
    with pytest.raises(
        ConfigurationError,
        match=(
            r"^events\.sqlite: the table 'events' is not psa-fleet's: it has no column 'key'; use another"
            r" file$"
        ),
    ):
        SqliteSink(path)
    with closing(sqlite3.connect(path)) as connection:
        assert connection.execute("SELECT name FROM sqlite_master").fetchall() == [("events",)]


async def test_sqlite_sink_accepts_additional_tables_and_columns(tmp_path: Path) -> None:
    path = tmp_path / "mine.sqlite"
    sql(path, "PRAGMA user_version = 7; CREATE TABLE mine (a)")
    await filled(path, 1)
    sql(path, "ALTER TABLE events ADD COLUMN handled INTEGER NOT NULL DEFAULT 0")
    sink = SqliteSink(path)
    assert [await sink.write(event) for event in events(0, 1)] == [False, True]
    sink.close()
    with closing(sqlite3.connect(path)) as connection:
        assert connection.execute("PRAGMA user_version").fetchone() == (7,)


@pytest.mark.promise("P730")
@pytest.mark.parametrize("make", MAKERS)
@pytest.mark.parametrize("version", [0, 2, 99])
async def test_open_refuses_other_version(
    version: int, make: Callable[[Path], object], tmp_path: Path
) -> None:
    path = tmp_path / "events.sqlite"
    await filled(path, 1)
    sql(path, f"PRAGMA user_version = {version}")
    with pytest.raises(
        ConfigurationError,
        match=(
            rf"^events\.sqlite: the database has version {version}, this psa-fleet reads version 1; use"
            r" another file, or the psa-fleet that wrote it$"
        ),
    ):
        make(path)


@pytest.mark.promise("P730")
@pytest.mark.parametrize("make", MAKERS)
def test_open_refuses_what_is_not_a_database(make: Callable[[Path], object], tmp_path: Path) -> None:
    (tmp_path / "photo.db").write_bytes(b"\xff\xd8\xff\xe0 no database" * 100)
    (tmp_path / "folder.db").mkdir()
    os.mkfifo(tmp_path / "pipe.db")
    for name, sentence in (
        ("photo.db", "not an SQLite database; use another file"),
        ("folder.db", "expected a database, got a folder"),
        ("pipe.db", "expected a database, got a pipe or a device"),
        ("nowhere/new.db", "cannot be opened for writing: No such file"),
    ):
        with pytest.raises(ConfigurationError, match=sentence):
            make(tmp_path / name)
    assert sorted(each.name for each in tmp_path.iterdir()) == ["folder.db", "photo.db", "pipe.db"]


@pytest.mark.promise("P730")
def test_open_names_lock_of_another_program(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(database, "_WAIT", 0.01)
    path = tmp_path / "events.sqlite"
    with closing(sqlite3.connect(path)) as other:
        other.executescript("CREATE TABLE a (b); BEGIN EXCLUSIVE")
        with pytest.raises(ConfigurationError, match=r"events\.sqlite: .* another program has locked it"):
            SqliteSink(path)
    assert [each.name for each in tmp_path.iterdir()] == ["events.sqlite"]


READ_ONLY: Final = """
import os, sys
from psa_fleet import ConfigurationError
from psa_fleet.webhooks import SqliteSink
if os.getuid() == 0:
    os.setgid(65534), os.setuid(65534)
for path in sys.argv[1:]:
    try:
        SqliteSink(path)
        print("opened")
    except ConfigurationError as error:
        print(error)
"""


@pytest.mark.promise("P730")
@pytest.mark.skipif(sys.platform == "win32", reason="POSIX has these permissions")
async def test_open_refuses_what_is_read_only() -> None:
    # pytest's folders are for their owner alone, and each run of pytest sees to that when it starts.
    with tempfile.TemporaryDirectory() as root:
        folder = Path(root, "closed")
        folder.mkdir()
        for name in ("file", "beside"):
            await filled(folder / f"{name}.db", 1)
        (folder / "file.db").chmod(0o444)
        (folder / "beside.db").chmod(0o666)
        folder.chmod(0o555)
        Path(root).chmod(0o755)
        paths = [*map(str, sorted(folder.iterdir())), f"{folder}/new.db"]
        command = [sys.executable, "-B", "-c", READ_ONLY, *paths]
        done = subprocess.run(command, capture_output=True, text=True, check=False)
        folder.chmod(0o755)
    lines = done.stdout.splitlines()
    assert len(lines) == 3, done.stderr
    assert re.match(r"beside\.db: the database cannot be used: (it is read-only|its folder is)", lines[0])
    assert lines[1] == "file.db: the database cannot be opened for writing: Permission denied"
    assert lines[2] == "new.db: the database cannot be opened for writing: Permission denied"


@pytest.mark.promise("P731")
async def test_sqlite_sink_moves_a_damaged_database_and_starts_a_new_one(tmp_path: Path) -> None:
    path = tmp_path / "events.sqlite"
    await filled(path)
    damaged = bytearray(path.read_bytes())
    damaged[4096 * 2 : 4096 * 4] = os.urandom(8192)
    path.write_bytes(damaged)
    with pytest.raises(ConfigurationError, match=r"sqlite: the database is damaged \(.*\); it was moved to"):
        SqliteSink(path)
    [apart] = tmp_path.iterdir()
    assert re.fullmatch(r"events\.sqlite\.damaged-\d{8}T\d{6}-1", apart.name)
    assert apart.read_bytes() == damaged
    sink = SqliteSink(path)
    assert await sink.write(events(1)[0])
    sink.close()


@pytest.mark.promise("P730", "P731")
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None, max_examples=40)
@given(data=st.data())
async def test_sqlite_sink_with_any_damage_accepts_events_or_moves_the_file(
    data: st.DataObject, tmp_path_factory: pytest.TempPathFactory
) -> None:
    """No event is refused later by what could be seen at the start."""
    folder = tmp_path_factory.mktemp("damaged")
    path = folder / "events.sqlite"
    await filled(path, 30)
    content = bytearray(path.read_bytes())
    for _ in range(data.draw(st.integers(1, 4))):
        at = data.draw(st.integers(0, len(content) - 1) | st.integers(0, 200))
        put = data.draw(st.binary(min_size=1, max_size=300))
        content[at : at + len(put)] = put
    del content[data.draw(st.none() | st.integers(0, len(content))) :]
    path.write_bytes(content)
    try:
        sink = SqliteSink(path)
    except ConfigurationError as error:
        assert str(error).startswith("events.sqlite: ")
        [kept] = folder.iterdir()
        assert kept.read_bytes() == content
        assert kept == path or f"moved to {kept.name}" in str(error)
    else:
        assert await sink.write(events(1000)[0])
        assert not await sink.write(events(1000)[0])
        sink.close()
