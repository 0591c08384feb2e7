"""Query parameters of each operation, and their allowed values."""

from __future__ import annotations

import re
from datetime import UTC, datetime, timedelta
from functools import cache
from typing import TYPE_CHECKING, Final

from .._rendering.schema import document, resolved
from .problems import bad

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from psa_fleet_runtime.types import Operation

    from .._rendering.schema import Schema
    from .._rendering.view import Version

Query = dict[str, list[str]]

_OTHERWISE: Final = frozenset(
    ("timestamps", "indexRange", "distance", "duration", "tolerance", "pageSize", "pageToken", "locale")
)
"""Parameters that are checked where they are read."""
# Servers do not count with numbers of more digits.
_RANGE = re.compile(r"([0-9]{1,18})-([0-9]{0,18})")
_DECIMAL_RANGE = re.compile(r"([0-9]{1,18}(?:\.[0-9])?)-([0-9]{1,18}(?:\.[0-9])?)?")
_DURATION = re.compile(r"P(?:([0-9]{1,9})D)?(?:T(?:([0-9]{1,9})H)?(?:([0-9]{1,9})M)?(?:([0-9]{1,9})S)?)?")
_LANGUAGE = re.compile(r"[A-Za-z]{2,3}([-_][A-Za-z0-9]{2,8})*")
"""A tag of BCP 47, with either sign between its parts."""


@cache
def parameters(version: Version, operation: Operation) -> Mapping[str, Schema]:
    """The schemas of an operation's query parameters in the specification, by name."""
    known = document(version)
    listed = known["paths"][operation.path][operation.method.lower()].get("parameters", ())
    components = known["components"].get("parameters", {})
    written = [components[each["$ref"].rpartition("/")[2]] if "$ref" in each else each for each in listed]
    return {each["name"]: resolved(version, each["schema"]) for each in written if each["in"] == "query"}


def most(version: Version, operation: Operation, name: str) -> int:
    """The greatest value of a number."""
    found: int = parameters(version, operation).get(name, {}).get("maximum", 60)
    return found


def check(query: Query, operation: Operation, version: Version) -> None:
    """Refuse parameters that the operation does not take, and values that are not listed.

    Raises:
        Refusal: With code 40000.
    """
    known = parameters(version, operation)
    for name, values in query.items():
        if name not in operation.query:
            raise bad(f"the query parameter {name} is unknown here")
        schema = known[name]
        if len(values) > 1 and schema.get("type") != "array":
            raise bad(f"the query parameter {name} is given twice")
        if not all(values):
            raise bad(f"the query parameter {name} is empty")
        if name not in _OTHERWISE:
            _check_values(name, several(query, name), schema, version)
    if "locale" in query and not _LANGUAGE.fullmatch(query["locale"][0]):
        raise bad("locale is a language such as fr-FR")


def _check_values(name: str, values: Sequence[str], schema: Schema, version: Version) -> None:
    """Refuse values that the schema of a parameter does not allow."""
    is_list = schema.get("type") == "array"
    item = resolved(version, schema["items"]) if is_list else schema
    count = schema.get("maxItems") if is_list else 1
    if "enum" in item:
        _chosen(name, values, item["enum"], count)
        return
    kind = item.get("type", "string")
    fitting = _FORMS.get(kind, re.compile(item.get("pattern", ""), re.DOTALL))
    if (count is not None and len(values) > count) or not all(fitting.search(value) for value in values):
        raise bad(f"{name} does not match the specification ({kind})")
    if kind in ("integer", "number"):
        for value in map(float, values):
            if not item.get("minimum", value) <= value <= item.get("maximum", value):
                raise bad(f"{name} is out of its limits")


_FORMS: Final = {
    "integer": re.compile(r"^-?[0-9]{1,18}$"),
    "number": re.compile(r"^-?[0-9]{1,18}(\.[0-9]{1,18})?$"),
    "boolean": re.compile(r"^(true|false)$"),
}


def _chosen(name: str, values: Sequence[str], listed: Sequence[str], most: int | None) -> None:
    """Refuse values that are not listed, and more than the document allows; None where it names no number."""
    if (most is not None and len(values) > most) or any(value not in listed for value in values):
        limit = "" if most is None else f" at most {most}"
        raise bad(f"{name} accepts{limit} of: {', '.join(listed)}")


def several(query: Query, name: str) -> list[str]:
    """Return the values of a list, repeated or separated by commas."""
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
        raise bad("timestamps holds a text that is not a time") from None
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
        raise bad("timestamps accepts at most ten intervals")
    return [_interval(value) for value in values]


def _interval(text: str) -> tuple[datetime, datetime]:
    start_text, slash, end_text = text.partition("/")
    if not slash or "/" in end_text or not (start_text or end_text):
        raise bad("timestamps accepts intervals start/end, one side may be open")
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
