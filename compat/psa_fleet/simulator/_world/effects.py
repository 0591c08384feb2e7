"""What remote actions changed in the vehicles, and when."""

from __future__ import annotations

from bisect import insort
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import Literal

from .drives import Pauses, day_of, slots
from .facts import Program
from .world import World

Part = Literal[
    "locks", "charging", "charge", "warming", "programs", "lights", "immobilized", "stolen", "awake"
]


@dataclass(frozen=True, slots=True)
class Effect:
    """One change.

    Attributes:
        at: When.
        part: The changed part; `awake` only makes the vehicle report its status.
        on: Whether it is so since then.
        locks: The state of the locks since then.
        programs: All programs since then.
        charge: What is wished for charging since then: `type`, `level`, `next`.
    """

    at: datetime
    part: Part
    on: bool = True
    locks: str = ""
    programs: tuple[Program, ...] = ()
    charge: Mapping[str, str] = field(default_factory=dict)


class Effects:
    """All changes by vehicle, the oldest first."""

    def __init__(self) -> None:
        self._by_index: dict[int, list[Effect]] = {}

    def add(self, index: int, effect: Effect) -> None:
        """Remember a change; a scenario's are added before their time."""
        insort(self._by_index.setdefault(index, []), effect, key=lambda each: each.at)

    def of(self, index: int, until: datetime) -> list[Effect]:
        """Return the changes of a vehicle up to a time, the oldest first."""
        return [effect for effect in self._by_index.get(index, ()) if effect.at <= until]

    def after(self, index: int, now: datetime) -> list[Effect]:
        """List the changes of a vehicle after a time, the oldest first."""
        return [effect for effect in self._by_index.get(index, ()) if effect.at > now]

    def pauses(self, world: World, index: int) -> Pauses:
        """Return when charging was switched off: until it is switched on, or the vehicle is driven."""
        found: list[tuple[datetime, datetime]] = []
        off: datetime | None = None
        for effect in self._by_index.get(index, ()):
            if effect.part != "charging":
                continue
            if not effect.on:
                off = off or effect.at
            elif off is not None:
                found.append((off, min(effect.at, _departure(world, index, off))))
                off = None
        if off is not None:
            found.append((off, _departure(world, index, off)))
        return tuple(found)


def _departure(world: World, index: int, after: datetime) -> datetime:
    """Return when a vehicle is driven next; later than all times when it stays for a year."""
    day = day_of(world, after)
    for of in range(day, day + 366):
        for slot in slots(world, index, of):
            if slot.start > after:
                return slot.start
    return datetime.max.replace(tzinfo=after.tzinfo)
