"""The newest value of each signal, by the time it was measured."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime

from .._base.periods import check_moment
from ._leaves import Signal, is_newer


class NewestSignals:
    """Passes on signals that are newer than those before, of any number of vehicles.

    Servers send old and new values in turn, and vehicles report late. A signal never moves back: only a later
    `measured_at` replaces it. One without a time counts until one with a time comes.
    """

    def __init__(self) -> None:
        self._newest: dict[tuple[str | None, str], tuple[datetime | None, Signal]] = {}

    def update(self, found: Iterable[Signal], *, latest: datetime | None = None) -> list[Signal]:
        """Accept signals.

        Args:
            found: What `signals()` returned, in any order.
            latest: The last credible time, such as an hour from now, where clocks of vehicles run ahead. A
                value with a later one counts as one without a time: it does not hide others for years.

        Returns:
            Those that replace an older one, in their order.

        Raises:
            ArgumentError: `latest` is not a datetime with a time zone.
        """
        if latest is not None:
            check_moment(latest, "latest")
        newer = []
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
