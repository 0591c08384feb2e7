"""The commands, put together. A subject is a module here that has `register(app)`."""

from __future__ import annotations

from typing import Annotated, Final

import typer

from .. import __version__
from ._base.exit_status import Root
from ._base.terminal import say
from ._commands import (
    callbacks,
    capabilities,
    completion,
    doctor,
    drift,
    export,
    fleet_monitors,
    fleets,
    incidents,
    monitors,
    probe,
    remotes,
    simulate,
    trips,
    vehicles,
    webhook,
)

# A traceback with local variables would print credentials.
app: Final = typer.Typer(
    name="psa-fleet",
    cls=Root,
    no_args_is_help=True,
    pretty_exceptions_enable=False,
    rich_markup_mode="markdown",
    context_settings={"help_option_names": ["-h", "--help"]},
)

for subject in (
    fleets,
    vehicles,
    trips,
    incidents,
    capabilities,
    monitors,
    fleet_monitors,
    callbacks,
    remotes,
    webhook,
    simulate,
    export,
    probe,
    drift,
    doctor,
    completion,
):
    subject.register(app)


def _show_version(wanted: bool) -> None:
    if wanted:
        say(f"psa-fleet {__version__}")
        raise typer.Exit


@app.callback()
def root(
    version: Annotated[
        bool, typer.Option("--version", callback=_show_version, is_eager=True, help="Print the version.")
    ] = False,
) -> None:
    """Work with the Groupe PSA (Stellantis) B2B Web API, v2 and v3."""
