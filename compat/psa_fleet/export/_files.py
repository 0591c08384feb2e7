"""The files of an export: one a unit and day, each replaced as a whole."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import datetime
from typing import TYPE_CHECKING, Final, NamedTuple

from .._base.files import replace_file
from .._base.json import JSONObject, dumps
from ..feeds import KINDS, item_key, item_time
from ._plan import TEMPORARY, ExportFormat, ExportUnit, Order

if TYPE_CHECKING:
    from pathlib import Path

    from psa_fleet_runtime.model import Model

    from ..tables import Table


ADDED: Final = ("vehicleId", "tripId", "vehicleVin")
"""The first columns of CSV and Parquet files: what an item may not say itself."""


class Row(NamedTuple):
    """One item of a unit."""

    at: datetime
    text: str
    """It as JSON, with the ids that it lacks."""
    item: Model
    added: tuple[str, str | None, str | None]
    """The values of `ADDED`."""


class Rows:
    """Collects the items of a unit: those whose own time is in it, each once."""

    def __init__(self, unit: ExportUnit) -> None:
        self._unit = unit
        self._kind = KINDS[unit.kind]
        self._rows: dict[str, list[Row]] = {}
        self._keys: set[str] = set()

    def __len__(self) -> int:
        return len(self._keys)

    def add(self, item: Model, trip: str | None = None) -> None:
        """Take an item, if it is the unit's.

        Args:
            item: The item.
            trip: The trip that it was read from, for way points.
        """
        unit = self._unit
        # What does not say when it was is told with the first day that was asked for.
        at = item_time(self._kind, item) or unit.start
        if not unit.start <= at < unit.end:
            return
        said = item.to_dict()
        key = item_key(said, trip or "")
        if key in self._keys:
            return
        self._keys.add(key)
        added = (unit.vehicle.id, trip, unit.vehicle.vin)
        own: JSONObject = {"vehicleId": unit.vehicle.id}
        if trip is not None:
            own["tripId"] = trip
        if unit.vehicle.vin is not None:
            own["vin"] = unit.vehicle.vin
        # What the API says itself comes first where it has the same name.
        whole = {**own, **said}
        text = dumps(whole, compact=True)
        self._rows.setdefault(str(at.date()), []).append(Row(at, text, item, added))

    def write(self, order: Order) -> None:
        """Write the unit's files, one a day, in the order of time; what an earlier try left is replaced.

        Raises:
            OSError: When a file can't be written.
        """
        for day in order.days_of(self._unit):
            path = order.file(self._unit, day)
            rows = self._rows.get(day)
            if not rows:
                path.unlink(missing_ok=True)
                continue
            path.parent.mkdir(parents=True, exist_ok=True)
            rows.sort(key=lambda row: (row.at, row.text))
            replace_file(path, _ENCODERS[order.format](rows, self._unit.kind))


def _jsonl(rows: Sequence[Row], _: str) -> bytes:
    return "".join(f"{row.text}\n" for row in rows).encode()


def _csv(rows: Sequence[Row], kind: str) -> bytes:
    from ..tables import csv_line, plain

    table = _table(kind)
    lines = [csv_line([*ADDED, *(column.name for column in table.columns), "item"])]
    for row in rows:
        values = (plain(column.value(row.item)) for column in table.columns)
        lines.append(csv_line([*(value or "" for value in row.added), *values, row.text]))
    return "".join(lines).encode()


def _parquet(rows: Sequence[Row], kind: str) -> bytes:
    import pyarrow as pa
    import pyarrow.parquet as pq

    from ..tables import ColumnType

    types = {
        ColumnType.TEXT: pa.string(),
        ColumnType.NUMBER: pa.float64(),
        ColumnType.WHOLE: pa.int64(),
        ColumnType.FLAG: pa.bool_(),
        ColumnType.TIME: pa.timestamp("us", tz="UTC"),
    }
    added = zip(*(row.added for row in rows), strict=True)
    columns = {name: pa.array(values, pa.string()) for name, values in zip(ADDED, added, strict=True)}
    for column in _table(kind).columns:
        columns[column.name] = pa.array([column.value(row.item) for row in rows], types[column.kind])
    columns["item"] = pa.array([row.text for row in rows], pa.string())
    sink = pa.BufferOutputStream()
    pq.write_table(pa.table(columns), sink)
    content: bytes = sink.getvalue().to_pybytes()
    return content


_ENCODERS: Final[Mapping[ExportFormat, Callable[[Sequence[Row], str], bytes]]] = {
    "jsonl": _jsonl,
    "csv": _csv,
    "parquet": _parquet,
}


def _table(kind: str) -> Table:
    """The columns of the command line's tables; the modules with them need no extra."""
    from ..tables import TABLES

    return TABLES[kind]


def sweep(folder: Path, days: Iterable[str]) -> None:
    """Delete the unfinished files that a killed export left."""
    for day in days:
        if (folder / day).is_dir():
            for path in (folder / day).iterdir():
                if TEMPORARY.fullmatch(path.name):
                    path.unlink(missing_ok=True)
