"""The only module that knows httpx: requests go out here, and its failures come back as ours.

httpx logs the URL of every request, and its exceptions carry the request. Both must be clean of secrets, of
VINs and of vehicle ids. So the requests that httpx sees have the path's template for a URL; a transport below
it puts the real URL and the credentials on a copy. That transport is also the last check that credentials go
to one server only.
"""

from __future__ import annotations

import re
import ssl
from collections import deque
from http.cookiejar import CookieJar
from typing import TYPE_CHECKING, Final, NamedTuple, TypeAlias, cast
from urllib.parse import urlsplit
from urllib.request import getproxies, proxy_bypass

import httpx

from . import _waiting
from ._answers import undecodable
from ._failures import after, find_out
from ._logging import ours
from ._tls import tls_failure
from ._turns import AsyncTurns
from ._version import __version__
from .errors import (
    ArgumentError,
    ConfigurationError,
    OutcomeUnknownError,
    PsaFleetError,
    RateLimitError,
    TimeoutError,
    TlsError,
    TransportError,
)

if TYPE_CHECKING:
    from collections.abc import AsyncIterator

    from ._calls import Call
    from ._failures import Answer
    from .credentials import Credentials

HttpClient: TypeAlias = httpx.Client
AsyncHttpClient: TypeAlias = httpx.AsyncClient
HttpTransport: TypeAlias = httpx.BaseTransport
AsyncHttpTransport: TypeAlias = httpx.AsyncBaseTransport

FAILURES = (httpx.RequestError, httpx.InvalidURL, ssl.SSLError)
"""What sending can raise. httpx lets OpenSSL's own errors of an async read through: a server's late alert."""

_TARGET = "psa_fleet.target"
# httpx keeps 20 idle connections by default and reopens the others of a burst.
_CONNECTIONS: Final = 100
_LIMITS = httpx.Limits(max_connections=_CONNECTIONS, max_keepalive_connections=_CONNECTIONS)
_ONE = httpx.Limits(max_connections=1, max_keepalive_connections=1)
_KEPT: Final = 5.0
"""Seconds that an idle connection is kept; httpx's own number."""
_NOT_SENT = (
    httpx.ConnectError,
    httpx.ConnectTimeout,
    httpx.PoolTimeout,
    httpx.ProxyError,
    httpx.UnsupportedProtocol,
)


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
        target = request.extensions.get(_TARGET) or str(request.url)
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


class LanesTransport(httpx.AsyncBaseTransport):
    """Many pools of one connection each instead of one pool of many.

    httpx's pool walks over all of its connections, and polls the idle ones, for each request: at 50 at a time
    that takes longer than all the rest. Here a request takes the pool that was used last, so that few
    connections stay open, and gives it back when its answer is closed.
    """

    def __init__(self, tls: ssl.SSLContext | None, proxy: str | None) -> None:
        # Without one, httpx would make one for each pool.
        self._tls = tls or ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
        self._proxy = proxy
        self._lanes: set[httpx.AsyncHTTPTransport] = set()
        self._idle: deque[tuple[float, httpx.AsyncHTTPTransport]] = deque()
        self._turns = AsyncTurns(_CONNECTIONS)

    async def handle_async_request(self, request: httpx.Request) -> httpx.Response:
        """Send a request over a connection of its own."""
        if not await self._turns.take(request.extensions.get("timeout", {}).get("pool")):
            raise httpx.PoolTimeout("no connection was free in time", request=request)
        lane = None
        try:
            lane = await self._take()
            response = await lane.handle_async_request(request)
        except BaseException:
            self._turns.give()
            if lane is not None:
                await self._close(lane)
            raise
        response.stream = _LaneStream(cast("httpx.AsyncByteStream", response.stream), self, lane)
        return response

    async def _take(self) -> httpx.AsyncHTTPTransport:
        idle = self._idle
        if idle and idle[0][0] < _waiting.monotonic() - _KEPT:
            # Where fewer are needed than were, their connections are closed one by one.
            await self._close(idle.popleft()[1])
        if idle:
            return idle.pop()[1]
        lane = httpx.AsyncHTTPTransport(verify=self._tls, limits=_ONE, proxy=self._proxy)
        self._lanes.add(lane)
        return lane

    def give_back(self, lane: httpx.AsyncHTTPTransport) -> None:
        """Take back what carried a request that is over."""
        self._idle.append((_waiting.monotonic(), lane))
        self._turns.give()

    async def _close(self, lane: httpx.AsyncHTTPTransport) -> None:
        self._lanes.discard(lane)
        await lane.aclose()

    async def aclose(self) -> None:
        """Close the connections."""
        self._idle.clear()
        while self._lanes:
            await self._lanes.pop().aclose()


