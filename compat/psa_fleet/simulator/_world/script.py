"""A script: the part of a world that a scenario fixes, where chance decides otherwise."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import NamedTuple

Day = tuple[int, int]
"""A vehicle and a day, both counted from 0."""


class Silence(NamedTuple):
    """A time during which a vehicle is out of reach: it reports late, at the end."""

    start: datetime
    end: datetime


class ScriptedCollision(NamedTuple):
    """A collision on the drive of its time."""

    at: datetime
    side: str = "Front"
    severity: str = "Minor"


class ScriptedAlert(NamedTuple):
    """An alert that begins on the drive of its time."""

    start: datetime
    end: datetime | None
    type: str
    severity: str


@dataclass(frozen=True, eq=False)
class Script:
    """Facts of single vehicles, by their index. Scripts are equal only to themselves, and never change.

    Attributes:
        codes: Four letters of the VIN, in place of `TEST`.
        homes: Latitude and longitude.
        starts: Begin of the drives of a day: the way out and the way back, None where chance decides.
        far: Days on which the way out leads as far as the roads go.
        parked: Vehicles that are never driven, but for scripted drives.
        private: Vehicles whose position is hidden, from a time and until another.
        silences: Times out of reach, in order.
        collisions: In order.
        alerts: In order.
        mute: Vehicles without any data.
    """

    codes: Mapping[int, str] = field(default_factory=dict)
    homes: Mapping[int, tuple[float, float]] = field(default_factory=dict)
    starts: Mapping[Day, tuple[datetime | None, datetime | None]] = field(default_factory=dict)
    far: frozenset[Day] = frozenset()
    parked: frozenset[int] = frozenset()
    private: Mapping[int, tuple[Silence, ...]] = field(default_factory=dict)
    silences: Mapping[int, tuple[Silence, ...]] = field(default_factory=dict)
    collisions: Mapping[int, tuple[ScriptedCollision, ...]] = field(default_factory=dict)
    alerts: Mapping[int, tuple[ScriptedAlert, ...]] = field(default_factory=dict)
    mute: frozenset[int] = frozenset()

    @property
    def first_start(self) -> datetime | None:
        """Begin of the first scripted drive; None without one."""
        return min((at for pair in self.starts.values() for at in pair if at is not None), default=None)

    def reports(self, index: int) -> list[datetime]:
        """List when a vehicle reports because of the script."""
        times: list[datetime] = [each.at for each in self.collisions.get(index, ())]
        for alert in self.alerts.get(index, ()):
            times += [alert.start, *([] if alert.end is None else [alert.end])]
        for hidden in self.private.get(index, ()):
            times += [hidden.start, hidden.end]
        return times


NO_SCRIPT = Script()
