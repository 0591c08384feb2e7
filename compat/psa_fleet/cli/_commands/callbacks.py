"""`psa-fleet callbacks ...`: callbacks of remote actions (v3 only)."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated, Final, TypeAlias

import typer

from ...tables import TABLES
from .._base.exit_status import CHANGING
from .._base.groups import noun
from .._base.terminal import note
from .._options.connected import connects
from .._options.connection import Session
from .._options.fleets_and_vehicles import (
    FleetOption,
    OneFleetOption,
    Shown,
    fleet_with,
    one_fleet,
    with_fleets,
)
from .._options.payload import FileArgument, payload
from .._output.dry_run import DryRunOption, JsonOption, answered, any_fleet, planned
from .._output.formats import reads

if TYPE_CHECKING:
    from psa_fleet_v3 import models

    from ... import FleetHandle

commands: Final = noun("Manage callbacks, which report the progress of remote actions (v3 only).")
CallbackArgument: TypeAlias = Annotated[str, typer.Argument(metavar="CALLBACK", help="The callback's id.")]


def register(app: typer.Typer) -> None:
    """Add the commands of this subject."""
    app.add_typer(commands, name="callbacks")
    reads(commands, TABLES["callbacks"], "list")(list_callbacks)
    reads(commands, TABLES["callbacks"])(show)
    for change in (create, update, pause, resume, delete):
        connects(commands, epilog=CHANGING)(change)


def _fleet(session: Session, callback: str, fleet: str | None) -> FleetHandle:
    """The fleet of a callback."""
    return fleet_with(
        session.client, fleet, lambda each: each.callbacks.get(callback), "CALLBACK", "callbacks"
    )


def list_callbacks(
    session: Session,
    fleet: FleetOption = None,
    remotes: Annotated[
        list[str] | None,
        typer.Option(
            "--for", metavar="ACTION", help="Action of the callback, for example `Horn`; repeatable."
        ),
    ] = None,
) -> Shown:
    """List callbacks.

    psa-fleet callbacks list --simulator
    """
    return with_fleets(
        session.client,
        fleet,
        TABLES["callbacks"],
        lambda each: each.callbacks.list(remotes=remotes or None),
        lambda callback: callback.id,
    )


def show(session: Session, callback: CallbackArgument, fleet: FleetOption = None) -> models.RemoteCallback:
    """Show a callback. `--json` has all of it, credentials of your webhook included."""
    return _fleet(session, callback, fleet).callbacks.get(callback)


def create(
    session: Session,
    file: FileArgument,
    fleet: OneFleetOption = None,
    dry_run: DryRunOption = False,
    as_json: JsonOption = False,
) -> None:
    """Create a callback from a file, in any published spelling.

    psa-fleet callbacks create desk.json --dry-run
    """
    text = payload(file)
    if dry_run:
        planned(any_fleet(session).callbacks.preview.create(text))
        return
    answered(
        one_fleet(session.client, fleet).callbacks.create(text), TABLES["callback_refs"], as_json=as_json
    )


def update(
    session: Session,
    callback: CallbackArgument,
    file: FileArgument,
    fleet: FleetOption = None,
    dry_run: DryRunOption = False,
    as_json: JsonOption = False,
) -> None:
    """Replace a callback with the one in a file; it keeps its id."""
    text = payload(file)
    if dry_run:
        planned(any_fleet(session).callbacks.preview.update(callback, text))
        return
    result = _fleet(session, callback, fleet).callbacks.update(callback, text)
    answered(result, TABLES["callback_refs"], as_json=as_json)


def pause(
    session: Session,
    callback: CallbackArgument,
    fleet: FleetOption = None,
    dry_run: DryRunOption = False,
    as_json: JsonOption = False,
) -> None:
    """Pause a callback; it sends nothing until it is resumed."""
    if dry_run:
        planned(any_fleet(session).callbacks.preview.pause(callback))
        return
    answered(
        _fleet(session, callback, fleet).callbacks.pause(callback), TABLES["callback_refs"], as_json=as_json
    )


def resume(
    session: Session,
    callback: CallbackArgument,
    fleet: FleetOption = None,
    dry_run: DryRunOption = False,
    as_json: JsonOption = False,
) -> None:
    """Resume a paused callback."""
    if dry_run:
        planned(any_fleet(session).callbacks.preview.resume(callback))
        return
    answered(
        _fleet(session, callback, fleet).callbacks.resume(callback), TABLES["callback_refs"], as_json=as_json
    )


def delete(
    session: Session, callback: CallbackArgument, fleet: FleetOption = None, dry_run: DryRunOption = False
) -> None:
    """Delete a callback."""
    if dry_run:
        planned(any_fleet(session).callbacks.preview.delete(callback))
        return
    _fleet(session, callback, fleet).callbacks.delete(callback)
    note("Deleted.")
