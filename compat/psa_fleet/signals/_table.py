"""Signals as rows of a table, for the formats of `psa_fleet.tables`."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from psa_fleet_runtime.codecs import TIMESTAMP
from psa_fleet_runtime.timestamp import write

from ..tables import Column, ColumnType, Table, plain

if TYPE_CHECKING:
    from .._base.json import JSONObject
    from ._leaves import Signal


def signal_row(signal: Signal) -> JSONObject:
    """A signal as a JSON object: `vin`, `name`, `value`, `unit`, `measuredAt`, `path`."""
    time = None if signal.measured_at is None else write(signal.measured_at)
    return {
        "vin": signal.vin,
        "name": signal.name,
        "value": signal.value,
        "unit": signal.unit,
        "measuredAt": time,
        "path": signal.path,
    }


def _column(name: str, title: str, kind: ColumnType = ColumnType.TEXT) -> Column:
    def read(row: Any) -> object:  # noqa: ANN401 - a row, where other tables have models
        value = row[name]
        if kind is ColumnType.TIME:
            return None if value is None else TIMESTAMP.read(value)
        return value if value is None else plain(value)

    return Column(name, kind, read, title)


SIGNALS: Final = Table(
    "signals",
    "Signal",
    (
        _column("vin", "VIN"),
        _column("name", "signal"),
        _column("value", "value"),
        _column("unit", "unit"),
        _column("measuredAt", "at (UTC)", ColumnType.TIME),
        _column("path", ""),
    ),
)
"""The columns of `signal_row()`; values are text, since they are of many types."""
