"""The files of a unit: one a day, each replaced as a whole, in folders that say the kind and the day.

`kind=trips/date=2026-05-30/20260529-<digest>.parquet`: DuckDB, polars, pandas and Spark read `kind` and
`date` as columns. The name is the unit's: whoever does it again, wherever, replaces the same files.
"""

from __future__ import annotations

import json
import os
import re
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from contextlib import suppress
from dataclasses import replace
from datetime import timedelta
from io import BytesIO, StringIO
from pathlib import Path
from typing import TYPE_CHECKING, Final, cast

from .._base.files import replace_file, sync_folder
from .._base.json import whole
from ._plan import SIGNALS
from ._rows import ADDED, Read, Row, Rows

if TYPE_CHECKING:
    import pyarrow as pa

    from psa_fleet_runtime.model import Model

    from .._base.json import JSONObject
    from ..tables import Table
    from ._plan import ExportFormat, ExportUnit

KIND, DATE = "kind=", "date="
EMPTY: Final = "schema"
"""The name of a file without rows: a glob finds the columns of a kind even where no unit has any item."""

TEMPORARY: Final = re.compile(rf"\.(\d{{8}}-[0-9a-f]{{8,}}|{EMPTY}\.).*\.new")
"""Files that a killed export left."""


def columns_reader(kind: str, format: ExportFormat) -> Read:
    """What reads the columns of an item, or None where the format has none."""
    if format == "jsonl" or kind == SIGNALS:
        return None
    from ..tables import row_reader

    return row_reader(kind)


def write(unit: ExportUnit, vehicles: Sequence[Rows], folder: Path, format: ExportFormat) -> int:
    """Write the unit's files; what an earlier try left is replaced.

    Args:
        unit: The unit.
        vehicles: The rows of those of its vehicles that were read, in the unit's order.
        folder: The export's folder.
        format: The format.

    Returns:
        How many rows they have.

    Raises:
        OSError: A file cannot be written. Each file is then the old one or the new one.
    """
    days: dict[str, list[tuple[Rows, list[Row]]]] = {}
    for rows in vehicles:
        for day, found in rows.days.items():
            days.setdefault(day, []).append((rows, found))
    folder.parent.mkdir(parents=True, exist_ok=True)
    folder.mkdir(mode=0o700, exist_ok=True)
    above = folder / f"{KIND}{unit.kind}"
    named = {day: f"{DATE}{day}" for day in sorted(days)}
    if named:
        private_folders(private_folder(folder, above.name), named.values())
    for day, name in named.items():
        content = _ENCODERS[format](unit.kind, days[day])
        replace_file(above / name / f"{unit.name}.{format}", content, mode=0o600)
    _remove_others(unit, vehicles, above, format, days.keys())
    if not days and format != "jsonl":
        within = private_folder(folder, above.name, f"{DATE}{unit.start.date()}")
        path = within / f"{EMPTY}.{format}"
        if not path.exists():
            replace_file(path, _ENCODERS[format](unit.kind, []), mode=0o600)
    return sum(rows.number for rows in vehicles)


def _remove_others(
    unit: ExportUnit, vehicles: Sequence[Rows], above: Path, format: ExportFormat, written: Collection[str]
) -> None:
    """Delete what earlier tries wrote and this one did not, and what was done apart but is in it now."""
    parts = [part.name for rows in vehicles if (part := unit.only(rows.vehicle)) is not unit]
    day, last = unit.start.date(), (unit.period[1] if unit.kind == "waypoints" else unit.end)
    while day <= last.date():
        within = os.path.join(above, f"{DATE}{day}")  # noqa: PTH118 - thousands of names
        for name in parts if str(day) in written else (unit.name, *parts):
            try:
                os.unlink(f"{within}{os.sep}{name}.{format}")  # noqa: PTH108 - the same
            except FileNotFoundError:
                continue
        day += timedelta(days=1)


def private_folder(root: Path, *names: str) -> Path:
    """Make folders that only their owner can open, and bring their names to the disk.

    Args:
        root: A folder that exists.
        names: Each is a folder in the one before.

    Returns:
        The last one.
    """
    for name in names:
        private_folders(root, (name,))
        root /= name
    return root


