"""Deduplication of events."""

from __future__ import annotations

import time
from collections.abc import Callable
from datetime import timedelta
from enum import Enum
from typing import Protocol

from ..._base.fork import renew_after_fork
from .recent_keys import REDELIVERY_WINDOW, RecentKeys


class Claim(Enum):
    """What is known of an event's key."""

    NEW = "new"
    """New event. The caller that claimed it delivers it now."""
    DUPLICATE = "duplicate"
    """The event was delivered: it is a duplicate."""
    IN_PROGRESS = "in progress"
    """Another caller is delivering it at this moment; the outcome is open."""


class Deduplicator(Protocol):
    """Storage of the keys of delivered events.

    Methods may be called concurrently. An exception means that the event is not stored: the vendor
    gets a 500 and sends it again. Keys are kept for at least three days (`REDELIVERY_WINDOW`), which is how
    long the vendor tries. `MemoryDeduplicator` and `SqliteDeduplicator` are for one process; for several,
    `claim` must be atomic among them, and a claim end by itself when its process dies.
    """

    async def claim(self, key: str) -> Claim:
        """Look a key up, and claim it when it is new."""
        ...

    async def confirm(self, key: str) -> None:
        """Remember a claimed key: its event was delivered."""
        ...

    async def release(self, key: str) -> None:
        """Release a claimed key: its event was not delivered."""
        ...


class MemoryDeduplicator:
    """Remembers keys in memory, for one process. A restart forgets them."""

    def __init__(
        self, *, retention: timedelta = REDELIVERY_WINDOW, clock: Callable[[], float] = time.time
    ) -> None:
        """Remember nothing yet.

        Args:
            retention: For how long a key is remembered.
            clock: Seconds since 1970.
        """
        self._kept = RecentKeys(retention, clock)
        self._claimed: set[str] = set()
        renew_after_fork(self)

    def renew(self) -> None:
        """In a forked child: events in delivery are the parent's."""
        self._claimed = set()

    async def claim(self, key: str) -> Claim:
        """Look a key up, and claim it when it is new."""
        if key in self._claimed:
            return Claim.IN_PROGRESS
        if key in self._kept:
            return Claim.DUPLICATE
        self._claimed.add(key)
        return Claim.NEW

    async def confirm(self, key: str) -> None:
        """Remember a claimed key."""
        self._kept.add(key)
        self._claimed.discard(key)

    async def release(self, key: str) -> None:
        """Release a claimed key."""
        self._claimed.discard(key)
