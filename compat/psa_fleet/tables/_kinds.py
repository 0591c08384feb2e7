"""All tables by kind: those that are written by hand, and what follows from specs/."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import Final

from ..errors import ArgumentError
from ._by_hand import BY_HAND
from ._columns import Table
from ._derived import ADDED, NEW, RENAMED

TABLES: Final[Mapping[str, Table]] = {
    **{
        kind: replace(
            table,
            columns=(
                *(RENAMED.get(kind, {}).get(column.place, column) for column in table.columns),
                *ADDED.get(kind, ()),
            ),
        )
        for kind, table in BY_HAND.items()
    },
    **NEW,
}
"""Tables by kind; a kind is what one or several items are called, such as `trips`."""


def table_of(kind: str) -> Table:
    """Look the table of a kind up.

    Raises:
        ArgumentError: The kind does not exist.
    """
    found = TABLES.get(kind)
    if found is None:
        raise ArgumentError(f"kind: {kind!r} is not one of {', '.join(TABLES)}", argument="kind")
    return found
