"""PostgreSQL: events and keys of any number of receivers."""

from __future__ import annotations

import math
from collections.abc import Sequence
from datetime import MAXYEAR, MINYEAR, UTC, datetime, timedelta
from typing import TYPE_CHECKING, Final, Literal, TypeAlias

from ..._base.clock import monotonic
from ..._base.fork import renew_after_fork
from ..._base.json import dumps, whole
from .._parsing.events import Event, MonitorEvent, RemoteEvent
from .dead_letters import DeadLetter
from .deduplicator import Claim
from .group_commit import GroupCommit
from .postgresql_connection import PATIENCE, Database
from .recent_keys import REDELIVERY_WINDOW, SLACK

if TYPE_CHECKING:
    from .postgresql_connection import Connection

SCHEMA: Final = "psa_fleet"
"""The schema of the tables, unless another is asked for."""

_ADD: Final = """
WITH given AS (
    SELECT * FROM unnest(
        %s::text[], %s::text[], %s::text[], %s::text[], %s::timestamptz[], %s::text[]
    ) AS given (key, kind, source, vin, event_date, event)
), new AS (
    -- In one order in all receivers, so that two that have the same keys don't wait for each other.
    INSERT INTO {schema}.keys (key, epoch)
    SELECT key, (SELECT epoch FROM {schema}.meta) FROM given ORDER BY key
    ON CONFLICT DO NOTHING RETURNING key
), added AS (
    INSERT INTO {schema}.events (key, kind, source, vin, event_date, received_at, event)
    SELECT key, kind, source, vin, event_date, now(), event::json FROM given JOIN new USING (key)
)
SELECT key FROM new
"""
_TICK: Final = """
UPDATE {schema}.meta
SET epoch = epoch + CASE WHEN now() > ticked_at THEN 1 ELSE 0 END, ticked_at = now()
WHERE now() >= ticked_at + interval '1 hour' OR now() < ticked_at - interval '1 hour'
"""
_FORGET: Final = """
DELETE FROM {schema}.keys WHERE ctid = ANY (ARRAY(
    SELECT ctid FROM {schema}.keys WHERE epoch < (SELECT epoch FROM {schema}.meta) - %s LIMIT 5000
))
"""
_BURY: Final = (
    "INSERT INTO {schema}.dead_letters (received_at, reason, content_type, body) VALUES (%s, %s, %s, %s)"
)
_CHECK: Final = "INSERT INTO {schema}.keys (key, epoch) VALUES ('check', 0) ON CONFLICT DO NOTHING"
_KNOWN: Final = "SELECT key FROM {schema}.keys WHERE key = ANY(%s)"
_KEEP: Final = """
INSERT INTO {schema}.keys (key, epoch)
SELECT key, (SELECT epoch FROM {schema}.meta) FROM unnest(%s::text[]) AS given (key) ORDER BY key
ON CONFLICT DO NOTHING
"""
_CLAIM: Final = (
    "SELECT key, pg_try_advisory_lock(hashtextextended(key, 0)) FROM unnest(%s::text[]) AS given (key)"
)
_UNLOCK: Final = "SELECT pg_advisory_unlock(hashtextextended(key, 0)) FROM unnest(%s::text[]) AS given (key)"
Item: TypeAlias = Event | DeadLetter | None
"""What a `PostgresSink` writes; None is the question whether it could."""

_BETWEEN_TICKS: Final = 60.0
"""Seconds between two looks at the database's clock."""


class _Forgetting:
    """Deletes keys whose time is over, a few at a time.

    Time is counted in epochs of an hour of the database's clock, in which any receiver counts one at most: a
    clock that is set, or a database that is off, makes no key old.
    """

    def __init__(self, database: Database, retention: timedelta) -> None:
        self._tick, self._forget = database.statement(_TICK), database.statement(_FORGET)
        self._hours = math.ceil((retention.total_seconds() + SLACK) / 3600)
        self._next = 0.0
        self._more = False

    def go_on(self, connection: Connection) -> None:
        """Do what is due; called after each group of writes."""
        if monotonic() >= self._next:
            self._next = monotonic() + _BETWEEN_TICKS
            connection.execute(self._tick)
            self._more = True
        if self._more:
            self._more = connection.execute(self._forget, (self._hours,)).rowcount > 0


