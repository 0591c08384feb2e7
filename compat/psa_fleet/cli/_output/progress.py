"""How far a long reading is, on the error output: only for people, and only after a second."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, Final, TypeVar

from ...errors import BudgetError
from .._base.terminal import console, is_terminal
from .._base.times import monotonic

if TYPE_CHECKING:
    from ... import FleetClient, Pages

T = TypeVar("T")

PATIENCE: Final = 1.0
"""Seconds before a bar shows."""
EVERY: Final = 0.1
"""Seconds between two updates."""


def watched(items: Iterable[T], client: FleetClient, *, pages: Pages[T] | None = None) -> Iterator[T]:
    """Pass items on, and show how many came, how fast, and what is left of the rate limit.

    Args:
        items: The items.
        client: Whose rate limit it is.
        pages: The collection they come from, which learns how many there are.

    Yields:
        The items.
    """
    if not is_terminal(errors=True):
        yield from items
        return
    from rich.progress import BarColumn, Progress, TextColumn, TimeElapsedColumn

    columns = (
        TextColumn("{task.completed} read"),
        BarColumn(bar_width=30),
        TextColumn("{task.fields[rate]}"),
        TextColumn("{task.fields[quota]}"),
        TimeElapsedColumn(),
    )
    began, shown, count = monotonic(), 0.0, 0
    bar = Progress(*columns, console=console(errors=True), transient=True)
    task = bar.add_task("", total=None, rate="", quota="")
    try:
        for item in items:
            yield item
            count += 1
            elapsed = monotonic() - began
            if elapsed < PATIENCE or elapsed - shown < EVERY:
                continue
            if not shown:
                bar.start()
            shown = elapsed
            total = None if pages is None else pages.total
            bar.update(task, completed=count, total=total, rate=rate(count, elapsed), quota=quota(client))
    finally:
        if shown:
            bar.stop()


def rate(count: int, seconds: float) -> str:
    """Return the items per second."""
    return f"{count / seconds:.0f}/s" if seconds > 0 else ""


def quota(client: FleetClient) -> str:
    """Return what remains of the budget, else of the daily rate limit; empty if neither is known."""
    if len(client.accounts) != 1:
        return ""
    if client.budget is not None:
        try:
            use = client.budget.use()
        except BudgetError:
            return "the budget is lost"
        return "" if use.left is None else f"{use.left:,} of {use.day:,} calls left in the budget"
    day = client.rate_limit.day
    if day.remaining is None:
        return ""
    return f"{day.remaining:,} of {day.limit:,} requests left" if day.limit else f"{day.remaining:,} left"
