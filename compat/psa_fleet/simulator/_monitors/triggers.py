"""Conditions of monitors: which are true when a vehicle reports its status, and the resulting events."""

from __future__ import annotations

import math
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Final, Protocol
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from ..._base.json import JSON, JSONObject
from .._protocol.bodies import DAYS, a_duration, a_list, a_number, a_text, a_time, an_object
from .._protocol.problems import Refusal, bad
from .._rendering.view import Version
from .._world.facts import Alert, Collision
from .expression import Expression, parse
from .watched import READS, Look, changed

_EARTH_KM: Final = 6371.0
_COLLISIONS: Final = {"vehicle.collision.side": "side", "vehicle.collision.severity": "severity"}
_NUMBERS: Final = frozenset(
    (
        *(
            "vehicle.odometer",
            "vehicle.engines.thermic.oil.temp",
            "vehicle.autonomy",
            "vehicle.kinetic.speed",
        ),
        *("vehicle.energy.electric.level", "vehicle.energy.electric.autonomy", "vehicle.energy.fuel.level"),
        *("vehicle.energy.fuel.autonomy", "vehicle.trip.duration", "vehicle.trip.distance"),
        *("vehicle.maintenance.daysBeforeMaintenance", "vehicle.maintenance.mileageBeforeMaintenance"),
        "environment.air.temp",
    )
)
"""Operands that are compared as numbers."""

Things = tuple[Alert, ...] | tuple[Collision, ...]


class Condition(Protocol):
    """One trigger."""

    @property
    def momentary(self) -> bool:
        """Whether it can hold at one moment only: a change, a collision."""
        ...

    def holds(self, seen: Look, before: Look) -> bool:
        """Return whether it holds for a vehicle as it is, and as it was at its status before."""
        ...


@dataclass(frozen=True, slots=True)
class Zone:
    """The vehicle is in a circle, or out of it; unknown, so neither, when its driver hides where it is."""

    inside: bool
    latitude: float
    longitude: float
    radius: float
    momentary: bool = False

    def holds(self, seen: Look, before: Look) -> bool:  # noqa: ARG002  # a state, not a change
        """See `Condition`."""
        if seen.state.vehicle.private:
            return False
        here = seen.state.sample
        north, east = math.radians(here.latitude), math.radians(here.longitude - self.longitude)
        middle = math.radians(self.latitude)
        half = math.sin((north - middle) / 2) ** 2
        half += math.cos(north) * math.cos(middle) * math.sin(east / 2) ** 2
        return (2 * _EARTH_KM * math.asin(math.sqrt(half)) <= self.radius) is self.inside


@dataclass(frozen=True, slots=True)
class Window:
    """A time that may recur: on some days of some weeks, or once from a moment."""

    start: timedelta | datetime
    length: timedelta
    days: tuple[str, ...]
    weeks: frozenset[int] | None

    def has(self, at: datetime) -> bool:
        """Return whether a time, in the window's time zone, falls into it."""
        if isinstance(self.start, datetime):
            return timedelta(0) <= at - self.start < self.length
        # A window that began on an earlier day may still be open.
        for back in range(self.length.days + 2):
            day = at.date() - timedelta(days=back)
            begin = datetime(day.year, day.month, day.day, tzinfo=at.tzinfo) + self.start
            if self._on(day) and timedelta(0) <= at - begin < self.length:
                return True
        return False

    def _on(self, day: date) -> bool:
        week = day.isocalendar().week
        return DAYS[day.weekday()] in self.days and (self.weeks is None or week in self.weeks)


@dataclass(frozen=True, slots=True)
class Time:
    """The vehicle is driven in one of some windows."""

    windows: tuple[Window, ...]
    zone: ZoneInfo
    momentary: bool = False

    def holds(self, seen: Look, before: Look) -> bool:  # noqa: ARG002  # a state, not a change
        """See `Condition`."""
        local = seen.at.astimezone(self.zone)
        return seen.state.running and any(window.has(local) for window in self.windows)


@dataclass(frozen=True, slots=True)
class Data:
    """An operand compares with a value, or is other than before."""

    operand: str
    op: str
    values: tuple[str, ...]
    version: Version

    @property
    def momentary(self) -> bool:
        """See `Condition`."""
        return self.op == "onChange" or self.operand in _COLLISIONS

    def holds(self, seen: Look, before: Look) -> bool:
        """See `Condition`."""
        if self.operand in _COLLISIONS:
            return bool(self.things(seen, before))
        if self.op == "onChange":
            return changed(self.operand, seen, before, self.version)
        if self.operand == "vehicle.alert":
            return any(alert.type in self.values for alert in seen.alerts)
        value = READS[self.operand](seen, self.version)
        if value is None:
            return False
        if self.operand not in _NUMBERS:
            return value in self.values
        wanted = [float(text) for text in self.values]
        if self.op == "greaterThan":
            return float(value) > wanted[0]
        if self.op == "lowerThan":
            return float(value) < wanted[0]
        return float(value) in wanted

    def things(self, seen: Look, before: Look) -> Things | None:
        """Return the alerts or collisions that it is about; None when it is about a value."""
        if self.operand == "vehicle.alert":
            wanted = [alert for alert in seen.alerts if self.op == "onChange" or alert.type in self.values]
            return tuple(wanted)
        if self.operand not in _COLLISIONS:
            return None
        known = {collision.id for collision in before.collisions}
        part = _COLLISIONS[self.operand]
        return tuple(
            collision
            for collision in seen.collisions
            if collision.id not in known and getattr(collision, part) in self.values
        )

    def literal(self, seen: Look) -> str | None:
        """Return the value as text."""
        return READS[self.operand](seen, self.version)


