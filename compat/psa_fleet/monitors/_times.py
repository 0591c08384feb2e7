"""Time windows: every day, on days of the week, or once."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterable
from typing import Final

from psa_fleet._json import JSON, JSONObject
from psa_fleet.errors import ArgumentError
from psa_fleet.monitors._conditions import Trigger
from psa_fleet.monitors._triggers import DAYS

_CLOCK: Final = re.compile(r"([01]?\d|2[0-3]):([0-5]\d)(?::([0-5]\d))?")
_WEEK: Final = re.compile(r"[wW]([1-9]\d?)(?:-[wW]([1-9]\d?))?")
_DURATION: Final = re.compile(r"PT(?:(\d+)H)?(?:(\d+)M)?(?:(\d+)S)?")
_DAY: Final = dt.timedelta(days=1)
_LAST_WEEK: Final = 53


class Time(Trigger):
    """One or more time windows in one time zone. Made by `Daily`, `Weekly` and `Once`."""

    __slots__ = ()
    kind = "time"

    @property
    def windows(self) -> list[JSONObject]:
        """The windows as they are sent."""
        times = self.to_dict()["time"]
        windows = times["times"] if isinstance(times, dict) else None
        return [window for window in windows if isinstance(window, dict)] if isinstance(windows, list) else []

    @property
    def time_zone(self) -> str:
        """The zone's name; the API takes Europe/Paris when none is given."""
        return str(self._body.get("timeZone", "Europe/Paris"))

    def __repr__(self) -> str:
        return f"<time: {self}>"

    def __str__(self) -> str:
        zone = "" if all(window.get("recurrence") == "None" for window in self.windows) else self.time_zone
        when = " or ".join(_in_words(window) for window in self.windows)
        return f"it is {when}" + (f" ({zone})" if zone else "")


class Daily(Time):
    """A window of each day, or of some days and weeks: ``Daily("08:30", hours=7.5, days="Mon-Fri")``.

    Args:
        start: When it opens: ``"08:30"``, or a `datetime.time` without a zone.
        hours: How long it is open, above 0 and at most 24.
        days: ``"Mon-Fri"``, ``"Mon,Wed"``, or several such texts; every day by default.
        weeks: Weeks of the year: ``"w1-w25"`` or several such texts; every week by default.
        time_zone: A name of the tz database; the API takes Europe/Paris when none is given.

    Raises:
        ArgumentError: An argument is none of these.
    """

    __slots__ = ()

    def __init__(
        self,
        start: str | dt.time,
        *,
        hours: float,
        days: str | Iterable[str] = DAYS,
        weeks: str | Iterable[str] | None = None,
        time_zone: str | None = None,
    ) -> None:
        window = _window(clock(start), _length(hours), days, weeks)
        super().__init__(_body(window, time_zone))


class Weekly(Time):
    """Whole days of the week, or a window of them: ``Weekly("Mon")``.

    Args:
        days: ``"Mon"``, ``"Sat-Sun"``, ``"Mon,Wed"``, or several such texts.
        start: When the window opens; midnight by default.
        hours: How long it is open, above 0 and at most 24.
        weeks: Weeks of the year: ``"w1-w25"`` or several such texts; every week by default.
        time_zone: A name of the tz database; the API takes Europe/Paris when none is given.

    Raises:
        ArgumentError: An argument is none of these.
    """

    __slots__ = ()

    def __init__(
        self,
        days: str | Iterable[str],
        *,
        start: str | dt.time = "00:00",
        hours: float = 24,
        weeks: str | Iterable[str] | None = None,
        time_zone: str | None = None,
    ) -> None:
        window = _window(clock(start), _length(hours), days, weeks)
        super().__init__(_body(window, time_zone))


class Once(Time):
    """From a point in time on, for a while or for good. v2 has no such window.

    Args:
        start: When it opens; with a time zone. It is sent in UTC, as v3's document asks.
        duration: How long it is open, above 0; None leaves it open.

    Raises:
        ArgumentError: The start has no time zone, or the duration is not above 0.
    """

    __slots__ = ()

    def __init__(self, start: dt.datetime, duration: dt.timedelta | None = None) -> None:
        if start.utcoffset() is None:
            raise ArgumentError("start needs a time zone, for example tzinfo=datetime.UTC", argument="start")
        if duration is not None and duration <= dt.timedelta(0):
            raise ArgumentError("duration is above 0", argument="duration")
        window: JSONObject = {
            "recurrence": "None",
            "start": start.astimezone(dt.UTC).isoformat(timespec="seconds").replace("+00:00", "Z"),
        }
        if duration is not None:
            window["duration"] = _iso(duration)
        super().__init__(_body(window, None))


def _body(window: JSONObject, time_zone: str | None) -> JSONObject:
    if time_zone is None:
        return {"times": [window]}
    if not isinstance(time_zone, str) or not re.fullmatch(r"[\w+-]+(/[\w+-]+)*", time_zone):
        raise ArgumentError("time_zone is a name such as Europe/Paris", argument="time_zone")
    return {"times": [window], "timeZone": time_zone}


