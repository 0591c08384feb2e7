"""Columns, types and units of every kind of data that the API returns, and writers.

`TABLES` has the columns by kind. `to_arrow()` makes a table of models or of their JSON, for pandas, polars
and DuckDB; `schema()` is its schema, with units. The text writers need a file open for text, `write_parquet`
one open for bytes (extra `parquet`). Items are written as they come. `replacing()` opens a file that replaces
an old one only once it is complete. `Appender` appends to a file without leaving half a record.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from .._base.lazy import lazy

if TYPE_CHECKING:
    from .._base.files import Appender as Appender
    from .._base.files import replacing as replacing
    from ._arrow import ArrowBuilder as ArrowBuilder
    from ._arrow import check_parquet as check_parquet
    from ._arrow import newest_rows as newest_rows
    from ._arrow import schema as schema
    from ._arrow import to_arrow as to_arrow
    from ._arrow import write_parquet as write_parquet
    from ._columns import Column as Column
    from ._columns import ColumnType as ColumnType
    from ._columns import Table as Table
    from ._columns import Value as Value
    from ._derived import OF_OPERATION as OF_OPERATION
    from ._from_json import row_reader as row_reader
    from ._geoparquet import write_geoparquet as write_geoparquet
    from ._kinds import TABLES as TABLES
    from ._places import Track as Track
    from ._places import TrackPoint as TrackPoint
    from ._places import tracks as tracks
    from ._text import csv_line as csv_line
    from ._text import plain as plain
    from ._text import to_json as to_json
    from ._text import write_csv as write_csv
    from ._text import write_json as write_json
    from ._text import write_json_object as write_json_object
    from ._text import write_jsonl as write_jsonl
else:
    __getattr__, __dir__, __all__ = lazy(__name__, globals())
