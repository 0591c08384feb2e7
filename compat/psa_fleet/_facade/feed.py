"""Planning of feeds: what is read from the whole fleet, what from each vehicle, in which order. No I/O."""

from __future__ import annotations

import re
from collections import deque
from collections.abc import Iterable, Iterator, Mapping
from datetime import datetime
from math import ceil
from typing import Final, Generic, NamedTuple, TypeVar

from .._base.json import JSON
from ..errors import AuthenticationError, ClientStateError, PsaFleetError, RateLimitError, TlsError

T = TypeVar("T")

_DAY: Final = 86_400
_VEHICLE: Final = re.compile(r"/vehicles/([^/?#]+)")

MOST_HELD: Final = 10_000
"""Items that are held at most so that vehicles are delivered in the order in which the fleet lists them."""

OUTAGE: Final = 50
"""Vehicles in a row that could not be read before the server counts as down."""


def vehicle_of(item: JSON) -> tuple[str, str]:
    """Id and VIN of the vehicle that an item is of; empty where the item lacks them, or is not an object."""
    if not isinstance(item, dict):
        return "", ""
    links, vin = item.get("_links"), item.get("vin")
    vid = ""
    for name in ("vehicle", "vehicles"):
        link = links.get(name) if isinstance(links, dict) else None
        href = link.get("href") if isinstance(link, dict) else None
        found = _VEHICLE.search(href) if isinstance(href, str) else None
        vid = vid or (found[1] if found else "")
    return vid, vin if isinstance(vin, str) else ""


def cheapest_start(
    floors: Iterable[float | None], per_day: Mapping[int, int], page_size: int, listing: int
) -> float | None:
    """Choose from when on the collection of the whole fleet is read.

    Vehicles that are to be read from an earlier time on are read one by one. The later the start, the fewer
    pages and the more such vehicles: this is the start with the fewest calls.

    Args:
        floors: For each vehicle, seconds since 1970 from which on it is to be read; None for all of it.
        per_day: Number of items in the collection, by the days since 1970.
        page_size: Items per page.
        listing: Calls for listing the vehicles, which are needed unless everything is read.

    Returns:
        Seconds since 1970, or None for everything.
    """
    known, unknown = [], 0
    for floor in floors:
        if floor is None:
            unknown += 1
        else:
            known.append(floor)
    known.sort()
    days = sorted(per_day)
    best: float | None = None
    fewest = max(1, ceil(sum(per_day.values()) / page_size))
    later, at = 0, len(days)
    seen = dict[int, tuple[int, float]]()
    for behind, floor in enumerate(known):
        # Of one day the earliest start has as many pages as a later one, and fewer vehicles behind it.
        seen.setdefault(int(floor // _DAY), (behind, floor))
    for day, (behind, floor) in sorted(seen.items(), reverse=True):
        while at and days[at - 1] >= day:
            at -= 1
            later += per_day[days[at]]
        calls = max(1, ceil(later / page_size)) + behind + unknown + listing
        if calls < fewest:
            best, fewest = floor, calls
    return best


def concerns_all(error: PsaFleetError) -> bool:
    """Whether every other vehicle would meet the same error."""
    return isinstance(error, AuthenticationError | ClientStateError | RateLimitError | TlsError)


class Target(NamedTuple):
    """Collection that is read: that of a vehicle, or of the fleet."""

    vehicle: str
    """The vehicle's id; empty for the fleet."""

    start: datetime | None
    """From when on, or None for all of it."""

    aliases: tuple[str, ...] = ()
    """Other names of the vehicle."""


class Part(NamedTuple, Generic[T]):
    """Page of a target's items, or the end of them."""

    number: int
    """Place of the target among those that are read."""

    target: Target
    items: list[T]
    is_last: bool = False
    error: PsaFleetError | None = None


class InOrder(Generic[T]):
    """Puts the pages of vehicles that are read at the same time into the order of the vehicles.

    When more items and pages wait for a slow vehicle than are to be held, others go first.
    """

    def __init__(self, most: int = MOST_HELD) -> None:
        self._most = most
        self._waiting: dict[int, deque[Part[T]]] = {}
        self._ended: set[int] = set()
        self._first = 0
        self._held = 0

    def add(self, part: Part[T]) -> Iterator[Part[T]]:
        """Add a page, and return those whose turn it is."""
        self._waiting.setdefault(part.number, deque()).append(part)
        self._held += 1 + len(part.items)
        while self._waiting:
            if self._first in self._waiting:
                yield self._next(self._first)
            elif self._held > self._most:
                yield self._next(min(self._waiting))
            else:
                return

    def rest(self) -> Iterator[Part[T]]:
        """Return what is left."""
        while self._waiting:
            yield self._next(min(self._waiting))

    def _next(self, number: int) -> Part[T]:
        parts = self._waiting[number]
        part = parts.popleft()
        self._held -= 1 + len(part.items)
        if not parts:
            del self._waiting[number]
        if part.is_last:
            self._ended.add(number)
            while self._first in self._ended:
                self._ended.discard(self._first)
                self._first += 1
        return part
