"""What a client measures, by OpenTelemetry's API; nothing in programs without it."""

from __future__ import annotations

from types import TracebackType
from typing import TYPE_CHECKING, Final

from .._base import clock
from .._base.telemetry import meter, tracer
from .._sending.rate_limit_headers import rate_headers, read

if TYPE_CHECKING:
    from opentelemetry.metrics import Counter, Histogram, Meter
    from opentelemetry.trace import Span
    from opentelemetry.util.types import AttributeValue

    from .._operations.call import Call
    from .failures import RawResponse

CALLS: Final = "psa_fleet.client.calls"
RETRIES: Final = "psa_fleet.client.retries"
DURATION: Final = "psa_fleet.client.call.duration"
REMAINING: Final = "psa_fleet.client.rate_limit.remaining"
LEFT: Final = "psa_fleet.client.budget.left"


class _Instruments:
    def __init__(self, made_by: Meter) -> None:
        self.calls: Counter = made_by.create_counter(CALLS, "{call}", "Calls, by operation and status.")
        self.retries: Counter = made_by.create_counter(RETRIES, "{request}", "Requests that repeat another.")
        self.duration: Histogram = made_by.create_histogram(DURATION, "s", "Calls, their retries included.")
        self.remaining = made_by.create_gauge(
            REMAINING, "{request}", "Requests that the server still allows, by window: day or burst."
        )
        self.left = made_by.create_gauge(LEFT, "{call}", "Calls of the day that the shared budget allows.")


_made: _Instruments | None = None


def observe(call: Call, version: str) -> Observation | None:
    """Begin to measure a call, in a program that uses OpenTelemetry."""
    global _made
    if _made is None and (made_by := meter()) is not None:
        _made = _Instruments(made_by)
    tracing = tracer()
    if _made is None and tracing is None:
        return None
    attributes: dict[str, AttributeValue] = {
        "http.request.method": call.info.method,
        "url.template": call.info.path,
        "psa_fleet.api.version": version,
    }
    span = None
    if tracing is not None:
        from opentelemetry.trace import SpanKind

        span = tracing.start_span(
            f"{call.info.method} {call.info.path}", kind=SpanKind.CLIENT, attributes=attributes
        )
    return Observation(attributes, _made, span)


class Observation:
    """One call: a span, and counts when it ends. It has no id, no URL and no text of an error."""

    def __init__(
        self, attributes: dict[str, AttributeValue], instruments: _Instruments | None, span: Span | None
    ) -> None:
        self._attributes = attributes
        self._instruments = instruments
        self._span = span
        self._began = clock.monotonic()
        self._retries = 0

    def __enter__(self) -> None:
        return None

    def retried(self) -> None:
        """Count a request that repeats another."""
        self._retries += 1

    def answered(self, response: RawResponse, left: int | None) -> None:
        """Note the response, and what the budget allows now."""
        self._attributes["http.response.status_code"] = response.status
        if self._instruments is not None:
            if left is not None:
                self._instruments.left.set(left)
            headers = [(name.encode(), value.encode()) for name, value in response.headers.items()]
            limits = read(rate_headers(headers))
            for window in ("day", "burst"):
                remaining = getattr(limits, window).remaining
                if remaining is not None:
                    self._instruments.remaining.set(remaining, {"window": window})

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if kind is not None:
            self._attributes["error.type"] = kind.__name__
        if self._instruments is not None:
            self._instruments.calls.add(1, self._attributes)
            self._instruments.duration.record(clock.monotonic() - self._began, self._attributes)
            if self._retries:
                self._instruments.retries.add(self._retries, self._attributes)
        if self._span is not None:
            self._span.set_attributes({**self._attributes, "http.request.resend_count": self._retries})
            if kind is not None or self._attributes.get("http.response.status_code", 0) in range(400, 600):
                from opentelemetry.trace import StatusCode

                self._span.set_status(StatusCode.ERROR)
            self._span.end()
