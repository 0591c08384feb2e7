"""What `gather()` is given in tests, and what it must not leave behind."""

from __future__ import annotations

import asyncio
import threading
from collections.abc import Iterator

import httpx

from .servers import page

IDS = [f"v{n}" for n in range(150)]
GOOD = {vid for vid in IDS if not vid.endswith("7")}
BAD = {vid for vid in IDS if vid.endswith("7")}


def handler(request: httpx.Request) -> httpx.Response:
    """A fleet of 150 vehicles in pages of 60, each tenth of which has an error."""
    path = request.url.path
    if path.endswith("/vehicles"):
        start = int(request.url.params.get("pageToken", "0"))
        following = f"?pageToken={start + 60}" if start + 60 < len(IDS) else None
        items = [{"id": vid} for vid in IDS[start : start + 60]]
        return httpx.Response(200, json=page(items, following, "vehicles"))
    vid = path.split("/")[-2]
    if vid.endswith("7"):
        return httpx.Response(500)
    return httpx.Response(200, json={"id": vid})


def left_over() -> list[object]:
    """The threads and the tasks that a crew has left."""
    threads = [thread for thread in threading.enumerate() if thread.name == "psa_fleet.gather"]
    try:
        tasks = asyncio.all_tasks()
    except RuntimeError:  # no loop runs here
        tasks = set()
    return [*threads, *(task for task in tasks if "AsyncCrew" in repr(task))]


class Counted:
    """Things to do, which note how far ahead of the results they were asked, and how many are under way."""

    def __init__(self, count: int) -> None:
        self.left = iter(range(count))
        self.taken = self.results = self.under_way = 0
        self.ahead = self.most = 0
        self._lock = threading.Lock()

    def __iter__(self) -> Iterator[int]:
        for item in self.left:
            self.taken += 1
            self.ahead = max(self.ahead, self.taken - self.results)
            yield item

    def begin(self) -> None:
        with self._lock:
            self.under_way += 1
            self.most = max(self.most, self.under_way)

    def end(self) -> None:
        with self._lock:
            self.under_way -= 1


async def async_pause() -> None:
    """Let other tasks run."""
    await asyncio.sleep(0)


def pause() -> None:
    """Threads run without being asked."""
