"""Connection pools below httpx: credentials, deadlines, forks and event loops.

httpx, its log and its exceptions see the path's template. Its transports, and what instruments or records
them, see the real URL. The pools here put the credentials on a copy of each request, and are the last check
that these go to one server only.
"""

from __future__ import annotations

import ssl
from collections import deque
from typing import TYPE_CHECKING, Final, Protocol, cast

import httpcore
import httpx

from .._base import clock
from .._base.concurrency import AsyncTurns, running_loop
from .._base.fork import renew_after_fork
from .._base.logging import ours
from ..errors import ClientStateError
from .backend import DeadlineBackend
from .surplus import end_where_more_came
from .tunnel import AsyncTunnel, Tunnel

if TYPE_CHECKING:
    import asyncio
    from collections.abc import AsyncIterator, Callable, Iterator

    from .completion import Completion

# httpx keeps 20 idle connections by default and reopens the others of a burst.
CONNECTIONS: Final = 100
_ONE: Final = httpx.Limits(max_connections=1, max_keepalive_connections=1)
LIMITS: Final = httpx.Limits(max_connections=CONNECTIONS, max_keepalive_connections=CONNECTIONS)
_KEPT: Final = 5.0
"""Seconds that an idle connection is kept; httpx's own number."""
_closing: Final[set[asyncio.Task[None]]] = set()
"""Tasks that close connections: a loop alone keeps no task alive."""


def blocking_carrier(
    tls: ssl.SSLContext | None, proxy: str | None, complete: Completion
) -> httpx.HTTPTransport:
    """Make httpx's transport for threads, over a pool of ours."""

    def pool() -> httpcore.ConnectionPool:
        made = httpx.HTTPTransport(verify=tls or False, limits=LIMITS, proxy=proxy)._pool
        made._network_backend = DeadlineBackend(made._network_backend)
        return made

    # What httpx offers no argument for: the pool is replaced as a whole.
    carrier = httpx.HTTPTransport(verify=False)
    carrier._pool = cast("httpcore.ConnectionPool", _BlockingPool(pool, complete, proxy))
    return carrier


def async_carrier(
    tls: ssl.SSLContext | None, proxy: str | None, complete: Completion
) -> httpx.AsyncHTTPTransport:
    """Make httpx's transport for tasks, over lanes of ours."""
    carrier = httpx.AsyncHTTPTransport(verify=False)
    carrier._pool = cast("httpcore.AsyncConnectionPool", Lanes(tls, proxy, complete))
    return carrier


class _BlockingPool:
    """A pool for threads that completes requests; a forked child gets a fresh one."""

    def __init__(
        self, make: Callable[[], httpcore.ConnectionPool], complete: Completion, proxy: str | None
    ) -> None:
        self._make = make
        self._complete = complete
        self._proxy = proxy
        self.renew()
        renew_after_fork(self)

    def renew(self) -> None:
        """Leave the connections to whom they belong, and open others when they are needed."""
        self._inner = self._make()

    def handle_request(self, request: httpcore.Request) -> httpcore.Response:
        """Send a request and wait."""
        before = ours.get()
        try:
            ours.set(True)
            with Tunnel.of(self._proxy) as tunnel:
                response = self._inner.handle_request(tunnel.watched(self._complete.at_the_wire(request)))
        finally:
            ours.set(before)
        return httpcore.Response(
            status=response.status,
            headers=response.headers,
            content=_PoolStream(cast("_BlockingBody", response.stream)),
            extensions=response.extensions,
        )

    def close(self) -> None:
        """Close the connections."""
        self._inner.close()


class _PoolStream:
    """The body of a response of a pool for threads."""

    def __init__(self, inner: _BlockingBody) -> None:
        self._inner = inner

    def __iter__(self) -> Iterator[bytes]:
        return iter(self._inner)

    def close(self) -> None:
        """Close the response and return the connection."""
        end_where_more_came(self._inner)
        self._inner.close()


