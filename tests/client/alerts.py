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

    def __init__(self, events: list[Event]) -> None:
        self.events = events
        self.round = 0

    def __call__(self, request: httpx.Request) -> httpx.Response:
        parts = request.url.path.split("/")
        if parts[-1] == "vehicles":
            vehicles = sorted({event.vehicle for event in self.events})
            return httpx.Response(200, json=page([{"id": f"v{n}"} for n in vehicles], name="vehicles"))
        vehicle = int(parts[-2][1:])
        since = request.url.params.get("timestamps", "").partition("/")[0]
        start = datetime.fromisoformat(since) if since else START - timedelta(days=999)
        shown = [
            {"id": f"e{n}", "startedAt": (START + timedelta(hours=event.hours)).isoformat()}
            for n, event in enumerate(self.events)
            if event.vehicle == vehicle and event.round <= self.round
            if START + timedelta(hours=event.hours) >= start
        ]
        at = int(request.url.params.get("pageToken", "0"))
        link = (
            f"{HOST}{request.url.path}?pageToken={at + 2}&timestamps={since}/"
            if at + 2 < len(shown)
            else None
        )
        return httpx.Response(200, json=page(shown[at : at + 2], link, "alerts"))
