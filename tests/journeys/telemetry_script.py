"""A program with a client and a receiver, run by test_telemetry; it prints what OpenTelemetry has of it.

With the argument `without` it does not import OpenTelemetry, and prints which of its modules are loaded.
"""

from __future__ import annotations

import asyncio
import json
import sys
import tempfile
from contextlib import suppress
from pathlib import Path
from typing import Any

from psa_fleet import Credentials, FleetClient, ServerError
from psa_fleet.simulator import Fault, Simulator
from psa_fleet.testing import instant_sleep
from psa_fleet.webhooks import Event, app
from tests.webhooks.calling import RIGHT, SECRET, post
from tests.webhooks.notifications import VIN, monitor_event, monitor_notification, remote_notification


def use_client() -> None:
    with Simulator(rate_limit=(1000, 50)) as simulator, tempfile.TemporaryDirectory() as folder:
        account = simulator.account("v3")
        credentials = Credentials(account.client_id, account.username, account.password)
        with FleetClient(
            None, credentials, base_url=simulator.url, version="v3", budget=Path(folder) / "calls"
        ) as client:
            vehicle = client.find("VF3TEST0000000001")
            simulator.inject(Fault.status(503))
            vehicle.status()
            simulator.inject(*[Fault.status(503)] * 9)
            with suppress(ServerError):
                vehicle.last_position()


async def use_receiver() -> None:
    def handler(event: Event) -> None:
        if event.kind == "remote":
            raise ValueError(VIN)

    with tempfile.TemporaryDirectory() as folder:
        receiver = app(handler, secret=SECRET, dead_letters=Path(folder) / "dead.jsonl")
        for body in (monitor_notification(), monitor_notification(monitor_event(2), monitor_event(1)), VIN):
            await post(receiver, body)
        await post(receiver, remote_notification())
        await post(receiver, monitor_notification(), [(b"x-webhook-secret", b"SENTINEL")])
        await post(receiver, b"", RIGHT, method="PUT")


def use() -> None:
    with instant_sleep():
        use_client()
    asyncio.run(use_receiver())


def measured() -> dict[str, Any]:
    from opentelemetry import metrics, trace
    from opentelemetry.sdk.metrics import MeterProvider
    from opentelemetry.sdk.metrics.export import InMemoryMetricReader
    from opentelemetry.sdk.trace import TracerProvider
    from opentelemetry.sdk.trace.export import SimpleSpanProcessor
    from opentelemetry.sdk.trace.export.in_memory_span_exporter import InMemorySpanExporter

    reader, exporter, traces = InMemoryMetricReader(), InMemorySpanExporter(), TracerProvider()
    metrics.set_meter_provider(MeterProvider([reader]))
    traces.add_span_processor(SimpleSpanProcessor(exporter))
    trace.set_tracer_provider(traces)
    use()
    data = reader.get_metrics_data()
    assert data is not None
    return {
        "metrics": json.loads(data.to_json()),
        "spans": [json.loads(span.to_json()) for span in exporter.get_finished_spans()],
    }


if __name__ == "__main__":
    if sys.argv[1:] == ["without"]:
        use()
        print(json.dumps([name for name in sys.modules if name.startswith("opentelemetry")]))  # noqa: T201
    else:
        print(json.dumps(measured()))  # noqa: T201
