"""The signals of one model. Pure functions on its JSON."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from datetime import UTC, datetime
from functools import cache
from typing import TYPE_CHECKING, Final, NamedTuple, cast

from psa_fleet_runtime.codecs import TIMESTAMP

from .._base.json import JSONObject
from ..errors import ArgumentError
from ._entry import Entry, SignalValue
from ._names import NAMES

if TYPE_CHECKING:
    from psa_fleet_runtime.model import Model

_START: Final = datetime.min.replace(tzinfo=UTC)


class Signal(NamedTuple):
    """One value of one vehicle."""

    vin: str | None
    """The vehicle; None where the model has no VIN (telemetry, alarms, thefts) and none was passed."""
    name: str
    """Its COVESA VSS 6.0 name, such as `Vehicle.Speed`."""
    value: SignalValue
    """In the unit and the words of VSS."""
    unit: str | None
    """The unit as VSS spells it, such as `km/h`; None for flags and words."""
    measured_at: datetime | None
    """When it was measured, aware: the time of the smallest part around it that has one."""
    path: str
    """Where it is in the JSON of v3, such as `energies[0].level`."""

    def __repr__(self) -> str:
        """Name, unit and time: a value can be personal."""
        return f"Signal({self.name}, {self.unit}, {self.measured_at}, {self.path})"


def signals(item: Model, *, vin: str | None = None) -> list[Signal]:
    """The signals of a status, telemetry, an alert, a collision, an alarm or a theft.

    Args:
        item: A `Status`, `Telemetry`, `Alert`, `Collision`, `AlarmDetails` or `Stolen`.
        vin: The vehicle, where the model has no VIN.

    Returns:
        One signal for each leaf that specs/signals.yaml names. Of several for one name the newest; at one
        time the flag that the file prefers, else the first. Values of another type than documented have none.

    Raises:
        ArgumentError: The model is of another kind.
    """
    known = NAMES.get(type(item).__name__)
    if known is None:
        raise ArgumentError(
            f"item: expected one of {', '.join(NAMES)}, got {type(item).__name__}", argument="item"
        )
    source: object = item.to_dict()
    own = source.get("vin") if isinstance(source, dict) else None
    found: dict[str, Signal] = {}
    for path, place, raw, chosen, time in _leaves(source, _ways(type(item).__name__), "", "", None):
        entry = known.get(path)
        if entry is None:
            continue
        key = _key(entry, chosen, raw, place)
        named = entry.names.get(key)
        value = None if named is None else entry.convert(raw)
        if named is None or value is None:
            continue
        signal = Signal(own if isinstance(own, str) else vin, named[0], value, named[1], time, place)
        before = found.get(signal.name)
        if before is None or _replaces(signal, before, entry.prefer):
            found[signal.name] = signal
    return list(found.values())


def is_newer(one: datetime | None, other: datetime | None) -> bool:
    """Whether one time is after another; one that is unknown is before all others."""
    return (one or _START) > (other or _START)


def _replaces(new: Signal, old: Signal, prefer: bool | None) -> bool:
    if new.measured_at != old.measured_at:
        return is_newer(new.measured_at, old.measured_at)
    return prefer is not None and new.value is prefer and old.value is not prefer


def _key(entry: Entry, item: Mapping[str, object], raw: object, place: str) -> str:
    if entry.by is None:
        return ""
    if entry.by == "value":
        return raw if isinstance(raw, str) else ""
    if entry.by == "index":
        return place[place.rfind("[") + 1 : -1]
    chosen = item.get(entry.by)
    return chosen if isinstance(chosen, str) else ""


def _leaves(
    node: object,
    ways: frozenset[str],
    path: str,
    place: str,
    time: datetime | None,
    item: Mapping[str, object] | None = None,
) -> Iterator[tuple[str, str, object, Mapping[str, object], datetime | None]]:
    """Each scalar with its path, its place, the item of the innermost list around it, and its time."""
    if isinstance(node, dict):
        time = _time(cast("JSONObject", node)) or time
        dot = "." if path else ""
        for name, value in node.items():
            if (below := f"{path}{dot}{name}") in ways:
                yield from _leaves(value, ways, below, f"{place}{dot}{name}", time, item)
    elif isinstance(node, list):
        if (below := f"{path}[]") in ways:
            for index, value in enumerate(node):
                inner = value if isinstance(value, dict) else item
                yield from _leaves(value, ways, below, f"{place}[{index}]", time, inner)
    elif node is not None:
        yield path, place, node, item or {}, time


@cache
def _ways(model: str) -> frozenset[str]:
    """The paths of leaves with a name, and of all above them: nothing else is walked, however deep."""
    ways: set[str] = set()
    for path in NAMES[model]:
        parts = path.replace("[]", ".[]").split(".")
        ways |= {".".join(parts[: end + 1]).replace(".[]", "[]") for end in range(len(parts))}
    return frozenset(ways)


def _time(node: JSONObject) -> datetime | None:
    properties = node.get("properties")
    times: Iterable[object] = (
        properties.get("createdAt") if isinstance(properties, dict) else None,
        node.get("createdAt"),
        node.get("updatedAt"),
    )
    for raw in times:
        found = TIMESTAMP.read(raw)
        if isinstance(found, datetime):
            return found
    return None
