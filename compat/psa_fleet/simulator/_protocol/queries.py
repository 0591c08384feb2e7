"""Query parameters: what each operation takes, and what values are allowed."""

from __future__ import annotations

import re
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING, Final

from .problems import bad

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from .._rendering.view import Version

Query = dict[str, list[str]]

_PARTS = [
    "environment",
    "privacy",
    "vehicle",
    "vehicle.adas",
    "vehicle.battery",
    "vehicle.doorsState",
    "vehicle.energies",
    "vehicle.engines",
    "vehicle.ignition",
    "vehicle.lighting",
    "vehicle.safety",
    "vehicle.transmission",
    "vehicle.drivingBehavior",
]
_PARTS_V3 = [
    *_PARTS,
    *["vehicle.lightingSystem", "vehicle.alarm.status", "vehicle.alarm.trigger", "vehicle.wipingBlades"],
]
_VEHICLE = ["onboardCapabilities", "branding", "pictures"]
_CHOICES: Final[Mapping[tuple[str, str, str], tuple[Sequence[str], int | None]]] = {
    ("v2", "Telemetries", "type"): (_PARTS, 10),
    ("v3", "Telemetries", "type"): (_PARTS_V3, 17),
    ("v2", "Telemetries", "extension"): (["location", "maintenance", "odometer", "kinetic"], 4),
    ("v3", "Telemetries", "extension"): (["location", "maintenance"], 2),
    ("v2", "Status", "extension"): (["odometer", "kinetic"], 2),
    ("v2", "StatusList", "extension"): (["odometer", "kinetic"], 2),
    ("v3", "Vehicle", "extension"): (_VEHICLE, 3),
    ("v3", "VehicleCapabilities", "extension"): (_VEHICLE, 3),
    ("v3", "Vehicles", "extension"): (_VEHICLE[1:], 2),
    ("v3", "Alarms", "type"): (["vehicle.alarm.status", "vehicle.alarm.trigger"], None),
    ("v3", "Trips", "states"): (["Nominal", "Unstarted", "DataLacking", "Unfinished"], None),
}
_REMOTE_TYPES = [
    "ThermalPreconditioning",
    "ElectricBatteryChargingRequest",
    "Horn",
    "Doors",
    "Lights",
    "Immobilization",
    "Stolen",
    "WakeUp",
    "Navigation",
]
# A number of more digits than these is none that a server counts with.
_RANGE = re.compile(r"([0-9]{1,18})-([0-9]{0,18})")
_DECIMAL_RANGE = re.compile(r"([0-9]{1,18}(?:\.[0-9])?)-([0-9]{1,18}(?:\.[0-9])?)?")
_DURATION = re.compile(r"P(?:([0-9]{1,9})D)?(?:T(?:([0-9]{1,9})H)?(?:([0-9]{1,9})M)?(?:([0-9]{1,9})S)?)?")
_LANGUAGE = re.compile(r"[A-Za-z]{2,3}([-_][A-Za-z0-9]{2,8})*")
"""A tag of BCP 47, with either sign between its parts."""


def check(query: Query, allowed: Sequence[str], version: Version, result: str) -> None:
    """Refuse parameters that the operation does not take, and values that are not listed.

    Raises:
        Refusal: With code 40000.
    """
    for name, values in query.items():
        if name not in allowed:
            raise bad(f"the query parameter {name} is unknown here")
        if len(values) > 1 and name not in {"timestamps", "type", "types", "extension", "states"}:
            raise bad(f"the query parameter {name} is given twice")
        if not all(values):
            raise bad(f"the query parameter {name} is empty")
    for name in ("type", "extension", "states"):
        if name in query and (version, result, name) in _CHOICES:
            listed, most = _CHOICES[version, result, name]
            _chosen(name, several(query, name), listed, most)
    if "types" in query:
        _chosen("types", several(query, "types"), _REMOTE_TYPES, None)
    if "profile" in query:
        _chosen("profile", query["profile"], ("fleet", "endUser"), 1)
    if "locale" in query and not _LANGUAGE.fullmatch(query["locale"][0]):
        raise bad("locale is a language such as fr-FR")


