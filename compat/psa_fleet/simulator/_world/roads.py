"""Drives along roads, as samples of time, place and speed that agree with each other."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING, Final, NamedTuple

from .network import KM_PER_DEGREE, SPEED_LIMITS, Road

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from random import Random

_ACCELERATION: Final = 1.4
_BRAKES: Final = 1.6
"""m/s²."""
_CREEPS: Final = 2.0
"""Slowest speed of a vehicle that is under way, in m/s."""
_NOISE: Final = 3.0
"""Standard deviation of a position, in m."""
_STOPS: Final = {"Street": 0.15, "Avenue": 0.3, "Road": 0.03, "Motorway": 0.0}
"""Chance of a stop at the end of a piece of road."""


class Sample(NamedTuple):
    """One moment of a drive."""

    seconds: int
    """Since the start of the drive."""
    latitude: float
    longitude: float
    heading: int
    """Degrees, clockwise from north, below 360."""
    speed: float
    """km/h."""
    acceleration: float
    """m/s²."""
    distance: float
    """km since the start of the drive."""
    effort: float = 0.0
    """km that would use as much energy at the usual speed, since the start of the drive."""
    fix: bool = True
    """Whether satellites were received."""
    road: str = ""
    """Class of the road."""


def effort_of(speed: float) -> float:
    """Energy that a km needs at a speed in km/h, as a share of the usual: most in dense and fast traffic."""
    return 0.64 + 9 / ((speed if speed > 0 else 0.0) + 10) + 0.38 * (speed / 110) ** 2


class Origin(NamedTuple):
    """A point of the network on the globe."""

    latitude: float
    longitude: float
    east: float = 0.0
    """km east of the network's center."""
    north: float = 0.0

    def place(self, east: float, north: float) -> tuple[float, float]:
        """Convert a point of the network to latitude and longitude."""
        return (
            self.latitude + (north - self.north) / KM_PER_DEGREE,
            self.longitude + (east - self.east) / (KM_PER_DEGREE * math.cos(math.radians(self.latitude))),
        )


def drive(
    random: Random,
    places: Sequence[tuple[float, float]],
    way: Sequence[Road],
    origin: Origin,
    seconds: int,
    step: int,
) -> tuple[Sample, ...]:
    """Drive along a way for some seconds: keep to the limits, stop now and then, brake at the end.

    Args:
        random: Where chance comes from.
        places: Of the network's nodes.
        way: Long enough for the time; at its end the vehicle waits.
        origin: Where the network is.
        seconds: Length of the drive.
        step: Seconds between two samples.

    Returns:
        The samples, the first and the last at rest.
    """
    tick = next(each for each in (5, 4, 3, 2, 1) if step % each == 0)
    mood = random.uniform(0.9, 1.03)
    limits = [SPEED_LIMITS[road.kind] / 3.6 * mood * random.uniform(0.93, 1.04) for road in way]
    stops = [random.random() < _STOPS[road.kind] for road in way]
    stops[-1] = True
    longs = [road.km * 1000 for road in way]
    faster = _ACCELERATION * tick
    whole = seconds // step * step
    leg, along, speed, meters, effort, waiting, arrived = 0, 0.0, 0.0, 0.0, 0.0, 0, False
    steady, gone, spent = 0, 0.0, 0.0
    samples: list[Sample] = []
    place = _placed(places, way, longs, origin)
    for time in range(0, whole + 1, tick):
        before = speed
        if steady:
            steady -= 1
            along += gone
            meters += gone
            effort += spent
        elif waiting:
            waiting -= 1
        elif time and not arrived:
            # A million of these are made for a few thousand drives: comparisons are faster than min().
            speed += faster
            if speed > limits[leg]:
                speed = limits[leg]
            if speed > (stopping := _BRAKES * (whole - time)):
                speed = stopping
            reach = before * before / (2 * _BRAKES) + before * tick * 1.5 + 10
            if longs[leg] - along < reach:
                speed = min(speed, _seen_ahead(longs, limits, stops, leg, along, before * tick, reach))
            gone = (before + speed) / 2 * tick
            along += gone
            while along >= (long := longs[leg]):
                arrived = leg + 1 == len(way)
                if stops[leg]:
                    gone -= along - long
                    along, speed, stops[leg] = long, 0.0, False
                    waiting = random.randrange(5, 40) // tick
                    break
                leg, along = leg + 1, along - long
            meters += gone
            spent = gone * effort_of(gone / tick * 3.6)
            effort += spent
            if speed == before == limits[leg]:
                # At the limit, each tick is as this one until the driver sees something, or has to stop.
                clear, left = longs[leg] - along - reach, whole - time - speed / _BRAKES
                steady = max(0, int(min(clear / gone, left / tick)) - 1)
        if time % step == 0:
            # A parked vehicle has had the time to find out where it is.
            ends = time in (0, whole)
            noise = random.gauss(0, _NOISE) / 1000, random.gauss(0, _NOISE) / 1000
            samples.append(
                Sample(
                    time,
                    *place(leg, along, (0.0, 0.0) if ends else noise),
                    0.0 if ends else round(speed * 3.6, 1),
                    0.0 if ends else round((speed - before) / tick, 2),
                    round(meters / 1000, 3),
                    round(effort / 1000, 4),
                    not way[leg].tunnel,
                    way[leg].kind,
                )
            )
    return tuple(samples)


