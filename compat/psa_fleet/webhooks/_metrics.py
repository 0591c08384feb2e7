"""What a receiver counts, by OpenTelemetry's API; nothing in programs without it."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING, Final, Literal, TypeAlias

from .._base.telemetry import meter

if TYPE_CHECKING:
    from opentelemetry.metrics import Counter, Histogram, Meter

    from ._parsing.events import Event

Outcome: TypeAlias = Literal["kept", "duplicate", "in_progress", "failed"]

NOTIFICATIONS: Final = "psa_fleet.webhooks.notifications"
EVENTS: Final = "psa_fleet.webhooks.events"
DEAD_LETTERS: Final = "psa_fleet.webhooks.dead_letters"
LAG: Final = "psa_fleet.webhooks.lag"


class _Instruments:
    def __init__(self, made_by: Meter) -> None:
        self.notifications: Counter = made_by.create_counter(
            NOTIFICATIONS, "{notification}", "Requests, by the status that was returned."
        )
        self.events: Counter = made_by.create_counter(
            EVENTS, "{event}", "Events, by kind and by what became of them."
        )
        self.dead_letters: Counter = made_by.create_counter(
            DEAD_LETTERS, "{letter}", "Bodies that were kept as dead letters."
        )
        self.lag: Histogram = made_by.create_histogram(
            LAG, "s", "Time between an event and its being kept: the vendor's delays and retries, and clocks."
        )


class Metrics:
    """Counts for one receiver. The instruments are made when the program has imported OpenTelemetry."""

    def __init__(self) -> None:
        self._made: _Instruments | None = None

    def answered(self, status: int | None) -> None:
        """Count a request; None for one whose caller went away."""
        if made := self._instruments():
            made.notifications.add(1, {"http.response.status_code": status or 499})

    def event(self, event: Event, outcome: Outcome) -> None:
        """Count an event, and how late it is."""
        if made := self._instruments():
            made.events.add(1, {"kind": event.kind, "outcome": outcome})
            if outcome == "kept" and event.event_date is not None:
                made.lag.record(max(time.time() - event.event_date.timestamp(), 0.0), {"kind": event.kind})

    def buried(self) -> None:
        """Count a dead letter."""
        if made := self._instruments():
            made.dead_letters.add(1)

    def _instruments(self) -> _Instruments | None:
        if self._made is None and (made_by := meter()) is not None:
            self._made = _Instruments(made_by)
        return self._made
