"""The only module that knows httpx: requests go out here, and its failures come back as ours.

httpx logs the URL of every request, and its exceptions carry the request. Both must be clean of secrets, of
VINs and of vehicle ids. So the requests that httpx sees have the path's template for a URL; a transport below
it puts the real URL and the credentials on a copy. That transport is also the last check that credentials go
to one server only.
"""

from __future__ import annotations

import ssl
from collections import deque
from typing import TYPE_CHECKING, Final, cast

import httpx

from .._base import clock
from .._base.concurrency import AsyncTurns

if TYPE_CHECKING:
    from collections.abc import AsyncIterator


# httpx keeps 20 idle connections by default and reopens the others of a burst.
CONNECTIONS: Final = 100


_ONE = httpx.Limits(max_connections=1, max_keepalive_connections=1)


_KEPT: Final = 5.0
"""Seconds that an idle connection is kept; httpx's own number."""


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
        self._turns = AsyncTurns(CONNECTIONS)

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
        if idle and idle[0][0] < clock.monotonic() - _KEPT:
            # Where fewer are needed than were, their connections are closed one by one.
            await self._close(idle.popleft()[1])
        if idle:
            return idle.pop()[1]
        lane = httpx.AsyncHTTPTransport(verify=self._tls, limits=_ONE, proxy=self._proxy)
        self._lanes.add(lane)
        return lane

    def give_back(self, lane: httpx.AsyncHTTPTransport) -> None:
        """Take back what carried a request that is over."""
        self._idle.append((clock.monotonic(), lane))
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
