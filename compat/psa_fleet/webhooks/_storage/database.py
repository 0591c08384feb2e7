"""SQLite databases that are what they should be: checked when they are opened, not at the first event."""

from __future__ import annotations

import os
import sqlite3
from collections.abc import Mapping, Sequence
from contextlib import suppress
from datetime import UTC, datetime
from pathlib import Path
from typing import Final

from ..._base.files import open_private
from ...errors import ConfigurationError

APPLICATION: Final = 0x70736166
"""Marks databases that this library created ("psaf" in ASCII)."""
SCHEMA: Final = 1
"""The version of the tables that this library reads and writes."""
LARGEST_CHECKED: Final = 256 * 1024 * 1024
"""Bytes of a database that is checked page by page, which lasts a second or two at this size."""

_MAGIC: Final = b"SQLite format 3\0"
_WAIT: Final = 30.0
"""Seconds to wait for another program that writes."""


def open_database(path: Path, tables: Mapping[str, str]) -> sqlite3.Connection:
    """Open a database for writing, or create it.

    A damaged database is moved to another file in its folder, so that the next start begins a new one.

    Args:
        path: The file; a new one is readable by its owner only.
        tables: The statements that create what it must have, by the name of the table.

    Returns:
        A connection for one thread at a time.

    Raises:
        ConfigurationError: It cannot be used: it is not a file, damaged, read-only, locked by another
            program, of another version, or has tables with these names that are not ours.
    """
    path = path.absolute()
    new = _create(path)
    database = connect(path)
    try:
        if not new:
            _check_pages(database, path)
        _check_version(database, path)
        database.execute("PRAGMA journal_mode = WAL")
        database.execute("PRAGMA synchronous = FULL")
        _check_tables(database, path, tables)
    except sqlite3.Error as error:
        database.close()
        raise _unusable(path, error) from None
    except BaseException:
        database.close()
        raise
    return database


def connect(path: Path) -> sqlite3.Connection:
    """Another connection to the same database. It may be used in any thread, in one at a time."""
    # An absolute path: SQLite has special names, for example ":memory:".
    return sqlite3.connect(path.absolute(), timeout=_WAIT, check_same_thread=False)


def _create(path: Path) -> bool:
    """Create the file before SQLite does, with the right permissions; return True if it is new."""
    try:
        if path.exists() and not path.is_file():
            kind = "a folder" if path.is_dir() else "a pipe or a device"
            raise ConfigurationError(f"{path.name}: expected a database, got {kind}", argument="path")
        descriptor = open_private(path)
        try:
            return os.fstat(descriptor).st_size == 0
        finally:
            os.close(descriptor)
    except OSError as error:
        raise ConfigurationError(
            f"{path.name}: the database cannot be opened for writing: {error.strerror}", argument="path"
        ) from None


def _check_pages(database: sqlite3.Connection, path: Path) -> None:
    with path.open("rb") as file:
        if file.read(len(_MAGIC)) != _MAGIC:
            raise ConfigurationError(
                f"{path.name}: not an SQLite database; use another file", argument="path"
            )
        size = os.fstat(file.fileno()).st_size
    try:
        if size <= LARGEST_CHECKED:
            [(found,)] = database.execute("PRAGMA quick_check(1)").fetchall()
        else:
            # The table that decides what is new. The other one is only appended to.
            found = database.execute("PRAGMA quick_check('seen')").fetchone()[0]
    except sqlite3.OperationalError:
        raise
    except sqlite3.DatabaseError as error:
        found = str(error)
    if found != "ok":
        database.close()
        # The words that have colons or brackets in them quote the file.
        reason = found.splitlines()[-1].split(":")[0].split("(")[0].strip()
        raise ConfigurationError(
            f"{path.name}: the database is damaged ({reason}); it was moved to"
            f" {_set_apart(path)}, and the next start begins a new one",
            argument="path",
        )


def _set_apart(path: Path) -> str:
    """Rename a database and the files that belong to it; the new name."""
    moment = datetime.now(UTC).strftime("%Y%m%dT%H%M%S")
    number = 1
    while (apart := path.with_name(f"{path.name}.damaged-{moment}-{number}")).exists():
        number += 1
    for ending in ("-wal", "-shm", ""):
        with suppress(FileNotFoundError):
            path.with_name(f"{path.name}{ending}").rename(apart.with_name(f"{apart.name}{ending}"))
    return apart.name


def _check_version(database: sqlite3.Connection, path: Path) -> None:
    [application] = database.execute("PRAGMA application_id").fetchone()
    [version] = database.execute("PRAGMA user_version").fetchone()
    if application == APPLICATION and version != SCHEMA:
        raise ConfigurationError(
            f"{path.name}: the database has version {version}, this psa-fleet reads version {SCHEMA}; use"
            " another file, or the psa-fleet that wrote it",
            argument="path",
        )


def _check_tables(database: sqlite3.Connection, path: Path, tables: Mapping[str, str]) -> None:
    """Create what is missing, and check the rest against it."""
    with database:
        database.execute("BEGIN IMMEDIATE")
        [empty] = database.execute("SELECT count(*) = 0 FROM sqlite_master").fetchone()
        if empty:
            database.execute(f"PRAGMA application_id = {APPLICATION}")
            database.execute(f"PRAGMA user_version = {SCHEMA}")
        for name, statements in tables.items():
            wrong = _difference(_columns(database, name), _columns_of(name, statements))
            if wrong:
                raise ConfigurationError(
                    f"{path.name}: the table {name!r} is not psa-fleet's: {wrong}; use another file",
                    argument="path",
                )
            for statement in filter(str.strip, statements.split(";")):
                database.execute(statement)


Columns = Mapping[str, tuple[str, bool, bool, int]]
"""Type, whether null is refused, whether there is a default, and the place in the primary key, by name."""


def _columns(database: sqlite3.Connection, table: str) -> Columns:
    rows: Sequence[tuple[int, str, str, int, str | None, int]] = database.execute(
        "SELECT * FROM pragma_table_info(?)", (table,)
    ).fetchall()
    return {
        name: (kind.upper(), bool(required), default is not None, key)
        for _, name, kind, required, default, key in rows
    }


def _columns_of(table: str, statements: str) -> Columns:
    model = sqlite3.connect(":memory:")
    try:
        model.executescript(statements)
        return _columns(model, table)
    finally:
        model.close()


def _difference(found: Columns, expected: Columns) -> str:
    """One sentence about what would let events fail; empty if all is well or the table is missing."""
    if not found:
        return ""
    for name, column in expected.items():
        if name not in found:
            return f"it has no column {name!r}"
        if found[name] != column:
            return f"its column {name!r} has another type"
    for name, (_, required, default, _) in found.items():
        if name not in expected and required and not default:
            return f"its column {name!r} needs a value"
    return ""


def _unusable(path: Path, error: sqlite3.Error) -> ConfigurationError:
    reasons = {
        sqlite3.SQLITE_BUSY: "another program has locked it",
        sqlite3.SQLITE_READONLY: "it is read-only",
        sqlite3.SQLITE_CANTOPEN: "its folder is read-only, or is on a file system that SQLite cannot use",
    }
    # Extended codes have the primary code in their last byte.
    reason = reasons.get(getattr(error, "sqlite_errorcode", 0) & 0xFF, str(error))
    return ConfigurationError(f"{path.name}: the database cannot be used: {reason}", argument="path")
