"""Kinds of feeds and exports, and the tables of what collections list."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any, Final, NamedTuple

from generator.naming import python_name
from made_module import head

from . import renames
from .carriers import singular, words_of
from .facts import Facts, Operation, Parameter, Schema
from .left_out import BY_HAND as READS_BY_HAND
from .left_out import COLUMNS, KINDS, PAGES
from .rows import CATALOG, OWNERS, Row
from .stale import LEFT_OUT, place

FEEDS: Final = Path("compat/psa_fleet/feeds/_derived.py")
TABLES: Final = Path("compat/psa_fleet/tables/_derived.py")
FEEDING: Final = Path("compat/psa_fleet/_async/feeding.py")
_TEMPLATE: Final = Path("scripts/templates/feeding.py.txt")

_ORDER: Final = ("trips", "alerts", "collisions", "alarms", "stolen", "telemetry", "waypoints")
"""Kinds have been listed in this order; others follow."""
_TIMES: Final = ("startedAt", "startAt", "createdAt", "updatedAt")
"""Members that state when an item happened, the best one first."""


class Kind(NamedTuple):
    """A kind of items that a feed or an export can read."""

    name: str
    model: str
    of_vehicle: str
    of_fleet: str | None
    times: tuple[str, ...]
    page_size: int


class Collection(NamedTuple):
    """An operation that lists items."""

    row: Row
    operation: Operation
    schema: str
    """Of an item."""


def collections(listed: list[Row], facts: Facts) -> Iterator[Collection]:
    """All collections of rows, in their order."""
    for row in listed:
        operation = facts.operations.get(row.entry.id)
        if operation is None or operation.method != "GET":
            continue
        page = facts.items(operation.schema or "")
        if page is not None:
            yield Collection(row, operation, page[1])


def is_timed(operation: Operation) -> bool:
    """Whether a collection can be read for a period."""
    return "timestamps" in operation.wires


def kinds(listed: list[Row], facts: Facts) -> list[Kind]:
    """The kinds: collections of a vehicle, or of its trips, that can be read for a period."""
    timed = [each for each in collections(listed, facts) if is_timed(each.operation)]
    found = {}
    for each in timed:
        entry = each.row.entry
        name = entry.methods[0]
        own = {*each.operation.path_parameters} - {*OWNERS[entry.owner]}
        if entry.owner[0] != "vehicle" or entry.id in KINDS or own:
            continue  # what needs another id, a feed cannot list
        times = _PLACES.get(each.schema) or _times(facts, each.schema)
        of_fleet = [
            other.operation.id
            for other in timed
            if other.row.entry.owner == ("fleet",) and other.schema == each.schema
        ]
        sizes = [_page_size(query) for query in each.operation.query.values()]
        size = max(sizes) if all(sizes) else 0
        model = facts.class_of(each.schema)
        found[name] = Kind(name, model, entry.id, of_fleet[0] if of_fleet else None, times, size)
    return sorted(found.values(), key=lambda kind: _ORDER.index(kind.name) if kind.name in _ORDER else 99)


_PLACES: Final = {
    "AlarmDetails": ("trigger.startAt", "trigger.createdAt", "status.createdAt"),
    "Position": ("properties.createdAt",),
}
"""Items that state their time in a part of theirs."""


def _page_size(query: Mapping[str, Parameter]) -> int:
    return int(query["pageSize"].schema.get("maximum", 0)) if "pageSize" in query else 0


def _times(facts: Facts, schema: str) -> tuple[str, ...]:
    moments = [name for name, part in facts.properties(schema).items() if part.get("format") == "date-time"]
    chosen = [name for name in _TIMES[:3] if name in moments] or moments[:1]
    return tuple(chosen)


def complaints(listed: list[Row], facts: Facts) -> Iterator[str]:
    """Kinds that lack something, and reasons that are not needed any more."""
    for kind in kinds(listed, facts):
        row = next(row for row in listed if row.entry.id == kind.of_vehicle)
        lacks = {
            f"{kind.model} states no time": kind.times,
            "a version has no pageSize with a maximum": kind.page_size,
        }
        for problem in (problem for problem, found in lacks.items() if not found):
            yield (
                f"{CATALOG}:{row.line}: {problem}, so {kind.of_vehicle} is not a kind of"
                " feeds; add it to KINDS in scripts/derived/left_out.py with the reason"
            )
    timed = {each.operation.id for each in collections(listed, facts) if is_timed(each.operation)}
    for key in KINDS:
        if key not in timed:
            where = place(facts.root, LEFT_OUT, key, "KINDS")
            yield f"{where}: {key} in KINDS lists nothing with a time filter; remove it"
    for schema, columns in COLUMNS.items():
        leaves = {wire for wire, _ in plain_leaves(facts, schema)}
        for name in columns:
            if name not in leaves:
                where = place(facts.root, LEFT_OUT, name, "COLUMNS")
                yield f"{where}: {schema} has no plain {name}; remove it from COLUMNS"


def plain_leaves(facts: Facts, schema: str) -> Iterator[tuple[str, str]]:
    """The members of an item that are one value, with the type of their column."""
    version = facts.version_of(schema)
    if not facts.has(version, schema):
        return
    for name, part in facts.properties(schema).items():
        kind = _column(facts.resolved(version, part))
        if kind is None and len(part.get("allOf", ())) == 1:
            kind = _column(facts.resolved(version, part["allOf"][0]))
        if kind is not None:
            yield name, kind


def _column(schema: Schema) -> str | None:
    form = schema.get("format")
    if schema.get("type") == "string":
        return "TIME" if form == "date-time" else "TEXT"
    return {"number": "NUMBER", "integer": "WHOLE", "boolean": "FLAG"}.get(str(schema.get("type")))


def _path(wire: str) -> str:
    return ".".join(map(python_name, wire.split(".")))


def table_of(known: dict[str, dict[str, Any]], model: str) -> str | None:
    """The kind of the table of a class, of those that are written by hand."""
    return next((kind for kind, each in known.items() if each["model"] == model and kind not in PAGES), None)


def feeds_text(listed: list[Row], facts: Facts) -> str:
    """The module with the kinds, not yet formatted."""
    rows = [f"{kind.name!r}: {tuple(kind)[1:]!r}," for kind in kinds(listed, facts)]
    return (
        head("Kinds of feeds and exports; made by `make derived` from the catalog and specs/")
        + "ROWS: Final[Mapping[str, tuple[str, str, str | None, tuple[str, ...], int]]] = "
        f"{{{''.join(rows)}}}\n"
        '"""The fields of `FeedKind` by name."""\n'
    )


def table_kinds(
    listed: list[Row], facts: Facts, known: dict[str, dict[str, Any]]
) -> tuple[dict[str, str], dict[str, tuple[str, str]]]:
    """The kind of the table of each operation that reads, and model and schema of those that are new.

    Args:
        listed: The rows of the catalog.
        facts: The specifications.
        known: See `tables_text`.
    """
    found: dict[str, str] = {}
    new: dict[str, tuple[str, str]] = {}
    listing = [(each.row, each.schema) for each in collections(listed, facts)]
    ids = {row.entry.id for row, _ in listing}
    single = [
        (row, operation.schema)
        for row in listed
        if (operation := facts.operations.get(row.entry.id)) is not None
        and operation.method == "GET"
        and operation.schema is not None
        and row.entry.id not in ids | READS_BY_HAND.keys()
    ]
    for row, schema in [*listing, *single]:
        model = facts.class_of(schema)
        kind = table_of(known, model) or next((name for name, (one, _) in new.items() if one == model), None)
        if kind is None and row.entry.methods[0] == "get":
            continue
        if kind is None:
            kind = row.entry.methods[0]
            new[kind] = (model, schema)
        found[row.entry.id] = kind
    return found, new


def tables_text(listed: list[Row], facts: Facts, known: dict[str, dict[str, Any]]) -> str:
    """The module with kinds of operations, new columns and new tables, not yet formatted.

    Args:
        listed: The rows of the catalog.
        facts: The specifications.
        known: The tables that are written by hand: model and columns by kind.
    """
    kind_of, new = table_kinds(listed, facts, known)
    operations = {each.operation.id: kind_of[each.operation.id] for each in collections(listed, facts)}
    added = {}
    moved = {}
    for kind, table in known.items():
        left = COLUMNS.get(table["model"], {})
        schema = _schema_of(facts, table["model"])
        places = {name: renames.column(facts, schema, name) for name in table["columns"]}
        columns = [
            f"at({python_name(name)!r}, ColumnType.{type_}),"
            for name, type_ in plain_leaves(facts, schema)
            if name not in {*places.values()} and name not in left
        ]
        if columns:
            added[kind] = "".join(columns)
        changed = [
            f"{old!r}: at({_path(new)!r}, ColumnType.{each.kind.name}, {each.title!r}),"
            for old, new in places.items()
            if old != new and (each := table["columns"][old]).choice is None
        ]
        if changed:
            moved[kind] = "".join(changed)
    return (
        head(
            "Tables that follow from specs/; made by `make derived`",
            "from ._columns import Column, ColumnType, Table, at",
        )
        + f"OF_OPERATION: Final[Mapping[str, str]] = {operations!r}\n"
        '"""The kind of the items of each operation that lists something."""\n'
        "ADDED: Final[Mapping[str, tuple[Column, ...]]] = {"
        + "".join(f"{kind!r}: ({columns})," for kind, columns in added.items())
        + '}\n"""Columns of members that came after a table was written, by kind."""\n'
        "RENAMED: Final[Mapping[str, Mapping[str, Column]]] = {"
        + "".join(f"{kind!r}: {{{columns}}}," for kind, columns in moved.items())
        + '}\n"""Columns of members that have another name now, by kind and old place."""\n'
        "NEW: Final[Mapping[str, Table]] = {"
        + "".join(_table(facts, kind, model, schema) for kind, (model, schema) in new.items())
        + '}\n"""Tables of items that none was written for."""\n'
    )


def _schema_of(facts: Facts, model: str) -> str:
    return next((schema for schema, name in facts.classes.items() if name == model), model)


def _table(facts: Facts, kind: str, model: str, schema: str) -> str:
    columns = "".join(
        f"at({python_name(name)!r}, ColumnType.{type_}, {_title(name, type_)!r}),"
        for name, type_ in plain_leaves(facts, schema)
    )
    return f"{kind!r}: Table({kind.replace('_', ' ')!r}, {model!r}, ({columns})),"


def _title(name: str, type_: str) -> str:
    words = "VIN" if name == "vin" else singular(name) if name == "id" else words_of(name)
    return f"{words.removesuffix(' at')} (UTC)" if type_ == "TIME" else words


def feeding_text(listed: list[Row], facts: Facts) -> str:
    """The module with the types of `fleet.feed()`, from its template, not yet formatted."""
    template = (facts.root / _TEMPLATE).read_text(encoding="utf-8")
    followed = [kind for kind in kinds(listed, facts) if kind.name != "waypoints"]
    overloads = [
        f"    @overload\n    def feed(self, kind: Literal[{kind.name!r}], *, errors: {errors},"
        f" **options: Unpack[AsyncFeedOptions],) -> AsyncGenerator[{facts.model(kind.model)}{more}, None]:"
        " ...\n"
        for errors, more in (('Literal["raise"] = "raise"', ""), ('Literal["return"]', " | PsaFleetError"))
        for kind in followed
    ]
    names = ", ".join(repr(kind.name) for kind in followed)
    return template.replace("    # OVERLOADS\n", "\n".join(overloads)).replace("KINDS", names)
