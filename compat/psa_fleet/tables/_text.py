"""Text formats for programs: JSON, JSON Lines and CSV. Items are written as they come."""

from __future__ import annotations

import csv
import json
from collections.abc import Iterable
from datetime import datetime
from typing import TYPE_CHECKING, TextIO

from ._columns import Table, Value

if TYPE_CHECKING:
    from psa_fleet_runtime.model import Model


def write_json(items: Iterable[Model], _: Table, to: TextIO) -> None:
    """Write an array; the members are those of the API's v3, whatever the version behind it."""
    separator = "["
    for item in items:
        to.write(f"{separator}\n  {_json(item)}")
        separator = ","
    to.write("[]\n" if separator == "[" else "\n]\n")


def write_json_object(item: Model, to: TextIO) -> None:
    """Write one thing as an object."""
    to.write(json.dumps(item.to_dict(), ensure_ascii=False, indent=2) + "\n")


def write_jsonl(items: Iterable[Model], _: Table, to: TextIO) -> None:
    """Write an object a line."""
    to.writelines(_json(item) + "\n" for item in items)


def write_csv(items: Iterable[Model], table: Table, to: TextIO) -> None:
    """Write the table's columns, all of them, with a head line; times in ISO 8601 and UTC."""
    rows = csv.writer(to, lineterminator="\n")
    rows.writerow([column.name for column in table.columns])
    for item in items:
        rows.writerow([plain(column.value(item)) for column in table.columns])


def plain(value: Value) -> str:
    """A value as text for programs; empty for None."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, datetime):
        return value.isoformat().replace("+00:00", "Z")
    return str(value)


def _json(item: Model) -> str:
    return json.dumps(item.to_dict(), ensure_ascii=False)
