"""Requests of another program, sent as they are, with bodies and responses as streams."""

from __future__ import annotations

import ssl
from collections.abc import AsyncIterator, Sequence
from typing import Final, TypeAlias
from urllib.parse import urlsplit

import httpx

from .._base.logging import ours
from .._tls.alerts import tls_failure
from .addresses import proxy_for
from .failures import FAILURES
from .pool import LIMITS

Headers: TypeAlias = Sequence[tuple[bytes, bytes]]

_TIMEOUT: Final = httpx.Timeout(90.0, connect=15.0)
"""Seconds; the vendor's gateway waits for 60."""


class ForwardingError(Exception):
    """No response, or not a whole one.

    Attributes:
        status: The HTTP status that describes it.
        message: A sentence without anything of the request.
    """

    def __init__(self, status: int, message: str) -> None:
        super().__init__(message)
        self.status = status
        self.message = message


class Forwarded:
    """A response, of which only the head was read."""

    def __init__(self, response: httpx.Response, host: str) -> None:
        self._response = response
        self._host = host
        self.status = response.status_code
        self.headers: Headers = response.headers.raw

    async def chunks(self, *, decompressed: bool) -> AsyncIterator[bytes]:
        """Read the body.

        Raises:
            ForwardingError: It ends early, or is not compressed as its header states.
        """
        parts = self._response.aiter_bytes() if decompressed else self._response.aiter_raw()
        try:
            async for part in parts:
                yield part
        except FAILURES as error:
            raise _failure(error, self._host) from None

    async def aclose(self) -> None:
        """Return the connection."""
        await self._response.aclose()


class Forwarder:
    """Sends requests to one server: without redirects, cookies and headers of its own.

    Args:
        base_url: The server's base URL.
        tls: The TLS context, or None for plain HTTP.

    Raises:
        ConfigurationError: The environment names a proxy that cannot be used.
    """

    def __init__(self, base_url: str, tls: ssl.SSLContext | None) -> None:
        self._url = httpx.URL(base_url)
        self._host = urlsplit(base_url).netloc
        self._transport = httpx.AsyncHTTPTransport(
            verify=tls or False, limits=LIMITS, proxy=proxy_for(base_url)
        )

    async def send(
        self, method: str, target: bytes, headers: Headers, body: AsyncIterator[bytes] | None
    ) -> Forwarded:
        """Send a request.

        Args:
            method: The HTTP method, whatever it is.
            target: Path and query.
            headers: All headers but Host.
            body: The body; None for none.

        Raises:
            ForwardingError: No response came.
        """
        before = ours.get()
        try:
            ours.set(True)
            request = httpx.Request(
                method,
                self._url.copy_with(raw_path=target),
                headers=headers,
                content=body,
                extensions={"timeout": _TIMEOUT.as_dict()},
            )
            response = await self._transport.handle_async_request(request)
            response.request = request
        except (*FAILURES, ValueError) as error:
            raise _failure(error, self._host) from None
        finally:
            ours.set(before)
        return Forwarded(response, self._host)

    async def aclose(self) -> None:
        """Close the connections."""
        await self._transport.aclose()


def _failure(error: Exception, host: str) -> ForwardingError:
    if (failure := tls_failure(error)) is not None:
        return ForwardingError(502, f"no response from {host}: {failure.words}")
    if isinstance(error, httpx.TimeoutException):
        return ForwardingError(504, f"{host} did not respond in time")
    if isinstance(error, httpx.DecodingError):
        return ForwardingError(502, f"{host} sent a body that is not compressed as its header states")
    if isinstance(error, httpx.TransportError):
        return ForwardingError(502, f"no response from {host}: {str(error) or type(error).__name__}")
    return ForwardingError(400, "the path or the query is malformed")
