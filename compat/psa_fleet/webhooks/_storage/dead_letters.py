"""Dead-letter storage."""

from __future__ import annotations

import asyncio
import base64
import errno
import os
from datetime import UTC, datetime
from pathlib import Path
from threading import Lock
from typing import Final, Protocol

from attrs import field, frozen

from ..._base.files import append, lock, open_private
from ..._base.fork import renew_after_fork
from ..._base.json import dumps
from ..._base.privacy import forget_in
from .jsonl_files import LINE_END, ends_a_line
from .probing import probe_folder

_LONGEST_WAIT: Final = 10.0
"""Seconds to wait for another process that writes a letter."""


@frozen(kw_only=True)
class DeadLetter:
    """A body with the right secret that is not a notification, or one that holds something else too."""

    reason: str
    """What is wrong with it; holds nothing of the body."""
    body: bytes = field(repr=False)
    """The body as it came."""
    content_type: str = field(repr=False)
    """The type that the caller declared; empty when it declared none."""
    received_at: datetime
    """When it came (UTC)."""


class DeadLetterStore(Protocol):
    """Keeps bodies that could not be read."""

    async def store(self, letter: DeadLetter) -> None:
        """Keep one durably. What this raises means that it was not kept: the vendor sends it again."""
        ...


@forget_in
class DeadLetterFile:
    """A file of dead letters (JSON Lines), each on the disk before it is acknowledged.

    A line has `receivedAt`, `reason`, `contentType` and `body`, which is text when `encoding` is `utf-8`,
    and Base64 when it is `base64`. The file holds personal data: a new one is readable by its owner only.
    Several processes may write to it.
    """

    def __init__(self, path: str | Path) -> None:
        """Name the file. It is created with the first letter.

        Args:
            path: The file.
        """
        self.path: Path = Path(path)
        self._lock = Lock()
        renew_after_fork(self)

    async def store(self, letter: DeadLetter) -> None:
        """Append a letter.

        Raises:
            OSError: It cannot be written.
        """
        await asyncio.to_thread(self._append, letter)

    async def check(self) -> None:
        """Raise the error that would meet a letter now.

        Raises:
            OSError: The disk is full, or writing is not allowed.
        """
        await asyncio.to_thread(self.probe)

    def probe(self) -> None:
        """Do what `check` does, waiting for the disk."""
        if self.path.is_dir():
            raise IsADirectoryError(errno.EISDIR, "it is a folder", str(self.path))
        probe_folder(self.path)

    def renew(self) -> None:
        """In a forked child: another thread of the parent may have had the lock."""
        self._lock = Lock()

    def _append(self, letter: DeadLetter) -> None:
        line = dumps(_written(letter)).encode() + LINE_END
        with self._lock:
            other_processes = lock(self.path, _LONGEST_WAIT)
            try:
                descriptor = open_private(self.path)
                try:
                    append(descriptor, line if ends_a_line(descriptor) else LINE_END + line)
                finally:
                    os.close(descriptor)
            finally:
                other_processes.release()


def _written(letter: DeadLetter) -> dict[str, str]:
    try:
        encoding, body = "utf-8", letter.body.decode()
    except UnicodeDecodeError:
        encoding, body = "base64", base64.b64encode(letter.body).decode()
    return {
        "receivedAt": letter.received_at.astimezone(UTC).isoformat().replace("+00:00", "Z"),
        "reason": letter.reason,
        "contentType": letter.content_type,
        "encoding": encoding,
        "body": body,
    }
