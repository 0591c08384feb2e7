"""`psa-fleet completion`: words that the shell completes."""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated, Final

import typer

# Typer's own options ask the running shell which one it is; here it can be named, as for a container.
from typer._completion_shared import get_completion_script
from typer._completion_shared import install as install_in

from .._base.exit_status import epilog
from .._base.terminal import echo

commands: Final = typer.Typer(no_args_is_help=True, help="Set up shell completion.")
_PROGRAM, _VARIABLE = "psa-fleet", "_PSA_FLEET_COMPLETE"


class Shell(StrEnum):
    """The shells that can do it."""

    BASH = "bash"
    ZSH = "zsh"
    FISH = "fish"
    POWERSHELL = "powershell"


def register(app: typer.Typer) -> None:
    """Add the commands of this subject."""
    app.add_typer(commands, name="completion")


@commands.command(epilog=epilog())
def show(shell: Annotated[Shell, typer.Argument(help="The shell.")]) -> None:
    """Print the completion script for a shell.

    psa-fleet completion show bash
    """
    echo(get_completion_script(prog_name=_PROGRAM, complete_var=_VARIABLE, shell=shell.value))


@commands.command(epilog=epilog())
def install(shell: Annotated[Shell, typer.Argument(help="The shell.")]) -> None:
    """Install completion for your user; the next shell that you open has it."""
    _, path = install_in(shell=shell.value, prog_name=_PROGRAM, complete_var=_VARIABLE)
    echo(f"Installed in {path}.")
