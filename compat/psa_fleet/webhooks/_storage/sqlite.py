"""SQLite: keys of delivered events, and events."""

from __future__ import annotations

import asyncio
import sqlite3
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager, suppress
from datetime import UTC, datetime, timedelta
from pathlib import Path
from threading import Lock
from typing import Final

from ..._base.fork import fork_outside, renew_after_fork
from ..._base.json import dumps, whole
from ..._base.privacy import forget_in
from .._parsing.events import Event, MonitorEvent
from .database import connect, open_database
from .deduplicator import Claim
from .group_commit import GroupCommit
from .probing import probe_folder
from .recent_keys import REDELIVERY_WINDOW, SLACK, Elapsed

_KEYS: Final[Mapping[str, str]] = {
    "seen": """
CREATE TABLE IF NOT EXISTS seen (key TEXT PRIMARY KEY, at REAL NOT NULL) WITHOUT ROWID;
CREATE INDEX IF NOT EXISTS seen_at ON seen (at);
"""
}
_EVENTS: Final[Mapping[str, str]] = {
    "events": """
CREATE TABLE IF NOT EXISTS events (
    id INTEGER PRIMARY KEY,
    key TEXT NOT NULL,
    kind TEXT NOT NULL,
    source TEXT,
    vin TEXT,
    event_date TEXT,
    received_at TEXT NOT NULL,
    event TEXT NOT NULL
);
"""
}
_NEWEST: Final = "SELECT max(at) FROM seen"
_KNOWN: Final = "SELECT 1 FROM seen WHERE key = ?"
_ALL: Final = "SELECT key, at FROM seen"
_KEEP: Final = "INSERT OR REPLACE INTO seen (key, at) VALUES (?, ?)"
_FORGET: Final = "DELETE FROM seen WHERE at < ?"
_ADD: Final = (
    "INSERT INTO events (key, kind, source, vin, event_date, received_at, event) VALUES (?, ?, ?, ?, ?, ?, ?)"
)
_inherited: Final[list[sqlite3.Connection]] = []
"""Connections of the parent of this process, which must be neither used nor closed in a forked child."""


class _Keys:
    """A database with the table `seen`, whose column `at` is `Elapsed` time, not the machine's."""

    def __init__(
        self, path: Path, tables: Mapping[str, str], retention: timedelta, clock: Callable[[], float]
    ) -> None:
        self.path = path.absolute()
        self._tables = tables
        self._seconds = retention.total_seconds() + SLACK
        self._clock = clock
        self._carried: list[tuple[str, float]] = []
        self._identity: tuple[int, int] | None = None
        self._writer: sqlite3.Connection | None = None
        # A connection of its own: looking up does not wait for one who writes.
        self._reader: sqlite3.Connection | None = None
        self._replacing, self._writing = Lock(), fork_outside(Lock())
        self._opened()
        renew_after_fork(self)

    def _opened(self) -> sqlite3.Connection:
        """The connection for writing: a new one after a fork, and when the file was renamed or deleted."""
        if self._writer is not None and self._identity == self._identity_now():
            return self._writer
        with self._replacing:
            if self._writer is not None:
                # Its keys go with us. It is closed first: SQLite deletes its other files by their names.
                self._carried = self._writer.execute(_ALL).fetchall()
                self._close()
            database = open_database(self.path, self._tables)
            try:
                with database:
                    database.executemany(_KEEP, self._carried)
                newest = database.execute(_NEWEST).fetchone()[0]
            except BaseException:
                database.close()
                raise
            self._carried = []
            self._reader = connect(self.path)
            self._elapsed = Elapsed(self._clock, newest)
            self._identity = self._identity_now()
            self._writer = database
            return database

    def has(self, key: str) -> bool:
        """Whether a key is there, without waiting for one who writes."""
        with self._replacing:
            if self._reader is not None:
                # SQLite fails where the file was renamed or deleted.
                with suppress(sqlite3.OperationalError):
                    return self._reader.execute(_KNOWN, (key,)).fetchone() is not None
        with self._writing:
            return self._opened().execute(_KNOWN, (key,)).fetchone() is not None

    @contextmanager
    def writing(self) -> Iterator[tuple[sqlite3.Connection, float]]:
        """A transaction, and the time for its keys; keys whose time is over are deleted at its end."""
        with self._writing, self._opened() as database:
            # Begun by hand, so that another process that writes sees none or all of it.
            database.execute("BEGIN IMMEDIATE")
            # Another process may count the time, too.
            now = max(self._elapsed.now(), database.execute(_NEWEST).fetchone()[0] or 0.0)
            yield database, now
            database.execute(_FORGET, (now - self._seconds,))

    def close(self) -> None:
        """Close the database."""
        with self._writing, self._replacing:
            self._close()

    def renew(self) -> None:
        """In a forked child: leave the parent's connections alone."""
        self._replacing, self._writing = Lock(), fork_outside(Lock())
        _inherited.extend(filter(None, (self._writer, self._reader)))
        self._writer = self._reader = None

    def _close(self) -> None:
        for connection in filter(None, (self._reader, self._writer)):
            connection.close()
        self._writer = self._reader = None

    def _identity_now(self) -> tuple[int, int] | None:
        try:
            found = self.path.stat()
        except FileNotFoundError:
            return None
        return found.st_dev, found.st_ino