class _LaneStream(httpx.AsyncByteStream):
    """The body of an answer, which keeps its connection until it is closed."""

    def __init__(
        self, inner: httpx.AsyncByteStream, lanes: LanesTransport, lane: httpx.AsyncHTTPTransport
    ) -> None:
        self._inner = inner
        self._lanes = lanes
        self._lane: httpx.AsyncHTTPTransport | None = lane

    def __aiter__(self) -> AsyncIterator[bytes]:
        return self._inner.__aiter__()

    async def aclose(self) -> None:
        """Close the answer and give the connection back."""
        lane, self._lane = self._lane, None
        if lane is not None:
            try:
                await self._inner.aclose()
            finally:
                self._lanes.give_back(lane)


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
    inner = transport or httpx.HTTPTransport(verify=tls or False, limits=_LIMITS, proxy=_proxy(base_url))
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
    inner = transport or LanesTransport(tls, _proxy(base_url))
    return httpx.AsyncClient(
        transport=CredentialTransport(inner, base_url, credentials),
        cookies=_NoCookies(),
        trust_env=False,
        follow_redirects=False,
    )


def _proxy(base_url: str) -> str | None:
    """The proxy that the environment names for the server, as httpx would find it."""
    url = urlsplit(base_url)
    host = url.hostname or ""
    if is_loopback(host) or proxy_bypass(host):
        return None
    known = getproxies()
    found = known.get(url.scheme) or known.get("all")
    return found if found is None or "://" in found else f"http://{found}"


def is_loopback(host: str) -> bool:
    """Whether a host is this machine, going by its name alone."""
    return host in ("localhost", "::1") or re.fullmatch(r"127(\.[0-9]{1,3}){3}", host) is not None


def normal_base_url(base_url: str) -> str:
    """Check a base URL, and write it the way requests do.

    Args:
        base_url: As the user wrote it.

    Returns:
        The URL without a slash at its end.

    Raises:
        ConfigurationError: When credentials must not be sent there.
    """
    problem = None
    try:
        url = httpx.URL(base_url)
    except (httpx.InvalidURL, TypeError):
        raise ConfigurationError("base_url: it is no URL", argument="base_url") from None
    if url.scheme not in ("http", "https") or not url.host:
        problem = "it must begin with https:// and name a host"
    elif url.userinfo:
        problem = "it has a login in it; credentials go into Credentials"
    elif url.query or url.fragment:
        problem = "it has a query or a fragment in it; leave these out"
    elif url.path.rstrip("/").endswith(("/v2", "/v3")):
        problem = "it ends with a version; leave that out, the client adds it"
    elif url.scheme == "http" and not is_loopback(url.host):
        problem = "it must begin with https://; plain http is for this machine only (localhost, 127.0.0.1)"
    if problem:
        raise ConfigurationError(f"base_url: {problem}", argument="base_url")
    return str(url).rstrip("/")


class Requests:
    """Makes httpx's requests: what is the same for every call of an operation is made once."""

    def __init__(self, base_url: str) -> None:
        self._base_url = base_url
        self._seen: dict[str, tuple[httpx.URL, httpx.Headers]] = {}

    def make(self, call: Call, timeout: dict[str, float | None]) -> httpx.Request:
        """Make the request of a call.

        Args:
            call: What to send.
            timeout: Seconds to connect, read, write, and to wait for a free connection.

        Returns:
            A request without credentials, whose URL has no ids in it.
        """
        operation = call.operation
        known = self._seen.get(operation.id)
        if known is None:
            known = self._seen[operation.id] = (
                httpx.URL(self._base_url + operation.path.replace("{", ":").replace("}", "")),
                httpx.Headers(
                    {
                        "Accept": operation.accept,
                        "Accept-Encoding": "gzip, deflate",
                        "Connection": "keep-alive",
                        "User-Agent": f"psa-fleet/{__version__}",
                        # The server is known to refuse a GET with a Content-Type.
                        **({"Content-Type": "application/json"} if operation.body else {}),
                    }
                ),
            )
        url, headers = known
        return httpx.Request(
            operation.method,
            url,
            headers=headers,
            content=call.body,
            extensions={"timeout": timeout, _TARGET: call.url},
        )


