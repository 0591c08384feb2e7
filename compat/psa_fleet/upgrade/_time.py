"""Time stamps in every form that servers send, and durations.

ISO 8601 with `Z`, an offset with or without a colon, fractions and the hour 24, and the form of Java's `Date`
(`Mon Jun 03 08:35:36 GMT 2019`). A time without a zone counts as UTC.
"""

from __future__ import annotations

import re
from datetime import datetime, timedelta

from .._base.json import JSON

_EPOCH = datetime(1970, 1, 1)
_MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
_JAVA_DATE = (
    r"(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun) (?P<month>[A-Z][a-z]{2}) (?P<day>[0-9]{2}) "
    r"(?P<time>[0-9]{2}:[0-9]{2}:[0-9]{2}) (?:GMT|UTC) (?P<year>[0-9]{4})"
)
_LAST_HOUR = r"(?<=T)24(?=:00(?::00(?:\.0+)?)?(?:Z|[+-]|$))"


def instant(value: JSON) -> timedelta | None:
    """Return the moment of a time stamp, counted from 1970-01-01T00:00Z; None for any other value."""
    if not isinstance(value, str):
        return None
    text, days = re.subn(_LAST_HOUR, "00", value) if "T24:" in value else (value, 0)
    try:
        moment = datetime.fromisoformat(text)
    except ValueError:
        java = re.fullmatch(_JAVA_DATE, text)
        if java is None or java["month"] not in _MONTHS:
            return None
        month = _MONTHS.index(java["month"]) + 1
        return instant(f"{java['year']}-{month:02}-{java['day']}T{java['time']}Z")
    offset = moment.utcoffset() or timedelta()
    return moment.replace(tzinfo=None) - _EPOCH - offset + timedelta(days=days)


_DURATION = re.compile(
    r"P(?:(?P<weeks>[0-9]{1,6})W)?(?:(?P<days>[0-9]{1,6})D)?"
    r"(?:T(?:(?P<hours>[0-9]{1,6})H)?(?:(?P<minutes>[0-9]{1,6})M)?(?:(?P<seconds>[0-9]{1,9}(?:\.[0-9]{1,9})?)S)?)?"
)


def seconds(text: str) -> float | None:
    """Return the length of an ISO 8601 duration (`PT5M12S`); None for any other, or with months or years."""
    match = _DURATION.fullmatch(text)
    parts = {name: float(part) for name, part in match.groupdict().items() if part} if match else {}
    return timedelta(**parts).total_seconds() if parts else None
