"""Slots: how many tasks or threads may do something at the same time; and where work that waits is done."""

from __future__ import annotations

import threading
from typing import TYPE_CHECKING, TypeVar

from ..errors import ClientStateError
from .fork import renew_after_fork

if TYPE_CHECKING:
    import asyncio
    from collections.abc import Callable

T = TypeVar("T")


def running_loop() -> asyncio.AbstractEventLoop:
    """The event loop that runs here.

    Raises:
        ClientStateError: None of asyncio does.
    """
    import asyncio

    try:
        return asyncio.get_running_loop()
    except RuntimeError:
        raise ClientStateError(
            "AsyncFleetClient needs a running event loop of asyncio (not of trio); nothing was sent"
        ) from None


class AsyncTurns:
    """A number of slots for the tasks of one event loop; another loop gets slots of its own."""

    def __init__(self, count: int) -> None:
        self._count = count
        self._loop: asyncio.AbstractEventLoop | None = None

    def _free(self) -> asyncio.Semaphore:
        loop = running_loop()
        if loop is not self._loop:
            import asyncio

            # A semaphore belongs to the loop that it was first waited on.
            self._loop, self._semaphore = loop, asyncio.Semaphore(self._count)
        return self._semaphore

    async def take(self, longest: float | None) -> bool:
        """Take a slot.

        Args:
            longest: Seconds to wait for one, or None for no limit.

        Returns:
            Whether there was one in time.
        """
        free = self._free()
        if longest is None:
            return await free.acquire()
        import asyncio

        try:
            async with asyncio.timeout(longest):
                return await free.acquire()
        except TimeoutError:
            return False

    def give(self) -> None:
        """Return a slot."""
        self._free().release()


class Turns:
    """A number of slots for threads; a forked child gets all of them."""

    def __init__(self, count: int) -> None:
        self._count = count
        self.renew()
        renew_after_fork(self)

    def renew(self) -> None:
        """Forget who holds a slot."""
        self._free = threading.Semaphore(self._count)

    def take(self, longest: float | None) -> bool:
        """Take a slot; see `AsyncTurns`."""
        return self._free.acquire(timeout=longest)

    def give(self) -> None:
        """Return a slot."""
        self._free.release()


class AsyncDisk:
    """Work that waits for the disk, outside the event loop."""

    @staticmethod
    async def run(work: Callable[[], T]) -> T:
        """Do it in a thread."""
        import asyncio  # which the sync client does without

        return await asyncio.to_thread(work)


class Disk:
    """Work that waits for the disk."""

    @staticmethod
    def run(work: Callable[[], T]) -> T:
        """Do it here."""
        return work()
