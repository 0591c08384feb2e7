"""A v2 server that keeps monitors, and fails by a list of faults."""

from __future__ import annotations

import json
from collections.abc import Sequence
from typing import Any

import httpx


def named_in(request: httpx.Request) -> str:
    """The id of the monitor that a request is about."""
    return request.url.path.removesuffix("/status").rpartition("/")[2]


class MonitorServer:
    """Keeps monitors in memory; the n-th request meets the n-th fault, later ones meet none.

    Faults are `none` and these:

    - a status, which is returned without acting;
    - `unsent`: the connection is refused;
    - `lost`, `500 after it acted`, `page` (HTML), `no id` (an empty object): it acted, then this came back;
    - `gone`: another client had deleted the monitor before.

    Attributes:
        monitors: The monitors by id.
        faults: The faults that are left.
        requests: Method and id of each request.
    """

    def __init__(self, faults: Sequence[str] = ()) -> None:
        self.monitors: dict[str, dict[str, Any]] = {}
        self.faults = list(faults)
        self.requests: list[tuple[str, str]] = []
        self._made = 0

    def __call__(self, request: httpx.Request) -> httpx.Response:
        self.requests.append((request.method, named_in(request)))
        fault = self.faults.pop(0) if self.faults else "none"
        if fault == "unsent":
            raise httpx.ConnectError("refused")
        if fault.isdecimal():
            return httpx.Response(int(fault), json={"code": int(fault) * 100})
        if fault == "gone":
            self.monitors.pop(named_in(request), None)
        answer = self._carry_out(request)
        if fault == "lost":
            raise httpx.ReadError("reset")
        if fault == "500 after it acted":
            return httpx.Response(500)
        if fault == "no id":
            return httpx.Response(202, json={})
        return httpx.Response(200, html="<html>") if fault == "page" else answer

    def _carry_out(self, request: httpx.Request) -> httpx.Response:
        if request.method == "POST":
            self._made += 1
            mid = f"m{self._made}"
            self.monitors[mid] = {
                "monitorId": mid,
                "status": "Running",
                "monitor": json.loads(request.content),
            }
            return httpx.Response(202, json={"monitorId": mid, "status": "Running"})
        mid = named_in(request)
        if mid not in self.monitors:
            return httpx.Response(404, json={"code": 40400})
        if request.method == "DELETE":
            del self.monitors[mid]
            return httpx.Response(204)
        if request.method == "PUT":
            self.monitors[mid]["status"] = json.loads(request.content)["status"]
        return httpx.Response(200, json=self.monitors[mid])
