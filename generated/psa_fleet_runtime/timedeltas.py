"""Durations as `timedelta`, and those after midnight as times of day."""

from __future__ import annotations

import re
from datetime import datetime, time, timedelta
from typing import Final

_ISO_8601: Final = re.compile(
    r"(?P<sign>[+-])?P(?=.)(?:(?P<weeks>\d+(?:[.,]\d+)?)W)?(?:(?P<days>\d+(?:[.,]\d+)?)D)?"
    r"(?:T(?=.)(?:(?P<hours>\d+(?:[.,]\d+)?)H)?(?:(?P<minutes>\d+(?:[.,]\d+)?)M)?(?:(?P<seconds>\d+(?:[.,]\d+)?)S)?)?"
)


def as_timedelta(value: str | float | None) -> timedelta | None:
    """Read a duration.

    Args:
        value: An ISO 8601 duration such as `PT2H55M`, or a number of seconds.

    Returns:
        The duration, or None when there is none, or none of a fixed length (years and months have none).
    """
    if value is None:
        return None
    try:
        if not isinstance(value, str):
            return timedelta(seconds=value)
        match = _ISO_8601.fullmatch(value)
        if match is None:
            return None
        parts = {
            unit: float(number.replace(",", "."))
            for unit, number in match.groupdict().items()
            if number is not None and unit != "sign"
        }
        length = timedelta(**parts)
        return -length if match["sign"] == "-" else length
    except (OverflowError, ValueError):
        return None


def as_time(value: str | None) -> time | None:
    """Read a time of day that is written as a duration after midnight.

    Args:
        value: An ISO 8601 duration such as `PT22H31M`.

    Returns:
        The time of day, without a zone; None when there is none, or none within a day.
    """
    length = as_timedelta(value)
    if length is None or not timedelta(0) <= length < timedelta(days=1):
        return None
    return (datetime.min + length).time()
