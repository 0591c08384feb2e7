"""Commands that connect and decide themselves what they print."""

from __future__ import annotations

from collections.abc import Callable, Mapping

import typer

from .._base.exit_status import READING, errors_reported
from .._base.shared_options import merged
from .connection import Connect, connection, opened


def connects(
    app: typer.Typer,
    name: str | None = None,
    *,
    epilog: str = READING,
    adjusted: Callable[[Connect, Mapping[str, object]], Connect] | None = None,
    **groups: Callable[..., object],
) -> Callable[[Callable[..., None]], None]:
    """Make a command of a function whose first argument is a `Session`.

    Args:
        app: Where the command is added.
        name: The command's name; the function's by default.
        epilog: End of its help.
        adjusted: Adjusts the options of the connection to the command's other options.
        groups: More groups of options; the function gets the object of each by its name.
    """

    def add(function: Callable[..., None]) -> None:
        def run(connect: Connect, **own: object) -> None:
            if adjusted is not None:
                connect = adjusted(connect, own)
            with errors_reported(debug=connect.debug), opened(connect) as session:
                function(session, **own)

        app.command(name or function.__name__.replace("_", "-"), epilog=epilog)(
            merged(function, run, **groups, connect=connection)
        )

    return add
