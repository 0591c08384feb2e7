"""A table in a given width. No number, id, VIN or time is cut: columns are left out whole. Pure functions."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Final, NamedTuple
from unicodedata import category, east_asian_width

GAP: Final = 2
"""Blanks between two columns."""
NARROWEST: Final = 12
"""Cells that a text which is cut keeps at least."""
FEWEST: Final = 3
"""Columns below which a table is worth less than records."""
CUT: Final = "…"

_EMOJI: Final = "\U0001f000"
_VARIATION: Final = "\ufe0f"
_INVISIBLE: Final = frozenset("\u200b\u200c\u200d\u2060\ufeff")


def cell_len(text: str) -> int:
    """Count the cells that a text fills at most.

    Terminals differ: some draw an emoji of several characters in two cells, others draw each of these. A text
    that is narrower than its cell moves the rest of its line; one that is wider would break the line.

    Args:
        text: One line without control characters.
    """
    return len(text) if text.isascii() else sum(map(_cells, text))


def _cells(character: str) -> int:
    if character >= _EMOJI or category(character) == "Cn" or east_asian_width(character) in ("W", "F"):
        return 2
    combines = category(character) in ("Mn", "Me") and character != _VARIATION
    return 0 if combines or character in _INVISIBLE else 1


def cut(text: str, width: int) -> str:
    """The beginning of a text and `…` where it is wider than `width`.

    Args:
        text: One line without control characters.
        width: How many cells there are, at least one.
    """
    if cell_len(text) <= width:
        return text
    left = width - cell_len(CUT)
    for at, character in enumerate(text):
        left -= _cells(character)
        if left < 0:
            return text[:at] + CUT
    return text


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
        first, *rest = wrapped(value, width - margin)
        if cell_len(name) + GAP <= margin:
            lines.append(_cell(name, margin, right=False) + first)
        else:
            lines += [name, " " * margin + first]
        lines += [" " * margin + each for each in rest]
    return lines


def wrapped(text: str, width: int) -> list[str]:
    """Lines of a text, which are wider than `width` only where a word is."""
    lines = [""]
    for word in re.findall(" *[^ ]+", text):
        if lines[-1] and cell_len(lines[-1] + word) > width:
            lines.append(word.lstrip(" "))
        else:
            lines[-1] += word
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


def _cell(text: str, size: int, *, right: bool) -> str:
    text = cut(text, size)
    blanks = " " * (size - cell_len(text))
    return blanks + text if right else text + blanks
