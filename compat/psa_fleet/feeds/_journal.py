"""Journal of a checkpoint: one record a line, appended, and rewritten when most of it is history.

A line is a checksum, a blank and a JSON list. The first line identifies the file. A file is created and
rewritten as a whole, so only its end can be torn: by a kill or a loss of power while records were appended.
"""

from __future__ import annotations

import json
import os
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import Final, TypeAlias
from zlib import crc32

from .._base import json as fast_json
from .._base.files import Appender, Lock, lock, open_private, replace_file, sweep, usable
from .._base.private_files import read_private
from ..errors import ClientStateError, ConfigurationError

Record: TypeAlias = list[fast_json.JSON]

_NAME: Final = "psa-fleet checkpoint"
FORMAT: Final = f"{_NAME} 2"
_EARLIER: Final = b'{"version":'
_SLACK: Final = 1000
"""Lines of history that are not worth rewriting a file."""

_encode: Final[Callable[[object], str]] = json.JSONEncoder(separators=(",", ":")).encode


class Journal:
    """File of one checkpoint; a single feed has it open at a time.

    Args:
        path: The file. It may be missing, its folder not.
        scope: What the checkpoint is of. A file of another scope is refused.
    """

    def __init__(self, path: Path, scope: str) -> None:
        self._path = path
        self._place = f"checkpoint: {path}"
        self._header = _line([FORMAT, scope])
        self._lock: Lock | None = None
        self._file: int | None = None
        self._appender: Appender | None = None
        self._process = os.getpid()
        self._pending: list[bytes] = []
        self._lines = 0

    def open(self) -> Iterator[Record]:
        """Lock the file, remove what killed processes left, and read the records.

        A torn end is cut off: the items in it come again.

        Raises:
            ConfigurationError: Another feed has it open, it cannot be read or written, others can read it, it
                is of another feed or another version, or it is damaged. It is left as it is.
            OSError: The disk is full.
        """
        with usable(self._place, "checkpoint"):
            try:
                self._lock = lock(self._path)
            except BlockingIOError:
                raise self._refused(
                    "is in use by another feed; close that one, or use another file"
                ) from None
            self._process = os.getpid()
            try:
                sweep(self._path)
                records, whole = self._read() if self._path.exists() else ([], 0)
                self._lines = len(records)
                if whole:
                    self._reopen()
                    if whole < self._path.stat().st_size:
                        os.truncate(self._path, whole)
            except BaseException:
                self.close()
                raise
        return iter(records)

    def _refused(self, reason: str) -> ConfigurationError:
        return ConfigurationError(f"{self._place} {reason}", argument="checkpoint")

    def _read(self) -> tuple[list[Record], int]:
        """The records, and the size of the file without a torn end."""
        if not self._path.is_file() and not self._path.is_dir():
            raise self._refused("is a pipe or a device, not a file")
        content = read_private(self._path, self._place, "checkpoint")
        header, end, rest = content.partition(b"\n")
        found = _record(header) if end else None
        if found is None or found[:1] != [FORMAT]:
            if header.startswith(_EARLIER):
                raise self._refused(
                    "was written by an incompatible version of psa-fleet, an older one;"
                    " delete it to start over"
                )
            if found and str(found[0]).startswith(_NAME):
                raise self._refused("was written by a newer psa-fleet; update, or use another file")
            raise self._refused("is not a checkpoint, or its first line is damaged; delete it to start over")
        if header + b"\n" != self._header:
            raise self._refused(
                "is the checkpoint of another feed; each kind and fleet needs a file of its own"
            )
        records: list[Record] = []
        size = whole = len(header) + 1
        damaged = 0
        for number, line in enumerate(rest.splitlines(keepends=True), 2):
            size += len(line)
            record = _record(line[:-1]) if line.endswith(b"\n") else None
            if record is None:
                damaged = damaged or number
            elif damaged:
                raise self._refused(f"is damaged in line {damaged}; restore it, or delete it to start over")
            else:
                records.append(record)
                whole = size
        return records, whole

    def _reopen(self) -> None:
        self._close_file()
        self._file = open_private(self._path)
        self._appender = Appender(self._file)

    def _close_file(self) -> None:
        file, self._file, self._appender = self._file, None, None
        if file is not None:
            os.close(file)

    def add(self, record: Record) -> None:
        """Add a record, to be written with the next `flush()`."""
        self._pending.append(_line(record))

    def flush(self, live: int, snapshot: Callable[[], Iterable[Record]]) -> None:
        """Write what was added; when it returns, that is on the disk.

        Args:
            live: Number of records that a snapshot would have.
            snapshot: Makes the records of the present state, with which a long journal is replaced.

        Raises:
            ClientStateError: The process was forked from the one that opened the journal.
            OSError: It cannot be written. What was added is kept for the next call.
        """
        if not self._pending:
            return
        if self._lock is None:
            raise ClientStateError(f"{self._place} is not open")
        if not self.is_own:
            raise ClientStateError(f"{self._place} belongs to the process that this one was forked from")
        if self._appender is None or self._lines + len(self._pending) > 2 * live + _SLACK:
            lines = [_line(record) for record in snapshot()]
            replace_file(self._path, b"".join([self._header, *lines]), mode=0o600)
            self._lines = len(lines)
            self._reopen()
        else:
            self._appender.append(b"".join(self._pending))
            self._lines += len(self._pending)
        self._pending.clear()

    @property
    def is_own(self) -> bool:
        """Whether this is the process that opened the journal, and not one forked from it."""
        return os.getpid() == self._process

    def close(self) -> None:
        """Release the file. What was not flushed is forgotten. In a forked child nothing is released."""
        self._close_file()
        if self._lock is not None and self.is_own:
            self._lock.release()
            self._lock = None


def _line(record: Record) -> bytes:
    text = _encode(record).encode()
    return b"%08x %s\n" % (crc32(text), text)


def _record(line: bytes) -> Record | None:
    """The record of a line, or None for a line that is not whole."""
    text = line[9:]
    if line[:9] != b"%08x " % crc32(text):
        return None
    try:
        found = fast_json.loads(text)
    except ValueError:
        return None
    return found if isinstance(found, list) else None
