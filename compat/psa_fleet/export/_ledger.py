"""What of an export is done: a line for each unit, on the disk before the next one counts."""

from __future__ import annotations

import json
import os
from types import TracebackType
from typing import Final, Self

from .._base.files import Appender, Lock, lock, open_private
from .._base.json import JSON
from ..errors import ConfigurationError
from ._plan import ExportUnit, Order

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
        self._lock = self._locked()
        try:
            self._file = open_private(self._path)
        except BaseException:
            self._lock.release()
            raise
        self._appender = Appender(self._file)
        try:
            self.done = self._read(order)
        except BaseException:
            self._close()
            raise

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._close()

    def _close(self) -> None:
        os.close(self._file)
        self._lock.release()

    def _locked(self) -> Lock:
        try:
            return lock(self._path)
        except BlockingIOError:
            raise ConfigurationError(
                f"folder: another export into {self._path.parent} is under way", argument="folder"
            ) from None

    def _read(self, order: Order) -> set[tuple[str, str, str]]:
        content = self._path.read_bytes()
        # A line without its end was being written when the process was killed.
        whole = content[: content.rfind(b"\n") + 1]
        os.ftruncate(self._file, len(whole))
        if not whole:
            self._write(order.header())
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

    def note(self, unit: ExportUnit, items: int) -> None:
        """Take down that a unit is done and its files are on the disk.

        Raises:
            OSError: When it can't be written.
        """
        kind, vehicle, start = unit.key
        self._write({"kind": kind, "vehicle": vehicle, "from": start, "items": items})
        self.done.add(unit.key)

    def _write(self, line: JSON) -> None:
        self._appender.append(json.dumps(line, separators=(",", ":")).encode() + b"\n")
