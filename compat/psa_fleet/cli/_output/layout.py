"""A table in a given width. No number, id, VIN or time is cut: columns are left out whole. Pure functions."""

from __future__ import annotations

import textwrap
from collections.abc import Iterator, Sequence
from typing import Final, NamedTuple

from rich.cells import cell_len, set_cell_size

GAP: Final = 2
"""Blanks between two columns."""
NARROWEST: Final = 12
"""Cells that a text which is cut keeps at least."""
FEWEST: Final = 3
"""Columns below which a table is worth less than records."""
CUT: Final = "…"


class Heading(NamedTuple):
    """How a column is laid out."""

    title: str
    whole: bool = True
    """Whether its cells are never cut."""
    right: bool = False
    """Whether its cells are aligned to the right."""
    rank: int = 0
    """Columns with the highest rank are left out first."""


class Layout(NamedTuple):
    """The lines of a table, and what is not in it."""

    lines: list[str]
    """The first line is the head, unless these are records."""
    left_out: list[str]
    """Titles of columns that are not shown."""
    is_table: bool


def lay_out(headings: Sequence[Heading], rows: Sequence[Sequence[str]], width: int) -> Layout:
    """Lay out rows in a width.

    Args:
        headings: The columns.
        rows: The texts of the cells, one line each.
        width: How many cells a line has.

    Returns:
        A table in which whole columns are left out until the others fit, or records where too few would be
        left.
    """
    full = [
        max([cell_len(heading.title), *(cell_len(row[at]) for row in rows)])
        for at, heading in enumerate(headings)
    ]
    least = [
        size if heading.whole else min(size, max(cell_len(heading.title), NARROWEST))
        for heading, size in zip(headings, full, strict=True)
    ]
    kept = list(range(len(headings)))
    while kept and sum(least[at] for at in kept) + GAP * (len(kept) - 1) > width:
        kept.remove(max(kept, key=lambda at: (headings[at].rank, at)))
    if len(kept) < min(FEWEST, len(headings)):
        return Layout([line for row in rows for line in _record(headings, row, width)], [], is_table=False)
    sizes = _sizes(kept, least, full, width)
    titles = [heading.title for heading in headings]
    lines = [
        (" " * GAP)
        .join(_cell(row[at], size, right=headings[at].right) for at, size in zip(kept, sizes, strict=True))
        .rstrip()
        for row in (titles, *rows)
    ]
    left_out = [heading.title for at, heading in enumerate(headings) if at not in kept]
    return Layout(lines, left_out, is_table=True)


def pairs(names: Sequence[str], values: Sequence[str], width: int) -> list[str]:
    """Lay out one thing: a line for each name and its value. A value is wrapped at blanks, and never cut.

    Args:
        names: What the values are called.
        values: One line each.
        width: How many cells a line has, where a value has blanks.
    """
    margin = max(map(cell_len, names), default=0) + GAP
    if margin > width // 2:
        margin = GAP
    lines = []
    for name, value in zip(names, values, strict=True):
        first, *rest = textwrap.wrap(
            value, max(width - margin, 1), break_long_words=False, break_on_hyphens=False
        ) or [""]
        if cell_len(name) + GAP <= margin:
            lines.append(_cell(name, margin, right=False) + first)
        else:
            lines += [name, " " * margin + first]
        lines += [" " * margin + each for each in rest]
    return lines


def _record(headings: Sequence[Heading], row: Sequence[str], width: int) -> Iterator[str]:
    shown = [at for at, text in enumerate(row) if text]
    yield from pairs([headings[at].title for at in shown], [row[at] for at in shown], width)
    yield ""


def _sizes(kept: Sequence[int], least: Sequence[int], full: Sequence[int], width: int) -> list[int]:
    """The least sizes, and what is left of the width for those that would be cut, the first ones first."""
    sizes = [least[at] for at in kept]
    left = width - sum(sizes) - GAP * (len(kept) - 1)
    for place, at in enumerate(kept):
        more = min(left, full[at] - sizes[place])
        sizes[place] += more
        left -= more
    return sizes


def cut(text: str, width: int) -> str:
    """A text that has at most so many cells; `CUT` shows that it was cut."""
    return text if cell_len(text) <= width else set_cell_size(text, width - cell_len(CUT)) + CUT


def _cell(text: str, size: int, *, right: bool) -> str:
    length = cell_len(text)
    if length > size:
        return cut(text, size)
    return " " * (size - length) + text if right else text + " " * (size - length)
