"""The values of a table's columns straight from JSON: the same as from models, in a fraction of the time."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import datetime
from functools import cache
from operator import attrgetter
from typing import TYPE_CHECKING, Any, Final, TypeAlias, cast

from psa_fleet_runtime.codecs import BOOLEAN, TEXT, TIMESTAMP, Enumeration, Many, Nested, OneOf
from psa_fleet_runtime.flat import youngest
from psa_fleet_runtime.model import Model

from .._base.json import JSON, JSONObject, whole
from .._operations.classes import model_class
from ._columns import TYPED, Column, ColumnType, Table, Value, joined
from ._kinds import table_of

if TYPE_CHECKING:
    from psa_fleet_runtime.codecs import Codec
    from psa_fleet_v3.models import Energy

Find: TypeAlias = Callable[[Any], object]
"""Finds something in a JSON object; of what is in there anything can be expected."""


def row_reader(kind: str) -> Callable[[JSON], list[Value]]:
    """Make what reads the rows of a table.

    Args:
        kind: What is read, such as `trips`: a key of `TABLES`.

    Returns:
        A function that accepts an item as JSON, in the shape of v3, and returns the values of the columns, in
        their order. They are those that `Column.value()` returns for the model of that item. An item that is
        not an object has none.

    Raises:
        ArgumentError: The kind does not exist.
    """
    return _reader(table_of(kind))


def raw_finder(column: Column, model: type[Model]) -> Find:
    """Return the function that finds the raw value of a column, or None if it is missing."""
    if column.choice is None:
        return _raw(model, column.path)
    wires, codec = way(model, column.path)
    item = cast("Nested", cast("Many", codec).item).found()
    find, below = _obstacle(wires), _raw(item, column.choice[1])
    pick = _picking(item, *column.choice)

    def chosen(item: Any) -> object:  # noqa: ANN401 - any JSON object
        found = find(item)
        if type(found) is not list:
            return found
        entry = pick(found)
        return None if entry is None else below(entry)

    return chosen


def _raw(model: type[Model], names: Sequence[str]) -> Find:
    wires, codec = way(model, names)
    find = _obstacle(wires) if wires else _itself
    if codec is not None:
        return find
    at = COORDINATES[names[-1]]

    def place(item: Any) -> object:  # noqa: ANN401 - any JSON object
        feature = find(item)
        geometry = feature.get("geometry") if type(feature) is dict else feature
        places = geometry.get("coordinates") if type(geometry) is dict else geometry
        if type(places) is not list:
            return places
        return places[at] if len(places) > at else None

    return place


@cache
def _reader(table: Table) -> Callable[[JSON], list[Value]]:
    model = model_of(table)
    finders = [column_reader(column, model) for column in table.columns]
    nothing: list[Value] = [None] * len(finders)

    def read(item: JSON) -> list[Value]:
        return [find(item) for find in finders] if type(item) is dict else nothing.copy()

    return read


def model_of(table: Table) -> type[Model]:
    """The class of a table's items."""
    return model_class(table.model)


def column_reader(column: Column, model: type[Model]) -> Callable[[JSONObject], Value]:
    """What reads a column of objects."""
    if not column.path:
        return lambda item: column.value(model.from_dict(item))
    if column.choice is not None:
        wires, codec = way(model, column.path)
        type_, below = column.choice
        item = codec.item if isinstance(codec, Many) else codec
        if not isinstance(item, Nested) or item is codec:
            raise TypeError(f"{column.name} cannot be chosen from a list of objects")
        return _chosen(_descent(wires), type_, item.found(), below, column.kind)
    return _leaf(model, column.path, column.kind)


def _leaf(model: type[Model], names: Sequence[str], kind: ColumnType) -> Callable[[Any], Value]:
    """What reads the value at a path of attributes of an object."""
    wires, codec = way(model, names)
    if codec is None:
        return _property(model, names, kind)
    convert, find = _converter(codec, kind), _descent(wires)
    if len(wires) == 1:
        [only] = wires

        def shallow(item: Any) -> Value:  # noqa: ANN401 - any JSON object
            raw = item.get(only)
            return None if raw is None else convert(raw)

        return shallow

    def deep(item: Any) -> Value:  # noqa: ANN401 - any JSON object
        raw = find(item)
        return None if raw is None else convert(raw)

    return deep


def way(model: type[Model], names: Sequence[str]) -> tuple[list[str], Codec | None]:
    """The names on the wire of a path of attributes, and how its end is read: None for a property."""
    wires: list[str] = []
    codec: Codec | None = None
    for name in names:
        if codec is not None:
            if not isinstance(codec, Nested):
                raise TypeError(f"{'.'.join(names)} leads through a value that is not an object")
            model = codec.found()
        if name not in model._fields:
            return wires, None
        wire, codec = model._fields[name]
        wires.append(wire)
    return wires, codec


