"""Collections as notebooks show them: a small table of what is already here. Nothing is sent for it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import Final, TypeVar

from .._base.counting import counted

T = TypeVar("T")

ROWS: Final = 10
COLUMNS: Final = 8
LENGTH: Final = 40
"""The most rows, columns and characters of a cell."""


class Items(list[T]):
    """A list that a notebook shows as a table."""

    __slots__ = ()

    def _repr_html_(self) -> str:
        return table(self, counted(len(self), "item"))


def table(items: Sequence[object], caption: str) -> str:
    """Show items as an HTML table: the first ones, and of their members those that come first.

    Args:
        items: Models and handles, whose ids are masked as in their repr; of anything else, the class.
        caption: A few words about the table.

    Returns:
        HTML in which all text is escaped.
    """
    rows = [dict(_cells(item)) for item in items[:ROWS]]
    names = list(dict.fromkeys(name for row in rows for name in row))[:COLUMNS]
    lines = [_line("th", names), *(_line("td", (row.get(name, "") for name in names)) for row in rows)]
    if len(items) > ROWS:
        lines.append(f'<tr><td colspan="{max(1, len(names))}">… {len(items) - ROWS} more</td></tr>')
    from html import escape  # 2 ms, which only notebooks need

    return f"<table><caption>{escape(caption)}</caption>{''.join(lines)}</table>"


def _cells(item: object) -> Iterator[tuple[str, str]]:
    shown = getattr(item, "__rich_repr__", None)
    if shown is None:
        yield "", type(item).__name__
        return
    for name, value in shown():
        text = repr(value)
        yield name, text if len(text) <= LENGTH else f"{text[: LENGTH - 1]}…"


def _line(tag: str, texts: Iterable[str]) -> str:
    from html import escape

    return f"<tr>{''.join(f'<{tag}>{escape(text)}</{tag}>' for text in texts)}</tr>"
