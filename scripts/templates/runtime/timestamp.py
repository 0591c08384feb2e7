"""Dates that remember how they were written."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from typing import Final, SupportsIndex

_NO_COLON: Final = re.compile(r"[+-]\d{4}$")
_END_OF_DAY: Final = re.compile(r"[Tt ]24:00(:00(\.0+)?)?")
_BETWEEN: Final = frozenset("Tt ")
_C_STYLE: Final = re.compile(
    r"(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun) (?P<day>[A-Z][a-z]{2} +\d{1,2} \d{2}:\d{2}:\d{2}) "
    r"(?:GMT|UTC|Z) (?P<year>\d{4})"
)


class Timestamp(datetime):
    """A `datetime`, always aware, that gives back the text it was read from.

    Servers write the same moment in several ways (`Z`, `+01:00`, `+0000`, with and without a fraction,
    `T24:00:00Z`, `Mon Jun 03 08:35:36 GMT 2019`). A text without an offset is taken as UTC. What arithmetic
    or `replace` makes of a Timestamp has no text, and is written in ISO 8601.
    """

    __slots__ = ("_text",)

    _text: str

    @classmethod
    def from_text(cls, text: str) -> Timestamp | None:
        """Read a date and time in any of the known forms.

        Args:
            text: What the server sent.

        Returns:
            The moment, or None when the text is no date and time.
        """
        if text[10:11] in _BETWEEN:
            try:
                stamp: Timestamp | None = cls.fromisoformat(text)
            except ValueError:
                stamp = cls._read_odd(text)
        else:
            stamp = cls._read_odd(text)
        if stamp is None:
            return None
        if stamp.tzinfo is None:
            stamp = stamp.replace(tzinfo=UTC)
        stamp._text = text
        return stamp

    @property
    def text(self) -> str | None:
        """The text as it came, or None when the value was made from numbers."""
        return getattr(self, "_text", None)

    @classmethod
    def _read_odd(cls, text: str) -> Timestamp | None:
        if not text[:1].isdigit():
            return cls._read_c_style(text)
        # A bare date is no moment: the time must follow at once.
        if text[10:11] not in _BETWEEN and text[8:9] not in _BETWEEN:
            return None
        if _NO_COLON.search(text):
            text = f"{text[:-2]}:{text[-2:]}"
        late = _END_OF_DAY.search(text)
        if late is not None:
            text = f"{text[: late.start()]}T00:00:00{text[late.end() :]}"
        try:
            moment = cls.fromisoformat(text)
            return moment + timedelta(days=1) if late is not None else moment
        except (ValueError, OverflowError):
            return None

    @classmethod
    def _read_c_style(cls, text: str) -> Timestamp | None:
        match = _C_STYLE.fullmatch(text)
        if match is None:
            return None
        try:
            return cls.strptime(f"{match['day']} {match['year']}", "%b %d %H:%M:%S %Y")
        except ValueError:
            return None

    def __reduce_ex__(self, protocol: SupportsIndex) -> tuple[Callable[..., object], tuple[object, ...]]:
        if self.text is not None:
            return Timestamp.from_text, (self.text,)
        plain = datetime(
            self.year,
            self.month,
            self.day,
            self.hour,
            self.minute,
            self.second,
            self.microsecond,
            self.tzinfo,
            fold=self.fold,
        )
        return _again, (plain,)


def _again(moment: datetime) -> datetime:
    return moment


def write(moment: datetime) -> str:
    """Write a moment: with the text it was read from, else in ISO 8601.

    Args:
        moment: Any datetime; a naive one is written without an offset.

    Returns:
        The text for the wire; UTC is written as `Z`.
    """
    text = getattr(moment, "text", None)
    if isinstance(text, str):
        return text
    written = moment.isoformat()
    return written[:-6] + "Z" if written.endswith("+00:00") else written
