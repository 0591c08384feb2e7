"""Habits of drivers: work days and weekends, nights, weeks without a drive, places without a network."""

from __future__ import annotations

from datetime import datetime, timedelta
from functools import lru_cache
from typing import Final

from .script import Silence
from .world import World, chance

Hours = tuple[timedelta, timedelta]
DAYS: Final[Hours] = (timedelta(hours=9), timedelta(hours=17))
"""Earliest begin of the way out and of the way back, after midnight."""
_NIGHTS: Final[Hours] = (timedelta(hours=18), timedelta(hours=22))
_WEEKENDS: Final[Hours] = (timedelta(hours=10), timedelta(hours=15))
_OUTINGS: Final = 0.4
"""Share of days off with a drive."""
_OUT_OF_REACH: Final = 0.6
"""Share of weeks in which a vehicle of those that leave the network is out of reach."""


def works(world: World, midnight: datetime) -> bool:
    """Whether a day is a work day; every day is in a world with a `departure`, which begins with a drive."""
    return world.departure is not None or midnight.weekday() < 5


def hours(world: World, index: int, day: int, midnight: datetime) -> Hours | None:
    """Earliest begins of a vehicle's drives on a day by chance; None on a day without drives.

    Of twenty vehicles one is driven in the evening and at night, and one stays for weeks at first. On days
    off two of five are driven.
    """
    if index in world.script.parked or (index % 20 == 13 and day < _stays(world, index)):
        return None
    if not works(world, midnight):
        return _WEEKENDS if chance(world, "outing", index, day).random() < _OUTINGS else None
    return _NIGHTS if index % 20 == 15 else DAYS


def _stays(world: World, index: int) -> int:
    return chance(world, "parked", index).randrange(14, 42)


@lru_cache(maxsize=4096)
def _silence(world: World, index: int, week: int) -> Silence | None:
    random = chance(world, "silence", index, week)
    if random.random() > _OUT_OF_REACH:
        return None
    start = world.now + timedelta(days=7 * week + 1, hours=random.randrange(1, 24))
    return Silence(start, start + timedelta(hours=random.randrange(10, 100)))


def silences(world: World, index: int, now: datetime) -> list[Silence]:
    """The times out of reach that matter at a time, in order: one of twenty vehicles has some by chance."""
    found = list(world.script.silences.get(index, ()))
    if index % 20 == 17:
        week = max(0, (now - world.now) // timedelta(days=7))
        found += [each for each in (_silence(world, index, of) for of in (week - 1, week) if of >= 0) if each]
    return sorted(found)
