"""Names, help lines and modules of the commands. A module is imported when its command runs."""

from __future__ import annotations

from collections.abc import Mapping
from importlib import import_module
from typing import Annotated, Any, ClassVar, Final

import typer

from .. import __version__
from ._base.derived import NOUNS
from ._base.groups import Root, loaded, new_app
from ._base.terminal import echo

COMMANDS: Final[Mapping[str, tuple[str, str]]] = {
    "init": ("init", "Write a profile with your credentials, and check it."),
    "fleets": ("fleets", "List and show the fleets you have access to."),
    "vehicles": ("vehicles", "List vehicles and show their data, each by id or VIN."),
    "statuses": ("statuses", "List the status of every vehicle."),
    "trips": ("trips", "List trips and show their data."),
    **{name: ("derived", line) for name, line in NOUNS.items()},
    "monitors": ("monitors", "Manage monitors, and convert their files."),
    "callbacks": ("callbacks", "Manage callbacks, which report the progress of remote actions (v3 only)."),
    "remotes": ("remotes", "Send remote actions to a vehicle (v3 only)."),
    "webhook": ("webhook", "Receive notifications of monitors and of remote actions."),
    "export": ("export", "Export a fleet's data for a period, one folder per day."),
    "feed": ("feed", "Print new items of a fleet as they arrive; resumes where it stopped."),
    "simulate": ("simulate", "Run the simulator and print its connection settings."),
    "plan": ("plan", "Show the calls and the time that reading a fleet needs, and the cheapest way."),
    "probe": ("probe", "Check which API versions accept your credentials."),
    "doctor": (
        "doctor",
        "Diagnose configuration, files, certificates, network and credentials.",
    ),
    "api": ("api", "Send one request, and print the JSON exactly as the server sent it."),
    "drift": ("drift", "Report undocumented data in recorded responses."),
    "completion": ("completion", "Set up shell completion."),
}
"""Module and first line of the help of each command. A test compares the lines with the modules."""


def load(name: str) -> Any:  # noqa: ANN401 -- typer has its own click since 0.20, or uses another
    """Import a command.

    Args:
        name: One of `COMMANDS`.
    """
    module, _ = COMMANDS[name]
    return loaded(import_module(f"{__package__}._commands.{module}").register, name)


class _Root(Root):
    lines: ClassVar[Mapping[str, str]] = {name: line for name, (_, line) in COMMANDS.items()}
    load = staticmethod(load)


app: Final = new_app(name="psa-fleet", cls=_Root, no_args_is_help=True)


def _show_version(wanted: bool) -> None:
    if wanted:
        echo(f"psa-fleet {__version__}")
        raise typer.Exit


@app.callback()
def root(
    version: Annotated[
        bool,
        typer.Option("--version", callback=_show_version, is_eager=True, help="Print the version."),
    ] = False,
) -> None:
    """Work with the Groupe PSA (Stellantis) B2B Web API, v2 and v3.

    Options of the connection (`--profile`, `--simulator` ...) may come before or after a command. Try every
    command without credentials: `psa-fleet vehicles --simulator`.
    """
