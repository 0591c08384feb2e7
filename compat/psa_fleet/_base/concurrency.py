"""How many may do something at the same time: tasks, and threads."""

from __future__ import annotations

import threading


class AsyncTurns:
    """A number of turns, for tasks."""

    def __init__(self, count: int) -> None:
        import asyncio

        self._free = asyncio.Semaphore(count)

    async def take(self, longest: float | None) -> bool:
        """Take a turn, when there is one.

        Args:
            longest: Seconds to wait for one, or None for as long as it takes.

        Returns:
            Whether there was one in time.
        """
        if longest is None:
            return await self._free.acquire()
        import asyncio

        try:
            async with asyncio.timeout(longest):
                return await self._free.acquire()
        except TimeoutError:
            return False

    def give(self) -> None:
        """Give a turn back."""
        self._free.release()


class Turns:
    """A number of turns, for threads."""

    def __init__(self, count: int) -> None:
        self._free = threading.Semaphore(count)

    def take(self, longest: float | None) -> bool:
        """Take a turn, when there is one; see `AsyncTurns`."""
        return self._free.acquire(timeout=longest)

    def give(self) -> None:
        """Give a turn back."""
        self._free.release()
