"""A server whose alerts appear late and in any order, in small pages."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import NamedTuple

import httpx

from .servers import HOST, page

START = datetime(2026, 5, 1, tzinfo=UTC)


class Event(NamedTuple):
    vehicle: int
    hours: int
    round: int
    """When the server shows it."""


class Events:
    """A server whose alerts appear late and in any order, in small pages."""

    def __init__(self, events: list[Event], variety: int = 4, page_size: int = 2) -> None:
        self.events = events
        self.variety = variety
        self.page_size = page_size
        self.round = 0

    def names(self, number: int, vehicle: int) -> dict[str, object]:
        """How an alert names its vehicle: the link, the VIN, both or nothing, in turn."""
        link: dict[str, object] = {"_links": {"vehicle": {"href": f"{HOST}/fleets/f/vehicles/v{vehicle}"}}}
        vin: dict[str, object] = {"vin": f"VIN{vehicle}"}
        return ({}, vin, link, {**link, **vin})[number % self.variety]

    def __call__(self, request: httpx.Request) -> httpx.Response:
        parts = request.url.path.split("/")
        if parts[-1] == "vehicles":
            vehicles = sorted({event.vehicle for event in self.events})
            return httpx.Response(
                200, json=page([{"id": f"v{n}", "vin": f"VIN{n}"} for n in vehicles], name="vehicles")
            )
        vehicle = int(parts[-2][1:]) if parts[-3] == "vehicles" else None
        since = request.url.params.get("timestamps", "").partition("/")[0]
        start = datetime.fromisoformat(since) if since else START - timedelta(days=999)
        shown = [
            {
                "id": f"e{n}",
                "startedAt": (START + timedelta(hours=event.hours)).isoformat(),
                **self.names(n, event.vehicle),
            }
            for n, event in enumerate(self.events)
            if vehicle in (None, event.vehicle) and event.round <= self.round
            if START + timedelta(hours=event.hours) >= start
        ]
        at = int(request.url.params.get("pageToken", "0"))
        end = at + self.page_size
        link = f"{HOST}{request.url.path}?pageToken={end}&timestamps={since}/" if end < len(shown) else None
        return httpx.Response(200, json=page(shown[at:end], link, "alerts"))
