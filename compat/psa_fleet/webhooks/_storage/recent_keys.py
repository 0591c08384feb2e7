"""Keys of the last days, in memory, and a clock that cannot be set."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from datetime import timedelta
from typing import Final

REDELIVERY_WINDOW: Final = timedelta(days=3)
"""For how long the vendor tries again (every retry policy ends after three days)."""

LONGEST_STEP: Final = 3600.0
"""Seconds that count at most between two looks at the clock: neither a clock that is set ahead by days nor a
machine that was off makes keys old. They are remembered longer then, which does no harm."""

SLACK: Final = 86_400.0
"""Seconds that keys are remembered beyond their retention: room for two dozen such steps."""


def step(earlier: float, later: float) -> float:
    """Seconds that certainly passed between two moments of a clock that may have been set in between."""
    return min(max(later - earlier, 0.0), LONGEST_STEP)


class Elapsed:
    """Time that has certainly passed, in seconds, whatever the machine's clock is set to."""

    def __init__(self, clock: Callable[[], float] = time.time, start: float | None = None) -> None:
        """Begin at `start`, or at the clock's time.

        Args:
            clock: Seconds since 1970.
            start: Where an earlier process stopped.
        """
        self._clock = clock
        self._last = clock()
        self._time = self._last if start is None else start

    def now(self) -> float:
        """Seconds; never less than before."""
        last, self._last = self._last, self._clock()
        self._time += step(last, self._last)
        return self._time


class RecentKeys:
    """Remembers keys for a time, then forgets them."""

    def __init__(
        self, retention: timedelta = REDELIVERY_WINDOW, clock: Callable[[], float] = time.time
    ) -> None:
        """Remember nothing yet.

        Args:
            retention: For how long a key is remembered at least.
            clock: Seconds since 1970.
        """
        self.seconds: Final = retention.total_seconds() + SLACK
        self._elapsed = Elapsed(clock)
        self._keys: dict[str, float] = {}

    def __contains__(self, key: str) -> bool:
        return key in self._keys

    def __len__(self) -> int:
        return len(self._keys)

    def ages(self) -> Iterator[tuple[str, float]]:
        """Keys with their age in seconds, the oldest first."""
        now = self._elapsed.now()
        return ((key, now - at) for key, at in self._keys.items())

    def add(self, key: str, age: float = 0.0) -> None:
        """Remember a key, and forget those whose time is over.

        Args:
            key: The key.
            age: Seconds since it was met; later calls have no higher age.
        """
        now = self._elapsed.now()
        # A dict keeps the order in which keys came, so the oldest are at its front.
        self._keys.pop(key, None)
        self._keys[key] = now - age
        while self._keys:
            oldest = next(iter(self._keys))
            if self._keys[oldest] >= now - self.seconds:
                break
            del self._keys[oldest]
