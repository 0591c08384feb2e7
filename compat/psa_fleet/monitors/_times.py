"""Time windows: every day, on days of the week, or once.

A time trigger fires when the vehicle moves within the window (both documents), not when the window opens.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterable
from typing import ClassVar, Final

from .._base.json import JSON, JSONObject
from .._base.plain import plain
from .._payloads.week import (
    DAYS,
    clock,
    clock_in_words,
    days_in_words,
    iso_duration,
    length_in_words,
    listed,
    week_days,
)
from ..errors import ArgumentError
from ._conditions import Trigger
from ._triggers import TriggerKind

_WEEK: Final = re.compile(r"[wW]([1-9]\d?)(?:-[wW]([1-9]\d?))?")


_DAY: Final = dt.timedelta(days=1)


_LAST_WEEK: Final = 53


class Time(Trigger):
    """The vehicle moves within a time window of one time zone. Made by `Daily`, `Weekly` and `Once`."""

    __slots__ = ()
    kind: ClassVar[TriggerKind] = "time"

    @property
    def windows(self) -> list[JSONObject]:
        """The windows as they are sent."""
        times = self.to_dict()["time"]
        windows = times["times"] if isinstance(times, dict) else None
        return [window for window in windows if isinstance(window, dict)] if isinstance(windows, list) else []

    @property
    def time_zone(self) -> str:
        """The zone's name; the API's default is Europe/Paris."""
        return str(self._body.get("timeZone", "Europe/Paris"))

    def __repr__(self) -> str:
        return f"<time: {self}>"

    def __str__(self) -> str:
        zone = "" if all(window.get("recurrence") == "None" for window in self.windows) else self.time_zone
        when = " or ".join(_in_words(window) for window in self.windows)
        return f"the vehicle moves {when}" + (f" ({zone})" if zone else "")


class Daily(Time):
    """The vehicle moves in a window of each day: ``Daily("08:30", hours=7.5, days="Mon-Fri")``.

    It fires when the vehicle moves within the window; one that stands still all the time fires nothing.

    Args:
        start: When it opens: ``"08:30"``, or a `datetime.time` without a zone.
        hours: How long it is open, above 0 and at most 24.
        days: ``"Mon-Fri"``, ``"Mon,Wed"``, or several such texts; every day by default.
        weeks: Weeks of the year: ``"w1-w25"`` or several such texts; every week by default.
        time_zone: A name of the tz database; the API's default is Europe/Paris.

    Raises:
        ArgumentError: An argument is not one of these.
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
    """The vehicle moves on days of the week, or in a window of them: ``Weekly("Mon")``.

    It fires when the vehicle moves within the window; one that stands still all the time fires nothing.

    Args:
        days: ``"Mon"``, ``"Sat-Sun"``, ``"Mon,Wed"``, or several such texts.
        start: When the window opens; midnight by default.
        hours: How long it is open, above 0 and at most 24.
        weeks: Weeks of the year: ``"w1-w25"`` or several such texts; every week by default.
        time_zone: A name of the tz database; the API's default is Europe/Paris.

    Raises:
        ArgumentError: An argument is not one of these.
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
    """The vehicle moves after a point in time, for a while or for good. v2 has no such window.

    Args:
        start: When it opens; with a time zone. It is sent in UTC, as v3's document asks.
        duration: How long it is open, above 0; None leaves it open.

    Raises:
        ArgumentError: The start has no time zone, or the duration is not above 0.
    """

    __slots__ = ()

    def __init__(self, start: dt.datetime, duration: dt.timedelta | None = None) -> None:
        moment, length = plain(start, "start"), plain(duration, "duration")
        if not isinstance(moment, dt.datetime) or moment.utcoffset() is None:
            raise ArgumentError(
                "start must be a datetime with a time zone, for example tzinfo=datetime.UTC", argument="start"
            )
        if length is not None and not (isinstance(length, dt.timedelta) and length > dt.timedelta(0)):
            raise ArgumentError("duration must be a positive timedelta", argument="duration")
        window: JSONObject = {
            "recurrence": "None",
            "start": moment.astimezone(dt.UTC).isoformat(timespec="seconds").replace("+00:00", "Z"),
        }
        if length is not None:
            window["duration"] = iso_duration(length)
        super().__init__(_body(window, None))


def _body(window: JSONObject, time_zone: str | None) -> JSONObject:
    if time_zone is None:
        return {"times": [window]}
    if not isinstance(time_zone, str) or not re.fullmatch(r"[\w+-]+(/[\w+-]+)*", time_zone):
        raise ArgumentError("time_zone must be a name like Europe/Paris", argument="time_zone")
    return {"times": [window], "timeZone": time_zone}


def _window(
    start: str, duration: str, days: str | Iterable[str], weeks: str | Iterable[str] | None
) -> JSONObject:
    occurence: JSONObject = {"day": week_days(days)}
    if weeks is not None:
        occurence["week"] = _weeks(weeks)
    return {"recurrence": "Daily", "start": start, "duration": duration, "occurence": occurence}


def _length(number: float) -> str:
    hours = plain(number, "hours")
    if isinstance(hours, bool) or not isinstance(hours, int | float) or not 0 < hours <= 24:
        raise ArgumentError("hours must be positive and at most 24", argument="hours")
    length = dt.timedelta(seconds=round(hours * 3600))
    if not length:
        raise ArgumentError("hours must be at least one second", argument="hours")
    return iso_duration(length)


def _weeks(weeks: str | Iterable[str]) -> list[JSON]:
    found: list[JSON] = []
    for item in listed(weeks, "weeks"):
        match = _WEEK.fullmatch(item)
        if match is None or any(int(week) > _LAST_WEEK for week in match.groups() if week):
            raise ArgumentError("weeks must be w1 to w53, or a span like w1-w25", argument="weeks")
        found.append(item.lower())
    if not found:
        raise ArgumentError("weeks must not be empty", argument="weeks")
    return found


def _in_words(window: JSONObject) -> str:
    start, duration = str(window.get("start")), window.get("duration")
    occurence = window.get("occurence")
    days = occurence.get("day") if isinstance(occurence, dict) else None
    weeks = occurence.get("week") if isinstance(occurence, dict) else None
    length = f" for {length_in_words(str(duration))}" if duration else ""
    if window.get("recurrence") == "None":
        return f"after {clock_in_words(start)}{length and f', {length.strip()}'}"
    listed = days_in_words(days) if isinstance(days, list) else ""
    when = f"on {listed or 'any day'}"
    if isinstance(weeks, list):
        when += f" of {', '.join(map(str, weeks))}"
    if start in ("PT0H", "PT00H") and duration == "PT24H":
        return when
    return f"{when} from {clock_in_words(start)}{length}"