@dataclass(frozen=True, slots=True)
class Conditions:
    """The conditions of a monitor, and how they combine.

    Attributes:
        parts: In the order of their names in the expression.
        expression: None when all must hold, as in the deprecated format.
    """

    parts: tuple[Condition, ...]
    expression: Expression | None

    def true(self, seen: Look, before: Look, *, lasting: bool = False) -> bool:
        """Return whether the monitor's expression is true.

        Args:
            seen: The vehicle as it is.
            before: The vehicle as it was when it reported its status before.
            lasting: Leave out what holds at one moment only.

        Returns:
            Whether it is true.
        """
        truths = [not (lasting and part.momentary) and part.holds(seen, before) for part in self.parts]
        if self.expression is None:
            return all(truths)
        return self.expression.true(dict(zip(self.expression.names, truths, strict=True)))

    def firing(self, seen: Look, before: Look) -> list[Data]:
        """Return the conditions on data that hold."""
        return [part for part in self.parts if isinstance(part, Data) and part.holds(seen, before)]


def conditions(monitor: JSONObject, version: Version, now: datetime) -> Conditions:
    """Parse a monitor of either version.

    Args:
        monitor: As it came; checked already.
        version: Of the API to which it came.
        now: When it came.

    Raises:
        Refusal: 400 when a part of it cannot be watched.
    """
    named = dict(_triggers(an_object(monitor["triggerParam"], "triggerParam")))
    made = {name: _condition(kind, body, version, now) for name, (kind, body) in named.items()}
    text = an_object(monitor["triggerParam"], "triggerParam").get("boolExp")
    expression = None if text is None else parse(a_text(text, "boolExp"), tuple(named))
    ordered = tuple(named) if expression is None else expression.names
    return Conditions(tuple(made[name] for name in ordered), expression)


def _triggers(param: JSONObject) -> Iterator[tuple[str, tuple[str, JSONObject]]]:
    """The triggers of either format by name; those of the deprecated one have no names of their own."""
    for item in a_list(param["triggers"], "triggers") if "triggers" in param else ():
        trigger = an_object(item, "a trigger")
        kind = next(kind for kind in ("zone", "time", "data") if kind in trigger)
        yield a_text(trigger["name"], "name"), (kind, an_object(trigger[kind], kind))
    where = an_object(param.get("timeZoneTriggers", {}), "timeZoneTriggers")
    for member, kind in (("zoneTrigger", "zone"), ("timeTrigger", "time")):
        if member in where:
            yield member, (kind, an_object(where[member], member))
    data = a_list(param["dataTriggers"], "dataTriggers") if "dataTriggers" in param else ()
    for number, item in enumerate(data):
        yield f"dataTriggers.{number}", ("data", an_object(item, "data"))


def _condition(kind: str, body: JSONObject, version: Version, now: datetime) -> Condition:
    if kind == "zone":
        place = an_object(body["place"], "place")
        center = an_object(place["center"], "center")
        latitude = a_number(center["latitude"], 90, "latitude")
        longitude = a_number(center["longitude"], 180, "longitude")
        return Zone(
            body["transition"] == "In", latitude, longitude, a_number(place["radius"], 20_040, "radius")
        )
    if kind == "time":
        zone = _zone(body.get("timeZone"))
        entries = a_list(body["times"], "times")
        return Time(tuple(_window(an_object(entry, "one of times"), zone, now) for entry in entries), zone)
    return _data(body, version)


def _data(body: JSONObject, version: Version) -> Data:
    operand = a_text(body["data"], "data")
    listed = body.get("value")
    values = tuple(str(item) for item in listed) if isinstance(listed, list) else ()
    if operand in _NUMBERS:
        for value in values:
            try:
                float(value)
            except ValueError:
                raise bad(f"value must be a number for {operand}") from None
    return Data(operand, a_text(body["op"], "op"), values, version)


def _zone(name: JSON) -> ZoneInfo:
    try:
        return ZoneInfo(a_text(name or "Europe/Paris", "timeZone"))
    except (ZoneInfoNotFoundError, ValueError, OSError):  # also a folder of the database, such as "Europe"
        raise bad("timeZone must be a name of the IANA database such as Europe/Paris") from None


def _window(entry: JSONObject, zone: ZoneInfo, now: datetime) -> Window:
    occurence = an_object(entry.get("occurence", {}), "occurence")
    days = tuple(str(day) for day in a_list(occurence["day"], "day")) if "day" in occurence else DAYS
    weeks = _weeks(occurence["week"]) if occurence.get("week") else None
    length = a_duration(entry.get("duration", "PT24H"), "duration")
    start: timedelta | datetime
    try:
        start = a_duration(entry["start"], "start")
    except Refusal:
        return Window(a_time(entry["start"], "start").astimezone(zone), length, DAYS, None)
    if entry.get("recurrence") == "None":
        # Once: from the next time that the clock shows the start.
        local = now.astimezone(zone)
        start = local.replace(hour=0, minute=0, second=0, microsecond=0) + start
        start = start if start >= local else start + timedelta(days=1)
    return Window(start, length, days, weeks)


def _weeks(value: JSON) -> frozenset[int]:
    found: set[int] = set()
    for item in a_list(value, "week", 52):
        first, _, last = a_text(item, "week").lower().replace("w", "").partition("-")
        if not first.isdecimal() or not (last or first).isdecimal():
            raise bad("week must be a week such as w1, or weeks such as w34-w46")
        found |= set(range(int(first), int(last or first) + 1))
    return frozenset(found)
