"""What of an export is done: a line for each unit, on the disk before the next one counts."""

from __future__ import annotations

import json
import os
from types import TracebackType
from typing import IO, Final, Self

from .._base.files import sync_folder
from .._base.json import JSON
from ..errors import ConfigurationError
from ._plan import Order, Unit

NAME: Final = "export.ledger"


class Ledger:
    """The ledger in an export's folder; only one export at a time can have it open.

    Raises:
        ConfigurationError: When the folder has another export, or one that is under way.
        OSError: When it can't be written.
    """

    def __init__(self, order: Order) -> None:
        self._path = order.folder / NAME
        order.folder.mkdir(parents=True, exist_ok=True)
        handle = os.open(self._path, os.O_RDWR | os.O_CREAT, 0o600)
        self._file: IO[bytes] = os.fdopen(handle, "r+b")
        try:
            self._lock()
            self.done = self._read(order)
        except BaseException:
            self._file.close()
            raise

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._file.close()

    def _lock(self) -> None:
        try:
            import fcntl
        except ModuleNotFoundError:
            # Windows: who starts two exports into one folder does the work twice, with the same result.
            return
        try:
            fcntl.flock(self._file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            raise ConfigurationError(
                f"folder: another export into {self._path.parent} is under way", argument="folder"
            ) from None

    def _read(self, order: Order) -> set[tuple[str, str, str]]:
        content = self._file.read()
        # A line without its end was being written when the process was killed.
        whole = content[: content.rfind(b"\n") + 1]
        self._file.truncate(len(whole))
        self._file.seek(len(whole))
        if not whole:
            self._write(order.header())
            sync_folder(self._path.parent)
            return set()
        try:
            header, *lines = map(json.loads, whole.splitlines())
            done = {(line["kind"], line["vehicle"], line["from"]) for line in lines}
        except (ValueError, KeyError, TypeError) as error:
            raise ConfigurationError(
                f"folder: {self._path} is no ledger of an export", argument="folder"
            ) from error
        if header != order.header():
            raise ConfigurationError(
                f"folder: {order.folder} has an export of another fleet, period or format, or of other"
                " kinds: choose another folder",
                argument="folder",
            )
        return done

    def note(self, unit: Unit, items: int) -> None:
        """Take down that a unit is done and its files are on the disk.

        Raises:
            OSError: When it can't be written.
        """
        kind, vehicle, start = unit.key
        self._write({"kind": kind, "vehicle": vehicle, "from": start, "items": items})
        self.done.add(unit.key)

    def _write(self, line: JSON) -> None:
        self._file.write(json.dumps(line, separators=(",", ":")).encode() + b"\n")
        self._file.flush()
        os.fsync(self._file.fileno())