class Lost(NamedTuple):
    """A try without an answer."""

    error: PsaFleetError
    """What to raise when it was the last one."""

    cause: str
    """The kind of failure, for the log and for the decision on another try."""

    sent: bool
    """Whether the server may have got the request."""

    passing: bool
    """Whether another try could go better."""


def lost(error: Exception, call: Call, tries: int, cut_off: Answer | None = None) -> Lost:
    """Turn a failure of httpx into ours.

    Its own text is left out where it could quote what a server wrote.

    Args:
        error: One of `FAILURES`.
        call: What was sent.
        tries: How often, until now.
        cut_off: What had come of an answer whose status reports success, if one began.

    Returns:
        The failure.
    """
    info, cause, noted = call.info, type(error).__name__, after(tries)
    if isinstance(error, httpx.InvalidURL):
        return Lost(
            ArgumentError(f"{info}: an argument makes no valid URL", argument="url"), cause, False, False
        )
    sent = not isinstance(error, _NOT_SENT)
    failure = tls_failure(error)
    # A server that refuses our certificate has not looked at the request, even where it was written already.
    if failure is not None and (not sent or failure.side == "client"):
        return Lost(
            TlsError(f"{info}: {failure.words}", request=info, side=failure.side), cause, False, False
        )
    if cut_off is not None and isinstance(error, httpx.DecodingError):
        return Lost(undecodable(call, cut_off, "a body that can't be decompressed"), cause, sent, False)
    if cut_off is not None and isinstance(error, httpx.RemoteProtocolError):
        return Lost(undecodable(call, cut_off, "a body that was cut off"), cause, sent, True)
    found: PsaFleetError
    if call.is_command and sent:
        found = outcome_unknown(call, f"its answer was lost{noted} ({cause})")
    elif isinstance(error, httpx.TimeoutException):
        found = TimeoutError(f"{info}: no answer in time{noted} ({cause})", request=info)
    else:
        detail = f": {error}" if isinstance(error, httpx.ConnectError) else ""
        text = f"{info}: no answer{noted} ({cause}{detail})"
        if isinstance(error, (httpx.ReadError, httpx.WriteError)) and call.url.startswith("https:"):
            # A server may close before we have read its alert.
            text += ". Should every request end so, the server may refuse our client certificate"
        found = TransportError(text, request=info)
    return Lost(found, cause, sent, not isinstance(error, httpx.UnsupportedProtocol))


def deadline_passed(call: Call, tries: int) -> Lost:
    """The failure of a try that the call's deadline ended."""
    if call.is_command:
        error: PsaFleetError = outcome_unknown(call, f"the deadline passed before its answer{after(tries)}")
    else:
        error = TimeoutError(f"{call.info}: no answer before the deadline{after(tries)}", request=call.info)
    return Lost(error, "deadline", True, False)


def never_sent(call: Call, why: str) -> Lost:
    """The failure of a try that its deadline ended before anything was sent."""
    error = TimeoutError(f"{call.info}: {why}; this try sent nothing", request=call.info)
    return Lost(error, "deadline", False, False)


def rate_limited(call: Call, wait: float) -> Lost:
    """The failure of a try that a rate limit of which the server told forbids for now."""
    error = RateLimitError(
        f"{call.info}: not sent: the server's rate limit is used up. Try again in {wait:.1f} seconds",
        status=429,
        request=call.info,
    )
    error.retry_after = wait
    return Lost(error, "rate limit", False, False)


def outcome_unknown(call: Call, what: str) -> OutcomeUnknownError:
    """Say that a command may have acted.

    Args:
        call: The command.
        what: What happened to it.

    Returns:
        The error to raise.
    """
    return OutcomeUnknownError(
        f"{call.info}: it was sent, and {what}. It may have acted: {find_out(call)}", request=call.info
    )
