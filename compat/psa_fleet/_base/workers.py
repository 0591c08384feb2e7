"""Workers that share a source of things to do: tasks, and threads.

A crew has at most one worker per item. It distributes items one by one as they are
needed, and keeps at most as many results as it has workers: a slow consumer holds it up.
"""

from __future__ import annotations

import threading
from collections import deque
from collections.abc import AsyncIterable, AsyncIterator, Awaitable, Callable, Iterable, Iterator
from contextvars import copy_context
from enum import Enum
from typing import TYPE_CHECKING, Final, Generic, TypeVar

if TYPE_CHECKING:
    import asyncio

T = TypeVar("T")
R = TypeVar("R")


class Done(Enum):
    """Stands for the end of a source."""

    DONE = "done"


DONE: Final = Done.DONE


class _Failure:
    """What ended a worker."""

    def __init__(self, error: BaseException) -> None:
        self.error = error


class _Stopped(Exception):
    """The crew was stopped."""


class AsyncSource(Generic[T]):
    """Hands the items of an iterable out to tasks, one by one."""

    def __init__(self, items: AsyncIterable[T] | Iterable[T]) -> None:
        import asyncio

        self._lock = asyncio.Lock()
        self._items = aiter(items) if isinstance(items, AsyncIterable) else iter(items)
        self._is_done = False

    async def take(self) -> T | Done:
        """Take the next item, or `DONE` for ever after the last one or an error."""
        async with self._lock:
            if self._is_done:
                return DONE
            items, self._is_done = self._items, True
            try:
                found = await anext(items) if isinstance(items, AsyncIterator) else next(items)
            except (StopAsyncIteration, StopIteration):
                return DONE
            self._is_done = False
            return found


class AsyncCrew(Generic[R]):
    """Tasks that work until there is nothing left to do.

    Args:
        size: How many at most.
        work: What each of them does: it calls `grow()` when it has found something to do, and `put()` when it
            is done.
    """

    def __init__(self, size: int, work: Callable[[], Awaitable[None]]) -> None:
        import asyncio

        self._size = size
        self._work = work
        self._tasks: list[asyncio.Task[None]] = []
        self._running = 0
        self._results: asyncio.Queue[R | _Failure | Done] = asyncio.Queue(size)
        self._ends: deque[_Failure | Done] = deque()
        """Ends of workers that found no room among the results: they come after those."""

    def grow(self) -> None:
        """Let one more work, unless all do."""
        if len(self._tasks) < self._size:
            import asyncio

            self._running += 1
            self._tasks.append(asyncio.create_task(self._run()))

    async def _run(self) -> None:
        import asyncio

        try:
            await self._work()
        except (Exception, asyncio.CancelledError) as error:  # noqa: BLE001 - raised to the reader
            # A call can be cancelled by itself, which `stop()` has nothing to do with.
            self._end(_Failure(error))
        self._running -= 1
        if not self._running:
            self._end(DONE)

    def _end(self, end: _Failure | Done) -> None:
        """Note the end of a worker without waiting for room, since the loop may be ending as well."""
        if self._results.full():
            self._ends.append(end)
        else:
            self._results.put_nowait(end)

    async def put(self, result: R) -> None:
        """Add a result as soon as there is room for it."""
        await self._results.put(result)

    async def results(self) -> AsyncIterator[R]:
        """Take the results, as they come, until all are done. Raises what ended a worker."""
        while True:
            waits = self._results.empty() and self._ends
            found = self._ends.popleft() if waits else await self._results.get()
            if found is DONE:
                return
            if isinstance(found, _Failure):
                raise found.error
            yield found

    async def stop(self) -> None:
        """End all work that is under way."""
        import asyncio

        for task in self._tasks:
            task.cancel()
        await asyncio.gather(*self._tasks, return_exceptions=True)


class Source(Generic[T]):
    """Hands the items of an iterable out to threads, one by one."""

    def __init__(self, items: Iterable[T]) -> None:
        self._lock = threading.Lock()
        self._items = iter(items)
        self._is_done = False

    def take(self) -> T | Done:
        """Take the next item, or `DONE` for ever after the last one or an error."""
        with self._lock:
            if self._is_done:
                return DONE
            self._is_done = True
            try:
                found = next(self._items)
            except StopIteration:
                return DONE
            self._is_done = False
            return found


class Crew(Generic[R]):
    """Threads that work until there is nothing left to do; see `AsyncCrew`."""

    def __init__(self, size: int, work: Callable[[], None]) -> None:
        self._size = size
        self._work = work
        self._threads: list[threading.Thread] = []
        self._running = 0
        self._is_stopped = False
        self._results: deque[R | _Failure] = deque()
        self._changed = threading.Condition()

    def grow(self) -> None:
        """Let one more work, unless all do."""
        with self._changed:
            if self._is_stopped:
                raise _Stopped
            if len(self._threads) == self._size:
                return
            self._running += 1
            # Threads start with an empty context; a task inherits that of its creator.
            thread = threading.Thread(
                target=copy_context().run, args=(self._run,), name="psa_fleet.gather", daemon=True
            )
            self._threads.append(thread)
        try:
            thread.start()
        except RuntimeError:
            # No more threads: those that there are do the work, if any.
            with self._changed:
                self._threads.remove(thread)
                self._running -= 1
                self._size = len(self._threads)
            if not self._size:
                raise

    def _run(self) -> None:
        failure: _Failure | None = None
        try:
            self._work()
        except _Stopped:
            pass
        except BaseException as error:  # noqa: BLE001 - raised by the consumer of the results
            failure = _Failure(error)
        with self._changed:
            self._running -= 1
            if failure is not None:
                self._results.append(failure)
            self._changed.notify_all()

    def put(self, result: R) -> None:
        """Add a result as soon as there is room for it."""
        with self._changed:
            while len(self._results) >= self._size and not self._is_stopped:
                self._changed.wait()
            if self._is_stopped:
                raise _Stopped
            self._results.append(result)
            self._changed.notify_all()

    def results(self) -> Iterator[R]:
        """Take the results, as they come, until all are done. Raises what ended a worker."""
        while True:
            with self._changed:
                while not self._results and self._running:
                    self._changed.wait()
                if not self._results:
                    return
                found = self._results.popleft()
                self._changed.notify_all()
            if isinstance(found, _Failure):
                raise found.error
            yield found

    def stop(self) -> None:
        """Begin nothing new, and wait for what is under way: a thread cannot be ended from outside."""
        with self._changed:
            self._is_stopped = True
            self._changed.notify_all()
        for thread in self._threads:
            thread.join()
