"""httpx's clients, set up so that neither they nor their logs see credentials, VINs or ids."""

from __future__ import annotations

import ssl
from http.cookiejar import CookieJar
from typing import TYPE_CHECKING, TypeAlias, cast

import httpx

from .._base.logging import ours
from .addresses import proxy_for
from .completion import Completion

if TYPE_CHECKING:
    from collections.abc import Callable

    from ..credentials import Credentials

HttpClient: TypeAlias = httpx.Client
AsyncHttpClient: TypeAlias = httpx.AsyncClient
HttpTransport: TypeAlias = httpx.BaseTransport
AsyncHttpTransport: TypeAlias = httpx.AsyncBaseTransport


class _NoCookies(CookieJar):
    """Cookie jar that stays empty: a cookie would be an unwanted secret."""

    def extract_cookies(self, response: object, request: object) -> None:
        """Leave the cookies of a response alone."""


class CompletingTransport(httpx.BaseTransport, httpx.AsyncBaseTransport):
    """Completes a copy of each request for the transport below it."""

    def __init__(
        self,
        inner: httpx.BaseTransport | httpx.AsyncBaseTransport,
        complete: Callable[[httpx.Request], httpx.Request],
    ) -> None:
        self._inner = inner
        self._complete = complete

    def handle_request(self, request: httpx.Request) -> httpx.Response:
        """Send a request and wait."""
        before = ours.get()
        try:
            ours.set(True)
            return cast("httpx.BaseTransport", self._inner).handle_request(self._complete(request))
        finally:
            ours.set(before)

    async def handle_async_request(self, request: httpx.Request) -> httpx.Response:
        """Send a request without blocking."""
        before = ours.get()
        try:
            ours.set(True)
            return await cast("httpx.AsyncBaseTransport", self._inner).handle_async_request(
                self._complete(request)
            )
        finally:
            ours.set(before)

    def close(self) -> None:
        """Close the connections."""
        cast("httpx.BaseTransport", self._inner).close()

    async def aclose(self) -> None:
        """Close the connections."""
        await cast("httpx.AsyncBaseTransport", self._inner).aclose()


def make_client(
    base_url: str, credentials: Credentials, tls: ssl.SSLContext | None, transport: httpx.BaseTransport | None
) -> httpx.Client:
    """Set httpx up for blocking calls.

    Args:
        base_url: Where requests go; nothing else gets credentials.
        credentials: What is added to each request.
        tls: The TLS context, or None for plain HTTP.
        transport: What carries the requests instead of a connection pool, or None.

    Returns:
        The client.

    Raises:
        ConfigurationError: The environment names a proxy that cannot be used.
    """
    complete = Completion(base_url, credentials)
    if transport is None:
        from .pool import blocking_carrier  # imports httpcore, slower than the rest of the client

        inner = blocking_carrier(tls, proxy_for(base_url), complete)
        carrier = CompletingTransport(inner, complete.with_url)
    else:
        carrier = CompletingTransport(transport, complete.with_all)
    # Environment proxies are in the carrier already; following a redirect would take credentials elsewhere.
    return httpx.Client(transport=carrier, cookies=_NoCookies(), trust_env=False, follow_redirects=False)


def make_async_client(
    base_url: str,
    credentials: Credentials,
    tls: ssl.SSLContext | None,
    transport: httpx.AsyncBaseTransport | None,
) -> httpx.AsyncClient:
    """Set httpx up for calls that don't block; the arguments and errors are those of `make_client`."""
    complete = Completion(base_url, credentials)
    if transport is None:
        from .pool import async_carrier

        inner = async_carrier(tls, proxy_for(base_url), complete)
        carrier = CompletingTransport(inner, complete.with_url)
    else:
        carrier = CompletingTransport(transport, complete.with_all)
    return httpx.AsyncClient(transport=carrier, cookies=_NoCookies(), trust_env=False, follow_redirects=False)
