"""The roads of a region, generated from the seed: towns, roads between them, a motorway, tunnels.

No data of others is in it. Places are in km east and north of the region's center.
"""

from __future__ import annotations

import heapq
import math
from array import array
from bisect import bisect_right
from functools import lru_cache
from random import Random
from typing import Final, Literal, NamedTuple

from .ids import digest

RoadClass = Literal["Street", "Avenue", "Road", "Motorway"]
SPEED_LIMITS: Final[dict[RoadClass, int]] = {"Street": 30, "Avenue": 50, "Road": 80, "Motorway": 130}
"""km/h."""
CENTER: Final = (45.764, 4.8357)
"""Latitude and longitude of the region's center."""
KM_PER_DEGREE: Final = 111.195
_TOWNS = 4
"""Towns in a row; there are as many rows."""
_APART = 13.0
_BLOCK = 0.32
_STREETS = 5
_NODES = _STREETS * _STREETS
"""Of a town; towns are made first, so that these are the first nodes of all."""
_CHOICE = 80
"""Places from which a destination is chosen."""


class Road(NamedTuple):
    """A straight piece of road, driven in both directions."""

    start: int
    end: int
    km: float
    kind: RoadClass
    tunnel: bool


_Piece = tuple[float, int, int, float]
"""Of a fastest way: time from its start to a node, the node, the one before it, and time between these."""


