"""Slots of an account's rate limit, shared among machines: at most one request per slot and second.

A slot is held from before a request is sent until its response arrives, and is free again a second later.
So the server sees at least a second between two requests of one slot, however long either travels.
"""

from __future__ import annotations

import threading
from collections.abc import Container, Mapping
from typing import TYPE_CHECKING, Final, Protocol
from uuid import uuid4

from .._base import clock
from .._sending.rate_limit_headers import RateLimit, read

if TYPE_CHECKING:
    from distributed import Scheduler

BURST: Final = 1.05
"""Seconds for which a slot rests: a second, and a little more for clocks that differ."""
FIRST: Final = 1
"""Slots of an account until a server has reported its limit."""


class Places:
    """Slots of one account. They belong to the scheduler: one object for all workers."""

    def __init__(self) -> None:
        self.limit: int | None = FIRST
        self._is_told = False
        self._held: dict[str, str] = {}
        self._resting: list[float] = []

    def take(self, place: str, worker: str, now: float) -> float:
        """Reserve a slot.

        Args:
            place: A name for it, with which it is released.
            worker: The worker that holds it.
            now: The time, in seconds.

        Returns:
            0 if it was reserved; else seconds to wait before asking again.
        """
        self._resting = [until for until in self._resting if until > now]
        if self.limit is not None and len(self._held) + len(self._resting) >= self.limit:
            return max(0.02, min(self._resting, default=now) - now)
        self._held[place] = worker
        return 0.0

    def give(self, place: str, now: float, limit: int | None, *, is_answer: bool = True) -> None:
        """Release a slot.

        Args:
            place: Its name.
            now: The time, in seconds.
            limit: Requests per second according to the server; None if it did not report a limit.
            is_answer: Whether the server itself responded, not a gateway. If such a response has no limit,
                and none had before, the server has none.
        """
        if limit is not None:
            self.limit, self._is_told = max(1, limit), True
        elif is_answer and not self._is_told:
            self.limit = None
        if self._held.pop(place, None) is not None:
            self._resting.append(now + BURST)

    def keep(self, workers: Container[str], now: float) -> None:
        """Release the slots of workers that have left."""
        for worker in {holder for holder in self._held.values() if holder not in workers}:
            self.leave(worker, now)

    def leave(self, worker: str, now: float) -> None:
        """Release the slots of a worker that has left; its last requests may have arrived just now."""
        for place in [name for name, holder in self._held.items() if holder == worker]:
            del self._held[place]
            self._resting.append(now + BURST)


class PlacesPlugin:
    """Lets a Dask scheduler assign slots. It has no secrets: accounts are identified by their names."""

    name = "psa-fleet-places"

    def __init__(self) -> None:
        self._accounts: dict[str, Places] = {}
        self._workers: Container[str] = ()

    async def start(self, scheduler: Scheduler) -> None:
        """Add the calls that workers make."""
        self._workers = scheduler.workers
        scheduler.handlers["psa_fleet_take"] = self.take
        scheduler.handlers["psa_fleet_give"] = self.give

    async def take(self, account: str, place: str, worker: str) -> float:
        """Reserve a slot of an account."""
        places, now = self._accounts.setdefault(account, Places()), clock.monotonic()
        # A request of a worker may arrive after the report that it has left.
        places.keep(self._workers, now)
        return places.take(place, worker, now)

    async def give(self, account: str, place: str, limit: int | None, is_answer: bool) -> None:
        """Release a place."""
        self._accounts[account].give(place, clock.monotonic(), limit, is_answer=is_answer)

    def leave(self, worker: str) -> None:
        """Release the places of a worker that has ended."""
        for places in self._accounts.values():
            places.leave(worker, clock.monotonic())


class Desk(Protocol):
    """Assigns slots."""

    def take(self, place: str) -> float:
        """Reserve a slot; return 0 if it was reserved, else seconds to wait."""
        ...

    def give(self, place: str, limit: int | None, *, is_answer: bool) -> None:
        """Release a slot; see `Places.give`."""


class SharedRateLimiter:
    """Rate limiter shared by many machines, for threads that send one request at a time; a `RateLimiter`."""

    def __init__(self, desk: Desk) -> None:
        self.latest = RateLimit()
        self._held_until = 0.0
        self._desk = desk
        self._mine = threading.local()

    def is_known(self) -> bool:
        """Return True: the slots limit the first requests."""
        return True

    def book(self, longest: float) -> float:
        """Wait for a slot and reserve it; see `RateLimiter`."""
        self.release()
        wait = self._held_until - clock.monotonic()
        if wait > longest:
            return wait
        if wait > 0:
            clock.sleep(wait)
        place = uuid4().hex
        while (wait := self._desk.take(place)) > 0:
            clock.sleep(wait)
        self._mine.place = place
        return 0.0

    def learn(self, headers: Mapping[str, str], status: int = 200) -> None:
        """Read the limits of a response, and release the slot."""
        if headers:
            self.latest = limits = read(headers)
            # The slots limit the burst.
            if limits.day.remaining == 0 and limits.day.reset:
                self.hold(limits.day.reset)
        self._give(is_answer=status < 500)

    def note(self) -> None:
        """Nothing to do: a request that is not booked has no place."""

    def hold(self, seconds: float) -> None:
        """Take no place for some seconds."""
        self._held_until = max(self._held_until, clock.monotonic() + seconds)

    def release(self) -> None:
        """Release the place of a request that got no response."""
        self._give(is_answer=False)

    def _give(self, *, is_answer: bool) -> None:
        place = getattr(self._mine, "place", None)
        if place is not None:
            self._mine.place = None
            self._desk.give(place, self.latest.burst.limit, is_answer=is_answer)
