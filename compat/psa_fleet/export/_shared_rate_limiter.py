"""The places of an account's rate limit, shared among machines: in a second no more requests than places.

A place is held from before a request is sent until its answer is there, and is free again a second after
that. So between two requests of one place the server sees at least a second, however long either travels.
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
"""Seconds for which a place rests: a second, and a little more for clocks that differ."""
FIRST: Final = 1
"""How many places an account has until a server has told its limit."""


class Places:
    """The places of one account. It is the scheduler's: one for all workers."""

    def __init__(self) -> None:
        self.limit: int | None = FIRST
        self._is_told = False
        self._held: dict[str, str] = {}
        self._resting: list[float] = []

    def take(self, place: str, worker: str, now: float) -> float:
        """Take a place.

        Args:
            place: A name for it, which gives it back.
            worker: Who takes it.
            now: The time, in seconds.

        Returns:
            0 when it is taken; else seconds to wait before asking again.
        """
        self._resting = [until for until in self._resting if until > now]
        if self.limit is not None and len(self._held) + len(self._resting) >= self.limit:
            return max(0.02, min(self._resting, default=now) - now)
        self._held[place] = worker
        return 0.0

    def give(self, place: str, now: float, limit: int | None, *, is_answer: bool = True) -> None:
        """Give a place back.

        Args:
            place: Its name.
            now: The time, in seconds.
            limit: How many requests the server takes in a second, as it said; None when it said nothing.
            is_answer: Whether the server itself responded, not a gateway. Where such a response names no
                limit, and none did before, the server has none.
        """
        if limit is not None:
            self.limit, self._is_told = max(1, limit), True
        elif is_answer and not self._is_told:
            self.limit = None
        if self._held.pop(place, None) is not None:
            self._resting.append(now + BURST)

    def keep(self, workers: Container[str], now: float) -> None:
        """Give back what workers held that are not there any more."""
        for worker in {holder for holder in self._held.values() if holder not in workers}:
            self.leave(worker, now)

    def leave(self, worker: str, now: float) -> None:
        """Give back what a worker held that is gone; its last requests may have arrived just now."""
        for place in [name for name, holder in self._held.items() if holder == worker]:
            del self._held[place]
            self._resting.append(now + BURST)


class PlacesPlugin:
    """Lets a scheduler of Dask hand places out. It has no secrets: accounts are known by their names."""

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
        """Take a place of an account."""
        places, now = self._accounts.setdefault(account, Places()), clock.monotonic()
        # A request of a worker may arrive after the news of its death.
        places.keep(self._workers, now)
        return places.take(place, worker, now)

    async def give(self, account: str, place: str, limit: int | None, is_answer: bool) -> None:
        """Give a place back."""
        self._accounts[account].give(place, clock.monotonic(), limit, is_answer=is_answer)

    def leave(self, worker: str) -> None:
        """Give back what a worker held that is gone."""
        for places in self._accounts.values():
            places.leave(worker, clock.monotonic())


class Desk(Protocol):
    """Who hands places out."""

    def take(self, place: str) -> float:
        """Take a place; 0 when it is taken, else seconds to wait."""
        ...

    def give(self, place: str, limit: int | None, *, is_answer: bool) -> None:
        """Give a place back; see `Places.give`."""


class SharedRateLimiter:
    """Rate limiter shared by many machines, for threads that send one request at a time; a `RateLimiter`."""

    def __init__(self, desk: Desk) -> None:
        self.latest = RateLimit()
        self._held_until = 0.0
        self._desk = desk
        self._mine = threading.local()

    def is_known(self) -> bool:
        """Nobody has to go first: the places see to it."""
        return True

    def book(self, longest: float) -> float:
        """Take a place, waiting for it; see `RateLimiter`."""
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

    def learn(self, said: Mapping[str, str], status: int = 200) -> None:
        """Take in what a response says, and give the place back."""
        if said:
            self.latest = limits = read(said)
            # The burst is the places' business.
            if limits.day.remaining == 0 and limits.day.reset:
                self.hold(limits.day.reset)
        self._give(is_answer=status < 500)

    def note(self) -> None:
        """Nothing to do: a request that is not booked has no place."""

    def hold(self, seconds: float) -> None:
        """Take no place for some seconds."""
        self._held_until = max(self._held_until, clock.monotonic() + seconds)

    def release(self) -> None:
        """Give the place back of a request that got no response."""
        self._give(is_answer=False)

    def _give(self, *, is_answer: bool) -> None:
        place = getattr(self._mine, "place", None)
        if place is not None:
            self._mine.place = None
            self._desk.give(place, self.latest.burst.limit, is_answer=is_answer)
