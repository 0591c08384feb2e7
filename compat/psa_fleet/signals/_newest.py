"""The newest value of each signal, by the time it was measured."""

from __future__ import annotations

from collections.abc import Iterable

from ._leaves import Signal, is_newer


class NewestSignals:
    """Passes on signals that are newer than those before, of any number of vehicles.

    Servers send old and new values in turn, and vehicles report late. A signal never moves back: only a later
    `measured_at` replaces it. One without a time counts until one with a time comes.
    """

    def __init__(self) -> None:
        self._newest: dict[tuple[str | None, str], Signal] = {}

    def update(self, found: Iterable[Signal]) -> list[Signal]:
        """Accept signals.

        Args:
            found: What `signals()` returned, in any order.

        Returns:
            Those that replace an older one, in their order.
        """
        newer = []
        for signal in found:
            key = signal.vin, signal.name
            before = self._newest.get(key)
            if before is None or is_newer(signal.measured_at, before.measured_at):
                self._newest[key] = signal
                newer.append(signal)
        return newer

    def of(self, vin: str | None) -> dict[str, Signal]:
        """The newest signals of a vehicle, by name."""
        return {name: signal for (of, name), signal in self._newest.items() if of == vin}
