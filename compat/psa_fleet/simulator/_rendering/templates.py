"""Telemetry as text, from templates: most of a message is the same at every moment of a kind of vehicle."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from datetime import timedelta
from operator import itemgetter
from typing import TYPE_CHECKING, Final, NamedTuple

from .._world import physics
from .._world.facts import Motorization, Trip
from .._world.roads import Sample
from .._world.world import used
from .view import View, iso_time

if TYPE_CHECKING:
    from ..._base.json import JSONObject

Number = float | int
_MARKS: Final = re.compile(r'"\\u0000(\d+)\\u0000"|\0(\d+)\0')
_MOST: Final = 4096
"""Templates that are kept; 3 kB each."""
_LARGEST: Final = 80_000_000
"""Characters of messages that are kept."""


class Encoded(str):
    """A part of a response that is JSON text already."""

    __slots__ = ()


class Wanted(NamedTuple):
    """What a request asks for: it decides on the constant parts of a message."""

    view: View
    fid: str
    extension: tuple[str, ...]
    types: tuple[str, ...]


_NAMES: Final = (
    *("mileage", "acceleration", "speed", "pace", "coordinates", "heading"),
    *("fuel", "fuel_range", "fuel_total", "fuel_now", "electric", "electric_range", "residual"),
    *("temperature", "days", "km", "vehicle", "trip", "vin", "at"),
)
"""Values of a moment that a message has; those of the last line but `at` are of the whole trip."""
_FIELDS: Final = {name: place for place, name in enumerate(_NAMES)}
_NONE: Final = (0, 0, 0, 0)
_KINETIC: Final = (("acceleration", "acceleration"), ("speed", "speed"), ("pace", "pace"))
_FUEL: Final = {
    ("level",): "fuel",
    ("autonomy",): "fuel_range",
    ("extension", "fuel", "consumption"): "fuel_total",
    ("extension", "fuel", "consumptions", "total"): "fuel_total",
    ("extension", "fuel", "consumptions", "instant"): "fuel_now",
}
_ELECTRIC: Final = {
    ("level",): "electric",
    ("autonomy",): "electric_range",
    ("extension", "electric", "residual"): "residual",
    ("extension", "electric", "battery", "load", "residual"): "residual",
}


_MAINTENANCE: Final = (("daysBeforeMaintenance", "days"), ("mileageBeforeMaintenance", "km"))
_ENGINE: Final = (("air", True), ("coolant", False), ("oil", False))
"""Parts that are as warm as the air, and whether they are when the engine runs, too."""


def _places(message: JSONObject, *, moving: bool) -> Iterator[tuple[JSONObject, str, str]]:
    """Find the members of a message that change: their object, their name, and the number's name."""
    yield from ((end, "temp", "temperature") for end in _ends(message, ("environment", "air", "temp")))
    holders = [(message, "vehicle"), *((each, "extension") for each in _objects(message, "_embedded"))]
    for holder, name in holders:
        for part in _objects(holder, name):
            for odometer in _objects(part, "odometer"):
                yield odometer, "mileage", "mileage"
            for kinetic in _objects(part, "kinetic"):
                yield from ((kinetic, member, number) for member, number in _KINETIC if member in kinetic)
            for location in _objects(part, "location"):
                yield from ((each, "coordinates", "coordinates") for each in _objects(location, "geometry"))
                yield from ((each, "heading", "heading") for each in _objects(location, "properties"))
            for maintenance in _objects(part, "maintenance"):
                yield from ((maintenance, member, number) for member, number in _MAINTENANCE)
            for energy in _items(part, "energies"):
                for path, number in (_FUEL if energy["type"] == "Fuel" else _ELECTRIC).items():
                    yield from ((end, path[-1], number) for end in _ends(energy, path))
            for engine in _items(part, "engines"):
                for name, always in _ENGINE:
                    if always or not moving:
                        ends = _ends(engine, ("extension", "thermic", name, "temp"))
                        yield from ((end, "temp", "temperature") for end in ends)


def _objects(holder: JSONObject, name: str) -> list[JSONObject]:
    found = holder.get(name)
    return [found] if isinstance(found, dict) else []


def _items(holder: JSONObject, name: str) -> list[JSONObject]:
    found = holder.get(name)
    return [each for each in found if isinstance(each, dict)] if isinstance(found, list) else []


def _ends(holder: JSONObject, path: tuple[str, ...]) -> list[JSONObject]:
    ends = [holder]
    for name in path[:-1]:
        ends = [inner for each in ends for inner in _objects(each, name)]
    return [each for each in ends if path[-1] in each]


