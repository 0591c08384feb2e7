"""One write to disk for all who wait for one."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Sequence
from threading import Condition, Thread
from typing import Generic, TypeVar

from ..._base.fork import renew_after_fork
from ..._base.privacy import forget

Item = TypeVar("Item")
Outcome = TypeVar("Outcome")


class GroupCommit(Generic[Item, Outcome]):
    """Writes the data of several requests at once, in a separate thread.

    While one group is on its way to the disk the next one gathers, so that waiting for the disk is shared: a
    disk with a hundred syncs a second stores far more than a hundred events.
    """

    def __init__(self, write: Callable[[Sequence[Item]], Sequence[Outcome | Exception]], name: str) -> None:
        """Start nothing yet.

        Args:
            write: Writes a group durably, and returns one outcome for each item, or the exception that is
                raised where the item was put. It is called in one thread only. When it raises, none of the
                group is written, and each that waits gets the exception.
            name: The thread's name.
        """
        self._write = write
        self._name = name
        self._waiting: list[tuple[Item, asyncio.Future[Outcome]]] = []
        self._change = Condition()
        self._thread: Thread | None = None
        self._closed = False
        renew_after_fork(self)

    def renew(self) -> None:
        """In a forked child: what waits, waits in the parent, and so does the thread."""
        self._waiting = []
        self._change = Condition()
        self._thread = None

    async def put(self, item: Item) -> Outcome:
        """Write an item, and wait until it is on the disk.

        Raises:
            RuntimeError: It was closed.
        """
        future: asyncio.Future[Outcome] = asyncio.get_running_loop().create_future()
        with self._change:
            if self._closed:
                raise RuntimeError(f"{self._name} is closed")
            self._waiting.append((item, future))
            if self._thread is None:
                self._thread = Thread(target=self._run, name=self._name, daemon=True)
                self._thread.start()
            self._change.notify()
        return await future

    def close(self) -> None:
        """Write what still waits, and end the thread."""
        with self._change:
            self._closed = True
            self._change.notify()
        if self._thread is not None:
            self._thread.join()

    def _run(self) -> None:
        while True:
            with self._change:
                while not self._waiting and not self._closed:
                    self._change.wait()
                group, self._waiting = self._waiting, []
            if not group:
                return
            outcomes: Sequence[Outcome | Exception] | Exception
            try:
                outcomes = self._write([item for item, _ in group])
            except Exception as error:  # noqa: BLE001 (it is raised where the item was put)
                forget(error)
                outcomes = error
            self._settle_all([future for _, future in group], outcomes)

    @staticmethod
    def _settle_all(
        futures: Sequence[asyncio.Future[Outcome]], outcomes: Sequence[Outcome | Exception] | Exception
    ) -> None:
        loops: dict[asyncio.AbstractEventLoop, list[tuple[asyncio.Future[Outcome], Outcome | Exception]]] = {}
        for index, future in enumerate(futures):
            outcome = outcomes if isinstance(outcomes, Exception) else outcomes[index]
            loops.setdefault(future.get_loop(), []).append((future, outcome))
        for loop, settled in loops.items():
            # In a loop that was closed meanwhile no task waits any more.
            if not loop.is_closed():
                loop.call_soon_threadsafe(_settle, settled)


def _settle(settled: Sequence[tuple[asyncio.Future[Outcome], Outcome | Exception]]) -> None:
    for future, outcome in settled:
        if future.done():
            continue
        if isinstance(outcome, Exception):
            future.set_exception(outcome)
        else:
            future.set_result(outcome)
