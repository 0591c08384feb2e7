"""A server in front of the API that observes the responses to any client."""

from __future__ import annotations

import asyncio
import re
import ssl
from collections import Counter
from collections.abc import AsyncIterator, Awaitable, Callable, Iterable, MutableMapping
from typing import Any, Final, TypeAlias
from urllib.parse import parse_qsl, urlsplit

from .._base.json import dumps
from .._http.addresses import is_loopback
from .._http.client_arguments import base_url_of, tls_of
from .._http.forwarding import Forwarded, Forwarder, ForwardingError
from ..credentials import Credentials
from ..errors import ConfigurationError, FormatError
from ._recorder import DriftRecorder

Message: TypeAlias = MutableMapping[str, Any]
Receive: TypeAlias = Callable[[], Awaitable[Message]]
Send: TypeAlias = Callable[[Message], Awaitable[None]]
Headers: TypeAlias = list[tuple[bytes, bytes]]

LARGEST: Final = 64 * 1024 * 1024
"""Bytes of a body that is observed; a larger one is forwarded only."""
_HOP_BY_HOP: Final = frozenset(
    (b"connection", b"keep-alive", b"proxy-authenticate", b"proxy-authorization", b"proxy-connection", b"te")
) | {b"trailer", b"transfer-encoding", b"upgrade", b"expect"}
_DECODED: Final = frozenset(("gzip", "deflate", "identity"))
"""Encodings of bodies that every httpx reads; a client's others are not asked for."""


