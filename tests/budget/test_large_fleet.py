"""A fleet that is read under limits ends when it was forecast, with the fewest calls and without a 429.

`PSA_FLEET_VEHICLES=100000` is the size of the promise; it runs for minutes.
"""

from __future__ import annotations

import os
from collections import deque
from datetime import UTC, datetime, timedelta
from math import ceil
from pathlib import Path
from typing import Final

import httpx
import pytest

from psa_fleet import AsyncFleetClient
from psa_fleet._base import clock
from psa_fleet.testing import instant_sleep

from ..client.servers import CREDENTIALS, HOST, page

VEHICLES: Final = int(os.environ.get("PSA_FLEET_VEHICLES", "150"))
DAY: Final = 86_400.0
LATENCY: Final = 0.1
PER_DAY: Final = 4
DAYS: Final = 2
START: Final = datetime(2026, 5, 1, tzinfo=UTC)


class Vendor:
    """Counts in windows that slide, and responds after a while."""

    def __init__(self, day: int, burst: int) -> None:
        self.limits = ((DAY, day), (1.0, burst))
        self.times = (deque[float](), deque[float]())
        self.calls = self.refused = 0

    async def __call__(self, request: httpx.Request) -> httpx.Response:
        now, headers = clock.monotonic(), dict[str, str]()
        for number, ((window, limit), times) in enumerate(zip(self.limits, self.times, strict=True), 1):
            while times and times[0] <= now - window:
                times.popleft()
            if len(times) >= limit:
                self.refused += 1
                return httpx.Response(429, headers={"Retry-After": "1"})
            headers |= {
                f"X-RateLimit-Limit-{number}": str(limit),
                f"X-RateLimit-Remaining-{number}": str(limit - len(times) - 1),
            }
        for times in self.times:
            times.append(now)
        self.calls += 1
        await clock.async_sleep(LATENCY)
        return httpx.Response(200, json=self.page(request), headers=headers)

    def page(self, request: httpx.Request) -> dict[str, object]:
        parts = request.url.path.split("/")
        if parts[-1] == "vehicles":
            at = int(request.url.params.get("pageToken", "0"))
            items = [{"id": f"v{number}"} for number in range(at, min(at + 60, VEHICLES))]
            more = f"{HOST}{request.url.path}?pageToken={at + 60}" if at + 60 < VEHICLES else None
            return page(items, more, "vehicles", total=VEHICLES)
        trips = [
            {"id": f"{parts[-2]}-{number}", "startedAt": (START + timedelta(hours=6 * number)).isoformat()}
            for number in range(PER_DAY * DAYS)
        ]
        return page(trips, None, "trips")


@pytest.mark.anyio
@pytest.mark.slow
@pytest.mark.promise("P249")
async def test_fleet_ends_as_forecast_with_the_fewest_calls(
    tmp_path: Path, request: pytest.FixtureRequest
) -> None:
    vendor = Vendor(VEHICLES, max(5, VEHICLES // 1000))
    fewest = ceil(VEHICLES / 60) + VEHICLES
    with instant_sleep() as waits:
        # Nothing but waiting moves the clock: a busy machine would send a call late, and the next in time.
        waits._stopped = (clock.monotonic(), clock.now())
        async with AsyncFleetClient(
            None,
            CREDENTIALS,
            version="v3",
            transport=httpx.MockTransport(vendor),
            budget=tmp_path / "calls",
            concurrency=20,
        ) as client:
            # One call, from which the limits are known.
            assert await client.fleet("f").vehicles(page_size=1).first() is not None
            plan = await client.plan(
                "trips",
                (START, START + timedelta(days=DAYS)),
                fleet="f",
                vehicles=VEHICLES,
                per_day={"trips": PER_DAY},
                seconds_per_call=LATENCY,
            )
            began, calls = clock.monotonic(), vendor.calls
            feed = client.fleet("f").feed("trips", checkpoint=tmp_path / "checkpoint", checkpoint_every=1000)
            trips = 0
            async for _ in feed:
                trips += 1
            took, calls = clock.monotonic() - began, vendor.calls - calls
    figures = (
        f"{calls:,} of {plan.calls:,} calls, {took:,.0f} of {plan.seconds:,.0f} s, {vendor.refused} x 429"
    )
    request.node.user_properties.append(("figures", figures))
    assert trips == VEHICLES * PER_DAY * DAYS
    assert vendor.refused == 0, figures
    assert plan.calls <= calls <= 1.05 * fewest, figures
    assert took == pytest.approx(plan.seconds, rel=0.02), figures
    assert took > DAY
    assert waits.sleeps
