"""What JSON must look like to be sent, as data: members, words, limits, and which of them go together.

A reader accepts a value and its JSON pointer and returns the value in the documented spelling, or raises
`RemoteFormatError`. It may use the value up, which is a private copy. Unknown members stay.
"""

from __future__ import annotations

import datetime as dt
import math
import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Final, TypeAlias

from .._base.json import JSON, JSONObject, kind_of, pointer
from .._payloads.fields import Reader, spelled, whole_number, words
from ..errors import RemoteFormatError

READER: Final = Reader(RemoteFormatError)
Read: TypeAlias = Callable[[JSON, str], JSON]
Rule: TypeAlias = Callable[[JSONObject, str], None]

_DURATION: Final = re.compile(
    r"P(?:(\d{1,4})D)?(?:T(?=\d)(?:(\d{1,5})H)?(?:(\d{1,6})M)?(?:(\d{1,7})S)?)?", re.ASCII
)
_DAY: Final = 24 * 3600
_RFC_3339: Final = re.compile(r"\d{4}-\d\d-\d\d[Tt]\d\d:\d\d:\d\d(\.\d+)?([Zz]|[+-]\d\d:\d\d)", re.ASCII)


def flag(value: JSON, at: str) -> JSON:
    """A boolean; no text and no number stands for one."""
    if isinstance(value, bool):
        return value
    raise RemoteFormatError(f"true or false is expected here, not {kind_of(value)}", pointer=at)


def text(value: JSON, at: str) -> JSON:
    """Any text."""
    if isinstance(value, str):
        return value
    raise RemoteFormatError(f"text is expected here, not {kind_of(value)}", pointer=at)


LEAST: Final = -(10**15)
"""The least whole number where the document has no limit."""


def number(value: JSON, at: str) -> JSON:
    """A finite number."""
    if isinstance(value, bool) or not isinstance(value, int | float) or not math.isfinite(value):
        raise RemoteFormatError(f"a number is expected here, not {kind_of(value)}", pointer=at)
    return value


def moment(value: JSON, at: str) -> JSON:
    """A point in time (RFC 3339), with its offset."""
    if isinstance(value, str) and _RFC_3339.fullmatch(value):
        try:
            if dt.datetime.fromisoformat(value).utcoffset() is not None:
                return value
        except ValueError:
            pass
    raise RemoteFormatError(
        "a point in time with its offset (RFC 3339) is expected here",
        pointer=at,
        hint="Write it like 2026-11-23T18:30:00Z.",
    )


def time_of_day(value: JSON, at: str) -> JSON:
    """An ISO 8601 duration after midnight, up to one day."""
    match = _DURATION.fullmatch(value) if isinstance(value, str) else None
    if match is not None and any(match.groups()):
        days, hours, minutes, seconds = (int(part or 0) for part in match.groups())
        if days * _DAY + hours * 3600 + minutes * 60 + seconds <= _DAY:
            return value
    raise RemoteFormatError(
        "a time of day is expected here, as an ISO 8601 duration after midnight",
        pointer=at,
        hint="Write half past eight in the morning as PT8H30M.",
    )


def coordinates(value: JSON, at: str) -> JSON:
    """A GeoJSON position (RFC 7946): degrees of longitude, then of latitude, then perhaps metres."""
    if not isinstance(value, list) or len(value) < 2:
        raise RemoteFormatError("`coordinates` are expected here as [longitude, latitude]", pointer=at)
    for index, number in enumerate(value):
        if isinstance(number, bool) or not isinstance(number, int | float) or not math.isfinite(number):
            raise RemoteFormatError(
                f"a number is expected here, not {kind_of(number)}", pointer=pointer(at, index)
            )
        limit = (180, 90, math.inf)[min(index, 2)]
        if abs(number) > limit:
            raise RemoteFormatError(
                f"{('a longitude', 'a latitude')[index]} is from -{limit} to {limit} degrees",
                pointer=pointer(at, index),
                hint="GeoJSON has the longitude first.",
            )
    return value


@dataclass(frozen=True, slots=True)
class Choice:
    """One of the listed words, in any capitals."""

    words: tuple[str, ...]

    def __call__(self, value: JSON, at: str) -> JSON:
        """Read it."""
        known = spelled(value, words(*self.words))
        if known in self.words:
            return known
        listed = ", ".join(f"`{word}`" for word in self.words)
        raise RemoteFormatError(f"this is not one of {listed}", pointer=at)


