"""The world at one time: what was made with it, and what happened since."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import replace
from datetime import datetime, timedelta
from itertools import zip_longest
from typing import Final, Literal

from . import drives, habits, warnings
from .drives import DOORS, HEARTBEAT, day_of
from .effects import Effect, Effects, Part
from .facts import Alarm, Alert, Charging, Collision, Fleet, Moment, Program, State, Theft, Trip, Vehicle
from .ids import make_id
from .roads import Sample
from .script import Silence
from .world import TRIPS_PER_VEHICLE, World

WARMING: Final = timedelta(minutes=10)
"""How long a cabin is warmed when it is asked for."""
_SCRIPTED: Final = 0x800000
"""Numbers of alerts and collisions from here on are a scenario's."""
_WEEK = ("Mon", "Tue", "Wed", "Thu", "Fri")
PROGRAMS: Final = tuple(
    Program(slot + 1, f"PT{7 + slot}H30M", days, slot == 0)
    for slot, days in enumerate((_WEEK, ("Sat",), ("Sun",), ("Mon",)))
)
"""The programs that every vehicle has when the world begins."""


class Present:
    """A world at a time, with the methods of `World`.

    Args:
        world: How it began.
        now: The time.
        effects: What remote actions changed.
    """

    def __init__(self, world: World, now: datetime, effects: Effects) -> None:
        self._world = world
        self._effects = effects
        self.now = now
        self.seed: int = world.seed
        self.fleets: int = world.fleets
        self.mute: frozenset[int] = world.script.mute
        """Vehicles without data."""
        scripted = world.script.alerts or world.script.collisions
        self._calm = now < drives.first_departure(world) and not scripted
        """Whether no vehicle was driven since the world began, so that a large one need not be searched."""

    def fleet(self, index: int) -> Fleet:
        """Return the fleet of an index."""
        return self._world.fleet(index)

    def find_fleet(self, fid: str) -> Fleet | None:
        """Find a fleet by its identifier."""
        return self._world.find_fleet(fid)

    def vehicle(self, index: int) -> Vehicle:
        """Return a vehicle as it last reported."""
        vehicle = self._world.vehicle(index)
        at = self.reported(index)
        if at == vehicle.updated:
            return replace(vehicle, private=True) if self._hides(index) else vehicle
        return replace(
            drives.aged(self._world, index, at, self._effects.pauses(self._world, index)),
            locked=self._locked(vehicle, at),
            private=vehicle.private or self._hides(index),
        )

    def _hides(self, index: int) -> bool:
        """Whether a scenario hides where a vehicle is."""
        hidden = self._world.script.private.get(index, ())
        return any(each.start <= self.now < each.end for each in hidden)

    def find_vehicle(self, vid: str) -> Vehicle | None:
        """Find a vehicle by its identifier."""
        found = self._world.find_vehicle(vid)
        return found and self.vehicle(found.index)

    def vin(self, index: int) -> str:
        """Return the VIN of the vehicle of an index."""
        return self._world.vin(index)

    def find_vin(self, vin: str) -> Vehicle | None:
        """Find a vehicle by its VIN."""
        found = self._world.find_vin(vin)
        return found and self.vehicle(found.index)

    def reported(self, index: int) -> datetime:
        """Return when a vehicle last reported its status."""
        first, now = self._world.vehicle(index).updated, self._seen_until(index)
        last = first + (now - first) // HEARTBEAT * HEARTBEAT
        today = drives.reports(self._world, index, day_of(self._world, now))
        seen = bisect_right(today, now)
        times = [when for effect in self._effects.of(index, now) for when in _moments(effect)]
        times += [silence.end for silence in self._silences(index)]
        return max([last, *today[max(0, seen - 1) : seen], *(when for when in times if when <= now)])

    def next_report(self, index: int) -> datetime:
        """Return when a vehicle reports its status next, without remote actions."""
        first, now = self._world.vehicle(index).updated, self.now
        beat = first + ((now - first) // HEARTBEAT + 1) * HEARTBEAT
        times = [when for effect in self._effects.of(index, now) for when in _moments(effect)]
        times += [effect.at for effect in self._effects.after(index, now)]
        day = day_of(self._world, now)
        for of in (day, day + 1):
            later = drives.reports(self._world, index, of)
            times += later[bisect_right(later, now) :][:1]
        silences = self._silences(index)
        times += [silence.end for silence in silences]
        found = min([beat, *(when for when in times if now < when)])
        # Out of reach, it reports late.
        for silence in silences:
            if silence.start < found < silence.end:
                found = silence.end
        return found

    def _silences(self, index: int) -> list[Silence]:
        return habits.silences(self._world, index, self.now)

    def _seen_until(self, index: int) -> datetime:
        """Return the time up to which a vehicle has reported: now, unless it is out of reach."""
        for silence in self._silences(index):
            if silence.start < self.now < silence.end:
                return silence.start
        return self.now

    def state(self, index: int) -> State:
        """Return all that a vehicle last reported."""
        vehicle = self.vehicle(index)
        at = vehicle.updated
        effects = self._effects.of(index, at)
        last = drives.last_drive(self._world, index, at, self._effects.pauses(self._world, index))
        driven = last is not None and (not last.done or last.stopped == at)
        sample = vehicle.home if last is None else last.samples[-1]
        running = last if driven and last is not None and not last.done else None
        since = last.started if last is not None else None
        return State(
            vehicle,
            sample if running else sample._replace(speed=0.0, acceleration=0.0),
            running,
            self._charging(vehicle, effects),
            next((e.programs for e in reversed(effects) if e.part == "programs"), PROGRAMS),
            _warming(effects, at, since),
            frozenset({"Driver"}) if self._doors_open(index, at) else frozenset(),
            _is_on(effects, "lights"),
            True if at == self._world.vehicle(index).updated else 5 <= at.hour < 20,
            _is_on(effects, "stolen"),
            _is_on(effects, "immobilized"),
        )

    def _doors_open(self, index: int, at: datetime) -> bool:
        return any(
            slot.start - DOORS <= at < slot.start or slot.end <= at < slot.end + DOORS
            for slot in drives.slots(self._world, index, day_of(self._world, at))
        )

    def _locked(self, vehicle: Vehicle, at: datetime) -> str:
        """Return the state of the locks: what the driver or a remote action did last."""
        state, since = vehicle.locked, datetime.min.replace(tzinfo=at.tzinfo)
        for slot in drives.slots(self._world, vehicle.index, day_of(self._world, at)):
            for when, locked in (
                (slot.start - DOORS, "Unlocked"),
                (slot.start, "Locked"),
                (slot.end, "Unlocked"),
                (slot.end + DOORS, vehicle.locked),
            ):
                if when <= at:
                    state, since = locked, when
        # The evening's drive of an earlier day ended before today's: a remote action after it still counts.
        before = drives.last_day(self._world, vehicle.index, day_of(self._world, at) - 1)
        yesterday = drives.slots(self._world, vehicle.index, before)
        since = max(since, *(slot.end + DOORS for slot in yesterday)) if yesterday else since
        for effect in self._effects.of(vehicle.index, at):
            if effect.part == "locks" and effect.at >= since:
                state = effect.locks
        return state

    def _charging(self, vehicle: Vehicle, effects: list[Effect]) -> Charging:
        wishes: dict[str, str] = {}
        for effect in effects:
            if effect.part == "charge":
                wishes |= effect.charge
        kind: Literal["Partial", "Full"] = "Partial" if wishes.get("type") == "Partial" else "Full"
        more = (kind, wishes.get("level", "Level2"), wishes.get("next", "PT22H30M"))
        level, index, at = vehicle.levels.electric, vehicle.index, vehicle.updated
        if level is None or not drives.plugged(self._world, index, at):
            return Charging(False, "Disconnected", 0, *more)
        left = drives.minutes_left(self._world, index, level)
        if left <= 0:
            return Charging(True, "Finished", 0, *more)
        paused = any(off <= at < on for off, on in self._effects.pauses(self._world, index))
        return Charging(True, "Stopped" if paused else "InProgress", left, *more)

    def trip_count(self, index: int) -> int:
        """Return how many trips of a vehicle are over."""
        if self._calm:
            return TRIPS_PER_VEHICLE
        seen = self._seen_until(index)
        day = day_of(self._world, seen)
        today = sum(slot.end <= seen for slot in drives.slots(self._world, index, day))
        return TRIPS_PER_VEHICLE + drives.drives_before(self._world, index, day) + today

    def trips(self, index: int) -> tuple[Trip, ...]:
        """Return the trips of a vehicle that are over, the oldest first."""
        return tuple(trip for trip in self.drives(index) if trip.done)

    def drives(self, index: int) -> tuple[Trip, ...]:
        """Return the trips of a vehicle, the oldest first, the one under way included."""
        pauses = self._effects.pauses(self._world, index)
        return self._world.trips(index) + tuple(
            drives.began(self._world, index, self._seen_until(index), pauses)
        )

    def newest_drives(self, index: int) -> tuple[Trip, ...]:
        """Return the two newest trips of a vehicle at least, the older first; without making all between."""
        seen = self._seen_until(index)
        last = drives.newest(self._world, index, seen, self._effects.pauses(self._world, index))
        return (*self._world.trips(index), *last)

    def moments(self, trip: Trip) -> list[Moment]:
        """Return the state of a vehicle at each sample of a trip."""
        return self._world.moments(trip)

    def moment(self, trip: Trip, place: int) -> Moment:
        """Return the state of a vehicle at one sample of a trip."""
        return self._world.moment(trip, place)

    def alert_count(self, index: int) -> int:
        """Return how many alerts a vehicle has."""
        count = self._world.alert_count(index)
        if self._calm:
            return count
        seen = self._seen_until(index)
        scripted = sum(each.start <= seen for each in self._world.script.alerts.get(index, ()))
        return count + len(self._warned(index)) + scripted

    def collision_count(self, index: int) -> int:
        """Return how many collisions a vehicle has."""
        return self._world.collision_count(index) if self._calm else len(self.collisions(index))

    def alerts(self, index: int) -> tuple[Alert, ...]:
        """Return the alerts of a vehicle, the oldest first."""
        found, seen = list(self._world.alerts(index)), self._seen_until(index)
        pauses = self._effects.pauses(self._world, index)
        if found and not self._calm and (end := warnings.washed(self._world, index)) and end[0] <= seen:
            found[-1] = replace(found[-1], ended=end[0], end=self._last_sample(index, end[1]))
        for each in self._warned(index):
            trip = drives.cut(drives.drives(self._world, index, each.day, pauses)[each.drive], seen)
            over = each.end is not None and each.end <= seen and each.last is not None
            found.append(
                Alert(
                    make_id(self.seed, "alert", index, each.number),
                    trip,
                    *warnings.type_of(each.kind, index),
                    each.start,
                    trip.samples[each.place],
                    each.end if over else None,
                    self._last_sample(index, each.last) if over and each.last else None,
                )
            )
        found += self._scripted_alerts(index)
        return tuple(sorted(found, key=lambda each: each.started))

    def _warned(self, index: int) -> list[warnings.Warned]:
        pauses = self._effects.pauses(self._world, index)
        return warnings.warned(self._world, index, self._seen_until(index), pauses)

    def _last_sample(self, index: int, drive: tuple[int, int]) -> Sample:
        """Return where a vehicle is after a drive of a day."""
        pauses = self._effects.pauses(self._world, index)
        return drives.drives(self._world, index, drive[0], pauses)[drive[1]].samples[-1]

    def _scripted_alerts(self, index: int) -> list[Alert]:
        found: list[Alert] = []
        seen = self._seen_until(index)
        for number, scripted in enumerate(self._world.script.alerts.get(index, ())):
            if scripted.start > seen:
                continue
            aid = make_id(self.seed, "alert", index, _SCRIPTED + number)
            trip = self._trip_at(index, scripted.start)
            start = drives.sample_at(trip, min(scripted.start, trip.stopped))
            over = scripted.end is not None and scripted.end <= seen
            ended, end = (scripted.end, trip.samples[-1]) if over else (None, None)
            found.append(
                Alert(aid, trip, scripted.type, scripted.severity, scripted.start, start, ended, end)
            )
        return found

    def collisions(self, index: int) -> tuple[Collision, ...]:
        """Return the collisions of a vehicle, the oldest first."""
        found = list(self._world.collisions(index))
        for day in self._days(index, 6, 2):
            trip, whole = self._outward(index, day)
            sample = whole.samples[len(whole.samples) // 3]
            at = whole.started + timedelta(seconds=sample.seconds)
            if at <= self._seen_until(index):
                cid = make_id(self.seed, "collision", index, 1 + day)
                found.append(Collision(cid, trip, at, "Front", "Minor"))
        for number, scripted in enumerate(self._world.script.collisions.get(index, ())):
            if scripted.at <= self._seen_until(index):
                cid = make_id(self.seed, "collision", index, _SCRIPTED + number)
                trip = self._trip_at(index, scripted.at)
                found.append(Collision(cid, trip, scripted.at, scripted.side, scripted.severity))
        return tuple(sorted(found, key=lambda each: each.at))

    def _trip_at(self, index: int, at: datetime) -> Trip:
        """Return the newest trip that had begun at a time."""
        return [trip for trip in self.drives(index) if trip.started <= at][-1]

    def _days(self, index: int, every: int, rest: int) -> list[int]:
        """Return the days, one of so many, on which the outward drive has begun."""
        seen = self._seen_until(index)
        return [
            day
            for day in range(day_of(self._world, seen) + 1)
            if (index + day) % every == rest
            for slot in drives.slots(self._world, index, day)[:1]
            if slot.start <= seen
        ]

    def _outward(self, index: int, day: int) -> tuple[Trip, Trip]:
        """Return the outward drive of a day as far as it went, and as it will be."""
        pauses = self._effects.pauses(self._world, index)
        whole = drives.drives(self._world, index, day, pauses)[0]
        return drives.cut(whole, self._seen_until(index)), whole

    def thefts(self, index: int) -> tuple[Theft, ...]:
        """Return the thefts of a vehicle, the oldest first, the one under way included."""
        found = list(self._world.thefts(index))
        changes = [e for e in self._effects.of(index, self.now) if e.part == "stolen"]
        for effect, after in zip_longest(changes, changes[1:]):
            if not effect.on:
                continue
            until = self.now if after is None else after.at
            samples = (self._seen(index, effect.at, 0), self._seen(index, until, _seconds(effect.at, until)))
            tid = make_id(self.seed, "theft", index, len(found))
            vehicle = self._world.vehicle(index)
            found.append(Theft(tid, vehicle, effect.at, samples, over=after is not None))
        return tuple(found)

    def _seen(self, index: int, at: datetime, seconds: int) -> Sample:
        sample = Present(self._world, at, self._effects).state(index).sample
        return sample._replace(seconds=seconds, distance=0.0)

    def alarms(self, index: int) -> tuple[Alarm, ...]:
        """Return what the alarm of a vehicle reported."""
        return self._world.alarms(index)


def _seconds(start: datetime, end: datetime) -> int:
    return int((end - start).total_seconds())


def _moments(effect: Effect) -> tuple[datetime, ...]:
    """Return when a vehicle reports a change, and its end."""
    return (effect.at, effect.at + WARMING) if effect.part == "warming" else (effect.at,)


def _is_on(effects: list[Effect], part: Part) -> bool:
    return next((effect.on for effect in reversed(effects) if effect.part == part), False)


def _warming(
    effects: list[Effect], at: datetime, driven: datetime | None
) -> Literal["Enabled", "Disabled", "Finished"]:
    last = next((effect for effect in reversed(effects) if effect.part == "warming"), None)
    if last is None or not last.on or (driven is not None and driven >= last.at):
        return "Disabled"
    return "Enabled" if at < last.at + WARMING else "Finished"
