"""Time windows: every day, on days of the week, or once."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterable
from typing import Final

from .._base.json import JSON, JSONObject, kind_of
from .._base.plain import plain
from ..errors import ArgumentError
from .fields import Reader, present, spelled, words

_CLOCK: Final = re.compile(r"([01]?\d|2[0-3]):([0-5]\d)(?::([0-5]\d))?")


DURATION: Final = re.compile(r"PT(?:(\d+)H)?(?:(\d+)M)?(?:(\d+)S)?")


def clock(time: str | dt.time, argument: str = "start") -> str:
    """Return a time of day as the ISO 8601 duration after midnight that the API accepts.

    Raises:
        ArgumentError: It is neither ``"08:30"`` nor a `datetime.time` without a zone.
    """
    start = plain(time, argument)
    if isinstance(start, dt.time) and start.tzinfo is None and not start.microsecond:
        return iso_duration(dt.timedelta(hours=start.hour, minutes=start.minute, seconds=start.second))
    match = _CLOCK.fullmatch(start) if isinstance(start, str) else None
    if match is None:
        raise ArgumentError(
            f"{argument} must be a time of day from 00:00 to 23:59, without a time zone", argument=argument
        )
    hours, minutes, seconds = (int(part or 0) for part in match.groups())
    return iso_duration(dt.timedelta(hours=hours, minutes=minutes, seconds=seconds))


def iso_duration(duration: dt.timedelta) -> str:
    seconds = round(duration.total_seconds())
    hours, minutes, rest = seconds // 3600, seconds // 60 % 60, seconds % 60
    parts = f"{hours}H" * bool(hours) + f"{minutes}M" * bool(minutes) + f"{rest}S" * bool(rest)
    return f"PT{parts or '0H'}"


def listed(text: str | Iterable[str], argument: str) -> list[str]:
    if not isinstance(text, Iterable):
        raise ArgumentError(f"{argument} must be text, or a list of texts", argument=argument)
    texts = [text] if isinstance(text, str) else list(text)
    return [item.strip() for part in texts for item in str(part).split(",") if item.strip()]


def week_days(days: str | Iterable[str]) -> list[JSON]:
    """Days of the week, each once, from texts such as ``"Mon-Fri"``.

    Raises:
        ArgumentError: The list is empty, or an item is not a day.
    """
    found: list[JSON] = []
    for item in listed(days, "days"):
        first, _, last = item.partition("-")
        ends = [day.strip().capitalize() for day in (first, last or first)]
        if any(day not in DAYS for day in ends):
            raise ArgumentError(f"days must be {', '.join(DAYS)}, or a span like Mon-Fri", argument="days")
        start, stop = (DAYS.index(day) for day in ends)
        span = [DAYS[index % 7] for index in range(start, stop + 1 if stop >= start else stop + 8)]
        found += [day for day in span if day not in found]
    if not found:
        raise ArgumentError("days must not be empty", argument="days")
    return found


def days_in_words(days: list[JSON]) -> str:
    """Neighbouring days as spans; empty for the whole week."""
    indexes = sorted(DAYS.index(str(day)) for day in days if day in DAYS)
    if len(indexes) != len(days):
        return ", ".join(map(str, days))
    if len(indexes) == len(DAYS):
        return ""
    spans: list[tuple[int, int]] = []
    for index in indexes:
        if spans and index == spans[-1][1] + 1:
            spans[-1] = (spans[-1][0], index)
        else:
            spans.append((index, index))
    return ", ".join(DAYS[a] if a == b else f"{DAYS[a]}-{DAYS[b]}" for a, b in spans)


def clock_in_words(start: str) -> str:
    """A duration after midnight as a time of day."""
    match = DURATION.fullmatch(start)
    if match is None:
        return start
    hours, minutes, seconds = (int(part or 0) for part in match.groups())
    return f"{hours:02}:{minutes:02}" + (f":{seconds:02}" if seconds else "")


def length_in_words(duration: str) -> str:
    match = DURATION.fullmatch(duration)
    if match is None:
        return duration
    units = zip(match.groups(), ("h", "min", "s"), strict=True)
    return " ".join(f"{int(part)} {unit}" for part, unit in units if part and int(part)) or "no time"


DAYS: Final = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")


_DAYS: Final = words(*DAYS)


def occurence(value: JSON, at: str, reader: Reader) -> JSONObject:
    """Days of the week, and weeks of the year."""
    # `occurence` is the documents' own spelling. A published example has the bare list of days.
    bare: JSONObject = {"day": value}
    members = bare if isinstance(value, list) else reader.members(value, at, "`occurence`")
    day, day_at = reader.field(members, at, "day")
    week, week_at = reader.field(members, at, "week")
    days = None if day is None else [spelled(item, _DAYS) for item in _list(day, day_at, "days", reader)]
    weeks = None if week is None else _list(week, week_at, "weeks", reader)
    return present(day=days, week=weeks) | members


def _list(value: JSON, at: str, what: str, reader: Reader) -> list[JSON]:
    if isinstance(value, str):
        return [item.strip() for item in value.split(",")]
    if isinstance(value, list):
        return value
    raise reader.error(f"a list of {what} is expected here, not {kind_of(value)}", pointer=at)
