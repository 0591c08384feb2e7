"""Drives that cross the edge of a zone at a given time."""

from __future__ import annotations

import math
from dataclasses import dataclass
from datetime import timedelta
from typing import TYPE_CHECKING

from .._world.drives import drives
from .._world.network import KM_PER_DEGREE

if TYPE_CHECKING:
    from .._world.facts import Trip
    from .._world.world import World


def distance_km(one: tuple[float, float], other: tuple[float, float]) -> float:
    """Distance of two places, in km; precise for near ones."""
    scale = math.cos(math.radians((one[0] + other[0]) / 2))
    return math.hypot(one[0] - other[0], (one[1] - other[1]) * scale) * KM_PER_DEGREE


@dataclass(frozen=True, slots=True)
class Crossing:
    """The drives of a day on which a vehicle leaves a zone, and comes back.

    Attributes:
        world: With a script in which the day's way out leads far.
        index: The vehicle.
        day: Counted from 0.
        center: Of the zone; None for the vehicle's home.
        radius: In km.
    """

    world: World
    index: int
    day: int
    center: tuple[float, float] | None
    radius: float

    def _first(self, trip: Trip, *, outside: bool) -> timedelta:
        home = self.world.vehicle(self.index).home
        center = self.center or (home.latitude, home.longitude)
        for sample in trip.samples:
            away = distance_km((sample.latitude, sample.longitude), center) > self.radius
            if away == outside:
                return timedelta(seconds=sample.seconds)
        raise AssertionError("the roads lead out of every zone")

    @property
    def after_departure(self) -> timedelta:
        """Time from the departure to the first report from outside."""
        return self._first(drives(self.world, self.index, self.day)[0], outside=True)

    @property
    def after_return(self) -> timedelta:
        """Time from the begin of the way back to the first report from inside."""
        return self._first(drives(self.world, self.index, self.day)[1], outside=False)
