"""Where bodies go that are no notifications."""

from __future__ import annotations

import asyncio
import base64
import json
import os
from datetime import UTC, datetime
from pathlib import Path
from threading import Lock
from typing import Protocol

from attrs import field, frozen

from ..._base.files import append, open_private

_LINE_END = b"\n"


@frozen(kw_only=True)
class DeadLetter:
    """A body that came with the right secret and is no notification, or one that holds something else too."""

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


class DeadLetterFile:
    """A file of dead letters (JSON Lines), each on the disk before it is acknowledged.

    A line has `receivedAt`, `reason`, `contentType` and `body`, which is text when `encoding` is `utf-8`,
    and Base64 when it is `base64`. The file holds personal data: a new one is readable by its owner only.
    """

    def __init__(self, path: str | Path) -> None:
        """Name the file. It is created with the first letter.

        Args:
            path: The file.
        """
        self.path = Path(path)
        self._lock = Lock()

    async def store(self, letter: DeadLetter) -> None:
        """Append a letter.

        Raises:
            OSError: It can't be written.
        """
        await asyncio.to_thread(self._append, letter)

    def _append(self, letter: DeadLetter) -> None:
        line = json.dumps(_written(letter)).encode() + _LINE_END
        with self._lock:
            descriptor = open_private(self.path)
            try:
                append(descriptor, line if _ends_a_line(descriptor) else _LINE_END + line)
            finally:
                os.close(descriptor)


def _ends_a_line(descriptor: int) -> bool:
    """Whether nothing stands on the last line: not what a crash left of a letter."""
    size = os.fstat(descriptor).st_size
    if size == 0:
        return True
    os.lseek(descriptor, size - 1, os.SEEK_SET)
    return os.read(descriptor, 1) == _LINE_END


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
