"""Times as people type them: a date, a moment, or how long ago; and the present."""

from __future__ import annotations

import re
import time
from collections.abc import Mapping
from datetime import UTC, datetime, timedelta
from typing import Final

_UNITS: Final[Mapping[str, timedelta]] = {
    "s": timedelta(seconds=1),
    "sec": timedelta(seconds=1),
    "second": timedelta(seconds=1),
    "m": timedelta(minutes=1),
    "min": timedelta(minutes=1),
    "minute": timedelta(minutes=1),
    "h": timedelta(hours=1),
    "hour": timedelta(hours=1),
    "d": timedelta(days=1),
    "day": timedelta(days=1),
    "w": timedelta(weeks=1),
    "week": timedelta(weeks=1),
}
_AGO: Final = re.compile(r"(\d{1,6}(?:\.\d{1,3})?)\s*([a-z]+?)s?(?:\s+ago)?")

EXPECTED: Final = (
    "a date (2026-05-01), a moment (2026-05-01T08:00Z; without an offset it is UTC), or how long ago"
    " (90min, 12h, 7d, 2 weeks ago)"
)


def now() -> datetime:
    """The present, in UTC."""
    return datetime.now(UTC)


def monotonic() -> float:
    """Seconds since some moment; never goes back."""
    return time.monotonic()


def pause(seconds: float) -> None:
    """Wait. Ctrl-C ends it."""
    time.sleep(seconds)


def moment(text: str, now: datetime) -> datetime:
    """Read a time.

    Args:
        text: A date, which means its beginning, or a moment, both in ISO 8601 and in UTC when they name no
            offset; `now`, `today`, `yesterday`; or a time ago, such as `7d`, `90 minutes` or `2 days ago`.
        now: What a time ago is counted from, with its time zone.

    Returns:
        The moment in UTC.

    Raises:
        ValueError: It is not one of these, or beyond the years 1 to 9999.
    """
    trimmed = text.strip()
    words = {
        "now": now,
        "today": _midnight(now),
        "yesterday": _midnight(now) - timedelta(days=1),
    }
    if trimmed.lower() in words:
        return words[trimmed.lower()]
    ago = _AGO.fullmatch(trimmed.lower())
    try:
        if ago is not None and ago[2] in _UNITS:
            return now - float(ago[1]) * _UNITS[ago[2]]
        found = datetime.fromisoformat(trimmed)
        return found.replace(tzinfo=UTC) if found.tzinfo is None else found.astimezone(UTC)
    except (ValueError, OverflowError):
        raise ValueError(f"{text!r} is not a valid time; expected {EXPECTED}") from None


def ago(then: datetime, now: datetime) -> str:
    """Return how long ago something was, for people.

    Args:
        then: The moment.
        now: The present.

    Returns:
        Such as `44 minutes ago`; `just now` below a minute and for the future.
    """
    seconds = (now - then).total_seconds()
    for size, word in ((86400, "day"), (3600, "hour"), (60, "minute")):
        if seconds >= size:
            count = int(seconds // size)
            return f"{count} {word}{'' if count == 1 else 's'} ago"
    return "just now"


def _midnight(moment: datetime) -> datetime:
    return moment.replace(hour=0, minute=0, second=0, microsecond=0)
