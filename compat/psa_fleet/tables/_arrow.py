"""Parquet files; they need the extra `parquet`."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import islice
from typing import IO, TYPE_CHECKING, Final

from .._base.privacy import forgetting
from ..errors import ConfigurationError
from ._columns import ColumnType, Table
from ._kinds import table_of

if TYPE_CHECKING:
    import pyarrow as pa

    from psa_fleet_runtime.model import Model

ROWS: Final = 10_000
"""How many rows are held and written at a time."""


def check_parquet() -> None:
    """Look for the extra before anything is sent.

    Raises:
        ConfigurationError: When it is not installed.
    """
    try:
        import pyarrow  # noqa: F401
    except ModuleNotFoundError as error:
        raise ConfigurationError(
            "--parquet: it needs pyarrow: pip install 'psa-fleet[parquet]'", argument="parquet"
        ) from error


def schema(kind: str) -> pa.Schema:
    """The names and types of a kind's columns, in the order in which they are written.

    Args:
        kind: What is told, such as `trips`: a key of `TABLES`.

    Returns:
        Text, float64, int64, bool, and timestamps in UTC, in microseconds.

    Raises:
        ArgumentError: There is no such kind.
        ConfigurationError: The extra `parquet` is not installed.
    """
    check_parquet()
    return _schema(table_of(kind))


def _schema(table: Table) -> pa.Schema:
    import pyarrow as pa

    types = {
        ColumnType.TEXT: pa.string(),
        ColumnType.NUMBER: pa.float64(),
        ColumnType.WHOLE: pa.int64(),
        ColumnType.FLAG: pa.bool_(),
        ColumnType.TIME: pa.timestamp("us", tz="UTC"),
    }
    return pa.schema([pa.field(column.name, types[column.kind]) for column in table.columns])


@forgetting
def write_parquet(items: Iterable[Model], table: Table, to: IO[bytes]) -> None:
    """Write the table's columns with their types; times are in UTC, in microseconds.

    Args:
        items: What to write, read as it is written.
        table: Its columns.
        to: The file, open for writing bytes.

    Raises:
        OSError: When it can't be written.
    """
    import pyarrow as pa
    import pyarrow.parquet as pq

    schema = _schema(table)
    left = iter(items)
    with pq.ParquetWriter(to, schema) as writer:
        while rows := [[column.value(item) for column in table.columns] for item in islice(left, ROWS)]:
            columns = zip(*rows, strict=True)
            arrays = [pa.array(values, kind) for values, kind in zip(columns, schema.types, strict=True)]
            writer.write_table(pa.Table.from_arrays(arrays, schema=schema))
