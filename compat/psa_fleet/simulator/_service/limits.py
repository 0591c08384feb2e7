"""Rate limits: how many requests an account may send in a day and in a second, in windows that slide."""

from __future__ import annotations

import math
from collections import deque
from dataclasses import dataclass
from datetime import timedelta
from time import monotonic
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import datetime

DAY: Final = timedelta(days=1)
BURST: Final = timedelta(seconds=1)
_PLENTY: Final = (100_000, 50)
"""What the vendor's headers say of an account that has hardly used it."""


@dataclass(frozen=True, slots=True)
class Verdict:
    """What a request meets.

    Attributes:
        allowed: Whether it may be served.
        headers: Of its response, in either case.
    """

    allowed: bool
    headers: dict[str, str]


class Window:
    """The requests of one account in the last while.

    Args:
        limit: How many there may be.
        length: Of the while.
    """

    def __init__(self, limit: int, length: timedelta) -> None:
        self.limit = limit
        self._length = length
        self._times: deque[datetime] = deque()

    def remaining(self, now: datetime) -> int:
        """Return how many more there may be now."""
        while self._times and self._times[0] + self._length <= now:
            self._times.popleft()
        return self.limit - len(self._times)

    def take(self, now: datetime) -> None:
        """Count one."""
        self._times.append(now)

    def reset(self, now: datetime) -> timedelta:
        """Return when there may be one more; the window is full."""
        return self._times[0] + self._length - now


class Limits:
    """The limits of all accounts.

    Args:
        rate_limit: Requests a day and a second; None sets no limit, and headers always report plenty.
        running: Whether the clock of the world runs by itself. While it is frozen, real time counts as well,
            so that a client that waits for the reported time may continue.

    Raises:
        ValueError: A limit is less than 1.
    """

    def __init__(self, rate_limit: tuple[int, int] | None, *, running: bool = False) -> None:
        if rate_limit is not None and min(rate_limit) < 1:
            raise ValueError(
                f"rate_limit must allow at least one request a day and a second, got {rate_limit}"
            )
        self._limits = rate_limit
        self._running = running
        self._began = monotonic()
        self._windows: dict[str, tuple[Window, Window]] = {}

    def ask(self, account: str, now: datetime) -> Verdict:
        """Count a request of an account, if it is allowed."""
        if self._limits is None:
            return Verdict(True, _headers((limit, limit - 1) for limit in _PLENTY))
        if not self._running:
            now += timedelta(seconds=monotonic() - self._began)
        day, burst = self._limits
        windows = self._windows.setdefault(account, (Window(day, DAY), Window(burst, BURST)))
        full = [window for window in windows if window.remaining(now) < 1]
        if not full:
            for window in windows:
                window.take(now)
        headers = _headers((window.limit, window.remaining(now)) for window in windows)
        if full:
            # A client that waits for whole seconds must not come too early.
            seconds = str(math.ceil(max(window.reset(now) for window in full).total_seconds()))
            headers |= {"X-RateLimit-Reset": seconds, "Retry-After": seconds}
        return Verdict(not full, headers)


def _headers(windows: Iterable[tuple[int, int]]) -> dict[str, str]:
    return {
        name: str(value)
        for number, (limit, remaining) in enumerate(windows, 1)
        for name, value in (
            (f"X-RateLimit-Limit-{number}", limit),
            (f"X-RateLimit-Remaining-{number}", remaining),
        )
    }
