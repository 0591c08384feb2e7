"""Rate limits of a server, from `X-RateLimit-*` and `Retry-After`."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from datetime import UTC, datetime
from typing import Final, NamedTuple

from .._base import clock

_DAY, _BURST, _UNNAMED = "-1", "-2", ""
_START: Final = b"x-ratelimit-"
_NUMBERS: Final = re.compile(r"[0-9]+(\.[0-9]+)?(\s*,\s*[0-9]+(\.[0-9]+)?)*", re.ASCII)
_UNIX: Final = 1e9
"""From here on a number is Unix time: no server asks to wait for thirty years."""


class RateLimitWindow(NamedTuple):
    """One limit, as of the server's latest response. Missing values are None."""

    limit: int | None = None
    """Requests allowed in the window."""

    remaining: int | None = None
    """Remaining requests."""

    reset: float | None = None
    """Seconds from that response until the window opens again. Servers only send it with a 429."""


class RateLimit(NamedTuple):
    """The rate limits, as of the server's latest response."""

    day: RateLimitWindow = RateLimitWindow()
    """The sliding window of a day."""

    burst: RateLimitWindow = RateLimitWindow()
    """The burst of a second."""

    unnamed: RateLimitWindow = RateLimitWindow()
    """A limit that the server does not identify as the day's or the burst's."""


def rate_headers(raw: Iterable[tuple[bytes, bytes]]) -> dict[str, str]:
    """Pick the headers on rate limits from a response.

    Args:
        raw: The headers of the response.

    Returns:
        The values, by the end of their names, for example `remaining-2`; empty without such headers.
    """
    return {
        name[len(_START) :].decode("latin-1").lower(): value.decode("latin-1").strip()
        for name, value in raw
        # Nearly all headers of nearly all servers end here.
        if name[:12].lower() == _START
    }


def read(headers: Mapping[str, str]) -> RateLimit:
    """Read rate limits.

    Args:
        headers: Result of `rate_headers`.

    Returns:
        The limits; values that are not numbers are left out.
    """
    return RateLimit(*(_window(headers, suffix) for suffix in (_DAY, _BURST, _UNNAMED)))


def _window(headers: Mapping[str, str], suffix: str) -> RateLimitWindow:
    reset = headers.get(f"reset{suffix}")
    return RateLimitWindow(
        _count(headers.get(f"limit{suffix}")),
        _count(headers.get(f"remaining{suffix}")),
        None if reset is None else seconds(reset),
    )


def _count(text: str | None) -> int | None:
    return int(text) if text is not None and re.fullmatch(r"[0-9]{1,15}", text) else None


def seconds(text: str, date: str = "") -> float | None:
    """Read a number of seconds, or the seconds until a moment.

    Args:
        text: The header's value: seconds, an HTTP or ISO date, or Unix time in seconds or milliseconds. Of
            several numbers, as of a header that came twice, the largest counts.
        date: The `Date` of the same response, by the server's clock; this computer's may differ.

    Returns:
        Seconds from 0, or None for any other text.
    """
    if _NUMBERS.fullmatch(text):
        number = max(map(float, text.split(",")))
        if number < _UNIX:
            return number
        moment: datetime | None = _unix_time(number)
    else:
        moment = _date(text)
    if moment is None:
        return None
    return max(0.0, (moment - (_date(date.strip()) or clock.now())).total_seconds())


def _unix_time(number: float) -> datetime:
    try:
        return datetime.fromtimestamp(number if number < _UNIX * 100 else number / 1000, UTC)
    except (OverflowError, ValueError, OSError):
        return datetime.max.replace(tzinfo=UTC)


def _date(text: str) -> datetime | None:
    try:
        if text[:1].isdigit():
            moment = datetime.fromisoformat(text)
        elif text[:1].isalpha():
            from email.utils import parsedate_to_datetime

            moment = parsedate_to_datetime(text)
        else:
            return None
        moment = moment.replace(tzinfo=UTC) if moment.tzinfo is None else moment
        return moment.astimezone(UTC)
    except (ValueError, OverflowError):
        return None


def limits_of(headers: Mapping[str, str]) -> RateLimit:
    """Read rate limits from all headers of a response.

    Args:
        headers: The headers, by their names in lower case.

    Returns:
        The limits.
    """
    start = _START.decode()
    return read(
        {name[len(start) :]: value.strip() for name, value in headers.items() if name.startswith(start)}
    )


def asked_wait(headers: Mapping[str, str]) -> float | None:
    """How long a server asks to wait.

    Args:
        headers: The headers of the response, by their names in lower case.

    Returns:
        Seconds: `Retry-After`, else `X-RateLimit-Reset`, else that of a window that is used up (the longer
            one), else the
        shortest that is named. None when it does not ask.
    """
    for name in ("retry-after", "x-ratelimit-reset"):
        found = seconds(headers.get(name, "").strip(), headers.get("date", ""))
        if found is not None:
            return found
    limits = limits_of(headers)
    named = [window for window in (limits.day, limits.burst) if window.reset is not None]
    used_up = [window.reset or 0.0 for window in named if window.remaining == 0]
    return max(used_up) if used_up else min((window.reset or 0.0 for window in named), default=None)
