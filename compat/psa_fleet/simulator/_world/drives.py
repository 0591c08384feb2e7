"""What vehicles do after the world begins: out in the morning, back in the evening, charging at home.

Everything here follows from the seed and the time; what remote actions change comes in as `pauses`.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime, timedelta
from functools import lru_cache
from math import cos, pi
from typing import Final, NamedTuple

from . import habits, physics
from .facts import Levels, Trip, Vehicle
from .ids import make_id
from .physics import cold
from .roads import Sample, back
from .world import TRIPS_PER_VEHICLE, World, chance, road, used

DOORS: Final = timedelta(minutes=2)
"""How long doors are open before and after a drive."""
HEARTBEAT: Final = timedelta(hours=1)
"""How often a vehicle reports its status when nothing happens."""
DRIVES_PER_DAY: Final = 2
STAY: Final = timedelta(minutes=10)
"""How long a vehicle stays at least before it is driven back."""
_TO_CHARGE = 45.0
_OUT = habits.DAYS
FAR_SECONDS: Final = 45 * 60
"""How long a drive lasts that leads as far as the roads go."""
_BEFORE_OUT = timedelta(hours=8, minutes=30)
_DAY = timedelta(days=1)
_RESERVE, _FULL = 15.0, 90.0
_NEEDS_CHARGE = 30.0

Pauses = tuple[tuple[datetime, datetime], ...]
"""When charging was switched off, and until when."""


class Slot(NamedTuple):
    """When a drive begins and ends."""

    start: datetime
    end: datetime


def midnight(world: World, day: int) -> datetime:
    """Return the beginning of a day; day 0 is the one on which the world begins.

    In a world with a `departure` days begin so that the first drive of day 0 is then.
    """
    if world.departure is not None:
        return world.now + world.departure - _OUT[0] + day * _DAY
    return world.now.replace(hour=0, minute=0, second=0, microsecond=0) + day * _DAY


def day_of(world: World, at: datetime) -> int:
    """Return the day of a time, counted from the one on which the world begins."""
    return max(0, (at - midnight(world, 0)) // _DAY)


def first_day(world: World) -> int:
    """Return the first day on which chance lets vehicles drive."""
    early = world.departure is not None or world.now < midnight(world, 0) + _BEFORE_OUT
    return 0 if early else 1


@lru_cache(maxsize=64)
def first_departure(world: World) -> datetime:
    """Return a time before all drives."""
    by_chance = midnight(world, first_day(world)) + _OUT[0]
    scripted = world.script.first_start
    return by_chance if scripted is None else min(by_chance, scripted)


@lru_cache(maxsize=1 << 16)
def slots(world: World, index: int, day: int) -> tuple[Slot, ...]:
    """Return when a vehicle is driven on a day; the roads need not be made for that."""
    scripted = world.script.starts.get((index, day))
    by_chance = habits.hours(world, index, day, midnight(world, day)) if day >= first_day(world) else None
    if scripted is None and by_chance is None:
        return ()
    works = habits.works(world, midnight(world, day))
    seconds = (chance(world, "commute", index) if works else chance(world, "day", index, day)).randrange(
        12, 32
    ) * 60
    if (index, day) in world.script.far:
        seconds = FAR_SECONDS
    length = timedelta(seconds=max(2, seconds // world.step) * world.step)
    late = chance(world, "late", index, day)
    minutes = [late.randrange(50) for _ in _OUT]
    if world.departure is not None and (index, day) == (0, 0):
        minutes[0] = 0
    starts = [
        midnight(world, day) + hour + timedelta(minutes=each)
        for hour, each in zip(by_chance or habits.DAYS, minutes, strict=True)
    ]
    if scripted is not None:
        starts = _as_scripted(starts, scripted, length)
    return tuple(Slot(start, start + length) for start in starts)


def _as_scripted(
    starts: list[datetime], scripted: tuple[datetime | None, datetime | None], length: timedelta
) -> list[datetime]:
    """Put a way at its scripted time, and the other one out of its way."""
    out, back = scripted
    if out is None and back is not None:
        return [min(starts[0], back - length - STAY), back]
    first = starts[0] if out is None else out
    return [first, max(starts[1], first + length + STAY) if back is None else back]


@lru_cache(maxsize=4096)
def _road(world: World, index: int, day: int) -> tuple[Sample, ...]:
    out = slots(world, index, day)[0]
    random = chance(world, "drive", index, day)
    # The same place of work every day.
    way = chance(world, "work", index) if habits.works(world, midnight(world, day)) else random
    seconds = int((out.end - out.start).total_seconds())
    return road(world, index, way, random, seconds, far=(index, day) in world.script.far)


@lru_cache(maxsize=4096)
def _way_back(world: World, index: int, day: int) -> tuple[Sample, ...]:
    return back(_road(world, index, day), chance(world, "back", index, day))


@lru_cache(maxsize=4096)
def drives(world: World, index: int, day: int, pauses: Pauses = ()) -> tuple[Trip, ...]:
    """Return the whole drives of a vehicle on a day."""
    if not slots(world, index, day):
        return ()
    roads = (_road(world, index, day), _way_back(world, index, day))
    made: list[Trip] = []
    for number, (slot, way) in enumerate(zip(slots(world, index, day), roads, strict=True)):
        vehicle = _aged(world, index, slot.start)
        air = _air(world, index, slot)
        mileage, levels = (
            (_mileage_at_dawn(world, index, day), _before(world, index, day, slot.start, pauses))
            if number == 0
            else (
                round(made[0].start_mileage + made[0].distance, 3),
                _after(world, index, made[0], slot.start, pauses),
            )
        )
        made.append(
            Trip(
                make_id(world.seed, "trip", index, TRIPS_PER_VEHICLE + (day * DRIVES_PER_DAY) + number),
                replace(vehicle, mileage=mileage, levels=levels),
                slot.start,
                way,
                mileage,
                levels,
                used(levels, vehicle.motorization, way[-1].effort * air),
                None,
                air,
            )
        )
    return tuple(made)


@lru_cache(maxsize=1 << 18)
def _mileage_at_dawn(world: World, index: int, day: int) -> float:
    if day <= 0:
        return world.vehicle(index).mileage
    yesterday = slots(world, index, day - 1)
    gone = _road(world, index, day - 1)[-1].distance * len(yesterday) if yesterday else 0.0
    return round(_mileage_at_dawn(world, index, day - 1) + gone, 3)


def _after(world: World, index: int, trip: Trip, at: datetime, pauses: Pauses) -> Levels:
    """Return the levels at a time after a drive, before the next one."""
    if plugged(world, index, trip.stopped):
        return charged(world, index, trip.end_levels, trip.stopped, at, pauses)
    return trip.end_levels


def _air(world: World, index: int, slot: Slot) -> float:
    """Return how much more energy a drive needs because of the temperature."""
    return cold(world.vehicle(index).motorization, temperature(world, index, slot.start))


@lru_cache(maxsize=1 << 18)
def _effort_at_dawn(world: World, index: int, day: int) -> float:
    if day <= 0:
        return world.vehicle(index).effort
    total = _effort_at_dawn(world, index, day - 1)
    for slot in slots(world, index, day - 1):
        total += _road(world, index, day - 1)[-1].effort * _air(world, index, slot)
    return round(total, 4)


def effort(world: World, index: int, at: datetime) -> float:
    """Return the km of the whole life at a time, as many at the usual speed and in mild air."""
    day = day_of(world, at)
    _warm(world, index, day, ())
    total = _effort_at_dawn(world, index, day)
    for number, slot in enumerate(slots(world, index, day)):
        if at < slot.start:
            break
        way = (_way_back if number else _road)(world, index, day)
        seconds = min((at - slot.start).total_seconds(), way[-1].seconds)
        total += way[int(seconds // world.step)].effort * _air(world, index, slot)
    return round(total, 4)


@lru_cache(maxsize=1 << 18)
def _levels_at_dawn(world: World, index: int, day: int, pauses: Pauses) -> Levels:
    if day == 0:
        return world.vehicle(index).levels
    levels = _levels(world, index, day - 1, midnight(world, day), pauses)
    if levels.fuel is not None and levels.fuel < _RESERVE:
        return replace(levels, fuel=_FULL)
    return levels


def _warm(world: World, index: int, day: int, pauses: Pauses) -> None:
    """Make every hundredth day first, so that a late day does not recurse through all before it."""
    for earlier in range(0, day, 100):
        _mileage_at_dawn(world, index, earlier)
        _effort_at_dawn(world, index, earlier)
        _levels_at_dawn(world, index, earlier, pauses)


def _before(world: World, index: int, day: int, at: datetime, pauses: Pauses) -> Levels:
    """Return the levels before the first drive of a day."""
    levels = _levels_at_dawn(world, index, day, pauses)
    start = max(midnight(world, day), world.vehicle(index).updated)
    return charged(world, index, levels, start, at, pauses) if plugged(world, index, start) else levels


def plugged(world: World, index: int, at: datetime) -> bool:
    """Return whether a vehicle is plugged in: at home (half of them not at first), at work if need be."""
    level = world.vehicle(index).levels.electric
    if level is None:
        return False
    day = day_of(world, at)
    today = slots(world, index, day)
    if today and at >= today[0].start:
        needs = day == first_day(world) and index % 2 == 1 and level < _NEEDS_CHARGE
        return at >= today[1].end or (needs and today[0].end <= at < today[1].start)
    return day > first_day(world) or index % 2 == 0


def target(world: World, index: int) -> float:
    """Return the level in percent at which charging is complete."""
    return min(100.0, (world.vehicle(index).levels.electric or 0.0) + _TO_CHARGE)


def charged(
    world: World, index: int, levels: Levels, start: datetime, end: datetime, pauses: Pauses
) -> Levels:
    """Return the levels after charging for some time."""
    if levels.electric is None:
        return levels
    time = end - start
    for off, on in pauses:
        time -= max(timedelta(0), min(on, end) - max(off, start))
    level = physics.charged(levels.electric, time / timedelta(hours=1))
    return replace(levels, electric=max(levels.electric, round(min(target(world, index), level), 1)))


def minutes_left(world: World, index: int, level: float) -> int:
    """Return the minutes until charging is complete."""
    return round(physics.hours_until(level, target(world, index)) * 60)


def _levels(world: World, index: int, day: int, at: datetime, pauses: Pauses) -> Levels:
    last = None
    for number, slot in enumerate(slots(world, index, day)):
        if at < slot.start:
            break
        trip = drives(world, index, day, pauses)[number]
        if at < trip.stopped:
            return used(trip.start_levels, trip.vehicle.motorization, sample_at(trip, at).effort * trip.cold)
        last = trip
    if last is None:
        return _before(world, index, day, at, pauses)
    return _after(world, index, last, at, pauses)


def levels(world: World, index: int, at: datetime, pauses: Pauses = ()) -> Levels:
    """Return how full a vehicle is at a time."""
    day = day_of(world, at)
    _warm(world, index, day, pauses)
    return _levels(world, index, day, at, pauses)


def sample_at(trip: Trip, at: datetime) -> Sample:
    """Return the last sample of a drive that a time has seen."""
    seconds = (at - trip.started).total_seconds()
    step = trip.samples[1].seconds or 1
    return trip.samples[min(len(trip.samples) - 1, int(seconds // step))]


def began(world: World, index: int, at: datetime, pauses: Pauses = ()) -> Iterator[Trip]:
    """Return the drives that have begun, the last of them cut at a time while it goes on."""
    _warm(world, index, day_of(world, at), pauses)
    for day in range(day_of(world, at) + 1):
        for number, slot in enumerate(slots(world, index, day)):
            if slot.start <= at:
                yield cut(drives(world, index, day, pauses)[number], at)


def cut(trip: Trip, at: datetime) -> Trip:
    """Return a drive as far as a time has seen it."""
    if at >= trip.stopped:
        return trip
    seen = trip.samples.index(sample_at(trip, at)) + 1
    samples = trip.samples[:seen]
    left = used(trip.start_levels, trip.vehicle.motorization, samples[-1].effort * trip.cold)
    return replace(trip, samples=samples, end_levels=left, done=False)


def newest(world: World, index: int, at: datetime, pauses: Pauses = ()) -> tuple[Trip, ...]:
    """Return the drives of today and of the last day with drives before it, the newest cut at the time."""
    day = day_of(world, at)
    _warm(world, index, day, pauses)
    return tuple(
        cut(drives(world, index, of, pauses)[number], at)
        for of in (last_day(world, index, day - 1), day)
        for number, slot in enumerate(slots(world, index, of))
        if slot.start <= at
    )


@lru_cache(maxsize=1 << 16)
def last_day(world: World, index: int, day: int) -> int:
    """Return the last day up to this one on which a vehicle is driven; -1 without one."""
    while day >= 0 and not slots(world, index, day):
        day -= 1
    return day


@lru_cache(maxsize=1 << 16)
def drives_before(world: World, index: int, day: int) -> int:
    """Count the drives of a vehicle before a day."""
    return sum(len(slots(world, index, of)) for of in range(day))


def last_drive(world: World, index: int, at: datetime, pauses: Pauses = ()) -> Trip | None:
    """Return the newest drive that has begun after the world did, cut at the time."""
    return next(reversed(newest(world, index, at, pauses)), None)


def temperature(world: World, index: int, at: datetime) -> float:
    """Return the temperature of the air at a time, in °C: warm at three in the afternoon, and in July."""
    vehicle = world.vehicle(index)
    warmer = 5 * (_sun(at) - _sun(vehicle.updated)) + physics.season(at) - physics.season(vehicle.updated)
    return round(vehicle.temperature + warmer, 1)


def _sun(at: datetime) -> float:
    return cos(2 * pi * (at.hour + at.minute / 60 - 15) / 24)


def mileage(world: World, index: int, at: datetime) -> float:
    """Return the odometer at a time, in km."""
    day = day_of(world, at)
    _warm(world, index, day, ())
    total = _mileage_at_dawn(world, index, day)
    for number, slot in enumerate(slots(world, index, day)):
        if at < slot.start:
            break
        way = (_way_back if number else _road)(world, index, day)
        seconds = min((at - slot.start).total_seconds(), way[-1].seconds)
        total += way[int(seconds // world.step)].distance
    return round(total, 3)


def _aged(world: World, index: int, at: datetime) -> Vehicle:
    """Return a vehicle with what time and way have changed, but for its levels."""
    vehicle = world.vehicle(index)
    km = mileage(world, index, at)
    return replace(
        vehicle,
        updated=at,
        mileage=km,
        effort=effort(world, index, at),
        temperature=temperature(world, index, at),
        days_before_maintenance=max(0, vehicle.days_before_maintenance - (at - vehicle.updated).days),
        km_before_maintenance=max(0, vehicle.km_before_maintenance - round(km - vehicle.mileage)),
    )


def aged(world: World, index: int, at: datetime, pauses: Pauses = ()) -> Vehicle:
    """Return a vehicle as it is at a time."""
    return replace(_aged(world, index, at), levels=levels(world, index, at, pauses))


@lru_cache(maxsize=4096)
def reports(world: World, index: int, day: int) -> tuple[datetime, ...]:
    """Return when a vehicle reports its status on a day because of its drives, in order."""
    times: set[datetime] = set()
    step = timedelta(seconds=world.step)
    for slot in slots(world, index, day):
        times |= {slot.start + step * number for number in range((slot.end - slot.start) // step + 1)}
        times |= {max(slot.start - DOORS, world.now), slot.end + DOORS}
    times |= {at for at in world.script.reports(index) if day_of(world, at) == day}
    return tuple(sorted(times))