def _placed(
    places: Sequence[tuple[float, float]], way: Sequence[Road], longs: Sequence[float], origin: Origin
) -> Callable[[int, float, tuple[float, float]], tuple[float, float, int]]:
    """Make a function that finds latitude, longitude and heading so many m along a piece of a way."""
    known: dict[int, tuple[float, float, float, float, int]] = {}
    in_latitude = KM_PER_DEGREE
    in_longitude = KM_PER_DEGREE * math.cos(math.radians(origin.latitude))

    def place(leg: int, along: float, noise: tuple[float, float]) -> tuple[float, float, int]:
        if leg not in known:
            (x, y), (to_x, to_y) = places[way[leg].start], places[way[leg].end]
            heading = round(math.degrees(math.atan2(to_x - x, to_y - y))) % 360
            known[leg] = (x, y, to_x - x, to_y - y, heading)
        x, y, east, north, heading = known[leg]
        share = along / longs[leg]
        return (
            round(origin.latitude + (y + north * share + noise[1] - origin.north) / in_latitude, 6),
            round(origin.longitude + (x + east * share + noise[0] - origin.east) / in_longitude, 6),
            heading,
        )

    return place


def _seen_ahead(
    longs: Sequence[float],
    limits: Sequence[float],
    stops: Sequence[bool],
    leg: int,
    along: float,
    gone: float,
    reach: float,
) -> float:
    """Find the speed from which the brakes still serve for what comes next."""
    allowed, there = math.inf, longs[leg] - along
    while there < reach:
        then = 0.0 if stops[leg] or leg + 1 == len(longs) else limits[leg + 1]
        left = there - gone
        safe = math.sqrt(then * then + 2 * _BRAKES * left) if left > 0 else then
        if safe < allowed:
            allowed = max(_CREEPS, safe)
        leg += 1
        if then == 0.0:
            break
        there += longs[leg]
    return allowed


def back(samples: tuple[Sample, ...], random: Random | None = None) -> tuple[Sample, ...]:
    """Drive the same road the other way, with other errors of position if chance is passed."""
    end = samples[-1]
    last = len(samples) - 1
    return tuple(
        Sample(
            end.seconds - s.seconds,
            round(s.latitude + random.gauss(0, _NOISE) / (KM_PER_DEGREE * 1000), 6)
            if random is not None and 0 < number < last
            else s.latitude,
            s.longitude,
            (s.heading + 180) % 360,
            s.speed,
            -s.acceleration,
            round(end.distance - s.distance, 3),
            round(end.effort - s.effort, 4),
            s.fix,
            s.road,
        )
        for number, s in enumerate(reversed(samples))
    )


def thinned(points: list[Sample], tolerance: float) -> list[Sample]:
    """Leave out the points that are nearer to the line of the others than the tolerance (Douglas-Peucker).

    Args:
        points: In the order of the drive.
        tolerance: In km.

    Returns:
        The points that are left; always the first and the last.
    """
    keep = {0, len(points) - 1}
    todo = [(0, len(points) - 1)]
    while todo:
        first, last = todo.pop()
        far, index = max(
            ((_off(points[i], points[first], points[last]), i) for i in range(first + 1, last)),
            default=(0.0, 0),
        )
        if far > tolerance:
            keep.add(index)
            todo += [(first, index), (index, last)]
    return [points[i] for i in sorted(keep)] if points else []


def _off(point: Sample, start: Sample, end: Sample) -> float:
    scale = math.cos(math.radians(start.latitude))

    def flat(s: Sample) -> tuple[float, float]:
        return (
            (s.longitude - start.longitude) * scale * KM_PER_DEGREE,
            (s.latitude - start.latitude) * KM_PER_DEGREE,
        )

    (px, py), (ex, ey) = flat(point), flat(end)
    length = ex * ex + ey * ey
    along = 0.0 if length == 0 else max(0.0, min(1.0, (px * ex + py * ey) / length))
    return math.hypot(px - along * ex, py - along * ey)