def _chosen(name: str, values: Sequence[str], listed: Sequence[str], most: int | None) -> None:
    """Refuse values that are not listed, and more than the document allows; None where it names no number."""
    if (most is not None and len(values) > most) or any(value not in listed for value in values):
        limit = "" if most is None else f" at most {most}"
        raise bad(f"{name} takes{limit} of: {', '.join(listed)}")


def several(query: Query, name: str) -> list[str]:
    """Give the values of a list, repeated or separated by commas."""
    return [part for value in query.get(name, []) for part in value.split(",")]


def number_range(query: Query, name: str) -> tuple[int, int | None] | None:
    """Read a range such as `0-9` or `5-`; None when it is not given."""
    if name not in query:
        return None
    match = _RANGE.fullmatch(query[name][0])
    if match is None:
        raise bad(f"{name} is a range such as 0-9 or 5-")
    return int(match[1]), int(match[2]) if match[2] else None


def decimal_range(query: Query, name: str) -> tuple[float, float | None] | None:
    """Read a range of numbers with one decimal at most, such as `0.1-` or `10-20.5`."""
    if name not in query:
        return None
    match = _DECIMAL_RANGE.fullmatch(query[name][0])
    if match is None:
        raise bad(f"{name} is a range such as 0.1- or 10-20.5")
    return float(match[1]), float(match[2]) if match[2] else None


def within(value: float, limits: tuple[float, float | None] | None) -> bool:
    """Say whether a value is in a range, both ends included."""
    return limits is None or (limits[0] <= value and (limits[1] is None or value <= limits[1]))


def tolerance(query: Query) -> float | None:
    """Read the tolerance, in km; None when it is not given."""
    if "tolerance" not in query:
        return None
    try:
        value = float(query["tolerance"][0])
    except ValueError:
        value = -1.0
    if not 0 <= value < 40_000:
        raise bad("tolerance is a number of km, 0 or more")
    return value


def _instant(text: str) -> datetime:
    try:
        at = datetime.fromisoformat(text)
    except ValueError:
        raise bad("timestamps holds a text that is no time") from None
    return at if at.tzinfo else at.replace(tzinfo=UTC)


def _span(text: str) -> timedelta | None:
    match = _DURATION.fullmatch(text)
    if match is None or not any(match.groups()):
        return None
    days, hours, minutes, seconds = (int(part or 0) for part in match.groups())
    try:
        return timedelta(days=days, hours=hours, minutes=minutes, seconds=seconds)
    except OverflowError:
        return timedelta.max


def intervals(query: Query) -> list[tuple[datetime, datetime]] | None:
    """Read up to ten intervals `start/end`, `start/`, `/end` or `start/duration`; None when not given."""
    if "timestamps" not in query:
        return None
    values = several(query, "timestamps")
    if len(values) > 10:
        raise bad("timestamps takes at most ten intervals")
    return [_interval(value) for value in values]


def _interval(text: str) -> tuple[datetime, datetime]:
    start_text, slash, end_text = text.partition("/")
    if not slash or "/" in end_text or not (start_text or end_text):
        raise bad("timestamps takes intervals start/end, one side may be open")
    start = _instant(start_text) if start_text else datetime.min.replace(tzinfo=UTC)
    span = _span(end_text)
    if span is not None and not start_text:
        raise bad("a duration in timestamps needs a start")
    if span is not None:
        end = _later(start, span)
    else:
        end = _instant(end_text) if end_text else datetime.max.replace(tzinfo=UTC)
    if end < start:
        raise bad("an interval in timestamps ends before it starts")
    return start, end


def _later(start: datetime, span: timedelta) -> datetime:
    try:
        return start + span
    except OverflowError:
        return max(start, datetime.max.replace(tzinfo=UTC))


def happened(
    spans: list[tuple[datetime, datetime]] | None, start: datetime, end: datetime | None = None
) -> bool:
    """Say whether something from start to end (or at start) falls into one of the intervals."""
    return spans is None or any(first <= (end or start) and start <= last for first, last in spans)
