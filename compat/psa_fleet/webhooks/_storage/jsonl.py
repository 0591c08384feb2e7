"""Events in a file of JSON Lines."""

from __future__ import annotations

import json
import logging
import mmap
import os
import time
from collections.abc import Callable, Iterator, Sequence
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Final

from ..._base.files import Appender, Lock, lock, open_private
from ..._base.json import dumps
from ...errors import ConfigurationError
from .._parsing.events import Event
from .group_commit import GroupCommit
from .recent_keys import REDELIVERY_WINDOW, RecentKeys

_LINE_END: Final = b"\n"
_log: Final = logging.getLogger("psa_fleet.webhooks")


class JsonlSink:
    """Writes each event once to a file of JSON Lines, and waits until it is on the disk.

    A line has `key`, `kind` (`monitor` or `remote`), `receivedAt` and `event`: what `MonitorEvent.from_dict`
    or `RemoteEvent.from_dict` reads. Which events are known is read from the file's lines of the last three
    days when it is opened, so that a kill at any moment neither loses an event nor doubles one: what a crash
    left of an unfinished last line was never acknowledged, and is cut off. Several events that come at the
    same time share one wait for the disk.

    The file holds personal data; a new one is readable by its owner only. One process writes to it at a time.
    """

    def __init__(
        self,
        path: str | Path,
        *,
        retention: timedelta = REDELIVERY_WINDOW,
        clock: Callable[[], float] = time.time,
    ) -> None:
        """Open the file, or create it.

        Args:
            path: The file.
            retention: For how long an event is known again.
            clock: Seconds since 1970.

        Raises:
            ConfigurationError: Another process writes to it.
            OSError: It can't be opened.
        """
        self.path = Path(path)
        self._clock = clock
        self._known = RecentKeys(retention, clock)
        self._lock = _locked(self.path)
        try:
            self._file = open_private(self.path)
        except BaseException:
            self._lock.release()
            raise
        self._appender = Appender(self._file)
        try:
            self._recover()
        except BaseException:
            self._close()
            raise
        self._group = GroupCommit(self._write, f"psa_fleet JsonlSink {self.path.name}")
        self._closed = False

    async def write(self, event: Event) -> bool:
        """Write an event, unless the file has it.

        Returns:
            Whether it was new.

        Raises:
            OSError: It can't be written.
        """
        return await self._group.put(event)

    def close(self) -> None:
        """Finish what is under way, and close the file."""
        if not self._closed:
            self._closed = True
            self._group.close()
            self._close()

    def _close(self) -> None:
        os.close(self._file)
        self._lock.release()

    def _write(self, events: Sequence[Event]) -> list[bool]:
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
            self._appender.append(b"".join(lines.values()))
        for key in lines:
            self._known.add(key, now)
        return outcomes

    def _recover(self) -> None:
        size = os.fstat(self._file).st_size
        if size == 0:
            return
        with mmap.mmap(self._file, size, access=mmap.ACCESS_READ) as content:
            whole = content.rfind(_LINE_END) + 1
            torn = bytes(content[whole:])
            found = []
            for line in _backwards(content, whole):
                key, at = _read(line)
                if at is not None and at < self._known.horizon:
                    break
                if key is not None and at is not None:
                    found.append((key, at))
        # A line that lacks nothing but its end is whole, and is left in the file.
        key, at = _read(torn)
        if key is not None and at is not None:
            self._appender.append(_LINE_END)
            found.insert(0, (key, at))
        elif torn:
            os.ftruncate(self._file, whole)
            _log.warning("%s: %d bytes of an unfinished last line were cut off", self.path.name, len(torn))
        for key, at in reversed(found):
            self._known.add(key, at)


def _line(event: Event, key: str, now: float) -> bytes:
    at = datetime.fromtimestamp(now, UTC).isoformat().replace("+00:00", "Z")
    content = {"key": key, "kind": event.kind, "receivedAt": at, "event": event.to_dict()}
    return dumps(content, compact=True).encode() + _LINE_END


def _backwards(content: mmap.mmap, end: int) -> Iterator[bytes]:
    """The lines before `end`, the last one first."""
    while end > 0:
        start = content.rfind(_LINE_END, 0, end - 1) + 1
        yield content[start:end]
        end = start


def _read(line: bytes) -> tuple[str | None, float | None]:
    """Key and moment of a line; None for what it does not have."""
    try:
        value = json.loads(line)
        return str(value["key"]), datetime.fromisoformat(value["receivedAt"]).timestamp()
    except (ValueError, KeyError, TypeError):
        return None, None


def _locked(path: Path) -> Lock:
    try:
        return lock(path)
    except BlockingIOError:
        raise ConfigurationError(
            f"{path.name}: another process writes to it; give each its own file", argument="path"
        ) from None
