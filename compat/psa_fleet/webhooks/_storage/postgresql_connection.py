"""A connection to PostgreSQL that comes back, and the tables in it."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Final, LiteralString, TypeVar

from ..._base.clock import monotonic, sleep
from ..._base.fork import renew_after_fork
from ..._base.postgresql import connect_arguments
from ...errors import ConfigurationError

if TYPE_CHECKING:
    import psycopg

    Connection = psycopg.Connection[tuple[object, ...]]

T = TypeVar("T")

VERSION: Final = 1
"""The version of the tables that this library reads and writes."""

TABLES: Final[tuple[LiteralString, ...]] = (
    "CREATE SCHEMA {schema}",
    """
CREATE TABLE {schema}.meta (
    version integer NOT NULL,
    epoch bigint NOT NULL,
    ticked_at timestamptz NOT NULL
)""",
    """
CREATE TABLE {schema}.keys (
    key text PRIMARY KEY,
    epoch bigint NOT NULL
)""",
    "CREATE INDEX keys_epoch ON {schema}.keys USING brin (epoch)",
    """
CREATE TABLE {schema}.events (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    key text NOT NULL,
    kind text NOT NULL,
    source text,
    vin text,
    event_date timestamptz,
    received_at timestamptz NOT NULL,
    event json NOT NULL
)""",
    "CREATE INDEX events_received_at ON {schema}.events USING brin (received_at)",
    "CREATE INDEX events_vin ON {schema}.events (vin, event_date)",
    """
CREATE TABLE {schema}.dead_letters (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    received_at timestamptz NOT NULL,
    reason text NOT NULL,
    content_type text NOT NULL,
    body bytea NOT NULL
)""",
    "INSERT INTO {schema}.meta (version, epoch, ticked_at) VALUES (1, 0, now())",
)
"""What version 1 consists of: the page on notifications describes it."""

PATIENCE: Final = 10.0
"""Seconds for which an event waits for a database that is gone, before it is answered 500."""

_LOCK: Final = 0x7073615F666C7431
"""The advisory lock of whoever creates the tables: two receivers may start at once."""

_inherited: Final[list[object]] = []
"""Connections of the parent of this process, which a forked child neither uses nor closes."""


class Database:
    """A connection for one thread at a time; a new one after a loss, a restart of the server, and a fork."""

    def __init__(self, url: str, schema: str, patience: float = PATIENCE) -> None:
        """Connect, and create missing tables.

        Raises:
            ConfigurationError: psycopg is missing, the URL is malformed, the server cannot be reached, or its
                tables are of another version.
        """
        try:
            import psycopg
            from psycopg import sql
        except ImportError:
            raise ConfigurationError(
                "PostgreSQL needs psycopg, which is not installed: pip install 'psa-fleet[postgres]'"
            ) from None
        self._psycopg = psycopg
        self.data_error: type[Exception] = psycopg.DataError
        self._sql = sql
        self._schema = schema
        self._patience = patience
        self._arguments = connect_arguments(url, "url")
        self._connection: Connection | None = None
        try:
            self._create(self._connected())
        except psycopg.Error as error:
            self.close()
            # Its text has the host and the user, never the password.
            reason = (str(error).strip().splitlines() or [type(error).__name__])[-1].strip()
            raise ConfigurationError(f"the database cannot be used: {reason}", argument="url") from None
        except BaseException:
            self.close()
            raise
        renew_after_fork(self)

    def statement(self, text: LiteralString) -> bytes:
        """A statement with the schema in it."""
        return self._sql.SQL(text).format(schema=self._sql.Identifier(self._schema)).as_bytes(None)

    def run(self, work: Callable[[Connection], T]) -> T:
        """Do something with the connection; again with a new one, while the old one or the server is gone.

        Args:
            work: Work that can be done twice: whether the first time was effective may be unknown.

        Raises:
            psycopg.Error: It failed for another reason, or for too long.
        """
        end, wait = monotonic() + self._patience, 0.05
        while True:
            try:
                return work(self._connected())
            except self._psycopg.OperationalError:
                # Also what passes: a deadlock, a restart, a server that is recovering.
                self._drop()
                if monotonic() + wait > end:
                    raise
                sleep(wait)
                wait = min(wait * 2, 1.0)

    def close(self) -> None:
        """Close the connection."""
        self._drop()

    def renew(self) -> None:
        """In a forked child: leave the parent's connection alone."""
        _inherited.append(self._connection)
        self._connection = None

    def _drop(self) -> None:
        connection, self._connection = self._connection, None
        if connection is not None:
            connection.close()

    def _connected(self) -> Connection:
        if self._connection is None or self._connection.closed:
            psycopg = self._psycopg
            connection = psycopg.connect(**self._arguments, autocommit=True)  # pyright: ignore[reportArgumentType] # all texts
            try:
                connection.isolation_level = psycopg.IsolationLevel.READ_COMMITTED
                # What is acknowledged is on the disk, whatever the server's default is.
                connection.execute(
                    "SELECT set_config('synchronous_commit', 'on', false)"
                    " WHERE current_setting('synchronous_commit') = 'off'"
                )
                connection.execute(
                    "SELECT set_config('statement_timeout', '30s', false)"
                    " WHERE current_setting('statement_timeout') = '0'"
                )
            except BaseException:
                connection.close()
                raise
            self._connection = connection
        return self._connection

    def _create(self, connection: Connection) -> None:
        if self._version(connection) is None:
            with connection.transaction():
                connection.execute("SELECT pg_advisory_xact_lock(%s)", (_LOCK,))
                if self._version(connection) is None:
                    has_schema = connection.execute(
                        "SELECT 1 FROM pg_namespace WHERE nspname = %s", (self._schema,)
                    ).fetchone()
                    for table in TABLES[1:] if has_schema else TABLES:
                        connection.execute(self.statement(table))
        version = self._version(connection)
        if version != VERSION:
            raise ConfigurationError(
                f"the tables in the schema {self._schema!r} have version {version}, this psa-fleet uses"
                f" version {VERSION}; use another schema, or the psa-fleet that created them",
                argument="schema",
            )

    def _version(self, connection: Connection) -> int | None:
        # Not by to_regclass(), which in a transaction may not see what another one has just committed.
        found = connection.execute(
            "SELECT 1 FROM pg_class JOIN pg_namespace ON pg_namespace.oid = relnamespace"
            " WHERE nspname = %s AND relname = 'meta'",
            (self._schema,),
        ).fetchone()
        if found is None:
            return None
        row = connection.execute(self.statement("SELECT version FROM {schema}.meta")).fetchone()
        return int(str(row[0])) if row else 0
