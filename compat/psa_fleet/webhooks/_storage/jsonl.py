"""Events in a file of JSON Lines."""

from __future__ import annotations

import asyncio
import logging
import os
import time
from collections.abc import Callable, Sequence
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Final

from ..._base.files import Appender, Lock, lock, open_private, sync_folder
from ..._base.fork import renew_after_fork
from ..._base.json import dumps
from ..._base.privacy import forget_in
from ...errors import ArgumentError, ConfigurationError
from .._parsing.events import Event
from .group_commit import GroupCommit
from .jsonl_files import (
    LINE_END,
    ends_a_line,
    is_renamed,
    keys_back,
    last_line,
    note_keys,
    read_line,
    rotated_name,
    today,
)
from .probing import probe_folder
from .recent_keys import REDELIVERY_WINDOW, RecentKeys

_log: Final = logging.getLogger("psa_fleet.webhooks")


@forget_in
class JsonlSink:
    """Writes each event once to a file of JSON Lines, and waits until it is on the disk.

    A line has `key`, `kind` (`monitor` or `remote`), `receivedAt` and `event`: what `MonitorEvent.from_dict`
    or `RemoteEvent.from_dict` reads. Which events are known is read back from the lines of the last days when
    it is opened, so that a kill at any moment neither loses an event nor doubles one: what a crash left of an
    unfinished last line was never acknowledged, and is cut off. Several events that come at the same time
    share one wait for the disk.

    When the file is renamed or deleted (logrotate), the next event begins a new one. Leave renamed files of
    the last three days in the folder: their keys are read back, too.

    The file holds personal data; a new one is readable by its owner only. One process writes to it at a time;
    a forked child opens it again, and is refused while its parent has it.
    """

    def __init__(
        self,
        path: str | Path,
        *,
        retention: timedelta = REDELIVERY_WINDOW,
        rotate_size: int | None = None,
        rotate_daily: bool = False,
        clock: Callable[[], float] = time.time,
    ) -> None:
        """Open the file, or create it.

        Args:
            path: The file.
            retention: For how long an event is recognized at least, whatever the machine's clock is set to.
            rotate_size: Begin a new file when this one has so many bytes; the old one is renamed to
                `NAME.2026-11-25.001.jsonl`.
            rotate_daily: Begin a new file with the first event of a day (UTC).
            clock: Seconds since 1970.

        Raises:
            ArgumentError: `rotate_size` is not positive.
            ConfigurationError: Another process writes to it.
            OSError: It cannot be opened.
        """
        if rotate_size is not None and rotate_size < 1:
            raise ArgumentError("rotate_size must be positive or None", argument="rotate_size")
        self.path: Path = Path(path)
        self._retention = retention
        self._rotate_size = rotate_size
        self._rotate_daily = rotate_daily
        self._clock = clock
        self._lock: Lock | None = None
        self._open()
        self._group = GroupCommit(self._write, f"psa_fleet JsonlSink {self.path.name}")
        self._closed = False
        renew_after_fork(self)

    async def write(self, event: Event) -> bool:
        """Write an event, unless the file has it.

        Returns:
            Whether it was new.

        Raises:
            ConfigurationError: This is a forked child, and another process writes to the file.
            OSError: It cannot be written.
        """
        return await self._group.put(event)

    async def check(self) -> None:
        """Raise the error that would meet an event now.

        Raises:
            OSError: The disk is full, or writing is not allowed.
        """
        await asyncio.to_thread(probe_folder, self.path)

    def close(self) -> None:
        """Finish what is under way, and close the file."""
        if not self._closed:
            self._closed = True
            self._group.close()
            if self._lock is not None:
                os.close(self._file)
                self._lock.release()

    def renew(self) -> None:
        """In a forked child: release the parent's file and lock. The next event opens the file again."""
        if self._lock is not None and not self._closed:
            self._lock.abandon()
            os.close(self._file)
        self._lock = None

    def _open(self) -> None:
        self._known = RecentKeys(self._retention, self._clock)
        self._lock = held = _locked(self.path)
        try:
            self._use(open_private(self.path))
            try:
                now = self._clock()
                for key, age in keys_back(self.path, now, self._known.seconds):
                    self._known.add(key, age)
                _, at = read_line(last_line(self.path))
                self._day = today(now if at is None else at)
            except BaseException:
                os.close(self._file)
                raise
        except BaseException:
            held.release()
            self._lock = None
            raise

    def _use(self, descriptor: int) -> None:
        """Append to this file from now on, behind its last whole line."""
        self._file = descriptor
        self._appender = Appender(descriptor)
        self._size = _mend_end(descriptor, self.path, self._appender)

    def _write(self, events: Sequence[Event]) -> list[bool]:
        if self._lock is None:
            self._open()
        now = self._clock()
        lines: dict[str, bytes] = {}
        outcomes = []
        for event in events:
            key = event.key
            new = key not in self._known and key not in lines
            outcomes.append(new)
            if new:
                lines[key] = _line(event, key, now)
        if lines:
            self._follow_name()
            content = b"".join(lines.values())
            self._rotate(now, len(content))
            self._appender.append(content)
            self._size += len(content)
        for key in lines:
            self._known.add(key)
        return outcomes

    def _follow_name(self) -> None:
        """Continue in a new file when another process renamed, deleted or emptied this one."""
        here = os.fstat(self._file)
        try:
            there = self.path.stat()
        except FileNotFoundError:
            there = None
        if there is not None and os.path.samestat(here, there):
            if here.st_size < self._size:
                note_keys(self.path, self._known.ages())
                self._size = here.st_size
            return
        new = open_private(self.path)
        try:
            if not is_renamed(self.path, (here.st_dev, here.st_ino)):
                note_keys(self.path, self._known.ages())
        except BaseException:
            os.close(new)
            raise
        os.close(self._file)
        self._use(new)
        _log.info("%s: the file was renamed or deleted; a new one was begun", self.path.name)

    def _rotate(self, now: float, more: int) -> None:
        """Begin a new file when this one is full, or of another day."""
        day = today(now)
        full = self._rotate_size is not None and self._size + more > self._rotate_size
        if self._size > 0 and (full or (self._rotate_daily and day != self._day)):
            try:
                self.path.rename(rotated_name(self.path, self._day))
                new = open_private(self.path)
            except OSError as error:
                # An event that can be kept is kept, in a file that is too long.
                _log.error("%s: cannot be rotated: %s", self.path.name, error.strerror)
            else:
                os.close(self._file)
                self._use(new)
                sync_folder(self.path.parent)
        self._day = day


def _mend_end(descriptor: int, path: Path, appender: Appender) -> int:
    """Let a file end with a whole line: complete the last one, or cut it off; the file's size then."""
    size = os.fstat(descriptor).st_size
    if ends_a_line(descriptor):
        return size
    torn = last_line(path)
    key, at = read_line(torn)
    # A line that lacks nothing but its end is whole, and is left in the file.
    if key is not None and at is not None:
        appender.append(LINE_END)
        return size + 1
    os.ftruncate(descriptor, size - len(torn))
    _log.warning("%s: %d bytes of an unfinished last line were cut off", path.name, len(torn))
    return size - len(torn)


def _line(event: Event, key: str, now: float) -> bytes:
    at = datetime.fromtimestamp(now, UTC).isoformat().replace("+00:00", "Z")
    content = {"key": key, "kind": event.kind, "receivedAt": at, "event": event.to_dict()}
    return dumps(content, compact=True).encode() + LINE_END


def _locked(path: Path) -> Lock:
    try:
        return lock(path)
    except BlockingIOError:
        raise ConfigurationError(
            f"{path.name}: another process writes to it; use a separate file for each", argument="path"
        ) from None
