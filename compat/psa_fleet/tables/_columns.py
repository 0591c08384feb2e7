"""What a column is: a name, a type, and where its value is in a model. Pure functions."""

from __future__ import annotations

import math
import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from enum import Enum
from typing import TYPE_CHECKING, Final, TypeAlias, cast

from psa_fleet_runtime.flat import youngest

from .._base.json import whole
from ._names import FLAT

if TYPE_CHECKING:
    from psa_fleet_runtime.behavior import GeoFeature
    from psa_fleet_runtime.model import Model
    from psa_fleet_v3.models import Energy

Value: TypeAlias = "str | float | int | bool | datetime | None"


class ColumnType(Enum):
    """The type of a column's values, the same in every format."""

    TEXT = "text"
    NUMBER = "number"
    WHOLE = "whole number"
    FLAG = "flag"
    TIME = "time"


def _text(found: object) -> str:
    return whole(str(found))


def _flag(found: object) -> bool | None:
    return found if isinstance(found, bool) else None


def as_time(found: object) -> datetime | None:
    if not isinstance(found, datetime):
        return None
    try:
        utc = found.astimezone(UTC)
    except OverflowError:  # the first and the last day there is, in another time zone
        return None
    return datetime(utc.year, utc.month, utc.day, utc.hour, utc.minute, utc.second, utc.microsecond, UTC)


def _number(found: object) -> float | None:
    if isinstance(found, bool) or not isinstance(found, (int, float)):
        return None
    try:
        number = float(found)
    except OverflowError:
        return None
    return number if math.isfinite(number) else None


def _whole(found: object) -> int | None:
    number = _number(found)
    if number is None or not number.is_integer() or abs(number) >= _BEYOND:
        return None
    return int(number) if isinstance(found, float) else cast("int", found)


_BEYOND: Final = 2.0**63
TYPED: Final[Mapping[ColumnType, Callable[[object], Value]]] = {
    ColumnType.TEXT: _text,
    ColumnType.FLAG: _flag,
    ColumnType.TIME: as_time,
    ColumnType.NUMBER: _number,
    ColumnType.WHOLE: _whole,
}
"""Make a value of a column's type of what is in a model, or None."""


@dataclass(frozen=True, slots=True)
class Column:
    """One column of a table."""

    name: str
    """Its name in files: that of the flat property that it is, else the place in the JSON, dotted."""
    kind: ColumnType
    """The type of its values."""
    read: Callable[[Model], object]
    """Finds the value in an item."""
    title: str = ""
    """Its head in the table for people; empty where they are not shown it."""
    path: tuple[str, ...] = ()
    """The attributes on the way to the value, or to the list that `choice` chooses from; empty for a column
    that only a model can be asked for."""
    choice: tuple[str, tuple[str, ...]] | None = None
    """The type of the item of a list that is chosen, and the attributes from there on to the value."""
    place: str = ""
    """The place in the JSON, dotted."""

    def value(self, item: Model) -> Value:
        """Return the value in an item, of the column's type; None if it is missing or of another type."""
        found = self.read(item)
        return None if found is None else TYPED[self.kind](found)


@dataclass(frozen=True, slots=True)
class Table:
    """How the items of one type are shown."""

    plural: str
    """What several are called."""
    model: str
    """The class of an item in `psa_fleet.models`."""
    columns: tuple[Column, ...]
    """In the order in which they are written; only ever added to at the end."""
    places: Callable[[Model], Sequence[GeoFeature]] | None = None
    """The places of an item, in the order in which it was there; None where the type has none."""
    is_path: bool = False
    """Whether all items together are one path, each a point of it."""
    words: Callable[[Model], str | None] = lambda _: None
    """What one item means in a sentence, for people; None where there is nothing to say."""

    def __post_init__(self) -> None:
        flat = FLAT.get(self.model, {})
        columns = (
            each if each.place else replace(each, name=flat.get(each.name, each.name), place=each.name)
            for each in self.columns
        )
        object.__setattr__(self, "columns", tuple(columns))


def at(path: str, kind: ColumnType, title: str = "") -> Column:
    """A column whose value is at a path of attributes.

    Args:
        path: Such as `odometer.mileage`.
        kind: The type of its values.
        title: Its head in the table for people.
    """
    names = path.split(".")

    def read(item: Model) -> object:
        return _reach(item, names)

    return Column(".".join(map(_on_the_wire, names)), kind, read, title, tuple(names))


def listed(path: str, title: str = "", *, of_each: str = "") -> Column:
    """A column whose value is a list of words, written one after the other.

    Args:
        path: The list.
        title: Its head in the table for people.
        of_each: The attribute of each item that is the word; empty where the item is the word.
    """
    names = path.split(".")

    def read(item: Model) -> object:
        found = _many(_reach(item, names))
        return joined([getattr(each, of_each) for each in found] if of_each else found)

    way = () if of_each else tuple(names)
    return Column(".".join(map(_on_the_wire, names)), ColumnType.TEXT, read, title, way)


def joined(words: Sequence[object]) -> str | None:
    """Join the words of a list; None if it is empty."""
    return " ".join(str(word) for word in words if word is not None) or None


def chosen(path: str, type_: str, within: str, kind: ColumnType, title: str = "") -> Column:
    """A column of the item of a list that has a certain type: the youngest, never chosen by its place.

    Args:
        path: The list, such as `energies`.
        type_: The type, such as `Electric`.
        within: The attribute of that item, such as `level`.
        kind: The type of its values.
        title: Its head in the table for people.
    """
    names, below = path.split("."), within.split(".")

    def read(item: Model) -> object:
        entries = cast("Sequence[Energy]", _many(_reach(item, names)))
        return _reach(youngest(entries, type_, below[0]), below)

    wire = [*map(_on_the_wire, names), type_, *map(_on_the_wire, below)]
    return Column(".".join(wire), kind, read, title, tuple(names), (type_, tuple(below)))


def _many(found: object) -> Sequence[object]:
    return found if isinstance(found, list) else ()


def _reach(item: object, names: Sequence[str]) -> object:
    for name in names:
        if item is None:
            return None
        item = getattr(item, name)
    return item


def _on_the_wire(name: str) -> str:
    return re.sub(r"_(\w)", lambda found: found[1].upper(), name.rstrip("_"))
