"""`psa-fleet monitors ...`: monitors on the server, and their files."""

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
from .monitor_files import EPILOG, convert

if TYPE_CHECKING:
    from psa_fleet_v3 import models

    from ... import FleetHandle

MonitorArgument: TypeAlias = Annotated[str, typer.Argument(metavar="MONITOR", help="The monitor's id.")]
SplitOption: TypeAlias = Annotated[
    bool, typer.Option("--split", help="On v2, split a monitor that v2 cannot express.")
]


commands: Final = noun("Manage monitors, and convert their files.")


def register(app: typer.Typer) -> None:
    """Add the commands of this subject."""
    app.add_typer(commands, name="monitors")
    reads(commands, TABLES["monitors"], "list")(list_monitors)
    reads(commands, TABLES["monitors"])(show)
    for change in (create, replace, pause, resume, delete):
        connects(commands, epilog=CHANGING)(change)
    commands.command(epilog=EPILOG)(convert)


def _fleet(session: Session, monitor: str, fleet: str | None) -> FleetHandle:
    """The fleet of a monitor."""
    return fleet_with(session.client, fleet, lambda each: each.monitors.get(monitor), "MONITOR", "monitors")


def list_monitors(session: Session, fleet: FleetOption = None) -> Shown:
    """List monitors, in the new format on both versions.

    psa-fleet monitors list --simulator
    """
    return with_fleets(
        session.client,
        fleet,
        TABLES["monitors"],
        lambda each: each.monitors.list(),
        lambda monitor: monitor.monitor_id,
    )


def show(session: Session, monitor: MonitorArgument, fleet: FleetOption = None) -> models.Monitor:
    """Show a monitor, in the new format on both versions. `--json` has all of it."""
    return _fleet(session, monitor, fleet).monitors.get(monitor)


def create(
    session: Session,
    file: FileArgument,
    fleet: OneFleetOption = None,
    split: SplitOption = False,
    dry_run: DryRunOption = False,
    as_json: JsonOption = False,
) -> None:
    """Create a monitor from a file in either format.

    psa-fleet monitors create battery.json --dry-run

    psa-fleet monitors create battery.json --fleet "Fleet 1"
    """
    text = payload(file)
    if dry_run:
        planned(any_fleet(session).monitors.preview.create(text, split=split))
        return
    result = one_fleet(session.client, fleet).monitors.create(text, split=split)
    answered(result, TABLES["monitor_refs"], as_json=as_json)


def replace(
    session: Session,
    monitor: MonitorArgument,
    file: FileArgument,
    fleet: FleetOption = None,
    split: SplitOption = False,
    dry_run: DryRunOption = False,
    as_json: JsonOption = False,
) -> None:
    """Replace a monitor with the one in a file.

    On v3 it keeps its id. On v2 the new one is created, then the old one deleted, and the id is another one.
    """
    text = payload(file)
    if dry_run:
        planned(any_fleet(session).monitors.preview.replace(monitor, text, split=split))
        return
    result = _fleet(session, monitor, fleet).monitors.replace(monitor, text, split=split)
    answered(result, TABLES["monitor_refs"], as_json=as_json)


def pause(
    session: Session,
    monitor: MonitorArgument,
    fleet: FleetOption = None,
    dry_run: DryRunOption = False,
    as_json: JsonOption = False,
) -> None:
    """Pause a monitor; it sends nothing until it is resumed."""
    if dry_run:
        planned(any_fleet(session).monitors.preview.pause(monitor))
        return
    answered(_fleet(session, monitor, fleet).monitors.pause(monitor), TABLES["monitor_refs"], as_json=as_json)


def resume(
    session: Session,
    monitor: MonitorArgument,
    fleet: FleetOption = None,
    dry_run: DryRunOption = False,
    as_json: JsonOption = False,
) -> None:
    """Resume a paused monitor."""
    if dry_run:
        planned(any_fleet(session).monitors.preview.resume(monitor))
        return
    answered(
        _fleet(session, monitor, fleet).monitors.resume(monitor), TABLES["monitor_refs"], as_json=as_json
    )


def delete(
    session: Session, monitor: MonitorArgument, fleet: FleetOption = None, dry_run: DryRunOption = False
) -> None:
    """Delete a monitor."""
    if dry_run:
        planned(any_fleet(session).monitors.preview.delete(monitor))
        return
    _fleet(session, monitor, fleet).monitors.delete(monitor)
    note("Deleted.")