def _descent(wires: Sequence[str]) -> Find:
    """What goes down from an object; None where something on the way is missing or not an object."""
    *above, last = wires

    def find(item: Any) -> object:  # noqa: ANN401 - any JSON object
        for wire in above:
            item = item.get(wire)
            if type(item) is not dict:
                return None
        return item.get(last)

    return find


def _obstacle(wires: Sequence[str]) -> Find:
    """What goes down from an object, and stops at what is not an object."""

    def find(item: Any) -> object:  # noqa: ANN401 - any JSON object
        for wire in wires:
            if type(item) is not dict:
                return item
            item = item.get(wire)
        return item

    return find


def _property(model: type[Model], names: Sequence[str], kind: ColumnType) -> Callable[[Any], Value]:
    """What reads a path that ends with a property."""
    wires: list[str] = []
    *above, last = names
    for name in above:
        wire, codec = model._fields[name]
        wires.append(wire)
        model = cast("Nested", codec).found()
    typed, ask = TYPED[kind], attrgetter(last)
    find = _descent(wires) if wires else _itself

    def get(item: Any) -> Value:  # noqa: ANN401 - any JSON object
        holder = find(item)
        if type(holder) is not dict:
            return None
        found = ask(model.from_dict(holder))
        return None if found is None else typed(found)

    at = COORDINATES.get(last)
    if at is None or "geometry" not in model._fields:
        return get

    def coordinate(item: Any) -> Value:  # noqa: ANN401 - any JSON object
        holder = find(item)
        if type(holder) is not dict:
            return None
        geometry = holder.get("geometry")
        if type(geometry) is not dict:
            return None
        places = geometry.get("coordinates")
        # Anything but plain numbers is left to the model.
        if type(places) is not list or any(type(place) is not float for place in places):
            return get(item)
        return typed(places[at]) if len(places) > at else None

    return coordinate


COORDINATES: Final = {"longitude": 0, "latitude": 1, "altitude": 2}


def _itself(item: object) -> object:
    return item


def _chosen(
    find: Find, type_: str, model: type[Model], below: Sequence[str], kind: ColumnType
) -> Callable[[Any], Value]:
    pick, value = _picking(model, type_, below), _leaf(model, below, kind)

    def get(item: Any) -> Value:  # noqa: ANN401 - any JSON object
        found = find(item)
        entry = pick(found) if type(found) is list else None
        return None if entry is None else value(entry)

    return get


def _picking(
    model: type[Model], type_: str, below: Sequence[str]
) -> Callable[[list[JSON]], JSONObject | None]:
    """What picks the entry of a type from a list: of several, the one that the flat properties have."""
    wire, member = model._fields["type_"][0], below[0]

    def pick(found: list[JSON]) -> JSONObject | None:
        entries = [each for each in found if type(each) is dict and each.get(wire) == type_]
        if len(entries) < 2:
            return entries[0] if entries else None
        models = cast("list[Energy]", [model.from_dict(each) for each in entries])
        best = youngest(models, type_, member)
        return next(entry for entry, each in zip(entries, models, strict=True) if each is best)

    return pick


def _converter(codec: Codec, kind: ColumnType) -> Callable[[Any], Value]:
    """What makes a value of a column's type of a JSON value that is not null."""
    typed, read = TYPED[kind], codec.read
    if kind is ColumnType.TEXT and (codec is TEXT or isinstance(codec, (Enumeration, OneOf))):
        return _text
    if kind is ColumnType.FLAG and codec is BOOLEAN:
        return _flag
    if kind is ColumnType.TIME and codec is TIMESTAMP:
        return _time
    if isinstance(codec, Many):

        def words(raw: object) -> Value:
            found = joined(cast("list[object]", read(raw) or ()))
            return None if found is None else typed(found)

        return words

    def value(raw: object) -> Value:
        found = read(raw)
        return None if found is None else typed(found)

    return value


def _text(raw: object) -> str | None:
    return whole(raw) if type(raw) is str else None


def _flag(raw: object) -> bool | None:
    return raw if type(raw) is bool else None


UTC_LENGTHS: Final = frozenset({20, 24})
"""Characters of a time in UTC, whole seconds or milliseconds: nearly all times are written so."""


def _time(raw: object) -> Value:
    if type(raw) is not str:
        return None
    if raw[-1:] == "Z" and len(raw) in UTC_LENGTHS and raw[10:11] == "T":
        try:
            return datetime.fromisoformat(raw)
        except ValueError:
            pass  # in one of the other forms, or none
    found = TIMESTAMP.read(raw)
    return None if found is None else TYPED[ColumnType.TIME](found)