class DriftProxy:
    """An ASGI application that forwards requests to the API, and lets a recorder observe the responses.

    Any client in any language can have it as its base URL. Requests are streamed as they are, and responses
    decompressed, with links that lead to the proxy. Nothing of a request is logged or kept. Requests of web
    pages are refused. Serve it on this machine only, for example with `psa-fleet drift proxy`.

    Args:
        recorder: Observes the responses.
        credentials: The certificate for the connection, and what is added to requests without credentials of
            their own; None to add nothing.
        environment: Which of the vendor's servers, `production` or `preproduction`.
        base_url: Another server, without the version.
        tls: The TLS context, with the client certificate, in place of that of credentials.
        is_local: Whether only this machine can reach the proxy. If not, credentials are refused, since
            everyone who reaches it could use them.

    Attributes:
        upstream: Base URL of the API.
        left_out: Responses that were not observed, by reason.

    Raises:
        ConfigurationError: An argument cannot be used.
    """

    def __init__(
        self,
        recorder: DriftRecorder,
        credentials: Credentials | None = None,
        *,
        environment: str | None = None,
        base_url: str | None = None,
        tls: ssl.SSLContext | None = None,
        is_local: bool = True,
    ) -> None:
        if credentials is not None and not is_local:
            raise ConfigurationError(
                "credentials: other machines can reach the proxy, and could use them", argument="credentials"
            )
        self.upstream: str = base_url_of(environment, base_url)
        parts = urlsplit(self.upstream)
        self._path = parts.path.rstrip("/")
        if tls is None and credentials is not None:
            tls = tls_of(credentials, self.upstream)
        elif tls is None and parts.scheme == "https":
            tls = ssl.create_default_context()
        self._forwarder = Forwarder(self.upstream, tls)
        self._recorder = recorder
        self._credentials = credentials
        self._is_local = is_local
        self._url = self.upstream
        self.left_out: Counter[str] = Counter()

    def listen_at(self, address: str) -> str:
        """Note where the proxy listens.

        Args:
            address: Scheme, host and port.

        Returns:
            The base URL for clients. Links in responses begin with it.
        """
        self._url = address.rstrip("/") + self._path
        return self._url

    async def aclose(self) -> None:
        """Close the connections. A server does it when it stops."""
        await self._forwarder.aclose()

    async def __call__(self, scope: Message, receive: Receive, send: Send) -> None:
        """Serve one request, or the begin and the end of the server."""
        if scope["type"] == "lifespan":
            await self._lifespan(receive, send)
        elif (refusal := self._refusal(scope)) is not None:
            await _refuse(send, *refusal)
        else:
            await self._forward(scope, receive, send)

    async def _lifespan(self, receive: Receive, send: Send) -> None:
        while (await receive())["type"] == "lifespan.startup":
            await send({"type": "lifespan.startup.complete"})
        await self.aclose()
        await send({"type": "lifespan.shutdown.complete"})

    def _refusal(self, scope: Message) -> tuple[int, str] | None:
        """Why a request is not forwarded: web pages must not use the credentials of this machine."""
        headers = dict(scope["headers"])
        host = re.sub(rb":\d+$", b"", headers.get(b"host", b"")).decode("latin-1").strip("[]")
        if b"origin" in headers or headers.get(b"sec-fetch-site", b"none") != b"none":
            return 403, "requests of web pages are not forwarded"
        if self._is_local and not is_loopback(host):
            return 403, "the header Host must name this machine"
        if not _raw_path(scope).startswith(f"{self._path}/".encode()):
            return 404, f"only paths below {self._path}/ are forwarded: use the base URL {self._url}"
        return None

    async def _forward(self, scope: Message, receive: Receive, send: Send) -> None:
        begun = False

        async def noted(message: Message) -> None:
            nonlocal begun
            begun = True
            await send(message)

        try:
            response = await self._sent(scope, receive)
            try:
                content = await self._answer(scope["method"], response, noted)
            finally:
                await response.aclose()
        except ForwardingError as error:
            self.left_out[f"failed with {error.status}"] += 1
            if not begun:
                await _refuse(send, error.status, error.message)
            return  # without the end of a response that has begun, the server closes the connection
        if content is not None:
            await asyncio.to_thread(self._observe, scope, response, content)

    async def _sent(self, scope: Message, receive: Receive) -> Forwarded:
        headers: Headers = _end_to_end(scope["headers"], {b"host", b"accept-encoding"})
        sent = dict(scope["headers"])
        if b"accept-encoding" in sent:
            headers.append((b"accept-encoding", _accepted(sent[b"accept-encoding"])))
        query: bytes = scope["query_string"]
        names = {name for name, _ in parse_qsl(query.decode("latin-1"), keep_blank_values=True)}
        if self._credentials is not None and b"authorization" not in sent and "client_id" not in names:
            headers.append((b"authorization", self._credentials._authorization))
            query += (b"&" if query else b"") + self._credentials._query.encode()
        target = _raw_path(scope) + (b"?" + query if query else b"")
        has_body = sent.get(b"content-length", b"0") != b"0" or b"transfer-encoding" in sent
        return await self._forwarder.send(
            scope["method"], target, headers, _body(receive) if has_body else None
        )

    async def _answer(self, method: str, response: Forwarded, send: Send) -> bytes | None:
        """Send a response on; return its body, decompressed, or None where it is not observed."""
        encodings = _values(response.headers, b"content-encoding")
        has_body = method != "HEAD" and response.status not in (204, 304)
        is_read = has_body and encodings <= _DECODED
        dropped = {b"content-length", b"content-encoding"} if is_read else set[bytes]()
        if not has_body and method != "HEAD":
            dropped.add(b"content-length")  # servers insist on a body of this length
        start: Message = {
            "type": "http.response.start",
            "status": response.status,
            "headers": [
                (name, self._own(value) if name == b"location" else value)
                for name, value in _end_to_end(response.headers, dropped)
            ],
        }
        kept = _Kept()
        parts = kept.noting(response.chunks(decompressed=is_read))
        begun = False
        async for part in self._linked(parts) if is_read else parts:
            if not begun:
                await send(start)
            begun = True
            await send({"type": "http.response.body", "body": part, "more_body": True})
        if not begun:
            await send(start)
        await send({"type": "http.response.body", "body": b"", "more_body": False})
        if has_body and not is_read:
            self.left_out["compressed with another encoding"] += 1
            return None
        if kept.size > LARGEST:
            self.left_out[f"larger than {LARGEST:,} bytes"] += 1
            return None
        return b"".join(kept.parts)

    def _own(self, value: bytes) -> bytes:
        return value.replace(self.upstream.encode(), self._url.encode())

    def _linked(self, chunks: AsyncIterator[bytes]) -> AsyncIterator[bytes]:
        """A body whose links lead to the relay; JSON may write a slash as an escape."""
        for escape in ("/", "\\/"):
            old, new = (url.replace("/", escape).encode() for url in (self.upstream, self._url))
            chunks = _replaced(chunks, old, new)
        return chunks

    def _observe(self, scope: Message, response: Forwarded, content: bytes) -> None:
        headers = {
            name.decode("latin-1"): value.decode("latin-1")
            for name, value in response.headers
            if name.lower() != b"content-encoding"
        }
        target = f"{_raw_path(scope).decode('latin-1')}?{scope['query_string'].decode('latin-1')}"
        try:
            self._recorder.observe_url(scope["method"], target, response.status, headers, content)
        except FormatError as error:
            self.left_out[str(error)] += 1


