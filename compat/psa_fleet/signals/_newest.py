"""The newest value of each signal, by the time it was measured."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from datetime import UTC, datetime, timedelta

from ._leaves import Signal, is_newer


class NewestSignals:
    """Passes on signals that are newer than those before, of any number of vehicles.

    Servers send old and new values in turn, and vehicles report late. A signal never moves back: only a later
    `measured_at` replaces it. One without a time counts until one with a time comes.

    Args:
        ahead: How far a time may be after now, where clocks of vehicles are not to be trusted: a value with a
            later one counts as one without a time, so that it does not stand in the way of others for years.
            None for any time.
        now: Returns the time, for tests.
    """

    def __init__(
        self, *, ahead: timedelta | None = None, now: Callable[[], datetime] = lambda: datetime.now(UTC)
    ) -> None:
        self._newest: dict[tuple[str | None, str], tuple[datetime | None, Signal]] = {}
        self._ahead, self._now = ahead, now

    def update(self, found: Iterable[Signal]) -> list[Signal]:
        """Accept signals.

        Args:
            found: What `signals()` returned, in any order.

        Returns:
            Those that replace an older one, in their order.
        """
        newer = []
        latest = None if self._ahead is None else self._now() + self._ahead
        for signal in found:
            key = signal.vin, signal.name
            before = self._newest.get(key)
            time = signal.measured_at
            if latest is not None and time is not None and time > latest:
                time = None
            if before is None or is_newer(time, before[0]):
                self._newest[key] = time, signal
                newer.append(signal)
        return newer

    def of(self, vin: str | None) -> dict[str, Signal]:
        """The newest signals of a vehicle, by name."""
        return {name: signal for (of, name), (_, signal) in self._newest.items() if of == vin}
