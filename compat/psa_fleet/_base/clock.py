"""Where time passes: waits and clocks, behind one seam, so that tests wait for nothing.

`psa_fleet.testing.instant_sleep()` replaces `clock`.
"""

from __future__ import annotations

import time
from datetime import UTC, datetime


class Clock:
    """The real clock."""

    def sleep(self, seconds: float) -> None:
        """Wait, blocking the thread."""
        time.sleep(seconds)

    async def async_sleep(self, seconds: float) -> None:
        """Wait without blocking other tasks. Needs asyncio."""
        import asyncio

        await asyncio.sleep(seconds)

    def monotonic(self) -> float:
        """Seconds since some moment; never goes back."""
        return time.monotonic()

    def now(self) -> datetime:
        """The time of day, in UTC."""
        return datetime.now(UTC)


clock = Clock()


def sleep(seconds: float) -> None:
    """Wait, blocking the thread."""
    clock.sleep(seconds)


async def async_sleep(seconds: float) -> None:
    """Wait, letting other tasks run."""
    await clock.async_sleep(seconds)


def monotonic() -> float:
    """Seconds since some moment; never goes back."""
    return clock.monotonic()


def now() -> datetime:
    """The time of day, in UTC."""
    return clock.now()
