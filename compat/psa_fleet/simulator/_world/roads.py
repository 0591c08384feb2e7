"""Drives along roads, as samples of time, place and speed that agree with each other."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING, Final, NamedTuple

from .network import KM_PER_DEGREE, SPEED_LIMITS, Road

if TYPE_CHECKING:
    from collections.abc import Sequence
    from random import Random

_ACCELERATION: Final = 1.4
_BRAKES: Final = 1.6
"""m/s²."""
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
    return 0.64 + 9 / (max(0.0, speed) + 10) + 0.38 * (speed / 110) ** 2


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
    whole = seconds // step * step
    leg, along, speed, meters, effort, waiting, arrived = 0, 0.0, 0.0, 0.0, 0.0, 0, False
    samples: list[Sample] = []
    for time in range(0, whole + 1, tick):
        before = speed
        if waiting:
            waiting -= 1
        elif time and not arrived:
            allowed = min(limits[leg], speed + _ACCELERATION * tick, _BRAKES * (whole - time))
            speed = min(allowed, _seen_ahead(way, limits, stops, leg, along, speed, tick))
            gone = (before + speed) / 2 * tick
            along += gone
            while along >= (long := way[leg].km * 1000):
                arrived = leg + 1 == len(way)
                if stops[leg]:
                    gone -= along - long
                    along, speed, stops[leg] = long, 0.0, False
                    waiting = random.randrange(5, 40) // tick
                    break
                leg, along = leg + 1, along - long
            meters += gone
            effort += gone * effort_of(gone / tick * 3.6)
        if time % step == 0:
            samples.append(
                _sample(
                    random, places, way[leg], origin, time, along, (speed, (speed - before) / tick)
                )._replace(distance=round(meters / 1000, 3), effort=round(effort / 1000, 4))
            )
    for end in (0, -1):
        # A parked vehicle has had the time to find out where it is.
        road = way[0] if end == 0 else way[leg]
        exact = _sample(
            None, places, road, origin, samples[end].seconds, 0.0 if end == 0 else along, (0.0, 0.0)
        )
        samples[end] = exact._replace(distance=samples[end].distance, effort=samples[end].effort)
    return tuple(samples)


def _seen_ahead(
    way: Sequence[Road],
    limits: Sequence[float],
    stops: Sequence[bool],
    leg: int,
    along: float,
    speed: float,
    tick: int,
) -> float:
    """Find the speed from which the brakes still serve for what comes next."""
    allowed, there = math.inf, way[leg].km * 1000 - along
    reach = speed * speed / (2 * _BRAKES) + speed * tick * 1.5 + 10
    while there < reach:
        then = 0.0 if stops[leg] or leg + 1 == len(way) else limits[leg + 1]
        allowed = min(
            allowed, max(2.0, math.sqrt(then * then + 2 * _BRAKES * max(0.0, there - speed * tick)))
        )
        leg += 1
        if then == 0.0:
            break
        there += way[leg].km * 1000
    return allowed


def _sample(
    random: Random | None,
    places: Sequence[tuple[float, float]],
    road: Road,
    origin: Origin,
    time: int,
    along: float,
    motion: tuple[float, float],
) -> Sample:
    (x, y), (to_x, to_y) = places[road.start], places[road.end]
    share = along / (road.km * 1000)
    noise = (0.0, 0.0) if random is None else (random.gauss(0, _NOISE) / 1000, random.gauss(0, _NOISE) / 1000)
    place = origin.place(x + (to_x - x) * share + noise[0], y + (to_y - y) * share + noise[1])
    return Sample(
        time,
        round(place[0], 6),
        round(place[1], 6),
        round(math.degrees(math.atan2(to_x - x, to_y - y))) % 360,
        round(motion[0] * 3.6, 1),
        round(motion[1], 2),
        0.0,
        fix=not road.tunnel,
        road=road.kind,
    )


def back(samples: tuple[Sample, ...], random: Random | None = None) -> tuple[Sample, ...]:
    """Drive the same road the other way, with other errors of position if chance is passed."""
    end = samples[-1]
    returned = [
        s._replace(
            seconds=end.seconds - s.seconds,
            heading=(s.heading + 180) % 360,
            acceleration=-s.acceleration,
            distance=round(end.distance - s.distance, 3),
            effort=round(end.effort - s.effort, 4),
        )
        for s in reversed(samples)
    ]
    if random is not None:
        for place, sample in enumerate(returned[1:-1], 1):
            returned[place] = sample._replace(
                latitude=round(sample.latitude + random.gauss(0, _NOISE) / (KM_PER_DEGREE * 1000), 6)
            )
    return tuple(returned)


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