class _Kept:
    """The parts of a body, as long as they are not too many."""

    def __init__(self) -> None:
        self.parts: list[bytes] = []
        self.size = 0

    async def noting(self, chunks: AsyncIterator[bytes]) -> AsyncIterator[bytes]:
        async for chunk in chunks:
            self.size += len(chunk)
            if self.size <= LARGEST:
                self.parts.append(chunk)
            else:
                self.parts.clear()
            yield chunk


def _values(headers: Iterable[tuple[bytes, bytes]], wanted: bytes) -> set[str]:
    """The values of a header that is a list, in lower case."""
    found = (value.decode("latin-1") for name, value in headers if name.lower() == wanted)
    return {each.strip().lower() for value in found for each in value.split(",") if each.strip()}


def _raw_path(scope: Message) -> bytes:
    found: bytes = scope.get("raw_path") or scope["path"].encode()
    return found


def _end_to_end(headers: Iterable[tuple[bytes, bytes]], dropped: set[bytes]) -> Headers:
    """The headers that are for the other end, names in lower case."""
    lowered = [(name.lower(), value) for name, value in headers]
    named = {each.encode("latin-1") for each in _values(lowered, b"connection")}
    return [(name, value) for name, value in lowered if name not in _HOP_BY_HOP | named | dropped]


def _accepted(encodings: bytes) -> bytes:
    """Those of the encodings that a client accepts which can be read here."""
    listed = [each.strip() for each in encodings.decode("latin-1").split(",")]
    known = [each for each in listed if each.partition(";")[0].strip().lower() in _DECODED]
    return (", ".join(known) or "identity").encode("latin-1")


async def _body(receive: Receive) -> AsyncIterator[bytes]:
    more = True
    while more:
        message = await receive()
        if message["type"] == "http.disconnect":
            raise ForwardingError(400, "the client closed the connection")
        more = message.get("more_body", False)
        if message.get("body"):
            yield message["body"]


async def _replaced(chunks: AsyncIterator[bytes], old: bytes, new: bytes) -> AsyncIterator[bytes]:
    """A body with one text in the place of another, wherever its chunks are cut."""
    rest = b""
    async for chunk in chunks:
        rest = (rest + chunk).replace(old, new)
        cut = next((n for n in range(min(len(old) - 1, len(rest)), 0, -1) if rest.endswith(old[:n])), 0)
        if len(rest) > cut:
            yield rest[: len(rest) - cut]
        rest = rest[len(rest) - cut :]
    if rest:
        yield rest


async def _refuse(send: Send, status: int, message: str) -> None:
    body = dumps({"code": status, "message": f"psa-fleet drift proxy: {message}"}).encode()
    headers = [(b"content-type", b"application/json"), (b"content-length", str(len(body)).encode())]
    await send({"type": "http.response.start", "status": status, "headers": headers})
    await send({"type": "http.response.body", "body": body, "more_body": False})