class Template:
    """The text of messages, without what changes from trip to trip and from moment to moment.

    Args:
        message: Of one moment.
        words: By the name of a value, the text that stands for it in the message.
        moving: Whether the vehicle moves.
    """

    def __init__(self, message: JSONObject, words: Mapping[str, str], *, moving: bool) -> None:
        for holder, member, number in list(_places(message, moving=moving)):
            holder[member] = f"\0{_FIELDS[number]}\0"
        text = json.dumps(message, separators=(",", ":"))
        for name, word in words.items():
            text = text.replace(word, f"\0{_FIELDS[name]}\0")
        constant = [part.replace("%", "%%") for part in _MARKS.split(text)[::3]]
        self._text = "%s".join(constant)
        self._pick = itemgetter(*(int(whole or part) for whole, part in _MARKS.findall(text)))

    def fill(self, values: Sequence[Number | str]) -> Encoded:
        """Put in the values of a moment, in the order of their names."""
        return Encoded(self._text % self._pick(values))


def _values(trip: Trip, sample: Sample, at: str) -> tuple[Number | str, ...]:
    vehicle = trip.vehicle
    car = vehicle.motorization
    needed = sample.effort * trip.cold
    levels = used(trip.start_levels, car, needed)
    fuel: tuple[Number, ...] = _NONE
    electric: tuple[Number, ...] = _NONE
    if levels.fuel is not None:
        total = physics.lifetime_fuel(round(vehicle.effort + needed, 4), car)
        now = physics.instant_fuel(sample.speed, vehicle.temperature, car)
        fuel = (levels.fuel, physics.fuel_range(levels.fuel), total, now)
    if levels.electric is not None:
        level = levels.electric
        electric = (level, physics.electric_range(level, car), physics.watt_hours(level, car))
    return (
        round(trip.start_mileage + sample.distance, 3),
        sample.acceleration,
        sample.speed,
        sample.distance * 1000,
        f"[{sample.longitude},{sample.latitude}]",
        sample.heading,
        *fuel[:4],
        *electric[:3],
        vehicle.temperature,
        vehicle.days_before_maintenance,
        vehicle.km_before_maintenance,
        vehicle.id,
        trip.id,
        vehicle.vin,
        at,
    )


_Key = tuple[Wanted, Motorization, bool, bool, bool, bool]
"""Of a template: the request, and what decides on more than one value."""


class Templates:
    """Templates of one world by what is asked for; the text of a moment is that of its rendering.

    Worlds of the same seed have the same ids, but not the same trips, so none of this is shared by them.
    """

    def __init__(self) -> None:
        self._made: dict[_Key, Template] = {}
        self._texts: dict[tuple[Wanted, str], dict[int, Encoded]] = {}
        """Messages by trip and second: what a trip has reported never changes."""
        self._size = 0

    def rendered(
        self, wanted: Wanted, trip: Trip, sample: Sample, message: Callable[[], JSONObject]
    ) -> Encoded:
        """Render a moment.

        Args:
            wanted: The request.
            trip: The trip.
            sample: The trip's sample.
            message: Renders the moment as an object, for a template.
        """
        known = self._texts.setdefault((wanted, trip.id), {})
        text = known.get(sample.seconds)
        if text is None:
            text = known[sample.seconds] = self._fill(wanted, trip, sample, message)
            self._size += len(text)
            while self._size > _LARGEST and len(self._texts) > 1:
                self._size -= sum(map(len, self._texts.pop(next(iter(self._texts))).values()))
        return text

    def _fill(self, wanted: Wanted, trip: Trip, sample: Sample, message: Callable[[], JSONObject]) -> Encoded:
        vehicle, moving = trip.vehicle, sample.speed > 0
        key = (wanted, vehicle.motorization, vehicle.private, vehicle.index % 2 == 0, moving, sample.fix)
        at = iso_time(trip.started + timedelta(seconds=sample.seconds))
        template = self._made.get(key)
        if template is None:
            if len(self._made) >= _MOST:
                del self._made[next(iter(self._made))]
            words = {"vehicle": vehicle.id, "trip": trip.id, "vin": vehicle.vin, "at": at}
            # A copy, since some parts of messages are shared.
            template = self._made[key] = Template(json.loads(json.dumps(message())), words, moving=moving)
        return template.fill(_values(trip, sample, at))


def encode(value: JSONObject) -> str:
    """Write a response, with the parts that are text already."""
    embedded = value.get("_embedded")
    if isinstance(embedded, dict):
        for name, part in embedded.items():
            if isinstance(part, list) and part and isinstance(part[0], Encoded):
                rest = {**value, "_embedded": {**embedded, name: ["\0"]}}
                before, _, after = json.dumps(rest, separators=(",", ":")).partition('"\\u0000"')
                return f"{before}{','.join(map(str, part))}{after}"
    return json.dumps(value, separators=(",", ":"))
