"""The world: facts made on demand from a seed, the same in each run."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, timedelta
from functools import lru_cache
from random import Random
from typing import ClassVar

from .facts import Alarm, Alert, Collision, Fleet, Levels, Moment, Motorization, Theft, Trip, Vehicle
from .ids import digest, make_id, parse_id
from .network import CENTER, network
from .physics import USE, cold, season
from .roads import Origin, Sample, back, drive
from .script import NO_SCRIPT, Script

NOW = datetime(2026, 6, 1, 8, 0, tzinfo=UTC)
TRIPS_PER_VEHICLE = 4
_MODELS: tuple[tuple[str, str, str, Motorization], ...] = (
    ("VF3", "Peugeot", "308", "Thermic"),
    ("VF7", "Citroen", "e-C4", "Electric"),
    ("VR1", "DS", "DS 7 E-Tense", "Hybrid"),
    ("W0V", "Opel", "Corsa Electric", "Electric"),
    ("VF3", "Peugeot", "3008 Hybrid", "Hybrid"),
    ("VF7", "Citroen", "Berlingo", "Thermic"),
)
ALERTS = (("TireUnderInflated", "Warning"), ("AddWasherFluid", "Information"))
_WHEELS = ("LeftFront", "RightFront", "LeftRear", "RightRear")


@dataclass(frozen=True)
class World:
    """Fleets and vehicles as they are when the world begins, made from a seed when they are asked for.

    Vehicles are made by index, so a world of 100,000 vehicles costs no more to start than one of ten.

    Attributes:
        seed: The same seed makes the same world.
        fleets: How many fleets there are.
        vehicles: How many vehicles there are in all; the fleets share them evenly.
        now: The time at which the world begins; a simulator's clock goes on from there.
        step: Seconds between two samples of a drive (way points, telemetry).
        departure: How long after the world's beginning the first vehicle drives off, and others follow within
            the hour; left out, they leave in the morning (9:00 UTC).
        script: Facts that a scenario fixes.
    """

    _hash: ClassVar[int]
    START: ClassVar[datetime] = NOW
    """Default start of a world."""

    seed: int = 1
    fleets: int = 2
    vehicles: int = 12
    now: datetime = NOW
    step: int = 30
    departure: timedelta | None = None
    script: Script = field(default=NO_SCRIPT, repr=False)

    def __hash__(self) -> int:
        # Every cache of facts asks for it.
        return self._hash

    def __post_init__(self) -> None:
        own = (self.seed, self.fleets, self.vehicles, self.now, self.step, self.departure, self.script)
        object.__setattr__(self, "_hash", hash(own))
        if self.fleets < 1 or self.vehicles < 0 or self.step < 1:
            raise ValueError(
                "fleets must be positive, vehicles must not be negative, and step must be at least 1 s"
            )
        if self.departure is not None and not timedelta(0) < self.departure <= timedelta(hours=1):
            raise ValueError("departure must be positive and at most an hour")

    @classmethod
    def generate(cls, seed: int = 1, fleets: int = 2, vehicles: int = 12, step: int = 30) -> World:
        """Make a world; see the class for what the arguments mean."""
        return cls(seed, fleets, vehicles, step=step)

    def fleet(self, index: int) -> Fleet:
        """Return the fleet of an index."""
        share, more = divmod(self.vehicles, self.fleets)
        return Fleet(
            index,
            make_id(self.seed, "fleet", index),
            f"Fleet {index + 1}",
            index * share + min(index, more),
            share + (index < more),
            self.now - timedelta(days=700 - index),
        )

    def find_fleet(self, fid: str) -> Fleet | None:
        """Find a fleet by its identifier."""
        numbers = parse_id(self.seed, "fleet", fid)
        return self.fleet(numbers[0]) if numbers else None

    def vehicle(self, index: int) -> Vehicle:
        """Return the vehicle of an index."""
        return _vehicle(self, index)

    def find_vehicle(self, vid: str) -> Vehicle | None:
        """Find a vehicle by its identifier."""
        numbers = parse_id(self.seed, "vehicle", vid)
        return self.vehicle(numbers[0]) if numbers else None

    def vin(self, index: int) -> str:
        """Return the VIN of the vehicle of an index."""
        code = self.script.codes.get(index, "TEST")
        return f"{_MODELS[index % len(_MODELS)][0]}{code}{index + 1:010d}"

    def find_vin(self, vin: str) -> Vehicle | None:
        """Find a vehicle by its VIN."""
        number = vin[-10:]
        if not number.isdecimal() or not 0 < int(number) <= self.vehicles:
            return None
        vehicle = self.vehicle(int(number) - 1)
        return vehicle if vehicle.vin == vin else None

    def trips(self, index: int) -> tuple[Trip, ...]:
        """Return the trips of a vehicle, the oldest first."""
        return _trips(self, index)

    def moments(self, trip: Trip) -> list[Moment]:
        """Return the state of a vehicle at each sample of a trip."""
        numbers = parse_id(self.seed, "trip", trip.id)
        if numbers is None:
            raise ValueError("the trip is of another world")
        return [self._moment(trip, numbers[-1], place) for place in range(len(trip.samples))]

    def moment(self, trip: Trip, place: int) -> Moment:
        """Return the state of a vehicle at one sample of a trip."""
        numbers = parse_id(self.seed, "trip", trip.id)
        if numbers is None:
            raise ValueError("the trip is of another world")
        return self._moment(trip, numbers[-1], place)

    def _moment(self, trip: Trip, number: int, place: int) -> Moment:
        sample = trip.samples[place]
        return Moment(
            make_id(self.seed, "moment", trip.vehicle.index, number, place),
            trip,
            sample,
            trip.started + timedelta(seconds=sample.seconds),
            round(trip.start_mileage + sample.distance, 3),
            used(trip.start_levels, trip.vehicle.motorization, sample.effort * trip.cold),
            round(trip.vehicle.effort + sample.effort * trip.cold, 4),
        )

    def alert_count(self, index: int) -> int:
        """Return how many alerts a vehicle has: every third has two."""
        return 0 if index % 3 else len(ALERTS)

    def collision_count(self, index: int) -> int:
        """Return how many collisions a vehicle has: every sixth has one."""
        return int(index % 6 == 0)

    def alerts(self, index: int) -> tuple[Alert, ...]:
        """Return the alerts of a vehicle, the oldest first."""
        return tuple(self._alert(index, number) for number in range(self.alert_count(index)))

    def _alert(self, index: int, number: int) -> Alert:
        trips = self.trips(index)
        trip = trips[1 + number * 2]
        kind, severity = ALERTS[number]
        start = trip.samples[len(trip.samples) // 2]
        # The tire is refilled on the next drive; the washer fluid was low on the last one.
        end = trips[2] if number == 0 else None
        return Alert(
            make_id(self.seed, "alert", index, number),
            trip,
            wheel(index) + kind if number == 0 else kind,
            severity,
            trip.started + timedelta(seconds=start.seconds),
            start,
            None if end is None else end.stopped,
            None if end is None else end.samples[-1],
        )

    def collisions(self, index: int) -> tuple[Collision, ...]:
        """Return the collisions of a vehicle."""
        if not self.collision_count(index):
            return ()
        trip = self.trips(index)[2]
        sample = trip.samples[len(trip.samples) // 3]
        at = trip.started + timedelta(seconds=sample.seconds)
        return (Collision(make_id(self.seed, "collision", index, 0), trip, at, "Rear", "Minor"),)

    def thefts(self, index: int) -> tuple[Theft, ...]:
        """Return the thefts of a vehicle; every sixth vehicle was stolen once, and brought back."""
        if index % 6:
            return ()
        vehicle = self.vehicle(index)
        random = chance(self, "theft", index)
        there = road(self, index, random, random, 1200)
        home = back(there)
        last = there[-1]
        whole = there + tuple(
            s._replace(seconds=s.seconds + last.seconds, distance=round(s.distance + last.distance, 3))
            for s in home[1:]
        )
        started = self.now.replace(hour=2, minute=11) - timedelta(days=40)
        return (Theft(make_id(self.seed, "theft", index, 0), vehicle, started, whole),)

    def alarms(self, index: int) -> tuple[Alarm, ...]:
        """Return what the alarm of a vehicle reported: the break-in before each theft."""
        return tuple(
            Alarm(
                make_id(self.seed, "alarm", index, 0),
                theft.vehicle,
                theft.started - timedelta(seconds=90),
                "FrontLeftDoorBreakIn",
                theft.vehicle.home,
            )
            for theft in self.thefts(index)
        )


def wheel(index: int) -> str:
    """Name the wheel of a vehicle whose tire leaks; one of three vehicles has such a tire."""
    return _WHEELS[index // 3 % len(_WHEELS)]


def chance(world: World, kind: str, *numbers: int) -> Random:
    """Return the source of chance for the thing of a kind that these numbers name."""
    return Random(int(digest(world.seed, kind, *numbers)[:16], 16))


def used(levels: Levels, motorization: Motorization, effort: float) -> Levels:
    """Return what is left of fuel and electricity after some km at the usual speed, in mild air."""
    fuel, electric = USE[motorization]
    return Levels(
        None if levels.fuel is None else max(0.0, round(levels.fuel - fuel * effort, 1)),
        None if levels.electric is None else max(0.0, round(levels.electric - electric * effort, 1)),
    )


@lru_cache(maxsize=4096)
def home_of(world: World, index: int) -> tuple[int, Origin]:
    """Return the node of the network where a vehicle lives, and where on the globe the network is for it.

    The region is the same for all vehicles, but for those whose home a scenario puts elsewhere.
    """
    roads = network(world.seed)
    node = chance(world, "home", index).choice(roads.homes)
    scripted = world.script.homes.get(index)
    return node, Origin(*CENTER) if scripted is None else Origin(*scripted, *roads.places[node])


def road(
    world: World, index: int, way: Random, random: Random, seconds: int, *, far: bool = False
) -> tuple[Sample, ...]:
    """Drive from home for some seconds.

    Args:
        world: The world.
        index: The vehicle.
        way: Chance that decides on the destination.
        random: Chance that decides on everything else.
        seconds: Length of the drive.
        far: Drive as far as the roads lead.
    """
    node, origin = home_of(world, index)
    roads = network(world.seed)
    there = roads.route(node, way, float("inf") if far else seconds * 1.2)
    return drive(random, roads.places, there, origin, seconds, world.step)


@lru_cache(maxsize=2048)
def _vehicle(world: World, index: int) -> Vehicle:
    random = chance(world, "vehicle", index)
    _, brand, label, motorization = _MODELS[index % len(_MODELS)]
    node, origin = home_of(world, index)
    latitude, longitude = origin.place(*network(world.seed).places[node])
    # Two numbers that decided on the home once; the facts below stay as they were.
    random.random(), random.random()
    home = Sample(0, round(latitude, 6), round(longitude, 6), random.randrange(360), 0.0, 0.0, 0.0)
    levels = Levels(
        None if motorization == "Electric" else round(random.uniform(18, 40), 1),
        None if motorization == "Thermic" else round(random.uniform(18, 40), 1),
    )
    updated = world.now - timedelta(minutes=random.randrange(5, 55))
    mileage = round(random.uniform(4000, 90000), 1)
    return Vehicle(
        index,
        make_id(world.seed, "vehicle", index),
        world.vin(index),
        brand,
        label,
        motorization,
        world.now - timedelta(days=400 + index % 200),
        updated,
        mileage,
        levels,
        home,
        index % 12 == 11,
        random.choice(("Locked", "SuperLocked", "Unlocked")),
        round(random.uniform(8, 26) + season(world.now) - season(NOW), 1),
        random.randrange(20, 360),
        random.randrange(900, 18000),
        mileage,
    )


@lru_cache(maxsize=256)
def _trips(world: World, index: int) -> tuple[Trip, ...]:
    vehicle = world.vehicle(index)
    random = chance(world, "trips", index)
    ways: list[tuple[Sample, ...]] = []
    for _ in range(TRIPS_PER_VEHICLE // 2):
        out = road(world, index, random, random, random.randrange(12, 32) * 60)
        ways += [out, back(out, random)]
    fuel, electric = USE[vehicle.motorization]
    air = cold(vehicle.motorization, vehicle.temperature)
    left = sum(way[-1].distance for way in ways)
    effort = sum(way[-1].effort for way in ways) * air
    trips = []
    midnight = world.now.replace(hour=0, minute=0)
    for number, way in enumerate(ways):
        days, hour = (3 - number // 2, 7 if number % 2 == 0 else 17)
        distance, took = way[-1].distance, way[-1].effort * air
        levels = [
            Levels(
                None if vehicle.levels.fuel is None else round(vehicle.levels.fuel + fuel * km, 1),
                None
                if vehicle.levels.electric is None
                else round(vehicle.levels.electric + electric * km, 1),
            )
            for km in (effort, effort - took)
        ]
        trips.append(
            Trip(
                make_id(world.seed, "trip", index, number),
                replace(vehicle, effort=round(vehicle.effort - effort, 4)),
                midnight - timedelta(days=days) + timedelta(hours=hour, minutes=random.randrange(50)),
                way,
                round(vehicle.mileage - left, 3),
                levels[0],
                levels[1],
                "DataLacking" if number == TRIPS_PER_VEHICLE - 1 and index % 5 == 3 else None,
                air,
            )
        )
        left -= distance
        effort -= took
    return tuple(trips)
