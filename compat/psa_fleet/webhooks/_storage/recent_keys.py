"""Keys of the last days, in memory."""

from __future__ import annotations

import time
from collections.abc import Callable
from datetime import timedelta
from typing import Final

REDELIVERY_WINDOW: Final = timedelta(days=3)
"""For how long the vendor tries again (every retry policy ends after three days)."""


class RecentKeys:
    """Remembers keys for a time, then forgets them."""

    def __init__(
        self, retention: timedelta = REDELIVERY_WINDOW, clock: Callable[[], float] = time.time
    ) -> None:
        self._seconds = retention.total_seconds()
        self._clock = clock
        self._keys: dict[str, float] = {}

    @property
    def horizon(self) -> float:
        """The moment (seconds since 1970) before which nothing is remembered."""
        return self._clock() - self._seconds

    def __contains__(self, key: str) -> bool:
        at = self._keys.get(key)
        return at is not None and at >= self.horizon

    def __len__(self) -> int:
        return len(self._keys)

    def add(self, key: str, at: float | None = None) -> None:
        """Remember a key.

        Args:
            key: The key.
            at: When it was met, seconds since 1970; left out, now. Later calls have later moments.
        """
        # A dict keeps the order in which keys came, so the oldest are at its front.
        self._keys.pop(key, None)
        self._keys[key] = self._clock() if at is None else at
        horizon = self.horizon
        while self._keys:
            oldest = next(iter(self._keys))
            if self._keys[oldest] >= horizon:
                break
            del self._keys[oldest]
