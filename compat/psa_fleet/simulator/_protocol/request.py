"""One GET request, as the reads see it."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import accumulate, chain
from typing import TYPE_CHECKING, TypeVar

from .._world.ids import parse_id
from . import queries
from .paging import Lazy, page
from .problems import unknown

if TYPE_CHECKING:
    from ..._base.json import JSON, JSONObject
    from .._rendering.templates import Templates
    from .._rendering.view import View
    from .._world.facts import Fleet, Trip, Vehicle
    from .._world.present import Present


T = TypeVar("T")


def one_of(items: Iterable[T], wanted: str, what: str) -> T:
    for item in items:
        if getattr(item, "id", None) == wanted:
            return item
    raise unknown(what)


@dataclass(frozen=True, slots=True)
class Asked:
    """One GET request that is allowed."""

    world: Present
    view: View
    address: str
    """Without the query."""
    ids: Mapping[str, str]
    """The path's parameters, by name."""
    query: queries.Query
    fleets: Sequence[int] | None = None
    """The fleets that the account reaches; None for all."""
    templates: Templates | None = None
    """Where parts of the response may be JSON text already, which cannot be changed afterwards; else None."""

    @property
    def fleet(self) -> Fleet:
        """The fleet in the path."""
        found = self.world.find_fleet(self.ids["fid"])
        if found is None or (self.fleets is not None and found.index not in self.fleets):
            raise unknown("fleet")
        return found

    @property
    def vehicle(self) -> Vehicle:
        """The vehicle in the path."""
        found = self.world.find_vehicle(self.ids["vid"])
        if found is None or found.index not in self.fleet.vehicles:
            raise unknown("vehicle")
        return found

    @property
    def indexes(self) -> Sequence[int]:
        """The vehicles that are meant: the one in the path, or all of the fleet that have data."""
        if "vid" not in self.ids:
            every, mute = self.fleet.vehicles, self.world.mute
            return [index for index in every if index not in mute] if mute else every
        index = self.vehicle.index
        return range(index, index + 1)

    def indexes_of(self, kind: str, wanted: str) -> range:
        """The vehicles that are meant, as far as the thing with this identifier can be theirs."""
        numbers = parse_id(self.world.seed, kind, wanted)
        found = numbers is not None and numbers[0] in self.indexes
        return range(numbers[0], numbers[0] + 1) if numbers and found else range(0)

    @property
    def trip(self) -> Trip:
        """The trip in the path."""
        indexes = self.indexes_of("trip", self.ids["tid"])
        return one_of(chain.from_iterable(map(self.world.trips, indexes)), self.ids["tid"], "trip")

    def spread(self, count: Callable[[int], int], items: Callable[[int], Sequence[T]]) -> Lazy[T]:
        """All that the vehicles have of a kind, one vehicle after the other, made when it is looked at.

        Args:
            count: How many a vehicle has; cheap, since all vehicles are counted.
            items: Those that a vehicle has.
        """
        indexes = self.indexes
        begins = [0, *accumulate(map(count, indexes))]

        def at(place: int) -> T:
            which = bisect_right(begins, place) - 1
            return items(indexes[which])[place - begins[which]]

        return Lazy(range(begins[-1]), at)

    def page(
        self, items: Sequence[T], render: Callable[[T], JSON], member: str, most: int = 60, usual: int = 60
    ) -> JSONObject:
        """Return a page of these items."""
        more: JSONObject = {"reduced": "tolerance" in self.query} if member == "positions" else {}
        if self.view.version == "v3" or self.view.common:
            more = {}
        return page(
            items, render, member, query=self.query, address=self.address, most=most, usual=usual, more=more
        )
