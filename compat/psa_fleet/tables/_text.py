"""Text formats for programs: JSON, JSON Lines and CSV. Items are written as they come.

Whatever a model holds, the output is valid: see `to_json()` and `csv_line()`.
"""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable
from datetime import datetime
from typing import TextIO

from psa_fleet_runtime.model import Model

from .._base.json import JSON, dumps
from .._base.privacy import forgetting
from ._columns import Table, Value


@forgetting
def write_json(items: Iterable[Model], _: Table, to: TextIO) -> None:
    """Write an array; the members are those of the API's v3, whatever the version behind it."""
    separator = "["
    for item in items:
        to.write(f"{separator}\n  {to_json(item)}")
        separator = ","
    to.write("[]\n" if separator == "[" else "\n]\n")


@forgetting
def write_json_object(item: Model, to: TextIO) -> None:
    """Write one thing as an object."""
    to.write(to_json(item, indent=2) + "\n")


@forgetting
def write_jsonl(items: Iterable[Model], _: Table, to: TextIO) -> None:
    """Write an object a line."""
    to.writelines(to_json(item) + "\n" for item in items)


@forgetting
def write_csv(items: Iterable[Model], table: Table, to: TextIO) -> None:
    """Write the table's columns, all of them, with a head line; times in ISO 8601 and UTC."""
    to.write(csv_line(column.name for column in table.columns))
    to.writelines(csv_line(plain(column.value(item)) for column in table.columns) for item in items)


def csv_line(values: Iterable[str]) -> str:
    """Encode a row as a line of CSV.

    Args:
        values: The texts of its fields. Those with a comma, a quote, a line feed or a carriage return are
            quoted.

    Returns:
        The line with its line feed.
    """
    line = io.StringIO(newline="")
    # With a line feed alone as the end of a line, the writer would leave carriage returns unquoted.
    csv.writer(line, lineterminator="\r\n").writerow(values)
    return line.getvalue().removesuffix("\r\n") + "\n"


def to_json(value: Model | JSON, *, indent: int | None = None) -> str:
    """Encode a model or a JSON value as JSON that every JSON parser reads.

    Models keep what a server sent, and some of that is not JSON: a number that is not finite (NaN, `1e400`)
    is written as `null`, half of a surrogate pair as U+FFFD.

    Args:
        value: The model, or the value.
        indent: Blanks per level, or None for one line.

    Returns:
        JSON without a line feed at the end.
    """
    return dumps(value.to_dict() if isinstance(value, Model) else value, indent=indent)


def plain(value: Value) -> str:
    """A value as text for programs; empty for None."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, datetime):
        return value.isoformat().replace("+00:00", "Z")
    return str(value)
