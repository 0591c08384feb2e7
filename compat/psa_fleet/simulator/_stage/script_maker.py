"""From a scenario's entries to the facts of its world, and to the part that the server acts out."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from fnmatch import fnmatchcase
from itertools import pairwise
from typing import TYPE_CHECKING, Any, Final

from ..._base.counting import counted
from .._service.quirks import QUIRKS
from .._world import drives
from .._world.effects import Part
from .._world.script import Day, Script, ScriptedAlert, ScriptedCollision, Silence
from .._world.world import World
from .conditions import CONDITIONS, SILENT
from .fields import At, Zone
from .nodes import Node
from .windows import EVER, Performance, Window
from .zones import Crossing, distance_km

if TYPE_CHECKING:
    from .._service.faults import Fault

_BEFORE_COLLISION: Final = timedelta(minutes=5)
_WINDOWS: Final = ("responds", "certificate_expires", "credentials_revoked", "quirks", "remotes_fail")
_MINUTE: Final = timedelta(minutes=1)


@dataclass(frozen=True, slots=True)
class Entry:
    """An entry of a list: where it is, and its members as they were read."""

    node: Node
    members: dict[str, Any]


@dataclass(slots=True)
class _Drafts:
    """A script that grows."""

    codes: dict[int, str] = field(default_factory=dict)
    homes: dict[int, tuple[float, float]] = field(default_factory=dict)
    starts: dict[Day, tuple[datetime | None, datetime | None]] = field(default_factory=dict)
    far: set[Day] = field(default_factory=set)
    parked: set[int] = field(default_factory=set)
    private: dict[int, list[Silence]] = field(default_factory=dict)
    silences: dict[int, list[Silence]] = field(default_factory=dict)
    collisions: dict[int, list[ScriptedCollision]] = field(default_factory=dict)
    alerts: dict[int, list[ScriptedAlert]] = field(default_factory=dict)
    mute: set[int] = field(default_factory=set)

    def script(self) -> Script:
        return Script(
            codes=dict(self.codes),
            homes=dict(self.homes),
            starts=dict(self.starts),
            far=frozenset(self.far),
            parked=frozenset(self.parked),
            private={index: tuple(sorted(each)) for index, each in self.private.items()},
            silences={index: tuple(sorted(each)) for index, each in self.silences.items()},
            collisions={index: tuple(sorted(each)) for index, each in self.collisions.items()},
            alerts={index: tuple(sorted(each)) for index, each in self.alerts.items()},
            mute=frozenset(self.mute),
        )


class ScriptMaker:
    """Makes the script of a world.

    Args:
        world: Without a script.
        node: The whole scenario, for errors.
    """

    def __init__(self, world: World, node: Node) -> None:
        self._world = world
        self._node = node
        self._drafts = _Drafts()
        self._windows: list[Window] = []
        self._limits: list[tuple[datetime, tuple[int, int]]] = []
        self._conditions: dict[int, set[str]] = {}
        self._effects: list[tuple[int, datetime, Part, bool, str]] = []
        self._at_once: dict[tuple[object, ...], tuple[object, int]] = {}
        """What an event sets at a time, and the event's line."""
        self._stolen: dict[int, list[Silence]] = {}
        self._lines: dict[Day, int] = {}
        """Lines that scripted the drives of a day."""

    def make(
        self, homes: Iterable[Entry], conditions: Iterable[Entry] | None, timeline: Iterable[Entry]
    ) -> Performance:
        """Make the performance.

        Args:
            homes: Places where vehicles live.
            conditions: Conditions of vehicles; None for each of them, for one vehicle.
            timeline: Events.

        Raises:
            ScenarioError: A vehicle or a time is unknown, or entries contradict each other.
        """
        for entry in homes:
            place = entry.members["home"]
            for index in self._vehicles(entry):
                self._drafts.homes[index] = (place["latitude"], place["longitude"])
        self._set_conditions(conditions)
        events = [(self._time(each), each) for each in timeline]
        events.sort(key=lambda pair: pair[0])
        for at, entry in events:
            name = entry.members["event"]
            if name in {"leaves_zone", "enters_zone", "drives"}:
                for index in self._moving(entry):
                    self._drive(name, index, at, entry)
        for at, entry in events:
            self._event(entry.members["event"], at, entry)
        self._check_drives()
        self._check_windows()
        world = replace(self._world, script=self._drafts.script())
        frozen = {index: frozenset(names) for index, names in self._conditions.items()}
        # What is of a vehicle goes before what is of all requests.
        windows = sorted(self._windows, key=lambda window: window.indexes is None)
        return Performance(world, tuple(windows), tuple(self._limits), frozen, tuple(self._effects))

    def _vehicles(self, entry: Entry) -> list[int]:
        """Find the vehicles of an entry: `V3`, a VIN, or a pattern with `*` and `?`."""
        listed = entry.node.members["vehicle"] if entry.node.members else entry.node
        nodes = list(listed) or [listed]
        found: list[int] = []
        for node in nodes:
            found += self._named(node)
        return list(dict.fromkeys(found))

    def _named(self, node: Node) -> list[int]:
        name, count = node.value or "", self._world.vehicles
        if name[:1] == "V" and name[1:].isascii() and name[1:].isdecimal():
            number = int(name[1:])
            if not 1 <= number <= count:
                node.refuse(
                    f"unknown vehicle {name}: the world has {counted(count, 'vehicle')}, V1 to V{count}"
                )
            return [number - 1]
        if "*" in name or "?" in name:
            found = [index for index in range(count) if fnmatchcase(self._world.vin(index), name)]
            if not found:
                node.refuse(f"no VIN fits {name}: VINs are like {self._world.vin(0)}")
            return found
        vehicle = self._world.find_vin(name)
        if vehicle is None:
            node.refuse(
                f"unknown vehicle {name}: expected V1 to V{count}, a VIN such as {self._world.vin(0)}, or a"
                " pattern such as VF3*"
            )
        return [vehicle.index]

    def _time(self, entry: Entry) -> datetime:
        at: At = entry.members["at"]
        moment, begin = at.of(self._world.now), self._world.now
        if moment < begin:
            node = (entry.node.members or {})["at"]
            node.refuse(
                f"{node.value} is before the world begins, at {begin:%Y-%m-%d %H:%M:%S}: write a later time"
                f", or 'day 2 {moment:%H:%M}' for the next day"
            )
        return moment

    def _end(self, at: datetime, entry: Entry) -> datetime:
        length: timedelta | None = entry.members.get("for")
        return EVER if length is None else at + length

    def _set_conditions(self, conditions: Iterable[Entry] | None) -> None:
        if conditions is None:
            first = self._world.vehicles - len(CONDITIONS)
            if first < 0:
                self._node.refuse(f"all conditions need at least {len(CONDITIONS)} vehicles")
            for index, name in enumerate(CONDITIONS, first):
                self._condition(index, name, self._node, "GeneralError")
            return
        for entry in conditions:
            for index in self._vehicles(entry):
                self._condition(
                    index, entry.members["condition"], entry.node, entry.members.get("cause", "GeneralError")
                )
            if "cause" in entry.members and entry.members["condition"] != "remote_fails":
                entry.node.refuse_member("cause", "only the condition remote_fails has a cause")

    def _condition(self, index: int, name: str, node: Node, cause: str) -> None:
        names = self._conditions.setdefault(index, set())
        for other in names:
            if {name, other} & set(SILENT) or {name, other} == {"parked", "collision"}:
                node.refuse(f"V{index + 1} has the condition {other} already, which contradicts {name}")
        names.add(name)
        drafts, now = self._drafts, self._world.now
        drafts.codes.setdefault(index, CONDITIONS[name].code)
        if name == "no_data":
            drafts.mute.add(index)
        elif name == "parked":
            drafts.parked.add(index)
        elif name == "unreachable":
            drafts.silences.setdefault(index, []).append(Silence(now, EVER))
        elif name == "hidden":
            drafts.private.setdefault(index, []).append(Silence(now, EVER))
        elif name == "remote_fails":
            window = Window("remotes_fail", now, EVER, node.line, frozenset({index}), names=(cause,))
            self._windows.append(window)
        elif name == "collision":
            start = now + timedelta(minutes=10)
            if start + timedelta(hours=2) > self._midnight(now) + timedelta(days=1):
                start = self._midnight(now) + timedelta(days=1, minutes=10)
            self._start(index, start, node)
            crash = ScriptedCollision(start + _BEFORE_COLLISION)
            drafts.collisions.setdefault(index, []).append(crash)

    @staticmethod
    def _midnight(at: datetime) -> datetime:
        return at.replace(hour=0, minute=0, second=0, microsecond=0)

    def _moving(self, entry: Entry) -> list[int]:
        """The vehicles of an event that are there to be seen."""
        found = self._vehicles(entry)
        name = entry.members["event"]
        for index in found:
            hindrances = {*SILENT, "parked"} if name in _DRIVEN else {"no_data", "forbidden", "failing"}
            for condition in self._conditions.get(index, set()) & hindrances:
                entry.node.refuse(f"V{index + 1} has the condition {condition}, which contradicts {name}")
        return found

    def _start(self, index: int, at: datetime, node: Node, *, back: bool = False) -> None:
        """Let a drive of a day begin at a time."""
        day = (index, drives.day_of(self._world, at))
        out, home = self._drafts.starts.get(day, (None, None))
        known = home if back else out
        if known is not None:
            node.refuse(
                f"V{index + 1} drives {'home' if back else 'off'} at {known:%H:%M} that day already"
                f" (line {self._lines[day]}); a vehicle drives off and home once a day"
            )
        self._drafts.starts[day] = (out, at) if back else (at, home)
        self._lines[day] = node.line

    def _drive(self, name: str, index: int, at: datetime, entry: Entry) -> None:
        day = (index, drives.day_of(self._world, at))
        if name == "drives":
            self._start(index, at, entry.node, back=self._drafts.starts.get(day, (None, None))[0] is not None)
            return
        zone: Zone = entry.members["zone"]
        if zone.latitude is not None and zone.longitude is not None:
            center = (zone.latitude, zone.longitude)
            home = self._drafts.homes.setdefault(index, center)
            away = distance_km(home, center)
            if away >= zone.radius:
                entry.node.refuse(
                    f"V{index + 1} lives {away:.1f} km from the zone's center, outside of its radius of"
                    f" {zone.radius:g} km: move its home, or the zone"
                )
        else:
            center = None
        self._drafts.far.add(day)
        world = replace(
            self._world,
            script=Script(homes=dict(self._drafts.homes), starts={day: (at, None)}, far=frozenset({day})),
        )
        crossing = Crossing(world, index, day[1], center, zone.radius)
        if name == "leaves_zone":
            self._start(index, at - crossing.after_departure, entry.node)
        else:
            self._start(index, at - crossing.after_return, entry.node, back=True)

    def _event(self, name: str, at: datetime, entry: Entry) -> None:
        end, drafts = self._end(at, entry), self._drafts
        indexes = self._moving(entry) if "vehicle" in entry.members else None
        if name in _WINDOWS:
            self._window(name, at, end, entry, indexes)
        elif name == "rate_limit":
            limits = (entry.members["day"], entry.members["burst"])
            self._set((name, at), limits, entry.node)
            self._limits.append((at, limits))
        for index in indexes or ():
            if name == "collides":
                self._collide(index, at, entry)
            elif name == "alerts":
                severity = entry.members.get("severity", "Warning")
                alert = ScriptedAlert(at, None if end == EVER else end, entry.members["type"], severity)
                drafts.alerts.setdefault(index, []).append(alert)
            elif name in {"unreachable", "hides"}:
                part = drafts.silences if name == "unreachable" else drafts.private
                self._silence(part.setdefault(index, []), Silence(at, end), entry.node)
            elif name in _LOCKS:
                self._set(("locks", index, at), name, entry.node)
                self._effects.append((index, at, "locks", True, _LOCKS[name]))
            elif name == "stolen":
                self._silence(self._stolen.setdefault(index, []), Silence(at, end), entry.node)
                self._effects.append((index, at, "stolen", True, ""))
                if end != EVER:
                    self._effects.append((index, end, "stolen", False, ""))

    def _set(self, what: tuple[object, ...], value: object, node: Node) -> None:
        """Refuse an event that sets at the same time as another one what that one sets otherwise."""
        known, line = self._at_once.setdefault(what, (value, node.line))
        if known != value:
            node.refuse(f"this contradicts line {line}, which is at the same time: write another time")

    @staticmethod
    def _silence(known: list[Silence], new: Silence, node: Node) -> None:
        for other in known:
            if new.start < other.end and other.start < new.end:
                node.refuse(
                    f"this is so already from {other.start:%H:%M}: let the first one end before, with 'for'"
                )
        known.append(new)

    def _collide(self, index: int, at: datetime, entry: Entry) -> None:
        day = (index, drives.day_of(self._world, at))
        if day not in self._drafts.starts:
            start = at - _BEFORE_COLLISION
            if start <= self._world.now:
                entry.node.refuse(
                    f"V{index + 1} drives off five minutes before it collides: write"
                    f" {self._world.now + _BEFORE_COLLISION + _MINUTE:%H:%M} or later"
                )
            self._start(index, start, entry.node)
        slots = drives.slots(replace(self._world, script=self._drafts.script()), index, day[1])
        if not any(slot.start < at < slot.end for slot in slots):
            times = " and ".join(f"{slot.start:%H:%M} to {slot.end:%H:%M}" for slot in slots)
            entry.node.refuse(f"V{index + 1} is parked at that time; it drives from {times} that day")
        side, severity = entry.members.get("side", "Front"), entry.members.get("severity", "Minor")
        self._drafts.collisions.setdefault(index, []).append(ScriptedCollision(at, side, severity))

    def _window(
        self, name: str, at: datetime, end: datetime, entry: Entry, indexes: list[int] | None
    ) -> None:
        fault: Fault | None = entry.members.get("fault")
        names: tuple[str, ...] = ()
        if name == "quirks":
            names = entry.members.get("kinds", tuple(QUIRKS))
        elif name == "remotes_fail":
            names = (entry.members.get("cause", "GeneralError"),)
        of = None if indexes is None else frozenset(indexes)
        share = entry.members.get("share", 1.0)
        self._windows.append(Window(name, at, end, entry.node.line, of, fault, share, names))  # type: ignore[arg-type]  # it is one of _WINDOWS

    def _check_windows(self) -> None:
        """Refuse two windows of a kind, each for all requests, that overlap for the same vehicles."""
        for kind in _WINDOWS:
            same = [window for window in self._windows if window.kind == kind and window.share == 1.0]
            for number, one in enumerate(same):
                for other in same[number + 1 :]:
                    shared = one.indexes == other.indexes or (
                        one.indexes is not None and other.indexes is not None and one.indexes & other.indexes
                    )
                    if shared and one.start < other.end and other.start < one.end:
                        line = max(one.line, other.line)
                        first = min(one.line, other.line)
                        Node(self._node.file, line).refuse(
                            f"{kind} contradicts line {first}, which holds at the same time: end it before,"
                            " with 'for'"
                        )

    def _check_drives(self) -> None:
        """Refuse drives that begin before the world, overlap, or go on past midnight."""
        world = replace(self._world, script=self._drafts.script())
        for index, day in self._drafts.starts:
            node = Node(self._node.file, self._lines[index, day])
            slots = drives.slots(world, index, day)
            name = f"V{index + 1}"
            late = timedelta(0) if slots[0].start > world.now else world.now + _MINUTE - slots[0].start
            if late:
                minutes = -(-late // _MINUTE)
                node.refuse(
                    f"{name} would have to drive off before the world begins: write {minutes} min later"
                )
            for before, after in pairwise(slots):
                if before.end + drives.DOORS > after.start:
                    node.refuse(
                        f"{name} drives until {before.end:%H:%M}, not home at {after.start:%H:%M}:"
                        f" write a time after {before.end + drives.STAY:%H:%M}"
                    )
            if slots[-1].end + drives.DOORS > drives.midnight(world, day + 1):
                node.refuse(f"{name} would drive past midnight (UTC): write an earlier time")


_LOCKS: Final = {"locks": "Locked", "unlocks": "Unlocked"}
_DRIVEN: Final = frozenset({"leaves_zone", "enters_zone", "drives", "collides"})