class PostgresSink:
    """Writes each event once to the table `events` of a PostgreSQL database, from any number of receivers.

    An event and its key (table `keys`) are written in one transaction, so that neither a kill of a receiver
    nor a restart of the database loses an event or doubles one. Several events that come at the same time
    share one transaction. While the database is gone, events wait for it for some seconds.

    The tables are created when they are missing; the page on notifications describes them. Rows of `events`
    may be deleted at any time. A sink also stores dead letters: pass it as `dead_letters`, too.

    It needs the extra `postgres`.
    """

    def __init__(
        self,
        url: str,
        *,
        schema: str = SCHEMA,
        retention: timedelta = REDELIVERY_WINDOW,
        patience: float = PATIENCE,
    ) -> None:
        """Connect, and create missing tables.

        Args:
            url: As libpq accepts it, for example `postgresql://user@host/database`. The password is better in
                `PGPASSWORD` or `~/.pgpass` than in the URL.
            schema: The schema of the tables.
            retention: For how long an event is recognized at least, whatever clocks are set to.
            patience: Seconds for which an event waits for a database that is gone; then it is answered 500.

        Raises:
            ConfigurationError: psycopg is missing, the URL is malformed, the server cannot be reached, or its
                tables are of another version.
        """
        self._database = Database(url, schema, patience)
        self._add = self._database.statement(_ADD)
        self._bury = self._database.statement(_BURY)
        self._check = self._database.statement(_CHECK)
        self._forgetting = _Forgetting(self._database, retention)
        self._group: GroupCommit[Item, bool] = GroupCommit(self._write, "psa_fleet PostgresSink")

    async def write(self, event: Event) -> bool:
        """Write an event, unless any receiver wrote it before.

        Returns:
            Whether it was new. After a connection was lost in between it may be False for a new one.

        Raises:
            psycopg.Error: It cannot be written.
        """
        return await self._group.put(event)

    async def store(self, letter: DeadLetter) -> None:
        """Keep a dead letter in the table `dead_letters`.

        Raises:
            psycopg.Error: It cannot be written.
        """
        await self._group.put(letter)

    async def check(self) -> None:
        """Raise the error that would meet an event now.

        Raises:
            psycopg.Error: The database is gone, read-only or full.
        """
        await self._group.put(None)

    def close(self) -> None:
        """Finish what is under way, and close the connection."""
        self._group.close()
        self._database.close()

    def _write(self, group: Sequence[Item]) -> list[bool | Exception]:
        try:
            return [*self._database.run(lambda connection: self._written(connection, group))]
        except self._database.data_error as error:
            # It is one of the group that cannot be written, and not all of them.
            return (
                [error] if len(group) == 1 else [outcome for each in group for outcome in self._write([each])]
            )

    def _written(self, connection: Connection, group: Sequence[Item]) -> list[bool]:
        keys = [each.key if isinstance(each, (MonitorEvent, RemoteEvent)) else None for each in group]
        rows = {
            key: each
            for key, each in zip(keys, group, strict=True)
            if key is not None and isinstance(each, (MonitorEvent, RemoteEvent))
        }
        new = _new_keys(connection, self._add, rows) if rows else set()
        for each in group:
            if isinstance(each, DeadLetter):
                letter = (each.received_at, each.reason, _storable(each.content_type), each.body)
                connection.execute(self._bury, letter)
            elif each is None:
                with connection.transaction(force_rollback=True):
                    connection.execute(self._check)
        self._forgetting.go_on(connection)
        outcomes = []
        for key in keys:
            outcomes.append(key is None or key in new)
            if key is not None:
                # A second one in the group is a duplicate.
                new.discard(key)
        return outcomes


Step: TypeAlias = tuple[Literal["claim", "confirm", "release"], str]


