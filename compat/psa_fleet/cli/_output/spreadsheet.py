"""CSV for spreadsheets, which run what begins like a formula."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import TYPE_CHECKING, Final, TextIO

from ...tables import Column, ColumnType, Table, csv_line, plain

if TYPE_CHECKING:
    from ...models import Model

FORMULA: Final = re.compile(
    r"[\t\r\n]|[\s\"'\u00ad\u200b-\u200f\u2060\ufeff\ufffd]*[=+\-@|%\uff1d\uff0b\uff0d\uff20\uff5c\u2212]"
)
"""Beginnings of texts that a spreadsheet runs (CWE-1236). Some spreadsheets remove blanks, quotes and
invisible characters in front, and read full-width forms like ASCII."""


def write_safe_csv(items: Iterable[Model], table: Table, to: TextIO) -> None:
    """Write the columns of the CSV with an apostrophe before texts that begin like a formula.

    Numbers stay numbers: a negative one is not a text.
    """
    to.write(csv_line(column.name for column in table.columns))
    to.writelines(csv_line(_safe(column, item) for column in table.columns) for item in items)


def _safe(column: Column, item: Model) -> str:
    text = plain(column.value(item))
    return f"'{text}" if column.kind is ColumnType.TEXT and FORMULA.match(text) else text