def private_folders(root: Path, names: Iterable[str]) -> None:
    """Make folders in one folder, and wait for the disk once."""
    is_new = False
    for name in names:
        with suppress(FileExistsError):
            (root / name).mkdir(mode=0o700)
            is_new = True
    if is_new:
        sync_folder(root)


def _jsonl(_: str, vehicles: Sequence[tuple[Rows, Sequence[Row]]]) -> bytes:
    return "".join(f"{row.text}\n" for _, rows in vehicles for row in rows).encode()


def _csv(kind: str, vehicles: Sequence[tuple[Rows, Sequence[Row]]]) -> bytes:
    from ..tables import csv_line, plain, write_csv

    if kind == SIGNALS:
        text = StringIO(newline="")
        write_csv(_signals(vehicles), _signals_table(), text)
        return text.getvalue().encode()
    lines = [csv_line([*ADDED, *(column.name for column in _table(kind).columns), "item"])]
    for added, row in _added(vehicles):
        lines.append(csv_line([*(value or "" for value in added), *map(plain, row.values), row.text]))
    return "".join(lines).encode()


def _parquet(kind: str, vehicles: Sequence[tuple[Rows, Sequence[Row]]]) -> bytes:
    import pyarrow as pa
    import pyarrow.parquet as pq

    if kind == SIGNALS:
        from ..tables import write_parquet

        file = BytesIO()
        write_parquet(_signals(vehicles), _signals_table(), file)
        return file.getvalue()
    schema = schema_of(kind)
    columns: list[list[object]] = [[] for _ in schema]
    for added, row in _added(vehicles):
        for column, value in zip(columns, (*added, *row.values, row.text), strict=True):
            column.append(value)
    arrays = [pa.array(values, field.type) for values, field in zip(columns, schema, strict=True)]
    sink = pa.BufferOutputStream()
    pq.write_table(pa.Table.from_arrays(arrays, schema=schema), sink)
    content: bytes = sink.getvalue().to_pybytes()
    return content


def _signals(vehicles: Sequence[tuple[Rows, Sequence[Row]]]) -> Iterator[Model]:
    """The rows of signals, as the writers of tables read them."""
    return (cast("Model", json.loads(row.text)) for _, rows in vehicles for row in rows)


def _signals_table() -> Table:
    from ..signals import SIGNALS as TABLE
    from ..tables import Column, ColumnType

    owner = Column(ADDED[0], ColumnType.TEXT, lambda row: cast("JSONObject", row)[ADDED[0]])
    return replace(TABLE, columns=(owner, *TABLE.columns))


def schema_of(kind: str) -> pa.Schema:
    """The schema of a kind's Parquet files, whether they have rows or not."""
    import pyarrow as pa

    from ..tables import schema

    texts = [pa.field(name, pa.string()) for name in ADDED]
    return pa.schema([*texts, *schema(kind), pa.field("item", pa.string())])


def _added(
    vehicles: Sequence[tuple[Rows, Sequence[Row]]],
) -> Iterator[tuple[tuple[str, str | None, str | None], Row]]:
    for each, rows in vehicles:
        vin = None if each.vehicle.vin is None else whole(each.vehicle.vin)
        for row in rows:
            yield (each.vehicle.id, row.trip, vin), row


_ENCODERS: Final[Mapping[ExportFormat, Callable[[str, Sequence[tuple[Rows, Sequence[Row]]]], bytes]]] = {
    "jsonl": _jsonl,
    "csv": _csv,
    "parquet": _parquet,
}


def _table(kind: str) -> Table:
    from ..tables import TABLES

    return TABLES[kind]


def sweep(folder: str | os.PathLike[str]) -> None:
    """Delete the unfinished files that killed runs left. Nothing may be under way in the folder.

    `export()` and `export_with_dask()` do it themselves; it is for those who call `run_unit()`.

    Args:
        folder: The folder of the export.

    Raises:
        OSError: A file cannot be deleted.
    """
    for path in Path(folder).glob(f"{KIND}*/{DATE}*/.*.new"):
        if TEMPORARY.fullmatch(path.name):
            path.unlink(missing_ok=True)
