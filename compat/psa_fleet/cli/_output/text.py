"""Tables and lists: laid out for people on a terminal, values separated by tabs elsewhere."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from datetime import datetime
from decimal import Decimal
from typing import TYPE_CHECKING, Final

from ...tables import Column, ColumnType, Table, Value, plain
from .._base import terminal
from .._base.terminal import console, echo, note, printable
from .layout import Heading, Layout, lay_out, pairs

if TYPE_CHECKING:
    from ...models import Model

IDENTIFIERS: Final = frozenset(("id", "VIN"))
"""Titles of texts that are never cut, and stay longest."""
_LONGEST_NUMBER: Final = 24


def write_table(items: Iterable[Model], table: Table) -> int:
    """Print a table of the columns that have a title. On a terminal nothing that identifies or counts is cut.

    Args:
        items: On a terminal, all of them are read before anything is printed.
        table: Its columns.

    Returns:
        How many rows it has.
    """
    width = terminal.columns()
    if width is None:
        count, row = 0, tabbed(table)
        for item in items:
            echo(row(item))
            count += 1
        return count
    every = list(items)
    drawn = laid_out(every, table, width)
    lines = iter(drawn.lines)
    if drawn.is_table:
        from rich.text import Text

        console().print(Text(next(lines), style="bold"), soft_wrap=True)
    for line in lines:
        echo(line)
    if drawn.left_out:
        note(left_out(drawn, width))
    return len(every)


def tabbed(table: Table) -> Callable[[Model], str]:
    """Make what writes the row of an item as tab-separated values."""
    columns = _shown_columns(table)
    return lambda item: "\t".join(printable(plain(column.value(item))) for column in columns)


def _shown_columns(table: Table) -> list[Column]:
    """The columns of a table that have a title."""
    return [column for column in table.columns if column.title]


def left_out(drawn: Layout, width: int) -> str:
    """The sentence about columns that do not fit."""
    return (
        f"Not shown at {width} columns: {', '.join(drawn.left_out)}."
        " Widen the terminal, or use --csv or --json."
    )


def laid_out(items: Sequence[Model], table: Table, width: int) -> Layout:
    """Lay out a table for a terminal.

    Args:
        items: The items.
        table: Their columns.
        width: How many cells a line has.
    """
    if not items:
        return Layout([], [], is_table=False)
    columns = _shown_columns(table)
    values = [[column.value(item) for column in columns] for item in items]
    # A column without values has nothing to show.
    kept = [at for at in range(len(columns)) if any(row[at] is not None for row in values)]
    texts = [_texts([row[at] for row in values]) for at in kept]
    return lay_out(headings([columns[at] for at in kept]), list(zip(*texts, strict=True)), width)


def headings(columns: Sequence[Column]) -> list[Heading]:
    """Rank columns: ids, VINs and the first time stay longest, the last of the others are left out first."""
    first_time = next((at for at, each in enumerate(columns) if each.kind is ColumnType.TIME), None)
    return [
        Heading(
            each.title,
            whole=each.kind is not ColumnType.TEXT or each.title in IDENTIFIERS,
            right=each.kind in (ColumnType.NUMBER, ColumnType.WHOLE),
            rank=0 if at in (0, first_time) or each.title in IDENTIFIERS else _rank(each, at),
        )
        for at, each in enumerate(columns)
    ]


def _rank(column: Column, at: int) -> int:
    """The place of a column; a latitude leaves with its longitude, which is behind it."""
    return at + 1 if column.name.endswith("latitude") else at


def write_list(item: Model, columns: Iterable[Column]) -> None:
    """Print one thing: a line for each value that it has."""
    found = [(column.name, value) for column in columns if (value := column.value(item)) is not None]
    write_pairs(found)


def write_pairs(found: Sequence[tuple[str, Value]]) -> None:
    """Print names and values, a line each."""
    width = terminal.columns()
    if width is None:
        for name, value in found:
            echo(f"{name}\t{printable(plain(value))}")
        return
    names = [name for name, _ in found]
    for line in pairs(names, [_texts([value])[0] for _, value in found], width):
        echo(line)


def _texts(values: Sequence[Value]) -> list[str]:
    """The cells of a column. Times have the precision that the most precise one needs."""
    precision = max((_precision(each) for each in values if isinstance(each, datetime)), default=0)
    return [_shown(each, ("minutes", "seconds", "microseconds")[precision]) for each in values]


def _precision(time: datetime) -> int:
    return 2 if time.microsecond else 1 if time.second else 0


def _shown(value: Value, precision: str) -> str:
    if value is None:
        return ""
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, datetime):
        return value.replace(tzinfo=None).isoformat(" ", precision)
    if isinstance(value, float):
        exact = f"{Decimal(repr(value)):f}".removesuffix(".0")
        return exact if len(exact) <= _LONGEST_NUMBER else repr(value)
    return printable(str(value))