@forget_in
class SqliteDeduplicator:
    """Remembers keys in an SQLite database, over restarts; for one process at a time."""

    def __init__(
        self,
        path: str | Path,
        *,
        retention: timedelta = REDELIVERY_WINDOW,
        clock: Callable[[], float] = time.time,
    ) -> None:
        """Open the database, or create it.

        Args:
            path: The file; a new one is readable by its owner only. It may be the one of a `SqliteSink`.
            retention: For how long a key is remembered at least, whatever the machine's clock is set to.
            clock: Seconds since 1970.

        Raises:
            ConfigurationError: It cannot be used; see `SqliteSink`.
        """
        self._keys = _Keys(Path(path), _KEYS, retention, clock)
        self._claimed: set[str] = set()
        self._group = GroupCommit(self._write, f"psa_fleet SqliteDeduplicator {Path(path).name}")
        renew_after_fork(self)

    async def claim(self, key: str) -> Claim:
        """Look a key up, and claim it when it is new."""
        if key in self._claimed:
            return Claim.IN_PROGRESS
        if self._keys.has(key):
            return Claim.DUPLICATE
        self._claimed.add(key)
        return Claim.NEW

    async def confirm(self, key: str) -> None:
        """Remember a claimed key; it is on the disk when this returns."""
        try:
            await self._group.put(key)
        finally:
            self._claimed.discard(key)

    async def release(self, key: str) -> None:
        """Release a claimed key."""
        self._claimed.discard(key)

    def close(self) -> None:
        """Finish what is under way, and close the database."""
        self._group.close()
        self._keys.close()

    def renew(self) -> None:
        """In a forked child: events in delivery are the parent's."""
        self._claimed = set()

    def _write(self, keys: Sequence[str]) -> list[None]:
        with self._keys.writing() as (database, now):
            database.executemany(_KEEP, [(key, now) for key in keys])
        return [None] * len(keys)


@forget_in
class SqliteSink:
    """Writes each event once to the table `events` of an SQLite database.

    The columns are `id` (in the order of receipt), `key`, `kind` (`monitor` or `remote`), `source` (id of the
    monitor or callback), `vin`, `event_date` (as it came), `received_at` (UTC) and `event`: the JSON that
    `MonitorEvent.from_dict` or `RemoteEvent.from_dict` reads. An event and its key (table `seen`) are written
    in one transaction, so that a kill at any moment neither loses an event nor doubles one; rows of `events`
    may be deleted at any time. Several events that come at the same time share one transaction.

    The database holds personal data; a new one is readable by its owner only.
    """

    def __init__(
        self,
        path: str | Path,
        *,
        retention: timedelta = REDELIVERY_WINDOW,
        clock: Callable[[], float] = time.time,
    ) -> None:
        """Open the database, or create it.

        Args:
            path: The file.
            retention: For how long an event is recognized at least, whatever the machine's clock is set to.
            clock: Seconds since 1970.

        Raises:
            ConfigurationError: It cannot be used: it is not an SQLite database, is read-only, locked or of
                another version, or has other tables with these names. A damaged database is moved to a file
                in the same folder, which the error names.
        """
        self._keys = _Keys(Path(path), {**_KEYS, **_EVENTS}, retention, clock)
        self._clock = clock
        self._group = GroupCommit(self._write, f"psa_fleet SqliteSink {Path(path).name}")

    async def write(self, event: Event) -> bool:
        """Write an event, unless it was written before.

        Returns:
            Whether it was new.

        Raises:
            ConfigurationError: The file was renamed or deleted, and a new one cannot be made.
            sqlite3.Error: It cannot be written.
        """
        return await self._group.put(event)

    async def check(self) -> None:
        """Raise the error that would meet an event now.

        Raises:
            OSError: The disk is full, or writing is not allowed.
        """
        await asyncio.to_thread(probe_folder, self._keys.path)

    def close(self) -> None:
        """Finish what is under way, and close the database."""
        self._group.close()
        self._keys.close()

    def _write(self, events: Sequence[Event]) -> list[bool]:
        received = self._clock()
        outcomes = []
        with self._keys.writing() as (database, now):
            for event in events:
                key = event.key
                known = database.execute(_KNOWN, (key,)).fetchone()
                outcomes.append(known is None)
                if known is None:
                    database.execute(_KEEP, (key, now))
                    database.execute(_ADD, _row(event, key, received))
        return outcomes


def _row(event: Event, key: str, now: float) -> tuple[str | None, ...]:
    content = event.to_dict()
    source = event.monitor_id if isinstance(event, MonitorEvent) else event.callback_id
    date = content.get("eventDate")
    return (
        key,
        event.kind,
        _storable(source),
        _storable(event.vin),
        _storable(date if isinstance(date, str) else None),
        datetime.fromtimestamp(now, UTC).isoformat().replace("+00:00", "Z"),
        dumps(content, compact=True),
    )


def _storable(text: str | None) -> str | None:
    """Return text that SQLite accepts: JSON may hold halves of characters, which UTF-8 lacks."""
    return None if text is None else whole(text)
