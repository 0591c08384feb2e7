"""The clock of a simulated world: it stands still, is driven by hand, or runs."""

from __future__ import annotations

import logging
import threading
import time
from collections.abc import Callable
from datetime import datetime, timedelta

_TICK = 0.2
_log = logging.getLogger("psa_fleet.simulator")


class Clock:
    """The time in the world. What is due happens, in order, while the clock is advanced.

    Args:
        start: The time at which the world begins.
        pass_until: Does what is due on the way to a time, and calls `set` as it goes.
    """

    def __init__(self, start: datetime, pass_until: Callable[[datetime], None]) -> None:
        self._now = start
        self._pass_until = pass_until
        self._driving = threading.RLock()
        self.passed: list[Callable[[], None]] = []
        """Called whenever time has passed."""

    @property
    def now(self) -> datetime:
        """The time in the world."""
        return self._now

    def set(self, now: datetime) -> None:
        """Set the time without running events; for what the clock drives."""
        self._now = now

    def advance(self, by: timedelta = timedelta(0)) -> datetime:
        """Let time pass; returns when all that was due has happened, deliveries included.

        Args:
            by: How much; nothing does what is due now.

        Returns:
            The new time.

        Raises:
            ValueError: The time is negative: the clock never goes back.
        """
        if by < timedelta(0):
            raise ValueError("the clock cannot go back: advance by a positive timedelta")
        with self._driving:
            self._pass_until(self._now + by)
            for each in self.passed:
                each()
        return self._now


class Pendulum:
    """Drives a clock in real time, in a thread, between `start` and `stop`.

    Args:
        clock: The clock.
        speed: Seconds that pass in the world in a second.
    """

    def __init__(self, clock: Clock, speed: float) -> None:
        self._clock = clock
        self._speed = speed
        self._stop = threading.Event()
        self._thread = threading.Thread(target=self._run, name="psa-fleet simulator's clock", daemon=True)

    def start(self) -> None:
        """Let the clock run."""
        self._thread.start()

    def stop(self) -> None:
        """Let it stand still."""
        self._stop.set()
        self._thread.join()

    def _run(self) -> None:
        last = time.monotonic()
        while not self._stop.wait(_TICK):
            now = time.monotonic()
            by = timedelta(seconds=(now - last) * self._speed)
            last = now
            until = self._clock.now + by
            try:
                self._clock.advance(by)
            except Exception:  # noqa: BLE001  # without this thread the world stands still for ever
                _log.exception("something failed as time passed; the clock goes on")
                self._clock.set(max(until, self._clock.now))
