"""SQLite: the keys of what was handed over, and events."""

from __future__ import annotations

import time
from collections.abc import Callable, Mapping, Sequence
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Final

from ..._base.json import dumps, whole
from .._parsing.events import Event, MonitorEvent
from .database import connect, open_database
from .deduplicator import Claim
from .group_commit import GroupCommit
from .recent_keys import REDELIVERY_WINDOW

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
_KNOWN: Final = "SELECT 1 FROM seen WHERE key = ? AND at >= ?"
_KEEP: Final = "INSERT OR REPLACE INTO seen (key, at) VALUES (?, ?)"
_FORGET: Final = "DELETE FROM seen WHERE at < ?"
_ADD: Final = (
    "INSERT INTO events (key, kind, source, vin, event_date, received_at, event) VALUES (?, ?, ?, ?, ?, ?, ?)"
)


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
            retention: For how long a key is remembered.
            clock: Seconds since 1970.

        Raises:
            ConfigurationError: It can't be used; see `SqliteSink`.
        """
        self._writer = open_database(Path(path), _KEYS)
        # A connection of its own: looking up does not wait for one who writes.
        self._reader = connect(Path(path))
        self._seconds = retention.total_seconds()
        self._clock = clock
        self._claimed: set[str] = set()
        self._group = GroupCommit(self._write, f"psa_fleet SqliteDeduplicator {Path(path).name}")

    async def claim(self, key: str) -> Claim:
        """Look a key up, and claim it when it is new."""
        if key in self._claimed:
            return Claim.IN_PROGRESS
        known = self._reader.execute(_KNOWN, (key, self._clock() - self._seconds)).fetchone()
        if known is not None:
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
        """Give a claimed key back."""
        self._claimed.discard(key)

    def close(self) -> None:
        """Finish what is under way, and close the database."""
        self._group.close()
        self._reader.close()
        self._writer.close()

    def _write(self, keys: Sequence[str]) -> list[None]:
        now = self._clock()
        with self._writer:
            self._writer.executemany(_KEEP, [(key, now) for key in keys])
            self._writer.execute(_FORGET, (now - self._seconds,))
        return [None] * len(keys)


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
            retention: For how long an event is known again.
            clock: Seconds since 1970.

        Raises:
            ConfigurationError: It can't be used: it is not an SQLite database, is read-only, locked or of
                another version, or has other tables with these names. A damaged database is moved to a file
                beside it, which the error names.
        """
        self._database = open_database(Path(path), {**_KEYS, **_EVENTS})
        self._seconds = retention.total_seconds()
        self._clock = clock
        self._group = GroupCommit(self._write, f"psa_fleet SqliteSink {Path(path).name}")

    async def write(self, event: Event) -> bool:
        """Write an event, unless it was written before.

        Returns:
            Whether it was new.

        Raises:
            sqlite3.Error: It can't be written.
        """
        return await self._group.put(event)

    def close(self) -> None:
        """Finish what is under way, and close the database."""
        self._group.close()
        self._database.close()

    def _write(self, events: Sequence[Event]) -> list[bool]:
        now = self._clock()
        outcomes = []
        with self._database:
            # Begun by hand, so that another process that writes sees none or all of it.
            self._database.execute("BEGIN IMMEDIATE")
            for event in events:
                key = event.key
                known = self._database.execute(_KNOWN, (key, now - self._seconds)).fetchone()
                outcomes.append(known is None)
                if known is None:
                    self._database.execute(_KEEP, (key, now))
                    self._database.execute(_ADD, _row(event, key, now))
            self._database.execute(_FORGET, (now - self._seconds,))
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
    """Text that SQLite takes: JSON may hold halves of characters, which UTF-8 can't say."""
    return None if text is None else whole(text)
