"""Requests that are under way until the test lets them go on, so that no test counts on timing."""

from __future__ import annotations

import asyncio
from collections.abc import Callable

import httpx
from anyio import wait_all_tasks_blocked

Answer = Callable[[httpx.Request], httpx.Response]


class Gate:
    """Holds every request; it is the handler of a transport.

    Attributes:
        arrived: How many requests have come.
    """

    def __init__(self, response: Answer) -> None:
        self._answer = response
        self._held: list[asyncio.Event] = []
        self.arrived = 0

    async def __call__(self, request: httpx.Request) -> httpx.Response:
        held = asyncio.Event()
        self._held.append(held)
        self.arrived += 1
        await held.wait()
        return self._answer(request)

    async def under_way(self) -> int:
        """How many requests are held, once no task can go any further."""
        await wait_all_tasks_blocked()
        return len(self._held)

    def release(self) -> None:
        """Respond to all requests that are held now."""
        for held in self._held:
            held.set()
        self._held = []

    async def most(self, tasks: list[asyncio.Task[object]]) -> int:
        """Let all tasks go on to their end; how many requests were under way at most."""
        most = 0
        while not all(task.done() for task in tasks):
            most = max(most, await self.under_way())
            self.release()
        return most