class PostgresDeduplicator:
    """Remembers keys in a PostgreSQL database, for any number of receivers with handlers of their own.

    A claim is an advisory lock of the connection, so that it ends when its process dies. It needs a
    connection of its own: a pooler that changes connections between transactions (pgbouncer) does not do.
    It needs the extra `postgres`. A `PostgresSink` recognizes duplicates by itself.
    """

    def __init__(
        self,
        url: str,
        *,
        schema: str = SCHEMA,
        retention: timedelta = REDELIVERY_WINDOW,
        patience: float = PATIENCE,
    ) -> None:
        """Connect, and create missing tables.

        Args:
            url: As for `PostgresSink`, whose tables it shares.
            schema: The schema of the tables.
            retention: For how long a key is remembered at least, whatever clocks are set to.
            patience: Seconds for which a claim waits for a database that is gone.

        Raises:
            ConfigurationError: As for `PostgresSink`.
        """
        self._database = Database(url, schema, patience)
        self._known, self._keep = self._database.statement(_KNOWN), self._database.statement(_KEEP)
        self._forgetting = _Forgetting(self._database, retention)
        self._claimed: set[str] = set()
        self._group: GroupCommit[Step, Claim] = GroupCommit(self._write, "psa_fleet PostgresDeduplicator")
        renew_after_fork(self)

    async def claim(self, key: str) -> Claim:
        """Look a key up, and claim it when it is new."""
        if key in self._claimed:
            return Claim.IN_PROGRESS
        self._claimed.add(key)
        claim = Claim.IN_PROGRESS
        try:
            claim = await self._group.put(("claim", key))
        finally:
            if claim is not Claim.NEW:
                self._claimed.discard(key)
        return claim

    async def confirm(self, key: str) -> None:
        """Remember a claimed key; it is in the database when this returns."""
        try:
            await self._group.put(("confirm", key))
        finally:
            self._claimed.discard(key)

    async def release(self, key: str) -> None:
        """Release a claimed key."""
        try:
            await self._group.put(("release", key))
        finally:
            self._claimed.discard(key)

    def close(self) -> None:
        """Finish what is under way, and close the connection."""
        self._group.close()
        self._database.close()

    def renew(self) -> None:
        """In a forked child: events in delivery are the parent's."""
        self._claimed = set()

    def _write(self, steps: Sequence[Step]) -> list[Claim]:
        return self._database.run(lambda connection: self._written(connection, steps))

    def _written(self, connection: Connection, steps: Sequence[Step]) -> list[Claim]:
        claimed = [key for step, key in steps if step == "claim"]
        confirmed = [key for step, key in steps if step == "confirm"]
        if confirmed:
            connection.execute(self._keep, (confirmed,))
        found: dict[str, Claim] = {}
        if claimed:
            # The key is looked up when the lock is there: whoever had it before has written it by then.
            locks = connection.execute(_CLAIM, (claimed,)).fetchall()
            found = {str(key): Claim.NEW if got else Claim.IN_PROGRESS for key, got in locks}
            known = {str(key) for (key,) in connection.execute(self._known, (claimed,)).fetchall()}
            for key in known:
                # The lock is not needed any more.
                found[key] = Claim.DUPLICATE if found[key] is Claim.NEW else found[key]
        done = [key for step, key in steps if step != "claim"]
        done += [key for key, claim in found.items() if claim is Claim.DUPLICATE]
        if done:
            connection.execute(_UNLOCK, (done,))
        self._forgetting.go_on(connection)
        return [found.get(key, Claim.NEW) for _, key in steps]


def _new_keys(connection: Connection, statement: bytes, events: dict[str, Event]) -> set[str]:
    columns: tuple[list[object], ...] = tuple([] for _ in range(6))
    for key, event in events.items():
        source = event.monitor_id if isinstance(event, MonitorEvent) else event.callback_id
        row = (
            *(key, event.kind, _storable(source), _storable(event.vin), _moment(event.event_date)),
            dumps(event.to_dict(), compact=True),
        )
        for column, value in zip(columns, row, strict=True):
            column.append(value)
    return {str(key) for (key,) in connection.execute(statement, columns).fetchall()}


def _storable(text: str | None) -> str | None:
    """Return text that PostgreSQL accepts, without null characters and halves of characters."""
    return None if text is None else whole(text).replace("\0", "\ufffd")


def _moment(date: datetime | None) -> datetime | None:
    """The column's value; None at the ends of the calendar, where readers of another time zone fail."""
    if date is None or not MINYEAR < date.year < MAXYEAR:
        return None
    return date if date.tzinfo is not None else date.replace(tzinfo=UTC)
