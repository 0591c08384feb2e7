"""Budgets in a PostgreSQL database, for any number of machines. The extra `postgres` brings the driver."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from typing import TYPE_CHECKING, Final

from .._base import clock
from .._base.fork import renew_after_fork
from .._base.json import dumps
from .._base.postgresql import connect_arguments
from ..errors import BudgetError, ConfigurationError
from .sqlite import moved_on, stored_windows
from .windows import Stored

if TYPE_CHECKING:
    import psycopg

_LOCK: Final = "SELECT pg_advisory_xact_lock(7565171)"
_TABLE: Final = "CREATE TABLE IF NOT EXISTS psa_fleet_budget (account TEXT PRIMARY KEY, state TEXT NOT NULL)"
_ROW: Final = "INSERT INTO psa_fleet_budget VALUES (%s, '{}') ON CONFLICT DO NOTHING"
_READ: Final = "SELECT state FROM psa_fleet_budget WHERE account = %s FOR UPDATE"
_TIME: Final = "SELECT extract(epoch FROM clock_timestamp())::float8"
_WRITE: Final = "UPDATE psa_fleet_budget SET state = %s WHERE account = %s"
_PATIENCE: Final = (
    "SELECT set_config(name, '30s', false) FROM pg_settings WHERE setting = '0'"
    " AND name IN ('lock_timeout', 'idle_in_transaction_session_timeout')"
)
"""A process that is stopped while it has the row must not stop the others for ever."""

_of_parents: Final[list[object]] = []
"""Connections of the process that this one was forked from: they are neither used nor closed here."""


class PostgresStore:
    """Database of budgets, with a connection of its own, which is replaced when it breaks."""

    def __init__(self, url: str) -> None:
        try:
            import psycopg  # noqa: F401 # whether it is installed
        except ImportError:
            raise ConfigurationError(
                "budget: PostgreSQL needs the extra: pip install 'psa-fleet[postgres]'", argument="budget"
            ) from None
        self._arguments = connect_arguments(url, "budget")
        self._connection: psycopg.Connection | None = None
        self.renew()
        renew_after_fork(self)
        self._seen: tuple[float, float] | None = None
        """Monotonic time here, and time of the budget, at the last change."""
        try:
            with self.change(""):
                pass
        except BudgetError as error:
            raise ConfigurationError(f"budget: {error}", argument="budget") from None

    def __repr__(self) -> str:
        # Not the URL: a password may be in it.
        host = self._arguments.get("host", "/")
        return "PostgreSQL" if host.startswith("/") else f"PostgreSQL on {host}"

    def renew(self) -> None:
        """Leave the connection, and a lock that a thread held at the fork, to whom they belong."""
        _of_parents.append(self._connection)
        self._lock = threading.Lock()
        self._connection = None

    def _connected(self) -> psycopg.Connection:
        import psycopg
        from psycopg.conninfo import make_conninfo

        if self._connection is None:
            connection = psycopg.connect(make_conninfo("", **self._arguments), autocommit=True)
            try:
                connection.execute(_PATIENCE)
                with connection.transaction():
                    connection.execute(_LOCK)
                    connection.execute(_TABLE)
            except BaseException:
                connection.close()
                raise
            self._connection = connection
        return self._connection

    @contextmanager
    def change(self, account: str) -> Iterator[tuple[Stored, float]]:
        """Change the windows of an account; see `SqliteStore`. The database's clock counts."""
        import psycopg

        with self._lock:
            try:
                connection = self._usable()
                with connection.transaction():
                    connection.execute(_ROW, (account,))
                    stored = stored_windows(connection.execute(_READ, (account,)).fetchone())
                    # Only now: before it, another one may have been waited for.
                    found = connection.execute(_TIME).fetchone()
                    now = self._advance(stored, float(found[0]) if found else 0.0)
                    yield stored, now
                    connection.execute(_WRITE, (dumps(stored, compact=True), account))
            except psycopg.Error as error:
                self._drop()
                reason = str(error).strip().partition("\n")[0] or type(error).__name__
                raise BudgetError(f"the budget in {self!r} cannot be used: {reason}") from None

    def _usable(self) -> psycopg.Connection:
        """A connection that is alive: a server that was restarted has closed the old one."""
        import psycopg

        connection = self._connected()
        try:
            connection.execute("")
        except psycopg.OperationalError:
            self._drop()
            connection = self._connected()
        return connection

    def _advance(self, stored: Stored, time: float) -> float:
        """Move the budget's clock on, but no further than this computer's clock allows: databases are set."""
        before = stored.get("clock")
        now = moved_on(stored, "", time, time)
        here = clock.monotonic()
        if self._seen is not None and before is not None:
            most = self._seen[1] + (here - self._seen[0]) * 1.01 + 1.0
            now = min(now, max(most, float(before[0])))
            stored["clock"] = [now, "", time, time]
        self._seen = (here, now)
        return now

    def _drop(self) -> None:
        connection, self._connection = self._connection, None
        if connection is not None:
            with suppress(OSError):
                connection.close()

    def close(self) -> None:
        """Close the connection."""
        with self._lock:
            self._drop()
