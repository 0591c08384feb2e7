"""Warnings that fit the drives: a tire that leaks slowly, a tank and a battery that become empty."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator
from datetime import datetime, timedelta
from functools import lru_cache
from itertools import islice, pairwise
from math import ceil
from typing import Final, Literal, NamedTuple

from . import drives
from .drives import Pauses, Slot, day_of, midnight, slots
from .facts import Trip
from .world import ALERTS, World, chance, used, wheel

LIMIT: Final = 15.0
"""Percent of the tank and of the battery below which a vehicle warns; at night such a tank is filled."""
FULL_TIRE: Final = 2.5
"""Bar after a refill."""
LOW_TIRE: Final = 2.1
"""Bar below which a vehicle warns while it is driven."""
_LEAKS: Final = (0.04, 0.16)
"""Bar that a leaking tire loses in a day."""
_DRIVES_LATER: Final = 4
"""Drives after which a tire is refilled, the one with the warning included."""
_LONGEST: Final = 400
"""Days after which no end of a warning is looked for."""
_DAY: Final = timedelta(days=1)
_MINUTE: Final = timedelta(minutes=1)

Kind = Literal["tire", "fuel", "battery"]
KINDS: Final[tuple[Kind, ...]] = ("tire", "fuel", "battery")


class Warned(NamedTuple):
    """A warning from when it comes on in a drive until what caused it is gone."""

    kind: Kind
    day: int
    drive: int
    """Of the day; the first one is 0."""
    place: int
    """Of the sample at which it comes on."""
    start: datetime
    end: datetime | None
    last: tuple[int, int] | None
    """Day and number of the drive at whose end the vehicle is when it goes off."""

    @property
    def number(self) -> int:
        """A number that no other warning of the vehicle has."""
        return (
            len(ALERTS)
            + (self.day * drives.DRIVES_PER_DAY + self.drive) * len(KINDS)
            + KINDS.index(self.kind)
        )


def type_of(kind: Kind, index: int) -> tuple[str, str]:
    """Type and severity of a warning."""
    if kind == "tire":
        return f"{wheel(index)}TireUnderInflated", "Warning"
    if kind == "fuel":
        return "FuelLevelLow", "Warning"
    return "PreheatingPreventilationDeactivatedBatteryLow", "Information"


def warned(world: World, index: int, until: datetime, pauses: Pauses = ()) -> list[Warned]:
    """The warnings of a vehicle after the world's beginning that came on by a time, in order."""
    found = [each for each in _leaks(world, index, until) if each.start <= until]
    for day in range(day_of(world, until) + 1):
        found += [each for each in _levels(world, index, day, pauses) if each.start <= until]
    return sorted(found, key=lambda each: each.start)


def pressure(world: World, index: int, at: datetime) -> float:
    """Pressure of the tire that leaks, in bar; that of all tires of a vehicle without a leak."""
    if index % 3:
        return FULL_TIRE
    first = world.alerts(index)[0]
    if first.ended is None or at < first.ended:
        return LOW_TIRE - _loss(world, index) * ((at - first.started) / _DAY)
    ends = (each.end for each in _leaks(world, index, at) if each.end is not None and each.end <= at)
    return FULL_TIRE - _loss(world, index) * ((at - max(ends, default=first.ended)) / _DAY)


def washed(world: World, index: int) -> tuple[datetime, tuple[int, int]] | None:
    """When the washer fluid that was low at first is refilled, and at the end of which drive."""
    after = chance(world, "washer", index).randrange(8)
    found = next(islice(_slots_from(world, index, world.now), after, None), None)
    return None if found is None else (found[2].end, found[:2])


def _loss(world: World, index: int) -> float:
    return chance(world, "leak", index).uniform(*_LEAKS)


def _leaks(world: World, index: int, until: datetime) -> Iterator[Warned]:
    if index % 3:
        return
    filled = world.trips(index)[2].stopped
    lasts = timedelta(days=(FULL_TIRE - LOW_TIRE) / _loss(world, index))
    while (low := filled + lasts) <= until:
        found = _leak(world, index, low)
        if found is None:
            return
        yield found
        if found.end is None:
            return
        filled = found.end


def _slots_from(world: World, index: int, at: datetime) -> Iterator[tuple[int, int, Slot]]:
    """The drives that end after a time: day, number and when."""
    first = day_of(world, at)
    for day in range(first, first + _LONGEST):
        for number, slot in enumerate(slots(world, index, day)):
            if slot.end > at:
                yield day, number, slot


@lru_cache(maxsize=1 << 16)
def _leak(world: World, index: int, low: datetime) -> Warned | None:
    """The warning of a tire that is low from a time on: in the next drive, until a later drive's end."""
    later = chance(world, "pump", index, day_of(world, low)).randrange(_DRIVES_LATER)
    step = timedelta(seconds=world.step)
    came: tuple[int, int, int, datetime] | None = None
    for day, number, slot in _slots_from(world, index, low):
        if came is None:
            place = max(0, ceil((low - slot.start) / step))
            came = (day, number, place, slot.start + place * step)
        if later == 0:
            return Warned("tire", *came, slot.end, (day, number))
        later -= 1
    return None if came is None else Warned("tire", *came, None, None)


@lru_cache(maxsize=1 << 16)
def _levels(world: World, index: int, day: int, pauses: Pauses) -> tuple[Warned, ...]:
    """The warnings of a tank and a battery that come on in the drives of a day."""
    found: list[Warned] = []
    for number, trip in enumerate(drives.drives(world, index, day, pauses)):
        for kind in KINDS[1:]:
            place = _crossing(trip, kind)
            if place is None:
                continue
            start = trip.started + timedelta(seconds=trip.samples[place].seconds)
            end, last = (
                (midnight(world, day + 1), (day, len(slots(world, index, day)) - 1))
                if kind == "fuel"
                else _charged(world, index, slots(world, index, day)[number].end, pauses)
            )
            found.append(Warned(kind, day, number, place, start, end, last))
    return tuple(found)


def _level(trip: Trip, place: int, kind: Kind) -> float | None:
    left = used(trip.start_levels, trip.vehicle.motorization, trip.samples[place].effort * trip.cold)
    return left.fuel if kind == "fuel" else left.electric


def _crossing(trip: Trip, kind: Kind) -> int | None:
    """The sample of a drive at which a level is below the limit, and was not before."""
    first, last = _level(trip, 0, kind), _level(trip, -1, kind)
    if first is None or last is None or first < LIMIT or last >= LIMIT:
        return None
    return next(place for place in range(len(trip.samples)) if (_level(trip, place, kind) or 0.0) < LIMIT)


def _charged(
    world: World, index: int, since: datetime, pauses: Pauses
) -> tuple[datetime | None, tuple[int, int] | None]:
    """When a battery that is low at the end of a drive is above the limit, and after which drive."""

    def is_high(at: datetime) -> bool:
        return (drives.levels(world, index, at, pauses).electric or 0.0) >= LIMIT

    stays = pairwise(_slots_from(world, index, since - timedelta(seconds=1)))
    for (day, number, slot), (_, _, following) in stays:
        if is_high(following.start):
            minutes = range((following.start - slot.end) // _MINUTE + 1)
            found = bisect_left(minutes, True, key=lambda each: is_high(slot.end + each * _MINUTE))
            return slot.end + found * _MINUTE, (day, number)
    return None, None
