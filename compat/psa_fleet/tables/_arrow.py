"""Arrow tables and Parquet files; they need the extra `parquet`."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterable, Sequence
from functools import cache
from itertools import islice
from typing import IO, TYPE_CHECKING, Final

from .._base.privacy import forgetting
from ..errors import ArgumentError, ConfigurationError
from ._columns import Column, ColumnType, Table
from ._from_json import model_of
from ._kinds import TABLES, table_of
from ._page_columns import columns_reader

if TYPE_CHECKING:
    import pyarrow as pa

    from psa_fleet_runtime.model import Model

    from .._base.json import JSON

ROWS: Final = 10_000
"""How many rows are held and written at a time."""
_NAMES: Final = 1000
"""Names in the metadata of a table."""


def check_parquet() -> None:
    """Look for the extra before anything is sent.

    Raises:
        ConfigurationError: It is not installed.
    """
    try:
        import pyarrow  # noqa: F401
    except ModuleNotFoundError as error:
        raise ConfigurationError(
            "Parquet needs pyarrow: pip install 'psa-fleet[parquet]'", argument="parquet"
        ) from error


@cache
def schema(kind: str) -> pa.Schema:
    """The names and types of a kind's columns, in the order in which they are written.

    Args:
        kind: The kind of the items, for example `trips`: a key of `TABLES`.

    Returns:
        Text, float64, int64, bool, and timestamps in UTC, in microseconds. The metadata of a field has its
        `unit`, such as `km`, where one is known. That of the schema has the `kind`.

    Raises:
        ArgumentError: The kind does not exist.
        ConfigurationError: The extra `parquet` is not installed.
    """
    check_parquet()
    return _schema(table_of(kind)).with_metadata({"kind": kind})


def _schema(table: Table) -> pa.Schema:
    import pyarrow as pa

    from ._units import UNITS

    types = {
        ColumnType.TEXT: pa.string(),
        ColumnType.NUMBER: pa.float64(),
        ColumnType.WHOLE: pa.int64(),
        ColumnType.FLAG: pa.bool_(),
        ColumnType.TIME: pa.timestamp("us", tz="UTC"),
    }
    units = next((UNITS.get(kind, {}) for kind, known in TABLES.items() if known is table), {})

    def field(column: Column) -> pa.Field:
        unit = units.get(column.name)
        return pa.field(column.name, types[column.kind], metadata=None if unit is None else {"unit": unit})

    return pa.schema([field(column) for column in table.columns])


def to_arrow(items: Iterable[Model | JSON], kind: str) -> pa.Table:
    """Make an Arrow table of items, for `pandas`, `polars` and `duckdb`.

    Args:
        items: Models of one kind, or their JSON in the shape of v3; read one by one.
        kind: Their kind, for example `trips`: a key of `TABLES`.

    Returns:
        A table of `schema(kind)`, also without items. A value that is not of its column's type is null. The
        metadata of the schema counts them, as JSON: `unread` by column, `undeclared` the members of items
        that no document names, and `not_objects` the items that are not objects; all values in their rows
        are null.

    Raises:
        ArgumentError: The kind does not exist, or a model is of another one.
        ConfigurationError: The extra `parquet` is not installed.
    """
    builder = ArrowBuilder(kind)
    builder.add(items)
    return builder.table()


class ArrowBuilder:
    """Builds an Arrow table of items that arrive one by one; it holds their values, not the items.

    Args:
        kind: What they are: a key of `TABLES`.

    Raises:
        ArgumentError: The kind does not exist.
        ConfigurationError: The extra `parquet` is not installed.
    """

    def __init__(self, kind: str) -> None:
        self._schema = schema(kind)
        self._kind = kind
        self._table = table_of(kind)
        self._read = columns_reader(kind)
        self._batches: list[pa.RecordBatch] = []
        self._counts = {"unread": Counter[str](), "undeclared": Counter[str]()}
        self._not_objects = 0

    def add(self, items: Iterable[Model | JSON]) -> None:
        """Add items.

        Raises:
            ArgumentError: A model is of another kind.
        """
        left = iter(items)
        while some := list(islice(left, ROWS)):
            self._add([item if type(item) is dict else self._json(item) for item in some])

    def _json(self, item: Model | JSON) -> JSON:
        from psa_fleet_runtime.model import Model

        item = getattr(item, "listed", item)  # of a handle
        if not isinstance(item, Model):
            return item
        wanted = model_of(self._table)
        if not isinstance(item, wanted):
            raise ArgumentError(
                f"items: expected {wanted.__name__} for {self._kind}, got {type(item).__name__}",
                argument="items",
            )
        return item._as_it_came()

    def _add(self, items: Sequence[JSON]) -> None:
        import pyarrow as pa

        found = self._read(items, self._schema)
        self._batches.append(pa.RecordBatch.from_arrays(found.arrays, schema=self._schema))
        self._counts["unread"].update(found.unread)
        self._counts["undeclared"].update(found.undeclared)
        self._not_objects += len(items) - [*map(type, items)].count(dict)

    def table(self) -> pa.Table:
        """Return the table of all added items."""
        import pyarrow as pa

        metadata = {"kind": self._kind}
        for what, counts in self._counts.items():
            if counts:
                metadata[what] = json.dumps(dict(sorted(counts.most_common(_NAMES))))
        if self._not_objects:
            metadata["not_objects"] = str(self._not_objects)
        return pa.Table.from_batches(self._batches, self._schema).replace_schema_metadata(metadata)


def batch(rows: Sequence[Sequence[object]], schema: pa.Schema) -> pa.RecordBatch:
    """Make a batch of rows, at least one, of the schema's types."""
    import pyarrow as pa

    columns = zip(*rows, strict=True)
    arrays = [pa.array(values, of) for values, of in zip(columns, schema.types, strict=True)]
    return pa.RecordBatch.from_arrays(arrays, schema=schema)


def newest_rows(table: pa.Table) -> pa.Table:
    """Keep the newest row of each VIN: the one with the latest `updatedAt`, else `createdAt`.

    Args:
        table: A table of statuses or maintenances, as `to_arrow()` makes it.

    Returns:
        Its rows in their order. Of rows of one time the last counts; those without a VIN all stay.
    """
    import pyarrow as pa

    newest: dict[str, tuple[int, int]] = {}
    kept: list[int] = []
    times = [table[name].cast("int64").to_pylist() for name in ("updatedAt", "createdAt")]
    for index, (vin, updated, created) in enumerate(zip(table["vin"].to_pylist(), *times, strict=True)):
        at = updated if updated is not None else -(2**63) if created is None else created
        if vin is None:
            kept.append(index)
        elif vin not in newest or at >= newest[vin][0]:
            newest[vin] = at, index
    kept += [index for _, index in newest.values()]
    return table.take(pa.array(sorted(kept), pa.int64()))


@forgetting
def write_parquet(items: Iterable[Model], table: Table, to: IO[bytes]) -> None:
    """Write the table's columns with their types; times are in UTC, in microseconds.

    Args:
        items: What to write, read as it is written.
        table: Its columns.
        to: The file, open for writing bytes.

    Raises:
        OSError: It cannot be written.
    """
    import pyarrow.parquet as pq

    schema = _schema(table)
    left = iter(items)
    with pq.ParquetWriter(to, schema) as writer:
        while rows := [[column.value(item) for column in table.columns] for item in islice(left, ROWS)]:
            writer.write_batch(batch(rows, schema))
