"""Roads: a way through the country as samples of time, place and speed that agree with each other."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from random import Random

_KM_PER_DEGREE = 111.195
_TURNS = (-60, -35, -15, -5, 0, 0, 5, 15, 35, 60)


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


def drive(random: Random, latitude: float, longitude: float, seconds: int, step: int) -> tuple[Sample, ...]:
    """Drive from a place for some seconds: speed up, turn now and then, brake at the end.

    Args:
        random: Where chance comes from.
        latitude: Of the start, in degrees.
        longitude: Of the start, in degrees.
        seconds: How long the drive takes.
        step: Seconds between two samples.

    Returns:
        The samples, the first and the last at rest.
    """
    cruise = random.choice((38.0, 52.0, 74.0, 96.0))
    heading = random.randrange(360)
    samples = [Sample(0, latitude, longitude, heading, 0.0, 0.0, 0.0)]
    speed = distance = 0.0
    ramp = max(1.0, 60 / step)
    count = max(2, seconds // step)
    for number in range(1, count + 1):
        if number % max(1, 120 // step) == 0:
            heading = (heading + random.choice(_TURNS)) % 360
        wanted = min(cruise, cruise * number / ramp, cruise * (count - number) / ramp)
        new_speed = round(wanted * (1 if wanted < cruise else random.uniform(0.85, 1.08)), 1)
        gone = (speed + new_speed) / 2 * step / 3600
        distance += gone
        latitude += gone * math.cos(math.radians(heading)) / _KM_PER_DEGREE
        longitude += (
            gone * math.sin(math.radians(heading)) / (_KM_PER_DEGREE * math.cos(math.radians(latitude)))
        )
        acceleration = round((new_speed - speed) / 3.6 / step, 2)
        speed = new_speed
        samples.append(
            Sample(
                number * step,
                round(latitude, 6),
                round(longitude, 6),
                heading,
                speed,
                acceleration,
                round(distance, 3),
            )
        )
    return tuple(samples)


def back(samples: tuple[Sample, ...]) -> tuple[Sample, ...]:
    """Drive the same road the other way."""
    end = samples[-1]
    return tuple(
        Sample(
            end.seconds - s.seconds,
            s.latitude,
            s.longitude,
            (s.heading + 180) % 360,
            s.speed,
            -s.acceleration,
            round(end.distance - s.distance, 3),
        )
        for s in reversed(samples)
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
            (s.longitude - start.longitude) * scale * _KM_PER_DEGREE,
            (s.latitude - start.latitude) * _KM_PER_DEGREE,
        )

    (px, py), (ex, ey) = flat(point), flat(end)
    length = ex * ex + ey * ey
    along = 0.0 if length == 0 else max(0.0, min(1.0, (px * ex + py * ey) / length))
    return math.hypot(px - along * ex, py - along * ey)
