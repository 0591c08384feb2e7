"""The only module that knows httpx: requests go out here, and its failures come back as ours.

httpx logs the URL of every request, and its exceptions carry the request. Both must be clean of secrets, of
VINs and of vehicle ids. So the requests that httpx sees have the path's template for a URL; a transport below
it puts the real URL and the credentials on a copy. That transport is also the last check that credentials go
to one server only.
"""

from __future__ import annotations

import ssl
from http.cookiejar import CookieJar
from typing import TYPE_CHECKING, TypeAlias, cast

import httpx

from .._base.logging import ours
from ..errors import (
    ArgumentError,
)
from .addresses import proxy_for
from .pool import CONNECTIONS, LanesTransport
from .requests import TARGET

if TYPE_CHECKING:
    from ..credentials import Credentials

HttpClient: TypeAlias = httpx.Client


AsyncHttpClient: TypeAlias = httpx.AsyncClient


HttpTransport: TypeAlias = httpx.BaseTransport


AsyncHttpTransport: TypeAlias = httpx.AsyncBaseTransport


_LIMITS = httpx.Limits(max_connections=CONNECTIONS, max_keepalive_connections=CONNECTIONS)


class _NoCookies(CookieJar):
    """Keeps no cookie: one would be a secret that nobody asked for."""

    def extract_cookies(self, response: object, request: object) -> None:
        """Leave the cookies of an answer alone."""


class _CompleteRequest(httpx.Request):
    """A request with its real URL and its credentials, neither of which it shows."""

    def __repr__(self) -> str:
        return f"<Request({self.method!r})>"


class CredentialTransport(httpx.BaseTransport, httpx.AsyncBaseTransport):
    """Puts the real URL and the credentials on a copy of each request, below httpx's logging."""

    def __init__(
        self, inner: httpx.BaseTransport | httpx.AsyncBaseTransport, base_url: str, credentials: Credentials
    ) -> None:
        self._inner = inner
        url = httpx.URL(base_url)
        self._origin = f"{url.scheme}://{url.netloc.decode('ascii')}/"
        self._query = credentials._query
        self._authorization = (b"Authorization", credentials._authorization)

    def _complete(self, request: httpx.Request) -> httpx.Request:
        target = request.extensions.get(TARGET) or str(request.url)
        if not target.startswith(self._origin):
            raise ArgumentError(
                f"credentials are sent to {self._origin} only; nothing was sent", argument="url"
            )
        return _CompleteRequest(
            request.method,
            f"{target}{'&' if '?' in target else '?'}{self._query}",
            headers=[*request.headers.raw, self._authorization],
            stream=request.stream,
            extensions=request.extensions,
        )

    def handle_request(self, request: httpx.Request) -> httpx.Response:
        """Send a request and wait."""
        token = ours.set(True)
        try:
            return cast("httpx.BaseTransport", self._inner).handle_request(self._complete(request))
        finally:
            ours.reset(token)

    async def handle_async_request(self, request: httpx.Request) -> httpx.Response:
        """Send a request without blocking."""
        token = ours.set(True)
        try:
            return await cast("httpx.AsyncBaseTransport", self._inner).handle_async_request(
                self._complete(request)
            )
        finally:
            ours.reset(token)

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
    """
    inner = transport or httpx.HTTPTransport(verify=tls or False, limits=_LIMITS, proxy=proxy_for(base_url))
    # Environment proxies are in the transport already; following a redirect would take credentials elsewhere.
    return httpx.Client(
        transport=CredentialTransport(inner, base_url, credentials),
        cookies=_NoCookies(),
        trust_env=False,
        follow_redirects=False,
    )


def make_async_client(
    base_url: str,
    credentials: Credentials,
    tls: ssl.SSLContext | None,
    transport: httpx.AsyncBaseTransport | None,
) -> httpx.AsyncClient:
    """Set httpx up for calls that don't block; the arguments are those of `make_client`."""
    inner = transport or LanesTransport(tls, proxy_for(base_url))
    return httpx.AsyncClient(
        transport=CredentialTransport(inner, base_url, credentials),
        cookies=_NoCookies(),
        trust_env=False,
        follow_redirects=False,
    )