def _window(
    start: str, duration: str, days: str | Iterable[str], weeks: str | Iterable[str] | None
) -> JSONObject:
    occurence: JSONObject = {"day": week_days(days)}
    if weeks is not None:
        occurence["week"] = _weeks(weeks)
    return {"recurrence": "Daily", "start": start, "duration": duration, "occurence": occurence}


def clock(start: str | dt.time, argument: str = "start") -> str:
    """A time of day as the ISO 8601 duration after midnight that the API takes.

    Raises:
        ArgumentError: It is neither ``"08:30"`` nor a `datetime.time` without a zone.
    """
    if isinstance(start, dt.time) and start.tzinfo is None and not start.microsecond:
        return _iso(dt.timedelta(hours=start.hour, minutes=start.minute, seconds=start.second))
    match = _CLOCK.fullmatch(start) if isinstance(start, str) else None
    if match is None:
        raise ArgumentError(
            f"{argument} is a time of day from 00:00 to 23:59, without a time zone", argument=argument
        )
    hours, minutes, seconds = (int(part or 0) for part in match.groups())
    return _iso(dt.timedelta(hours=hours, minutes=minutes, seconds=seconds))


def _length(hours: float) -> str:
    if isinstance(hours, bool) or not isinstance(hours, int | float) or not 0 < hours <= 24:
        raise ArgumentError("hours is a number above 0 and at most 24", argument="hours")
    length = dt.timedelta(seconds=round(hours * 3600))
    if not length:
        raise ArgumentError("hours is at least one second", argument="hours")
    return _iso(length)


def _iso(duration: dt.timedelta) -> str:
    seconds = round(duration.total_seconds())
    hours, minutes, rest = seconds // 3600, seconds // 60 % 60, seconds % 60
    parts = f"{hours}H" * bool(hours) + f"{minutes}M" * bool(minutes) + f"{rest}S" * bool(rest)
    return f"PT{parts or '0H'}"


def _items(text: str | Iterable[str]) -> list[str]:
    texts = [text] if isinstance(text, str) else list(text)
    return [item.strip() for part in texts for item in str(part).split(",") if item.strip()]


def week_days(days: str | Iterable[str]) -> list[JSON]:
    """Days of the week, each once, from texts such as ``"Mon-Fri"``.

    Raises:
        ArgumentError: There is none, or one that is no day.
    """
    found: list[JSON] = []
    for item in _items(days):
        first, _, last = item.partition("-")
        ends = [day.strip().capitalize() for day in (first, last or first)]
        if any(day not in DAYS for day in ends):
            raise ArgumentError(f"days are {', '.join(DAYS)}, or a span such as Mon-Fri", argument="days")
        start, stop = (DAYS.index(day) for day in ends)
        span = [DAYS[index % 7] for index in range(start, stop + 1 if stop >= start else stop + 8)]
        found += [day for day in span if day not in found]
    if not found:
        raise ArgumentError("days has no day", argument="days")
    return found


def _weeks(weeks: str | Iterable[str]) -> list[JSON]:
    found: list[JSON] = []
    for item in _items(weeks):
        match = _WEEK.fullmatch(item)
        if match is None or any(int(week) > _LAST_WEEK for week in match.groups() if week):
            raise ArgumentError("weeks are w1 to w53, or a span such as w1-w25", argument="weeks")
        found.append(item.lower())
    if not found:
        raise ArgumentError("weeks has no week", argument="weeks")
    return found


def _in_words(window: JSONObject) -> str:
    start, duration = str(window.get("start")), window.get("duration")
    occurence = window.get("occurence")
    days = occurence.get("day") if isinstance(occurence, dict) else None
    weeks = occurence.get("week") if isinstance(occurence, dict) else None
    length = f" for {_length_in_words(str(duration))}" if duration else ""
    if window.get("recurrence") == "None":
        return f"past {clock_in_words(start)}{length}"
    listed = days_in_words(days) if isinstance(days, list) else ""
    when = listed or "any day"
    if isinstance(weeks, list):
        when += f" of {', '.join(map(str, weeks))}"
    if start in ("PT0H", "PT00H") and duration == "PT24H":
        return when
    return f"{when} from {clock_in_words(start)}{length}"


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
    match = _DURATION.fullmatch(start)
    if match is None:
        return start
    hours, minutes, seconds = (int(part or 0) for part in match.groups())
    return f"{hours:02}:{minutes:02}" + (f":{seconds:02}" if seconds else "")


def _length_in_words(duration: str) -> str:
    match = _DURATION.fullmatch(duration)
    if match is None:
        return duration
    units = zip(match.groups(), ("h", "min", "s"), strict=True)
    return " ".join(f"{int(part)} {unit}" for part, unit in units if part and int(part)) or "no time"
