"""Plan of the next request within the rate limits. No I/O.

Three facts of a server are recorded: the number of requests that it accepts in a second
(`X-RateLimit-Limit-2`), how many of them are left, and for how long it wants none after a 429. The plan
follows: at most as many requests as it accepts in any second, each booked before it is sent, so that all
    users of a
client keep to it together. Others may use the same credentials: if the server reports that nothing is left
and our own requests do not explain it, no request is booked for a second.

A server without limits is not waited for.
"""

from __future__ import annotations

import threading
from collections import deque
from collections.abc import Mapping
from contextvars import ContextVar
from typing import Final, Protocol

from .._base import clock
from .._base.fork import renew_after_fork
from .options import RateLimitMode
from .rate_limit_headers import RateLimit, read

in_bulk: Final[ContextVar[RateLimitMode | None]] = ContextVar("psa_fleet_in_bulk", default=None)
"""What the calls of a `gather()` do before a rate limit where the client's options leave that open."""

_PERIOD: Final = 1.05
"""Seconds of a burst, and a little more: requests do not travel at the same speed."""


class RateLimiter(Protocol):
    """Books the requests of a client, so that a rate limit is kept."""

    latest: RateLimit
    """What the server reported last."""

    def is_known(self) -> bool:
        """Whether calls may go at once; else one goes first, to learn the limits."""
        ...

    def book(self, longest: float) -> float:
        """Book the next request.

        Args:
            longest: Maximum wait, in seconds.

        Returns:
            Seconds to wait before it is sent. More than `longest` if nothing was booked.
        """
        ...

    def note(self) -> None:
        """Note a request that is sent now without having been booked."""

    def learn(self, headers: Mapping[str, str], status: int = 200) -> None:
        """Learn from a response.

        Args:
            headers: Its headers on rate limits; empty without any.
            status: Its status.
        """

    def release(self) -> None:
        """Note that an exchange is over that brought no response."""

    def hold(self, seconds: float) -> None:
        """Book nothing for some seconds, since the server asks for that."""


class LocalRateLimiter:
    """Rate limiter shared by the threads and tasks of one process.

    Attributes:
        latest: What the server reported last.
    """

    def __init__(self) -> None:
        self._known = False
        self.latest: RateLimit = RateLimit()
        self._limit = 0
        self._held_until = 0.0
        self.renew()
        renew_after_fork(self)

    def renew(self) -> None:
        """Forget the requests that were booked: a forked child keeps to the limit by itself."""
        self._lock = threading.Lock()
        self._booked: deque[float] = deque(maxlen=self._limit or None)

    def is_known(self) -> bool:
        """Whether the server has answered at least once."""
        return self._known

    def book(self, longest: float) -> float:
        """Book the next request; see `RateLimiter`."""
        if not self._limit and not self._held_until:
            return 0.0
        with self._lock:
            now = clock.monotonic()
            start = max(now, self._held_until)
            self._forget(now)
            if self._limit and len(self._booked) == self._limit:
                start = max(start, self._booked[0] + _PERIOD)
            wait = start - now
            if wait <= longest and self._limit:
                self._booked.append(start)
            return wait

    def note(self) -> None:
        """Note a request that is sent now without having been booked."""
        if self._limit:
            with self._lock:
                now = clock.monotonic()
                self._forget(now)
                self._booked.append(now)

    def _forget(self, now: float) -> None:
        """Forget what counts no longer: a limit can be any number."""
        while self._booked and self._booked[0] + _PERIOD < now:
            self._booked.popleft()

    def release(self) -> None:
        """Note that an exchange is over that brought no response."""

    def learn(self, headers: Mapping[str, str], status: int = 200) -> None:  # noqa: ARG002
        """Learn from a response; see `RateLimiter`. Its status does not matter here."""
        self._known = True
        if not headers:
            return
        self.latest = limits = read(headers)
        with self._lock:
            now = clock.monotonic()
            # Not every response names every window: a window that is not named stays as it was.
            limit = self._limit if limits.burst.limit is None else limits.burst.limit
            if limit != self._limit:
                self._limit = limit
                self._booked = deque(self._booked, limit)
            if limits.day.remaining == 0 and limits.day.reset:
                self._hold(now + limits.day.reset)
            if limits.burst.remaining == 0:
                ours = sum(1 for start in self._booked if now - _PERIOD < start)
                if not limit or ours < limit:
                    self._hold(now + (limits.burst.reset or _PERIOD))
            if limits.unnamed.remaining == 0:
                self._hold(now + (limits.unnamed.reset or _PERIOD))

    def hold(self, seconds: float) -> None:
        """Book nothing for some seconds."""
        with self._lock:
            self._hold(clock.monotonic() + seconds)

    def _hold(self, until: float) -> None:
        self._held_until = max(self._held_until, until)
