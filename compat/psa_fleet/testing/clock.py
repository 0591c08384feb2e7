"""Tests in which the client waits for nothing."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime, timedelta
from itertools import count
from typing import TYPE_CHECKING

from .._base import clock

if TYPE_CHECKING:
    from ..simulator import Simulator


class FakeClock(clock.Clock):
    """Clock whose waits end at once: it is moved forward instead.

    Tasks that wait at the same time go on in the order in which they would. Threads do not: each one moves
    the clock. With a simulator, nothing but waiting moves it, as in the simulator's world; else a slow
    machine would count time that has not passed there, and run into its rate limits.

    Attributes:
        seconds: What was waited for, in order, in seconds.
    """

    def __init__(self, simulator: Simulator | None = None) -> None:
        self._simulator = simulator
        self._stopped = None if simulator is None else (super().monotonic(), super().now())
        """What the real clock showed at the start, where nothing but waiting moves this one."""
        self._passed = 0.0
        """Seconds that have passed in its world: those of waits only."""
        self.sleeps: list[float] = []
        self._ahead = 0.0
        self._lock = threading.Lock()
        self._sleepers: list[tuple[float, int]] = []
        self._count = count()

    def sleep(self, seconds: float) -> None:
        """Move the clock forward."""
        with self._lock:
            self.sleeps.append(seconds)
            self._ahead += max(0.0, seconds)
        self._pass_until(self._passed + seconds)

    def _pass_until(self, due: float) -> None:
        with self._lock:
            seconds = max(0.0, due - self._passed)
            self._passed += seconds
        if self._simulator is not None:
            self._simulator.clock.advance(timedelta(seconds=seconds))

    async def async_sleep(self, seconds: float) -> None:
        """Move the clock forward once all who would wake earlier have, and let other tasks run."""
        self.sleeps.append(seconds)
        sleeper = (self.monotonic() + seconds, next(self._count))
        due = self._passed + seconds
        self._sleepers.append(sleeper)
        try:
            await super().async_sleep(0)
            while min(self._sleepers) != sleeper:
                await super().async_sleep(0)
            with self._lock:
                self._ahead += max(0.0, sleeper[0] - self.monotonic())
            if self._simulator is not None:
                # What is due in the world may be a delivery to this very loop.
                from asyncio import to_thread

                await to_thread(self._pass_until, due)
        finally:
            self._sleepers.remove(sleeper)

    def monotonic(self) -> float:
        """Seconds of the real clock, which stand still with a simulator, and those that were waited for."""
        return (super().monotonic() if self._stopped is None else self._stopped[0]) + self._ahead

    def now(self) -> datetime:
        """The time of day, moved by what was waited for."""
        return (super().now() if self._stopped is None else self._stopped[1]) + timedelta(seconds=self._ahead)


@contextmanager
def instant_sleep(simulator: Simulator | None = None) -> Iterator[FakeClock]:
    """Make every client of this process wait for nothing: between attempts, and for rate limits.

    The waits are noted instead, and the clock that deadlines and rate limits go by is moved forward by them.

    ```python
    with instant_sleep() as waits:
        vehicle.status()
    assert waits.sleeps == []  # nothing was tried twice
    ```

    Args:
        simulator: What is waited for passes in its world: its rate limits recover, its remote actions go on.

    Yields:
        What was waited for.
    """
    before, waits = clock.clock, FakeClock(simulator)
    clock.clock = waits
    try:
        yield waits
    finally:
        clock.clock = before
