"""Tables and lists for people."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime
from typing import TYPE_CHECKING

from rich.table import Table as RichTable
from rich.text import Text

from ...tables import Column, ColumnType, Table, Value
from .._base.terminal import console, printable

if TYPE_CHECKING:
    from ...models import Model


def write_table(items: Iterable[Model], table: Table) -> int:
    """Print a table of the columns that have a title.

    Args:
        items: All of them are read before anything is printed.
        table: Its columns.

    Returns:
        How many rows it has.
    """
    columns = [column for column in table.columns if column.title]
    rows = [[_shown(column.value(item)) for column in columns] for item in items]
    if not rows:
        return 0
    # A column that nobody filled tells nothing.
    kept = [at for at in range(len(columns)) if any(row[at] for row in rows)]
    text = RichTable(box=None, pad_edge=False, padding=(0, 2, 0, 0))
    for at in kept:
        numeric = columns[at].kind in (ColumnType.NUMBER, ColumnType.WHOLE)
        whole = columns[at].kind is not ColumnType.TEXT or columns[at].title in ("id", "VIN")
        text.add_column(
            columns[at].title, justify="right" if numeric else "left", overflow="fold", no_wrap=whole
        )
    for row in rows:
        text.add_row(*(Text(row[at]) for at in kept))
    console().print(text)
    return len(rows)


def write_list(item: Model, columns: Iterable[Column]) -> None:
    """Print one thing: a line for each value that it has."""
    text = RichTable.grid(padding=(0, 2))
    for column in columns:
        value = column.value(item)
        if value is not None:
            text.add_row(Text(column.name, style="bold"), Text(_shown(value)))
    console().print(text)


def _shown(value: Value) -> str:
    if value is None:
        return ""
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, datetime):
        return f"{value:%Y-%m-%d %H:%M}"
    if isinstance(value, float):
        return f"{value:.5f}".rstrip("0").rstrip(".")
    return printable(str(value))
