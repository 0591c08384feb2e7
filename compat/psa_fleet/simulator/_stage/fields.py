"""Kinds of values in a scenario: how each is read, and its JSON schema."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import TYPE_CHECKING, Final

from .._service.faults import PLAIN, Fault
from .nodes import Node, one_of

if TYPE_CHECKING:
    from ..._base.json import JSON, JSONObject

Value = object
_DURATION: Final = re.compile(r"(?=\d)(?:(\d{1,4})d)?(?:(\d{1,5})h)?(?:(\d{1,6})m)?(?:(\d{1,8})s)?")
_YEARS: Final = range(1970, 3000)
"""Of dates: a world looks back some years, and durations lead some decades on."""
_TIME: Final = re.compile(r"(?:day (\d{1,4}) )?(\d{2}):(\d{2})(?::(\d{2}))?")


@dataclass(frozen=True, slots=True)
class At:
    """A time in a scenario: after the start, at a time of a day, or absolute."""

    after: timedelta | None = None
    day: int = 1
    clock: timedelta | None = None
    absolute: datetime | None = None

    def of(self, start: datetime) -> datetime:
        """Resolve it, for a world that begins at a time."""
        if self.absolute is not None:
            return self.absolute
        if self.after is not None:
            return start + self.after
        midnight = start.replace(hour=0, minute=0, second=0, microsecond=0)
        return midnight + timedelta(days=self.day - 1) + (self.clock or timedelta(0))


@dataclass(frozen=True, slots=True)
class Zone:
    """A circle: degrees, and a radius in km. Without a center it is around the vehicle's home."""

    radius: float
    latitude: float | None = None
    longitude: float | None = None


@dataclass(frozen=True, slots=True)
class Kind:
    """A kind of value.

    Attributes:
        read: Reads it, or refuses it.
        schema: Its JSON schema.
    """

    read: Callable[[Node], Value]
    schema: JSONObject


def _text(node: Node) -> str:
    if not node.value:
        node.refuse("expected a text")
    return node.value


def _number(low: float, high: float, *, whole: bool = False) -> Kind:
    def read(node: Node) -> Value:
        kind = "a whole number" if whole else "a number"
        try:
            value = (int if whole else float)(node.value or "")
        except ValueError:
            value = high + 1
        if not low <= value <= high:
            node.refuse(f"expected {kind} from {low:,.10g} to {high:,.10g}" + _instead(node))
        return value

    return Kind(read, {"type": "integer" if whole else "number", "minimum": low, "maximum": high})


def _instead(node: Node) -> str:
    return "" if node.value is None else f", got {node.value!r}"


def choice(values: Mapping[str, str] | tuple[str, ...]) -> Kind:
    """One of some texts; those of a mapping are described."""

    def read(node: Node) -> Value:
        if node.value not in values:
            node.refuse(one_of(values) + _instead(node))
        return node.value

    listed: list[JSON] = list(values)
    return Kind(read, {"enum": listed})


def _duration(node: Node) -> timedelta:
    match = _DURATION.fullmatch(node.value or "")
    if match is None:
        node.refuse("expected a duration such as 30s, 10m, 1h30m or 2d" + _instead(node))
    days, hours, minutes, seconds = (int(part or 0) for part in match.groups())
    length = timedelta(days=days, hours=hours, minutes=minutes, seconds=seconds)
    if not length:
        node.refuse("a duration must be positive")
    return length


_AT_HINT: Final = (
    "expected a time such as 08:10, 'day 2 07:30', +15m (after the start) or 2026-06-01T08:10:00Z, in UTC"
)


def _at(node: Node) -> At:
    text = node.value or ""
    if text.startswith("+"):
        match = _DURATION.fullmatch(text[1:])
        if match is not None:
            days, hours, minutes, seconds = (int(part or 0) for part in match.groups())
            return At(timedelta(days=days, hours=hours, minutes=minutes, seconds=seconds))
    match = _TIME.fullmatch(text)
    if match is not None:
        day, hour, minute, second = (int(part or 0) for part in match.groups())
        if (day or match[1] is None) and hour < 24 and minute < 60 and second < 60:
            return At(day=day or 1, clock=timedelta(hours=hour, minutes=minute, seconds=second))
    return At(absolute=_instant(node, _AT_HINT))


