"""Reading the body of a request: bounded in size, in time, and together with all others under way."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable, MutableMapping
from contextlib import asynccontextmanager
from typing import Any, Final, TypeAlias

from ._content import Headers, NotReceivedError, codings, decoded, header

# The types of the ASGI specification, where everything is a dictionary.
Scope: TypeAlias = MutableMapping[str, Any]
Message: TypeAlias = MutableMapping[str, Any]
Receive: TypeAlias = Callable[[], Awaitable[Message]]
Send: TypeAlias = Callable[[Message], Awaitable[None]]

BODY_TIMEOUT: Final = 60.0
"""Seconds in which a body must be complete."""

_MOST_AT_ONCE: Final = 4
"""Bodies of the largest size that may be in memory at once."""


class GoneError(Exception):
    """The caller went away before the body was complete."""


class BodyReader:
    """Reads bodies, and counts what they hold in memory."""

    def __init__(self, max_body: int, timeout: float = BODY_TIMEOUT) -> None:
        """Read nothing yet.

        Args:
            max_body: The largest body in bytes, compressed and not.
            timeout: Seconds in which a body must be complete.
        """
        self.max_body = max_body
        self.timeout = timeout
        self._held = 0

    @asynccontextmanager
    async def reading(self, headers: Headers, receive: Receive) -> AsyncIterator[bytes]:
        """Read a body, without its content codings; it counts until the end of the `with` block.

        Raises:
            NotReceivedError: It is too large, too late, or cannot be decoded.
            GoneError: The caller went away.
        """
        held = [0]
        try:
            try:
                async with asyncio.timeout(self.timeout):
                    content = await self._body(headers, receive, held)
            except TimeoutError:
                raise NotReceivedError(f"a body was not complete after {self.timeout:g} s") from None
            applied = codings(headers)
            if applied:
                content = await asyncio.to_thread(decoded, content, applied, self.max_body)
                self._hold(len(content), held)
            yield content
        finally:
            self._held -= held[0]

    async def _body(self, headers: Headers, receive: Receive, held: list[int]) -> bytes:
        length = header(headers, b"content-length")
        if length.isascii() and length.isdigit() and (len(length) > 20 or int(length) > self.max_body):
            raise self._too_large()
        chunks, size, more = [], 0, True
        while more:
            message = await receive()
            if message["type"] == "http.disconnect":
                raise GoneError
            chunk: bytes = message.get("body", b"")
            more = message.get("more_body", False)
            size += len(chunk)
            if size > self.max_body:
                raise self._too_large()
            self._hold(len(chunk), held)
            if chunk:
                chunks.append(chunk)
        return b"".join(chunks)

    def _hold(self, size: int, held: list[int]) -> None:
        self._held += size
        held[0] += size
        if self._held > _MOST_AT_ONCE * self.max_body:
            raise NotReceivedError("too many large bodies are in progress")

    def _too_large(self) -> NotReceivedError:
        return NotReceivedError(f"a body is larger than max_body={self.max_body}")
