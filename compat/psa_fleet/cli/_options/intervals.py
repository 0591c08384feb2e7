"""`--since` and `--until`."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING, Annotated, TypeAlias

import typer

from .._base.times import EXPECTED, moment

if TYPE_CHECKING:
    from ... import Between

SinceOption: TypeAlias = Annotated[
    str | None, typer.Option("--since", metavar="TIME", help=f"Start of the period: {EXPECTED}.")
]
UntilOption: TypeAlias = Annotated[
    str | None, typer.Option("--until", metavar="TIME", help="End of the period, as for `--since`.")
]


def between(since: str | None, until: str | None, now: datetime) -> Between | None:
    """Return the interval of the options.

    Args:
        since: Value of `--since`, or None.
        until: Value of `--until`, or None.
        now: The present.

    Returns:
        The interval, or None when neither was given.

    Raises:
        typer.BadParameter: A value is not a valid time, or the interval ends before it starts.
    """
    first = None if since is None else time_of(since, "--since", now)
    last = None if until is None else time_of(until, "--until", now)
    if first is not None and last is not None and first > last:
        raise typer.BadParameter("must not be before --since", param_hint="--until")
    return None if first is None and last is None else (first, last)


def time_of(text: str, option: str, now: datetime) -> datetime:
    """The time of an option.

    Args:
        text: Its value.
        option: Its name.
        now: The present.

    Raises:
        typer.BadParameter: It is not a time.
    """
    try:
        return moment(text, now)
    except ValueError as error:
        raise typer.BadParameter(str(error), param_hint=option) from None
