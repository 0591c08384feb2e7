"""`psa-fleet remotes ...`: remote actions (v3 only)."""

from __future__ import annotations

import sys
from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Final, TypeAlias

import typer

from ...tables import TABLES
from .._base.exit_status import Exit, epilog
from .._base.groups import noun
from .._base.terminal import confirm, note
from .._options.connected import connects
from .._options.connection import Session
from .._options.fleets_and_vehicles import FleetOption, VehicleArgument, vehicle
from .._options.payload import payload
from .._output.dry_run import ANY, DryRunOption, JsonOption, answered, any_fleet, planned
from .._output.formats import reads

if TYPE_CHECKING:
    from psa_fleet_v3 import models

    from ...remotes import Action

commands: Final = noun("Send remote actions to a vehicle (v3 only).")
CallbackOption: TypeAlias = Annotated[
    str, typer.Option("--callback", metavar="ID", help="The id of the callback, from `callbacks list`.")
]
RemoteArgument: TypeAlias = Annotated[str, typer.Argument(metavar="ID", help="The remote action's id.")]
TimeoutOption: TypeAlias = Annotated[
    float, typer.Option("--timeout", min=0, metavar="SECONDS", help="Maximum time to wait.")
]
_WAITING: Final = 600.0
"""Seconds that `vehicle.remotes(cbid).wait()` waits by default."""

_SENDING: Final = epilog(Exit.NOT_AVAILABLE, Exit.NO_DATA, Exit.UNKNOWN, Exit.NOT_DONE)


def register(app: typer.Typer) -> None:
    """Add the commands of this subject."""
    from .._options.remote_actions import listed

    send.__doc__ = (send.__doc__ or "").replace("ACTIONS", listed())
    app.add_typer(commands, name="remotes")
    connects(commands, epilog=_SENDING)(send)
    connects(commands, epilog=_SENDING)(wait)
    reads(commands, TABLES["remotes"], "list")(list_remotes)
    reads(commands, TABLES["remotes"])(show)


def send(
    session: Session,
    which: VehicleArgument,
    words: Annotated[
        list[str] | None,
        typer.Argument(metavar="ACTION...", help="The action in words; or `--file`."),
    ] = None,
    *,
    callback: CallbackOption,
    fleet: FleetOption = None,
    file: Annotated[
        Path | None,
        typer.Option("--file", metavar="FILE", help="A JSON file with the action."),
    ] = None,
    yes: Annotated[bool, typer.Option("--yes", "-y", help="Skip the prompt.")] = False,
    wait: Annotated[
        bool, typer.Option("--wait", help="Wait for the action to finish and show its status.")
    ] = False,
    timeout: TimeoutOption = _WAITING,
    dry_run: DryRunOption = False,
    as_json: JsonOption = False,
) -> None:
    """Send a remote action, once and after a prompt: it acts on a real vehicle.

    ACTIONS

        psa-fleet remotes send VF3TEST0000000001 horn --callback CALLBACK --dry-run

        psa-fleet remotes send VF3TEST0000000001 doors lock --callback CALLBACK --wait
    """
    from ...remotes import to_remote

    wanted = _wanted(words or [], file)
    if dry_run:
        planned(any_fleet(session).vehicle(ANY).remotes(callback).preview.send(wanted))
        return
    to_remote(wanted)  # A malformed action is refused before anybody is asked.
    if not yes:
        _ask(wanted, which)
    handle = vehicle(session.client, which, fleet)[1].remotes(callback)
    sent = handle.send(wanted)
    if not wait or not sent.remote_action_id:
        answered(sent, TABLES["sent_remotes"], as_json=as_json)
        return
    done = handle.wait(sent.remote_action_id, timeout=timeout, on_progress=_report)
    answered(done, TABLES["remotes"], as_json=as_json)


def wait(
    session: Session,
    which: VehicleArgument,
    remote: RemoteArgument,
    *,
    callback: CallbackOption,
    fleet: FleetOption = None,
    timeout: TimeoutOption = _WAITING,
    as_json: JsonOption = False,
) -> None:
    """Wait for a remote action to finish and show its status. Nothing is sent to the vehicle."""
    handle = vehicle(session.client, which, fleet)[1].remotes(callback)
    done = handle.wait(remote, timeout=timeout, on_progress=_report)
    answered(done, TABLES["remotes"], as_json=as_json)


def list_remotes(
    session: Session, which: VehicleArgument, *, callback: CallbackOption, fleet: FleetOption = None
) -> Iterable[models.RemoteAction]:
    """List the remote actions of a vehicle that were sent through a callback."""
    return vehicle(session.client, which, fleet)[1].remotes(callback).list()


def show(
    session: Session,
    which: VehicleArgument,
    remote: RemoteArgument,
    *,
    callback: CallbackOption,
    fleet: FleetOption = None,
) -> models.RemoteAction:
    """Show the status of a remote action."""
    return vehicle(session.client, which, fleet)[1].remotes(callback).get(remote)


def _wanted(words: list[str], file: Path | None) -> Action | str:
    from .._options.remote_actions import action

    if (file is None) == (not words):
        raise typer.BadParameter("pass an action in words, or --file", param_hint="ACTION")
    return action(words) if file is None else payload(file)


def _ask(wanted: Action | str, which: str) -> None:
    what = "run the action in the file" if isinstance(wanted, str) else str(wanted)
    if not _somebody_is_there():
        raise typer.BadParameter(
            "cannot prompt without a terminal; pass --yes to send the action to the vehicle",
            param_hint="--yes",
        )
    confirm(f"{which}: {what}?")


def _somebody_is_there() -> bool:
    return sys.stdin.isatty()


def _report(action: models.RemoteAction) -> None:
    from ...remotes import STATUSES

    known = STATUSES.get(str(action.status))
    note(f"{action.status}: {known.meaning}" if known else str(action.status))
