"""Limits of query parameters, and the encoding of those that need nothing but their schema."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from datetime import UTC, date, datetime
from itertools import islice
from typing import TYPE_CHECKING, Final, NamedTuple, TypeGuard

from ..errors import ArgumentError

if TYPE_CHECKING:
    from ..subscription import Version

MOST_VALUES: Final = 1_000
"""More values than any parameter accepts; an iterable may have no end."""

ENDLESS: Final = 1e15
"""Far from where floats end, so that arithmetic with a number and writing it work."""


class Choice(NamedTuple):
    """A parameter with listed values."""

    enumeration: str
    """The class of the generated models that lists them."""

    most: Mapping[Version, int | None]
    """How many may be passed, by version."""

    in_v2: str | None = None
    """The class in v2, where it has another name."""


class Plain(NamedTuple):
    """A parameter that follows from its schema."""

    kind: str
    """`integer`, `number`, `boolean`, `string`, `date`, `date-time` or `range`."""

    least: float | None = None
    """The least number, or the least length of a text."""

    most: float | None = None
    """The greatest number, or the greatest length of a text."""

    pattern: str | None = None
    """What a text must match."""

    number: int | None = 1
    """How many values may be passed; None for any number."""

    def encoded(self, keyword: str, value: object) -> list[str]:
        """The texts of an argument on the wire.

        Args:
            keyword: The argument's name.
            value: Its value, or several where the parameter accepts them.

        Raises:
            ArgumentError: A value is not of the type, or outside of the limits.
        """
        if self.number == 1:
            return [self._text(keyword, value)]
        single = isinstance(value, str) or not isinstance(value, Iterable)
        values = [value] if single else list(islice(value, MOST_VALUES))  # type: ignore[call-overload] # mypy does not narrow by `single`
        if not values or (self.number is not None and len(values) > self.number):
            most = "at least one value" if self.number is None else f"1 to {self.number} values"
            raise ArgumentError(f"{keyword} must have {most}", argument=keyword)
        return [self._text(keyword, each) for each in values]

    def _text(self, keyword: str, value: object) -> str:
        text = _WRITERS[self.kind](value)
        if text is None:
            raise ArgumentError(f"{keyword} must be {_NAMES[self.kind]}", argument=keyword)
        size: float | None = None
        if self.kind in ("integer", "number"):
            size = float(text)
        elif self.kind == "string":
            size = len(text)
        if size is not None and not self._allows(size):
            what = "have {} characters" if self.kind == "string" else "be {}"
            raise ArgumentError(f"{keyword} must {what.format(self._limits())}", argument=keyword)
        if self.pattern is not None and self.kind == "string" and not re.search(self.pattern, text):
            raise ArgumentError(f"{keyword} must match {self.pattern}", argument=keyword)
        return text

    def _allows(self, size: float) -> bool:
        return (self.least is None or size >= self.least) and (self.most is None or size <= self.most)

    def _limits(self) -> str:
        if self.most is None:
            return f"at least {self.least:g}"
        return f"at most {self.most:g}" if self.least is None else f"{self.least:g} to {self.most:g}"


def is_number(value: object) -> TypeGuard[float]:
    """Whether a value is a number that arithmetic and the server can cope with."""
    return isinstance(value, (int, float)) and not isinstance(value, bool) and abs(value) < ENDLESS


def decimal_text(value: float) -> str:
    """A number without an exponent."""
    return f"{value:.6f}".rstrip("0").rstrip(".")


def utc_text(moment: datetime) -> str:
    """UTC with `Z`: servers are known to read the plus sign of an offset as a blank."""
    utc = moment.astimezone(UTC).replace(tzinfo=None)
    return utc.isoformat(timespec="milliseconds" if utc.microsecond >= 1000 else "seconds") + "Z"


def _integer(value: object) -> str | None:
    return str(value) if isinstance(value, int) and not isinstance(value, bool) else None


def _number(value: object) -> str | None:
    return decimal_text(value) if is_number(value) else None


def _flag(value: object) -> str | None:
    return str(value).lower() if isinstance(value, bool) else None


def _string(value: object) -> str | None:
    return str(value) if isinstance(value, str) and value.isprintable() else None


def _date(value: object) -> str | None:
    return value.isoformat() if isinstance(value, date) and not isinstance(value, datetime) else None


def _moment(value: object) -> str | None:
    return utc_text(value) if isinstance(value, datetime) and value.utcoffset() is not None else None


def _range(value: object) -> str | None:
    if isinstance(value, str):
        return value if re.fullmatch(r"[0-9]{1,15}(\.[0-9])?-([0-9]{1,15}(\.[0-9])?)?", value) else None
    if not isinstance(value, (tuple, list)) or len(value) != 2 or all(side is None for side in value):
        return None
    low, high = value
    texts = [_number(0 if low is None else low), "" if high is None else _number(high)]
    if None in texts or str(texts[0]).startswith("-") or str(texts[1]).startswith("-"):
        return None
    if high is not None and low is not None and low > high:
        return None
    return f"{texts[0]}-{texts[1]}"


_WRITERS: Final = {
    "integer": _integer,
    "number": _number,
    "boolean": _flag,
    "string": _string,
    "date": _date,
    "date-time": _moment,
    "range": _range,
}
_NAMES: Final = {
    "integer": "a whole number",
    "number": "a number",
    "boolean": "True or False",
    "string": "text that can be printed",
    "date": "a date",
    "date-time": "a datetime with a time zone",
    "range": "(low, high), None leaving one side open",
}
