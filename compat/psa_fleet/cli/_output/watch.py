"""A table that is read and drawn again and again."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from math import ceil
from typing import TYPE_CHECKING, NamedTuple, NoReturn

from ...errors import PsaFleetError
from .._base.exit_status import ending
from .._base.terminal import columns, redraw, rows
from .layout import CUT, cell_len, cut
from .progress import quota, watched
from .text import laid_out, left_out

if TYPE_CHECKING:
    from ...models import Model
    from ...tables import Table
    from .._options.connection import Session


class Watched(NamedTuple):
    """Items that are read repeatedly."""

    read: Callable[[], Iterable[Model]]
    seconds: float


def watch(session: Session, found: Watched, table: Table) -> NoReturn:
    """Draw a table until Ctrl-C. It is redrawn when the size of the terminal changes.

    An error after the first read is shown below the table and does not stop the loop.

    Raises:
        PsaFleetError: The first reading failed.
    """
    items = list(watched(found.read(), session.client))
    problem = ""
    while True:
        left = found.seconds
        read_at = f"{session.now:%H:%M:%S} UTC"
        while left > 0:
            size = _size()
            head = [f"{read_at}, every {found.seconds:g} s; Ctrl-C ends.", quota(session.client), problem]
            redraw(screen([each for each in head if each], items, table, size))
            left -= session.wait(left, until=_resized(size))
        try:
            items, problem = list(found.read()), ""
        except PsaFleetError as error:
            problem = ending(error)[1]


def _resized(size: tuple[int, int]) -> Callable[[], bool]:
    return lambda: _size() != size


def _size() -> tuple[int, int]:
    return columns() or 0, rows()


def screen(head: Sequence[str], items: Sequence[Model], table: Table, size: tuple[int, int]) -> list[str]:
    """The lines of a screen.

    Args:
        head: Lines above the table, which may be cut.
        items: The items of the table.
        table: Its columns.
        size: Columns and lines of the terminal.

    Returns:
        As many lines of the table as fit, and how many items are not shown.
    """
    width, height = size
    drawn = laid_out(items, table, width)
    lines = [cut(each, width) for each in head]
    notes = [left_out(drawn, width)] if drawn.left_out else []
    # The cursor is on a line of its own at the end.
    space = height - 1 - len(lines) - sum(_height(each, width) for each in notes)
    body = list(drawn.lines) or [f"No {table.plural}."]
    if sum(_height(each, width) for each in body) > space:
        shown, used = 0, 1
        while shown < len(body) and used + _height(body[shown], width) <= space:
            used += _height(body[shown], width)
            shown += 1
        hidden = len(items) - max(shown - 1, 0) if drawn.is_table else 0
        body = [*body[:shown], f"{CUT} {hidden} more" if hidden else f"{CUT} more"]
    return [*lines, *body, *notes]


def _height(line: str, width: int) -> int:
    return max(ceil(cell_len(line) / width), 1) if width else 1
