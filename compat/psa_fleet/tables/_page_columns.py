"""Columns of many items at once: equal to their rows one by one, in a fraction of the time.

What lies below an object is found once for all columns. A column whose raw values all are of one type becomes
an array as it is; any other column is read value by value, as `_from_json` does it.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from functools import cache
from typing import TYPE_CHECKING, Any, Final, NamedTuple, TypeAlias

from psa_fleet_runtime.codecs import BOOLEAN, INTEGER, NUMBER, TEXT, TIMESTAMP, Enumeration, Many, OneOf

from .._base.json import JSON, JSONObject
from ._columns import Column, ColumnType, Table
from ._from_json import COORDINATES, UTC_LENGTHS, column_reader, model_of, raw_finder, way
from ._kinds import table_of

if TYPE_CHECKING:
    import pyarrow as pa

    from psa_fleet_runtime.codecs import Codec
    from psa_fleet_runtime.model import Model

_Fast: TypeAlias = "Callable[[_Page, pa.DataType], pa.Array | None]"

_NOTHING: Final[JSONObject] = {}
_ABSENT: Final = type(None)
_TEXTS: Final[frozenset[type]] = frozenset({str, _ABSENT})
_FLAGS: Final[frozenset[type]] = frozenset({bool, _ABSENT})
_INTEGERS: Final[frozenset[type]] = frozenset({int, _ABSENT})
_NUMBERS: Final[frozenset[type]] = frozenset({float, int, _ABSENT})
_EMPTY: Final[tuple[JSON, ...]] = (None, [], {})
_FIRST: Final = -62_135_596_800_000_000
"""The first microsecond of year 1: Arrow has years before it."""
_WHOLE_LIMIT: Final = 2**62


class _Page:
    """Objects, and what lies below them.

    Attributes:
        odd: Paths of values that are not objects.
    """

    def __init__(self, objects: list[JSONObject]) -> None:
        self.odd: set[tuple[str, ...]] = set()
        self._levels: dict[tuple[str, ...], list[Any]] = {(): objects}
        self._axes: Mapping[int, list[Any]] | None = None

    def level(self, wires: tuple[str, ...]) -> list[Any]:
        """Return the object at a path in each item; an empty one if it is missing."""
        found = self._levels.get(wires)
        if found is None:
            last = wires[-1]
            raws = [each.get(last) for each in self.level(wires[:-1])]
            if wires[:-1] in self.odd or not {*map(type, raws)} <= {dict, _ABSENT}:
                self.odd.add(wires)
            found = [raw if type(raw) is dict else _NOTHING for raw in raws]
            self._levels[wires] = found
        return found

    def axis(self, index: int) -> list[Any] | None:
        """One of the coordinates of each item, where all have the same number of them, all plain numbers."""
        if self._axes is None:
            places = [each.get("coordinates") for each in self.level(("geometry",))]
            lengths = {len(each) if type(each) is list else -1 for each in places}
            columns = [*zip(*places, strict=True)] if len(lengths) == 1 and min(lengths) > 0 else []
            plain = all({*map(type, column)} == {float} for column in columns)
            self._axes = {at: [*column] for at, column in enumerate(columns)} if plain else {}
        return self._axes.get(index)


class Columns(NamedTuple):
    """What was read of items."""

    arrays: list[pa.Array]
    """The columns."""
    unread: Counter[str]
    """How often something in an item is not in a column, since it is of another type."""
    undeclared: Counter[str]
    """Members of the items that no document names, and how many items have them."""


@cache
def columns_reader(kind: str) -> Callable[[Sequence[JSON], pa.Schema], Columns]:
    """Make what reads the columns of a table.

    Args:
        kind: What is read: a key of `TABLES`.

    Returns:
        A function that accepts items as JSON in the shape of v3, and the schema of the table.
    """
    table = table_of(kind)
    model = model_of(table)
    fast = [_fast(column, table) for column in table.columns]
    slow = [column_reader(column, model) for column in table.columns]
    loses = [_loses(column, model) for column in table.columns]

    def read(items: Sequence[JSON], schema: pa.Schema) -> Columns:
        import pyarrow as pa

        objects = [item if type(item) is dict else _NOTHING for item in items]
        page, arrays, unread = _Page(objects), list[pa.Array](), Counter[str]()
        for index, field in enumerate(schema):
            quick, lost = fast[index], loses[index]
            array = None if quick is None else quick(page, field.type)
            if array is None:
                values = [slow[index](item) for item in objects]
                array = pa.array(values, field.type)
                unread[field.name] += sum(map(lost, objects, values))
            arrays.append(array)
        undeclared = Counter[str]()
        for name in set[str]().union(*objects).difference(model._by_wire):
            undeclared[name] = sum(each.get(name) is not None for each in objects)
        return Columns(arrays, +unread, +undeclared)

    return read


def _loses(column: Column, model: type[Model]) -> Callable[[JSONObject, object], bool]:
    """What finds out whether something of an item is missing from the value of a column."""
    if not column.path:
        first = column.place.partition(".")[0]
        return lambda item, value: value is None and item.get(first) not in _EMPTY
    find = raw_finder(column, model)
    codec = None if column.choice is not None else way(model, column.path)[1]
    if isinstance(codec, Many):
        fits = codec.fits
        return lambda item, _: (raw := find(item)) is not None and not fits(raw)
    return lambda item, value: value is None and find(item) is not None


def _fast(column: Column, table: Table) -> _Fast | None:
    """What reads a column as it is, or returns None where that would not be right."""
    if not column.path or column.choice is not None:
        return None
    wires, codec = way(model_of(table), column.path)
    if codec is None:
        at = COORDINATES.get(column.path[0])
        if at is None or "geometry" not in model_of(table)._fields:
            return None
        return lambda page, type_: None if (found := page.axis(at)) is None else _array(found, type_)
    allowed = _allowed(codec, column.kind)
    if allowed is None:
        return None
    above, last = tuple(wires[:-1]), wires[-1]

    def read(page: _Page, type_: pa.DataType) -> pa.Array | None:
        holders = page.level(above)
        if above in page.odd:
            return None
        raws = [each.get(last) for each in holders]
        return _array(raws, type_) if {*map(type, raws)} <= allowed else None

    return read


def _allowed(codec: Codec, kind: ColumnType) -> frozenset[type] | None:
    """The types whose values are those of the column."""
    match kind:
        case ColumnType.TEXT if codec is TEXT or isinstance(codec, (Enumeration, OneOf)):
            return _TEXTS
        case ColumnType.TIME if codec is TIMESTAMP:
            return _TEXTS
        case ColumnType.FLAG if codec is BOOLEAN:
            return _FLAGS
        case ColumnType.NUMBER if codec is NUMBER:
            return _NUMBERS
        case ColumnType.NUMBER | ColumnType.WHOLE if codec is INTEGER:
            return _INTEGERS
    return None


def _array(raws: list[Any], type_: pa.DataType) -> pa.Array | None:
    """An array of values of one type; None where one of them needs a closer look."""
    import pyarrow as pa
    import pyarrow.compute as pc

    is_time = pa.types.is_timestamp(type_)
    try:
        array = pa.array(raws, pa.string() if is_time else type_)
        if is_time:
            return _times(array, type_)
    except (pa.ArrowException, UnicodeError, OverflowError):
        return None
    if pa.types.is_floating(type_):
        return array if pc.all(pc.is_finite(array)).as_py() is not False else None
    if pa.types.is_integer(type_):
        ends = pc.min_max(array).as_py()
        return array if all(end is None or abs(end) < _WHOLE_LIMIT for end in ends.values()) else None
    return array


def _times(texts: pa.Array, type_: pa.DataType) -> pa.Array | None:
    import pyarrow.compute as pc

    if not {*pc.unique(pc.binary_length(texts)).to_pylist()} <= UTC_LENGTHS | {None}:
        return None
    if pc.all(pc.ends_with(texts, "Z")).as_py() is False:
        return None
    times = texts.cast(type_)
    first = pc.min(times.cast("int64")).as_py()
    return times if first is None or first >= _FIRST else None
