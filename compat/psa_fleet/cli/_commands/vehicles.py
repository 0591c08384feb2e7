"""`psa-fleet vehicles` and `psa-fleet vehicle ...`: what vehicles are, and how they are."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Annotated, Final, TypeAlias

import typer

from psa_fleet_v3 import models

from ...tables import TABLES, write_json_object
from .._base.terminal import console, json_output
from .._options.connected import connects
from .._options.connection import Session
from .._options.fleets_and_vehicles import FleetOption, VehicleArgument, handles, vehicle
from .._options.intervals import SinceOption, UntilOption, between
from .._output.card import card
from .._output.formats import reads

commands: Final = typer.Typer(no_args_is_help=True, help="Show one vehicle.")
PageSize: TypeAlias = Annotated[
    int | None, typer.Option(min=1, metavar="N", help="How many to ask for at a time.")
]
LongPageSize: TypeAlias = Annotated[
    int | None,
    typer.Option(min=1, max=2000, metavar="N", help="How many to ask for at a time, 2000 at most."),
]


def register(app: typer.Typer) -> None:
    """Add the commands of this subject."""
    reads(app, TABLES["vehicles"])(vehicles)
    reads(app, TABLES["statuses"])(statuses)
    reads(app, TABLES["maintenances"])(maintenances)
    app.add_typer(commands, name="vehicle")


@commands.callback()
def one() -> None:
    """Show one vehicle: it is named by its id or its VIN, and found in any of your fleets."""


def vehicles(
    session: Session,
    fleet: FleetOption = None,
    vin_prefix: Annotated[
        str | None, typer.Option(metavar="LETTERS", help="Only those whose VIN begins so.")
    ] = None,
    page_size: PageSize = None,
) -> Iterable[models.VehicleItem]:
    """List vehicles.

    psa-fleet vehicles --simulator

    psa-fleet vehicles --vin-prefix VF3 --csv > vehicles.csv
    """
    for each in handles(session.client, fleet):
        yield from each.vehicles(vin_prefix=vin_prefix, page_size=page_size)


def statuses(
    session: Session, fleet: FleetOption = None, page_size: PageSize = None
) -> Iterable[models.Status]:
    """List how all vehicles are.

    psa-fleet statuses --simulator

    psa-fleet statuses --map now.html
    """
    for each in handles(session.client, fleet):
        yield from each.statuses(page_size=page_size)


def maintenances(
    session: Session, fleet: FleetOption = None, page_size: PageSize = None
) -> Iterable[models.Maintenance]:
    """List when the next maintenance of each vehicle is due.

    psa-fleet maintenances --simulator
    """
    for each in handles(session.client, fleet):
        yield from each.maintenances(page_size=page_size)


@connects(commands)
def show(
    session: Session,
    which: VehicleArgument,
    fleet: FleetOption = None,
    as_json: Annotated[
        bool, typer.Option("--json", help="What is known of the vehicle itself, as JSON.")
    ] = False,
) -> None:
    """Show a vehicle and its state on a card. `vehicle status` has the state for programs.

    psa-fleet vehicle show VF7TEST0000000002 --simulator
    """
    _, handle = vehicle(session.client, which, fleet)
    known = handle.get()
    if as_json:
        write_json_object(known, json_output())
    else:
        console().print(card(known, handle.status(), session.now))


@reads(commands, TABLES["statuses"])
def status(session: Session, which: VehicleArgument, fleet: FleetOption = None) -> models.Status:
    """Tell the last known state.

    psa-fleet vehicle status VF7TEST0000000002 --simulator --json
    """
    return vehicle(session.client, which, fleet)[1].status()


@reads(commands, TABLES["positions"])
def position(session: Session, which: VehicleArgument, fleet: FleetOption = None) -> models.Position:
    """Tell where the vehicle was last.

    psa-fleet vehicle position VF7TEST0000000002 --simulator --geojson
    """
    return vehicle(session.client, which, fleet)[1].last_position()


@reads(commands, TABLES["maintenances"])
def maintenance(session: Session, which: VehicleArgument, fleet: FleetOption = None) -> models.Maintenance:
    """Tell when the next maintenance is due.

    psa-fleet vehicle maintenance VF7TEST0000000002 --simulator
    """
    return vehicle(session.client, which, fleet)[1].maintenance()


@reads(commands, TABLES["telemetry"])
def telemetry(
    session: Session,
    which: VehicleArgument,
    fleet: FleetOption = None,
    since: SinceOption = None,
    until: UntilOption = None,
    types: Annotated[
        list[str] | None,
        typer.Option("--type", metavar="TYPE", help="Only such data, as `vehicle.energies`; repeat it."),
    ] = None,
    page_size: LongPageSize = None,
) -> Iterable[models.Telemetry]:
    """List what the vehicle told on its way.

    psa-fleet vehicle telemetry VF7TEST0000000002 --simulator --since 7d --limit 10
    """
    handle = vehicle(session.client, which, fleet)[1]
    return handle.telemetry(
        between=between(since, until, session.now), types=types or None, page_size=page_size
    )


@reads(commands, TABLES["alarms"])
def alarms(
    session: Session,
    which: VehicleArgument,
    alarm: Annotated[str | None, typer.Option("--id", metavar="ID", help="Only this one.")] = None,
    fleet: FleetOption = None,
    since: SinceOption = None,
    until: UntilOption = None,
) -> Iterable[models.AlarmDetails]:
    """List break-in alarms; v3 only.

    psa-fleet vehicle alarms VF7TEST0000000002 --simulator
    """
    handle = vehicle(session.client, which, fleet)[1]
    if alarm is not None:
        return [handle.alarm(alarm)]
    return handle.alarms(between=between(since, until, session.now))


@reads(commands, TABLES["stolen"])
def stolen(
    session: Session,
    which: VehicleArgument,
    event: Annotated[str | None, typer.Option("--id", metavar="ID", help="Only this one.")] = None,
    fleet: FleetOption = None,
    since: SinceOption = None,
    until: UntilOption = None,
) -> Iterable[models.Stolen]:
    """List when the vehicle was reported stolen; v3 only.

    psa-fleet vehicle stolen VF3TEST0000000001 --simulator
    """
    handle = vehicle(session.client, which, fleet)[1]
    if event is not None:
        return [handle.stolen_event(event)]
    return handle.stolen(between=between(since, until, session.now))


@reads(commands, TABLES["waypoints"])
def stolen_waypoints(
    session: Session,
    which: VehicleArgument,
    event: Annotated[str, typer.Argument(metavar="ID", help="The stolen event, from `vehicle stolen`.")],
    fleet: FleetOption = None,
) -> Iterable[models.Position]:
    """List where a stolen vehicle was; v3 only."""
    return vehicle(session.client, which, fleet)[1].stolen_waypoints(event)
