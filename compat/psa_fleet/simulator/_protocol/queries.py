"""Query parameters of each operation, and their allowed values."""

from __future__ import annotations

import re
from datetime import UTC, datetime, timedelta
from functools import cache
from typing import TYPE_CHECKING, Final, NamedTuple

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
_DURATION = re.compile(
    r"P(?:(\d{1,9})Y)?(?:(\d{1,9})M)?(?:(\d{1,9})W)?(?:(\d{1,9})D)?"
    r"(?:T(?=\d)(?:(\d{1,9})H)?(?:(\d{1,9})M)?(?:(\d{1,9}(?:[.,]\d{1,9})?)S)?)?",
    re.ASCII,
)
_SECONDS: Final = (365 * 86400, 30 * 86400, 7 * 86400, 86400, 3600, 60, 1)
"""Of the parts of a duration; what month it is does not count."""
_TIME = re.compile(r"\d{4}-\d\d-\d\d[Tt ]\d\d:\d\d:\d\d(\.\d{1,9})?([Zz]|[-+]\d\d:\d\d)", re.ASCII)
"""A time of RFC 3339."""
_NUMBER = re.compile(r"\d{1,18}(\.\d{1,18})?([eE][-+]?\d{1,3})?", re.ASCII)
_LANGUAGE = re.compile(r"([A-Za-z]{2,8}|[IiXx](?=[-_]))([-_][A-Za-z0-9]{1,8})*")
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
            raise bad(f"the query parameter {name} is set twice")
        if not all(values) and not (schema.keys() <= {"type", "description"} and name not in _OTHERWISE):
            raise bad(f"the query parameter {name} is empty")
        if name == "timestamps":
            _check_pattern(name, several(query, name), resolved(version, schema["items"]))
        if name not in _OTHERWISE:
            _check_values(name, several(query, name), schema, version)
    if "locale" in query and not _LANGUAGE.fullmatch(query["locale"][0]):
        raise bad("locale must be a language such as fr-FR")


def _check_pattern(name: str, values: Sequence[str], item: Schema) -> None:
    if not all(re.search(item.get("pattern", ""), value, re.DOTALL) for value in values):
        raise bad(f"{name} does not match the specification (string)")


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
        raise bad(f"{name} must be a range such as 0-9 or 5-")
    return int(match[1]), int(match[2]) if match[2] else None


def decimal_range(query: Query, name: str) -> tuple[float, float | None] | None:
    """Read a range of numbers with one decimal at most, such as `0.1-` or `10-20.5`."""
    if name not in query:
        return None
    match = _DECIMAL_RANGE.fullmatch(query[name][0])
    if match is None:
        raise bad(f"{name} must be a range such as 0.1- or 10-20.5")
    return float(match[1]), float(match[2]) if match[2] else None


def within(value: float, limits: tuple[float, float | None] | None) -> bool:
    """Return whether a value is in a range, both ends included."""
    return limits is None or (limits[0] <= value and (limits[1] is None or value <= limits[1]))


def tolerance(query: Query) -> float | None:
    """Read the tolerance, in km; None when it is not given."""
    if "tolerance" not in query:
        return None
    text = query["tolerance"][0]
    value = float(text) if _NUMBER.fullmatch(text) else -1.0
    if not 0 <= value < 40_000:
        raise bad("tolerance must be a number of km, at least 0")
    return value


class Span(NamedTuple):
    """An interval, or many of the same length."""

    start: datetime
    end: datetime
    period: timedelta | None = None
    """From one begin to the next."""
    times: int | None = 1
    """How many there are; None without an end."""

    def meets(self, first: datetime, last: datetime) -> bool:
        """Return whether something from `first` to `last` falls into one of them, both ends included."""
        if self.period is None:
            return first <= self.end and self.start <= last
        if last < self.start:
            return False
        earliest = max(0, -((self.end - first) // self.period))
        latest = (last - self.start) // self.period
        return earliest <= (latest if self.times is None else min(latest, self.times - 1))


def _instant(text: str) -> datetime:
    if _TIME.fullmatch(text) is None:
        raise bad("timestamps holds a text that is not a time of RFC 3339, such as 2026-06-01T08:00:00Z")
    try:
        return datetime.fromisoformat(text.upper())
    except ValueError:
        raise bad("timestamps holds a time that does not exist") from None


def _span(text: str) -> timedelta | None:
    match = _DURATION.fullmatch(text)
    if match is None or not any(match.groups()):
        return None
    try:
        return sum(
            (
                timedelta(seconds=float((part or "0").replace(",", ".")) * size)
                for part, size in zip(match.groups(), _SECONDS, strict=True)
            ),
            timedelta(0),
        )
    except OverflowError:
        return timedelta.max


def intervals(query: Query) -> list[Span] | None:
    """Read up to ten intervals; None when not given."""
    if "timestamps" not in query:
        return None
    values = several(query, "timestamps")
    if len(values) > 10:
        raise bad("timestamps accepts at most ten intervals")
    return [_interval(value) for value in values]


def _interval(text: str) -> Span:
    """Read `start/end`, `start/`, `/end`, `start/duration`, or on v3 `R5/start/period/length`."""
    if text.startswith("R"):
        return _repeated(text)
    start_text, slash, end_text = text.partition("/")
    if not slash or "/" in end_text or not (start_text or end_text):
        raise bad("timestamps must be intervals start/end, of which one side may be open")
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
    return Span(start, end)


def _repeated(text: str) -> Span:
    times, start_text, period_text, *more = text.split("/")
    start, period = _instant(start_text), _span(period_text)
    length = _span(more[0]) if more else timedelta(hours=24)
    if not period or length is None:
        raise bad("timestamps holds a repetition whose period or length is not a duration, such as P1D")
    count = int(times[1:19]) if times[1:] else None
    if count == 0:
        raise bad("timestamps holds a repetition without a time")
    return Span(start, _later(start, length), period, count)


def _later(start: datetime, span: timedelta) -> datetime:
    try:
        return start + span
    except OverflowError:
        return max(start, datetime.max.replace(tzinfo=UTC))


def happened(spans: Sequence[Span] | None, start: datetime, end: datetime | None = None) -> bool:
    """Return whether something from start to end (or at start) falls into one of the intervals."""
    return spans is None or any(span.meets(start, end or start) for span in spans)
