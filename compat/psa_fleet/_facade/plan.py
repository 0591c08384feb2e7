"""Plans of reading a fleet: which collections take the fewest calls. Nothing is sent."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from math import ceil
from typing import Final, Literal, NamedTuple, TypeAlias

from .._base.counting import counted
from ..errors import ArgumentError
from ..feeds import KINDS

Way: TypeAlias = Literal["fleet", "vehicle", "trip", "monitor"]

PER_DAY: Final[Mapping[str, float]] = {
    **dict.fromkeys(KINDS, 1.0),
    "trips": 4.0,
    "alerts": 0.2,
    "collisions": 0.001,
    "alarms": 0.01,
    "stolen": 0.001,
    "telemetry": 240.0,
    "waypoints": 480.0,
}
"""Items of one vehicle in a day, where the caller does not know better: an hour or two of driving."""

NOTIFIED: Final = frozenset(("alerts", "collisions"))
"""Kinds that monitors deliver whole, from when they are created."""

_LISTED: Final = 60
"""Vehicles in a page of a fleet's list."""


class PlannedKind(NamedTuple):
    """How one kind of items is read."""

    kind: str
    way: Way
    """`fleet`: the collection of the whole fleet. `vehicle`: that of each vehicle. `trip`: that of each trip.
    `monitor`: notifications, which take one call for any number of items."""

    calls: int
    ways: Mapping[Way, int]
    """Calls of every way that there is, this one included."""


class CallPlan(NamedTuple):
    """Calls and time needed to read a fleet. `print()` it."""

    vehicles: int
    kinds: tuple[PlannedKind, ...]
    listing: int
    """Calls for listing the vehicles; 0 where no vehicle is read by itself."""

    calls: int
    """Calls together."""

    seconds: float
    """Time that they take under the limits that are known."""

    left: int | None
    """Calls that may be sent at once under the day's limit; None where no limit is known."""

    reserve: int | None
    """Calls of each day that stay for commands; None where no limit is known."""

    def __str__(self) -> str:
        lines = [
            f"{counted(self.vehicles, 'vehicle')}: {counted(self.calls, 'call')} in {_duration(self.seconds)}"
        ]
        if self.listing:
            lines.append(f"  {self.listing:>9,}  to list the vehicles")
        for each in self.kinds:
            others = [f"{way} {calls:,}" for way, calls in each.ways.items() if way != each.way]
            lines.append(
                f"  {each.calls:>9,}  {each.kind}, by {each.way}"
                + (f" (by {', '.join(others)})" if others else "")
            )
        if self.left is not None:
            lines.append(
                f"{counted(self.left, 'call')} may be sent now, and {self.reserve:,} a day stay for commands"
            )
        return "\n".join(lines)


def planned(
    kinds: Iterable[str],
    vehicles: int,
    days: float,
    fleet_wide: Iterable[str],
    per_day: Mapping[str, float],
    *,
    is_ahead: bool,
) -> tuple[tuple[PlannedKind, ...], int]:
    """Choose the cheapest way for each kind.

    Args:
        kinds: The kinds.
        vehicles: How many vehicles.
        days: How long a period.
        fleet_wide: Kinds whose collection of the whole fleet may be read.
        per_day: Items of one vehicle in a day, by kind.
        is_ahead: Whether the period has not begun.

    Returns:
        The kinds with their ways, and the calls for listing the vehicles.
    """
    listing = ceil(vehicles / _LISTED)
    every: dict[str, dict[Way, int]] = {
        kind: _ways(kind, vehicles, days, fleet_wide, per_day, is_ahead=is_ahead) for kind in kinds
    }
    # Listing the vehicles is paid once, for all kinds that are read from each of them.
    needs = {kind: [way for way in ways if way in ("vehicle", "trip")] for kind, ways in every.items()}
    without: dict[str, dict[Way, int]] = {
        kind: {way: calls for way, calls in ways.items() if way not in needs[kind]}
        for kind, ways in every.items()
    }
    listed = sum(min(ways.values()) for ways in every.values()) + listing
    if all(without.values()) and sum(min(ways.values()) for ways in without.values()) <= listed:
        chosen, listing = without, 0
    else:
        chosen = every
    found = []
    for kind, ways in every.items():
        way, calls = min(chosen[kind].items(), key=lambda item: item[1])
        found.append(PlannedKind(kind, way, calls, ways))
    return tuple(found), listing


def _ways(
    kind: str,
    vehicles: int,
    days: float,
    fleet_wide: Iterable[str],
    per_day: Mapping[str, float],
    *,
    is_ahead: bool,
) -> dict[Way, int]:
    items, size = per_day[kind] * days, KINDS[kind].page_size
    ways: dict[Way, int] = {}
    if kind == "waypoints":
        # Each trip has a track of its own, and is found in the list of its vehicle's.
        trips = per_day["trips"] * days
        tracks = ceil(vehicles * trips * max(1, ceil(per_day[kind] / max(per_day["trips"], 1e-9) / size)))
        return {"trip": tracks + vehicles * _pages(trips, KINDS["trips"].page_size)}
    if kind in fleet_wide:
        ways["fleet"] = _pages(items * vehicles, size)
    ways["vehicle"] = vehicles * _pages(items, size)
    if kind in NOTIFIED and is_ahead:
        ways["monitor"] = 1
    return ways


def _pages(items: float, size: int) -> int:
    return max(1, ceil(items / size))


def checked_kinds(kinds: str | Iterable[str]) -> list[str]:
    """The kinds that a caller named.

    Raises:
        ArgumentError: One cannot be planned, or the list is empty.
    """
    wanted = list(dict.fromkeys([kinds] if isinstance(kinds, str) else kinds))
    for kind in wanted:
        if kind not in KINDS:
            raise ArgumentError(f"kinds: {kind!r} is not one of {', '.join(KINDS)}", argument="kinds")
    if not wanted:
        raise ArgumentError(f"kinds must name at least one of {', '.join(KINDS)}", argument="kinds")
    return wanted


def checked_per_day(per_day: Mapping[str, float] | None) -> dict[str, float]:
    """Items of one vehicle in a day, by kind.

    Raises:
        ArgumentError: A kind or number cannot be used.
    """
    found = {**PER_DAY, **(per_day or {})}
    for kind, number in found.items():
        is_number = isinstance(number, (int, float)) and not isinstance(number, bool)
        if kind not in PER_DAY or not is_number or not 0 <= number < 1e9:
            raise ArgumentError(
                f"per_day must map {', '.join(PER_DAY)} to numbers of items", argument="per_day"
            )
    return found


def _duration(seconds: float) -> str:
    for name, size in (("days", 86_400), ("hours", 3_600), ("minutes", 60)):
        if seconds >= size:
            return f"{seconds / size:.1f} {name}"
    return f"{seconds:.0f} seconds"