class Network:
    """A region's roads.

    Args:
        seed: The same seed makes the same roads.
    """

    def __init__(self, seed: int) -> None:
        self._random = Random(int(digest(seed, "network")[:16], 16))
        self.places: list[tuple[float, float]] = []
        """By node: km east and north of the center."""
        self.roads: list[list[Road]] = []
        """By node: the roads that begin there."""
        self.homes: list[int] = []
        """The nodes in towns, where vehicles are parked."""
        self._trees: dict[int, tuple[array[int], array[float], array[int]]] = {}
        """The fastest ways from homes; 9 kB each, for 400 homes."""
        self._centers: dict[int, list[tuple[int, int, float]]] = {}
        """The fastest ways from the centers of the 16 towns."""
        towns = [[self._town(column, row) for column in range(_TOWNS)] for row in range(_TOWNS)]
        for row in range(_TOWNS):
            for column in range(_TOWNS):
                if column + 1 < _TOWNS:
                    self._country_road(towns[row][column], towns[row][column + 1])
                if row + 1 < _TOWNS:
                    self._country_road(towns[row][column], towns[row + 1][column])
        self._motorway(towns)

    def _node(self, east: float, north: float) -> int:
        self.places.append((east, north))
        self.roads.append([])
        return len(self.places) - 1

    def _join(self, start: int, end: int, kind: RoadClass, *, tunnel: bool = False) -> None:
        km = math.dist(self.places[start], self.places[end])
        self.roads[start].append(Road(start, end, km, kind, tunnel))
        self.roads[end].append(Road(end, start, km, kind, tunnel))

    def _town(self, column: int, row: int) -> int:
        """Add a grid of streets with two avenues; returns the node in its middle."""
        wander = self._random.uniform
        middle = (_TOWNS - 1) / 2
        east = (column - middle) * _APART + wander(-2, 2)
        north = (row - middle) * _APART + wander(-2, 2)
        half = (_STREETS - 1) / 2
        nodes = [
            [
                self._node(
                    east + (x - half) * _BLOCK + wander(-0.05, 0.05),
                    north + (y - half) * _BLOCK + wander(-0.05, 0.05),
                )
                for x in range(_STREETS)
            ]
            for y in range(_STREETS)
        ]
        center = _STREETS // 2
        for y in range(_STREETS):
            for x in range(_STREETS):
                if x + 1 < _STREETS:
                    self._join(nodes[y][x], nodes[y][x + 1], "Avenue" if y == center else "Street")
                if y + 1 < _STREETS:
                    self._join(nodes[y][x], nodes[y + 1][x], "Avenue" if x == center else "Street")
                self.homes.append(nodes[y][x])
        return nodes[center][center]

    def _way(self, start: int, end: int, kind: RoadClass, piece: float, bend: float, tunnel: float) -> None:
        """Join two nodes by a bent way of straight pieces."""
        (x, y), (to_x, to_y) = self.places[start], self.places[end]
        long = math.hypot(to_x - x, to_y - y)
        pieces = max(1, round(long / piece))
        sway = self._random.uniform(-bend, bend)
        last, covered = start, False
        for number in range(1, pieces + 1):
            share = number / pieces
            off = sway * math.sin(math.pi * share) + self._random.uniform(-0.06, 0.06) * (number < pieces)
            covered = self._random.random() < (0.5 if covered else tunnel)
            node = (
                end
                if number == pieces
                else self._node(
                    x + (to_x - x) * share - (to_y - y) / long * off,
                    y + (to_y - y) * share + (to_x - x) / long * off,
                )
            )
            self._join(last, node, kind, tunnel=covered)
            last = node

    def _country_road(self, start: int, end: int) -> None:
        self._way(start, end, "Road", 0.7, 1.5, 0.01)

    def _motorway(self, towns: list[list[int]]) -> None:
        """Lead a motorway through between the towns, with a slip road to each of those nearby."""
        junctions = []
        for row, column in ((0, 0), (0, 2), (2, 2), (2, 0)):
            nearby = [towns[row + y][column + x] for y in (0, 1) for x in (0, 1)]
            east = sum(self.places[node][0] for node in nearby) / 4
            north = sum(self.places[node][1] for node in nearby) / 4
            junction = self._node(east, north)
            junctions.append(junction)
            for town in nearby:
                self._way(junction, town, "Road", 0.8, 0.6, 0.01)
        for start, end in zip(junctions, junctions[1:] + junctions[:1], strict=True):
            self._way(start, end, "Motorway", 1.0, 1.0, 0.04)

    def route(self, start: int, random: Random, seconds: float) -> list[Road]:
        """Find the fastest way to a place by chance that is about this far, or as far as the roads lead.

        Args:
            start: A node.
            random: Where chance comes from.
            seconds: Time that the way needs at least at the speed limits, if there is a way so long.
        """
        nodes, times, parents = self._reached(start)
        first = bisect_right(times, seconds)
        node = random.choice(nodes[first : first + _CHOICE] or nodes[-1:])
        way: list[Road] = []
        while node != start:
            before = parents[node]
            way.append(next(road for road in self.roads[before] if road.end == node))
            node = before
        return way[::-1]

    def _reached(self, start: int) -> tuple[array[int], array[float], array[int]]:
        """Find the nodes in the order of the time to them, these times, and by node the one before it."""
        known = self._trees.get(start)
        if known is not None:
            return known
        town = start - start % _NODES
        center = town + _NODES // 2
        times, parents = [0.0] * len(self.places), array("H", [start] * len(self.places))
        # Only its center joins a town to the rest: all its homes share the ways from there.
        pieces = self._spread(start, town)
        for time, node, before, _ in pieces:
            times[node], parents[node] = time, before
        order = [(time, node) for time, node, _, _ in pieces]
        for node, before, long in self._ways(center):
            times[node] = time = times[before] + long
            parents[node] = before
            order.append((time, node))
        order.sort()
        found = array("H", [node for _, node in order]), array("f", [time for time, _ in order]), parents
        self._trees[start] = found
        return found

    def _ways(self, center: int) -> list[tuple[int, int, float]]:
        """Find the nodes outside a town by the time from its center, each with the one before it."""
        if center not in self._centers:
            town = range(center - _NODES // 2, center + _NODES - _NODES // 2)
            found = [
                (node, before, long) for _, node, before, long in self._spread(center) if node not in town
            ]
            self._centers[center] = found
        return self._centers[center]

    def _spread(self, start: int, town: int | None = None) -> list[_Piece]:
        """Find the fastest ways from a node to all others, or to those of its town; the nearest first."""
        found: list[_Piece] = []
        done = bytearray(len(self.places))
        waiting = [(0.0, start, start, 0.0)]
        while waiting:
            piece = heapq.heappop(waiting)
            time, node, _, _ = piece
            if done[node]:
                continue
            done[node] = 1
            found.append(piece)
            for road in self.roads[node]:
                if not done[road.end] and (town is None or town <= road.end < town + _NODES):
                    long = road.km * 3600 / SPEED_LIMITS[road.kind]
                    heapq.heappush(waiting, (time + long, road.end, node, long))
        return found


@lru_cache(maxsize=16)
def network(seed: int) -> Network:
    """Make the roads of a seed."""
    return Network(seed)
