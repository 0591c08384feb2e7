"""Budgets in an SQLite database, for the processes of one machine."""

from __future__ import annotations

import os
import sqlite3
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from functools import cache
from pathlib import Path
from typing import Final

from .._base import clock
from .._base.files import open_private
from .._base.fork import fork_outside, renew_after_fork
from .._base.json import dumps, loads
from ..errors import BudgetError, ConfigurationError
from .windows import DAMAGED, BudgetClock, Stored

_TABLE: Final = "CREATE TABLE IF NOT EXISTS budget (account TEXT PRIMARY KEY, state TEXT NOT NULL)"
_READ: Final = "SELECT state FROM budget WHERE account = ?"
_WRITE: Final = "INSERT INTO budget VALUES (?, ?) ON CONFLICT (account) DO UPDATE SET state = excluded.state"
_WAIT: Final = 30.0
"""Seconds to wait for other processes."""

_of_parents: Final[list[object]] = []
"""Connections of the process that this one was forked from: they are neither used nor closed here."""


class SqliteStore:
    """Database of budgets. It may be used by any number of threads and processes."""

    def __init__(self, path: Path) -> None:
        self._path = path.absolute()
        self._connection: sqlite3.Connection | None = None
        self._file: tuple[int, int] | None = None
        """Device and number of the file that was opened: another one may get its name."""
        self.renew()
        renew_after_fork(self)
        try:
            with self._lock:
                self._connected()
        except (OSError, sqlite3.Error) as error:
            raise ConfigurationError(
                f"budget: cannot open {self._path}: {error}", argument="budget"
            ) from None

    def __repr__(self) -> str:
        return str(self._path)

    def renew(self) -> None:
        """Leave the connection, and a lock that a thread held at the fork, to whom they belong."""
        _of_parents.append(self._connection)
        self._lock = fork_outside(threading.Lock())
        self._connection = None

    def _connected(self) -> sqlite3.Connection:
        if self._file is not None and self._file != (file := _identity(self._path)):
            # Others use that one: counts in the old one have no effect.
            if self._connection is not None:
                self._connection.close()
            self._connection, self._file = None, file
        if self._connection is None:
            # Created before SQLite does, which would not set its permissions.
            os.close(open_private(self._path))
            connection = sqlite3.connect(
                self._path, timeout=_WAIT, isolation_level=None, check_same_thread=False
            )
            try:
                connection.execute("PRAGMA journal_mode = WAL")
                # A kill loses nothing; a loss of power may lose the last calls.
                connection.execute("PRAGMA synchronous = NORMAL")
                connection.execute(_TABLE)
            except BaseException:
                connection.close()
                raise
            self._connection, self._file = connection, _identity(self._path)
        return self._connection

    @contextmanager
    def change(self, account: str) -> Iterator[tuple[Stored, float]]:
        """Change the windows of an account, exclusively.

        Args:
            account: The account.

        Yields:
            The windows, to be changed in place, and the present time.

        Raises:
            BudgetError: The database cannot be read or written.
        """
        with self._lock:
            try:
                connection = self._connected()
                connection.execute("BEGIN IMMEDIATE")
                try:
                    row = connection.execute(_READ, (account,)).fetchone()
                    stored = stored_windows(row)
                    yield stored, moved_on(stored, _boot(), clock.monotonic(), _wall())
                    connection.execute(_WRITE, (account, dumps(stored, compact=True)))
                    connection.execute("COMMIT")
                except BaseException:
                    with suppress(sqlite3.Error):
                        connection.execute("ROLLBACK")
                    raise
            except (OSError, sqlite3.Error) as error:
                raise BudgetError(f"the budget in {self._path} cannot be used: {error}") from None

    def close(self) -> None:
        """Close the database."""
        with self._lock:
            if self._connection is not None:
                self._connection.close()
                self._connection = None


def stored_windows(row: tuple[object, ...] | None) -> Stored:
    """Read the windows of a row.

    Raises:
        BudgetError: They are damaged.
    """
    if row is None:
        return {}
    try:
        found = loads(str(row[0]).encode())
    except ValueError:
        found = None
    if not isinstance(found, dict):
        raise BudgetError(DAMAGED)
    return found  # type: ignore[return-value] # what this library wrote


def moved_on(stored: Stored, boot: str, monotonic: float, wall: float) -> float:
    """Move the clock of windows on; see `BudgetClock.advance`.

    Raises:
        BudgetError: It is damaged.
    """
    try:
        return BudgetClock.advance(stored, boot, monotonic, wall)
    except (TypeError, ValueError):
        raise BudgetError(DAMAGED) from None


def _identity(path: Path) -> tuple[int, int]:
    found = path.stat()
    return found.st_dev, found.st_ino


def _wall() -> float:
    return clock.now().timestamp()


@cache
def _boot() -> str:
    """Return the id of this start of the machine; empty if the platform has none."""
    if sys.platform != "linux":
        return ""
    try:
        return Path("/proc/sys/kernel/random/boot_id").read_text("ascii").strip()
    except OSError:
        return ""