class Lanes:
    """Many pools of one connection each instead of one pool of many.

    httpcore's pool walks over all of its connections, and polls the idle ones, for each request: at 50 at a
    time that is longer than all the rest. Here a request uses the pool that was used last, so that few
    connections stay open, and returns it when its response is closed.

    The lanes belong to one event loop. Those of a loop that has ended are dropped.
    """

    def __init__(self, tls: ssl.SSLContext | None, proxy: str | None, complete: Completion) -> None:
        # Without one, httpx would make one for each pool.
        self._tls = tls or ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
        self._proxy = proxy
        self._complete = complete
        self.renew()
        renew_after_fork(self)

    def renew(self) -> None:
        """Leave the connections to whom they belong, and open others when they are needed."""
        self._loop: asyncio.AbstractEventLoop | None = None
        self._lanes: set[httpx.AsyncHTTPTransport] = set()
        self._idle: deque[tuple[float, httpx.AsyncHTTPTransport]] = deque()
        self._turns = AsyncTurns(CONNECTIONS)

    def _enter_loop(self) -> None:
        loop = running_loop()
        if loop is self._loop:
            return
        if self._loop is not None:
            if self._loop.is_running():
                raise ClientStateError(
                    "this client is in use on another event loop, which is still running. Make a client for"
                    " each loop; nothing was sent"
                )
            self._leave_loop()
        self._loop = loop

    def _leave_loop(self) -> None:
        """Close the idle connections on the loop that they belong to; busy ones follow at their end."""
        loop, idle = self._loop, [lane for _, lane in self._idle]
        self.renew()
        if loop is not None and idle and not loop.is_closed():

            async def close_idle() -> None:
                for lane in idle:
                    await lane.aclose()

            def start() -> None:
                task = loop.create_task(close_idle())
                _closing.add(task)
                task.add_done_callback(_closing.discard)

            # Only there can they be closed; a loop that has stopped does it when it runs again.
            loop.call_soon_threadsafe(start)

    async def handle_async_request(self, request: httpcore.Request) -> httpcore.Response:
        """Send a request over a connection of its own."""
        self._enter_loop()
        turns, lane, before = self._turns, None, ours.get()
        if not await turns.take(request.extensions.get("timeout", {}).get("pool")):
            raise httpcore.PoolTimeout("no connection was free in time")
        try:
            ours.set(True)
            lane = await self._take()
            with AsyncTunnel.of(self._proxy) as tunnel:
                response = await lane._pool.handle_async_request(
                    tunnel.watched(self._complete.at_the_wire(request))
                )
        except BaseException:
            turns.give()
            if lane is not None:
                await self.drop(lane)
            raise
        finally:
            ours.set(before)
        return httpcore.Response(
            status=response.status,
            headers=response.headers,
            content=_LaneStream(cast("_Body", response.stream), self, turns, lane),
            extensions=response.extensions,
        )

    async def _take(self) -> httpx.AsyncHTTPTransport:
        idle = self._idle
        if idle and idle[0][0] < clock.monotonic() - _KEPT:
            # Where fewer are needed than were, their connections are closed one by one.
            await self.drop(idle.popleft()[1])
        if idle:
            return idle.pop()[1]
        lane = httpx.AsyncHTTPTransport(verify=self._tls, limits=_ONE, proxy=self._proxy)
        self._lanes.add(lane)
        return lane

    async def give_back(self, lane: httpx.AsyncHTTPTransport) -> None:
        """Keep what carried a request that is over, for the next one; unless another loop has the client."""
        if lane in self._lanes:
            self._idle.append((clock.monotonic(), lane))
        else:
            await lane.aclose()

    async def drop(self, lane: httpx.AsyncHTTPTransport) -> None:
        """Close a connection: of a request that was cut off, the rest of the response may still come."""
        self._lanes.discard(lane)
        await lane.aclose()

    async def aclose(self) -> None:
        """Close the connections; those of a loop that has ended went with it."""
        if self._loop is not None and self._loop is not running_loop():
            self._leave_loop()
        self._idle.clear()
        while self._lanes:
            await self._lanes.pop().aclose()


class _BlockingBody(Protocol):
    """The body of a response for threads, as it comes."""

    def __iter__(self) -> Iterator[bytes]: ...

    def close(self) -> None: ...


class _Body(Protocol):
    """The body of a response, as it comes."""

    def __aiter__(self) -> AsyncIterator[bytes]: ...

    async def aclose(self) -> None: ...


class _LaneStream:
    """The body of a response, which keeps its connection until it is closed."""

    def __init__(
        self,
        inner: _Body,
        lanes: Lanes,
        turns: AsyncTurns,
        lane: httpx.AsyncHTTPTransport,
    ) -> None:
        self._inner = inner
        self._lanes = lanes
        self._turns = turns
        self._lane: httpx.AsyncHTTPTransport | None = lane

    def __aiter__(self) -> AsyncIterator[bytes]:
        return self._inner.__aiter__()

    async def aclose(self) -> None:
        """Close the response and return the connection."""
        lane, self._lane = self._lane, None
        if lane is None:
            return
        try:
            end_where_more_came(self._inner)
            try:
                await self._inner.aclose()
            except BaseException:
                await self._lanes.drop(lane)
                raise
            await self._lanes.give_back(lane)
        finally:
            self._turns.give()