def _instant(node: Node, hint: str) -> datetime:
    try:
        at = datetime.fromisoformat(node.value or "")
    except ValueError:
        node.refuse(hint + _instead(node))
    if at.tzinfo is None:
        node.refuse(f"a date needs a time zone: {node.value}Z")
    if at.year not in _YEARS:
        node.refuse(f"expected a year from {_YEARS[0]} to {_YEARS[-1]}, got {at.year}")
    return at.replace(microsecond=0)


def _fault(node: Node) -> Fault:
    text = _text(node)
    try:
        fault = Fault.parse(text)
    except ValueError:
        fault = None
    if fault is None:
        plain = ", ".join(PLAIN)
        node.refuse(
            f"expected a status such as 500, slow:SECONDS, rate_limited:SECONDS, redirect:URL, {plain}"
            + _instead(node)
        )
    return fault


def read_members(node: Node, known: Mapping[str, tuple[Kind, bool]], what: str) -> dict[str, Value]:
    """Read an object.

    Args:
        node: The object.
        known: Kind of each member, and whether it must be there.
        what: For errors.
    """
    if node.members is None:
        node.refuse(f"{what} must be an object with the members {', '.join(known)}")
    for name in node.members:
        if name not in known:
            node.refuse_member(name, f"{what} has no member {name!r}; {one_of(known)}")
    for name, (_, required) in known.items():
        if required and name not in node.members:
            node.refuse(f"{what} lacks the member {name!r}")
    return {name: known[name][0].read(each) for name, each in node.members.items()}


def schema_of(known: Mapping[str, tuple[Kind, bool]]) -> JSONObject:
    """The JSON schema of an object."""
    required: list[JSON] = [name for name, (_, needed) in known.items() if needed]
    return {
        "type": "object",
        "additionalProperties": False,
        **({"required": required} if required else {}),
        "properties": {name: kind.schema for name, (kind, _) in known.items()},
    }


def several(kind: Kind) -> Kind:
    def read(node: Node) -> Value:
        return tuple(kind.read(each) for each in node) if node.items else (kind.read(node),)

    return Kind(read, {"anyOf": [kind.schema, {"type": "array", "minItems": 1, "items": kind.schema}]})


TEXT: Final = Kind(_text, {"type": "string", "minLength": 1})
SEED: Final = _number(0, 2**31 - 1, whole=True)
COUNT: Final = _number(1, 1_000_000, whole=True)
SHARE: Final = _number(0.0, 1.0)
DURATION: Final = Kind(
    _duration, {"type": "string", "pattern": r"^(?=\d)(\d+d)?(\d+h)?(\d+m)?(\d+s)?$", "examples": ["1h30m"]}
)
AT: Final = Kind(
    _at,
    {
        "type": "string",
        "description": "In UTC: a time of the first day or of another, after the start, or absolute.",
        "pattern": r"^(\+(?=\d)(\d+d)?(\d+h)?(\d+m)?(\d+s)?|(day \d+ )?\d\d:\d\d(:\d\d)?"
        r"|\d{4}-\d\d-\d\d[T ].*)$",
        "examples": ["08:10", "day 2 07:30", "+15m", "2026-06-01T08:10:00Z"],
    },
)
START: Final = Kind(
    lambda node: _instant(node, "expected a date such as 2026-06-01T08:00:00Z"),
    {"type": "string", "format": "date-time"},
)
FAULT: Final = Kind(
    _fault,
    {
        "anyOf": [{"type": "integer", "minimum": 200, "maximum": 599}, {"type": "string", "minLength": 1}],
        "description": f"A status, slow:SECONDS, rate_limited:SECONDS, redirect:URL, {', '.join(PLAIN)}",
    },
)
LATITUDE, LONGITUDE = _number(-85.0, 85.0), _number(-180.0, 180.0)
_PLACE: Final = {"latitude": (LATITUDE, True), "longitude": (LONGITUDE, True)}
PLACE: Final = Kind(lambda node: read_members(node, _PLACE, "a place"), schema_of(_PLACE))
_ZONE: Final = {
    "radius": (_number(0.2, 15.0), True),
    "latitude": (LATITUDE, False),
    "longitude": (LONGITUDE, False),
}


def _zone(node: Node) -> Zone:
    found = read_members(node, _ZONE, "a zone")
    if ("latitude" in found) != ("longitude" in found):
        node.refuse(
            "a zone has both latitude and longitude, or neither: then it is around the vehicle's home"
        )
    return Zone(**found)  # type: ignore[arg-type]  # the table has just read them


ZONE: Final = Kind(_zone, schema_of(_ZONE))
VEHICLES: Final = several(TEXT)