@dataclass(frozen=True, slots=True)
class Whole:
    """A whole number, which may be written as text."""

    least: int
    most: int | None = None

    def __call__(self, value: JSON, at: str) -> JSON:
        """Read it."""
        number = whole_number(value)
        if isinstance(number, int) and not isinstance(number, bool) and self._holds(number):
            return number
        limits = f"of at least {self.least}" if self.most is None else f"from {self.least} to {self.most}"
        raise RemoteFormatError(f"a whole number {limits} is expected here", pointer=at)

    def _holds(self, number: int) -> bool:
        return self.least <= number and (self.most is None or number <= self.most)


@dataclass(frozen=True, slots=True)
class Many:
    """A list; one item alone does not stand for a list of one."""

    item: Read
    what: str
    least: int = 1
    most: int | None = None
    distinct: str | None = None
    """A member that must differ from item to item."""

    def __call__(self, value: JSON, at: str) -> JSON:
        """Read it."""
        if not isinstance(value, list):
            raise RemoteFormatError(
                f"a list of {self.what} is expected here, not {kind_of(value)}", pointer=at
            )
        if len(value) < self.least or (self.most is not None and len(value) > self.most):
            limits = f"at least {self.least}" if self.most is None else f"{self.least} to {self.most}"
            raise RemoteFormatError(f"{limits} {self.what} are expected here, not {len(value)}", pointer=at)
        items = [self.item(item, pointer(at, index)) for index, item in enumerate(value)]
        if self.distinct is not None:
            self._check_distinct(self.distinct, items, at)
        return items

    def _check_distinct(self, name: str, items: list[JSON], at: str) -> None:
        seen: set[int] = set()
        for index, item in enumerate(items):
            number = item.get(name) if isinstance(item, dict) else None
            if isinstance(number, int):
                if number in seen:
                    raise RemoteFormatError(
                        f"`{name}` {number} comes twice in one list",
                        pointer=pointer(pointer(at, index), name),
                    )
                seen.add(number)


@dataclass(frozen=True, slots=True)
class Shape:
    """An object: its members, in order, and the rules about them."""

    what: str
    members: Mapping[str, Read]
    required: tuple[str, ...] = ()
    spellings: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    rules: tuple[Rule, ...] = ()
    only: Mapping[str, JSON] = field(default_factory=dict)
    """Members with a single possible value, which is written where they are missing."""

    def __call__(self, value: JSON, at: str) -> JSONObject:
        """Read it."""
        present = READER.members(value, at, self.what)
        found: JSONObject = {}
        for name, read in self.members.items():
            item, item_at = READER.field(present, at, name, *self.spellings.get(name, ()))
            if item is not None:
                found[name] = read(item, item_at)
            elif name in self.only:
                found[name] = self.only[name]
            elif name in self.required:
                raise RemoteFormatError(f"{self.what} needs `{name}`", pointer=f"{at}/{name}")
        for rule in self.rules:
            rule(found, at)
        return found | present


@dataclass(frozen=True, slots=True)
class AnyOf:
    """At least one of the members must be there."""

    names: tuple[str, ...]

    def __call__(self, members: JSONObject, at: str) -> None:
        """Check it."""
        if not any(name in members for name in self.names):
            raise RemoteFormatError(f"this is empty: set {_either(self.names)}", pointer=at)


@dataclass(frozen=True, slots=True)
class Apart:
    """Some members cannot be there together with others."""

    names: tuple[str, ...]
    others: tuple[str, ...]

    def __call__(self, members: JSONObject, at: str) -> None:
        """Check it."""
        for name in self.names:
            for other in self.others:
                if name != other and name in members and other in members:
                    raise RemoteFormatError(
                        f"`{name}` and `{other}` cannot be combined",
                        pointer=f"{at}/{name}",
                        hint="Send them one after the other.",
                    )


def _either(names: tuple[str, ...]) -> str:
    listed = [f"`{name}`" for name in names]
    return f"{', '.join(listed[:-1])} or {listed[-1]}" if len(listed) > 1 else listed[0]
