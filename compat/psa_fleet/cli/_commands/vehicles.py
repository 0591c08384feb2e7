"""`psa-fleet vehicles ...`: vehicles, and the data of one of them."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING, Annotated, Final

import typer

from ...tables import TABLES, write_json_object
from .._base.groups import noun
from .._base.terminal import json_output
from .._options.connected import connects
from .._options.connection import Session
from .._options.fleets_and_vehicles import FleetOption, PageSizeOption, VehicleArgument, handles, vehicle
from .._options.intervals import SinceOption, UntilOption, between
from .._output.card import write_card
from .._output.formats import reads

if TYPE_CHECKING:
    from psa_fleet_v3 import models

commands: Final = noun("List vehicles and show their data, each by id or VIN.")


def register(app: typer.Typer) -> None:
    """Add the commands of this subject."""
    app.add_typer(commands, name="vehicles")


@reads(commands, TABLES["vehicles"], "list")
def list_vehicles(
    session: Session,
    fleet: FleetOption = None,
    vin_prefix: Annotated[str | None, typer.Option(metavar="LETTERS", help="VIN prefix to match.")] = None,
    page_size: PageSizeOption = None,
) -> Iterable[models.VehicleItem]:
    """List vehicles.

    psa-fleet vehicles --simulator

    psa-fleet vehicles --vin-prefix VF3 --csv > vehicles.csv
    """
    for each in handles(session.client, fleet):
        yield from each.vehicles(vin_prefix=vin_prefix, page_size=page_size)


@connects(commands)
def show(
    session: Session,
    which: VehicleArgument,
    fleet: FleetOption = None,
    as_json: Annotated[
        bool, typer.Option("--json", help="JSON of the vehicle itself, without its status.")
    ] = False,
) -> None:
    """Show a vehicle and its status on a card. `vehicles status` has the status for programs.

    psa-fleet vehicles show VF7TEST0000000002 --simulator
    """
    _, handle = vehicle(session.client, which, fleet)
    known = handle.get()
    if as_json:
        write_json_object(known, json_output())
    else:
        write_card(known, handle.status(), session.now)


@reads(commands, TABLES["statuses"])
def status(session: Session, which: VehicleArgument, fleet: FleetOption = None) -> models.Status:
    """Show the last known status.

    psa-fleet vehicles status VF7TEST0000000002 --simulator --json
    """
    return vehicle(session.client, which, fleet)[1].status()


@reads(commands, TABLES["positions"])
def position(session: Session, which: VehicleArgument, fleet: FleetOption = None) -> models.Position:
    """Show the last known position.

    psa-fleet vehicles position VF7TEST0000000002 --simulator --geojson
    """
    return vehicle(session.client, which, fleet)[1].last_position()


@reads(commands, TABLES["maintenances"])
def maintenance(session: Session, which: VehicleArgument, fleet: FleetOption = None) -> models.Maintenance:
    """Show when the next maintenance is due.

    psa-fleet vehicles maintenance VF7TEST0000000002 --simulator
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
        typer.Option("--type", metavar="TYPE", help="Data, for example `vehicle.energies`; repeatable."),
    ] = None,
    page_size: Annotated[
        int | None, typer.Option(min=1, max=2000, metavar="N", help="Items per request.")
    ] = None,
) -> Iterable[models.Telemetry]:
    """List telemetry.

    psa-fleet vehicles telemetry VF7TEST0000000002 --simulator --since 7d --limit 10
    """
    handle = vehicle(session.client, which, fleet)[1]
    return handle.telemetry(
        between=between(since, until, session.now),
        types=types or None,
        page_size=page_size,
        extension="location" if session.has_places else None,
    )


@reads(commands, TABLES["alarms"])
def alarms(
    session: Session,
    which: VehicleArgument,
    alarm: Annotated[str | None, typer.Option("--id", metavar="ID", help="The id of one of them.")] = None,
    fleet: FleetOption = None,
    since: SinceOption = None,
    until: UntilOption = None,
) -> Iterable[models.AlarmDetails]:
    """List break-in alarms (v3 only).

    psa-fleet vehicles alarms VF7TEST0000000002 --simulator
    """
    handle = vehicle(session.client, which, fleet)[1]
    if alarm is not None:
        return [handle.alarm(alarm)]
    return handle.alarms(between=between(since, until, session.now))


@reads(commands, TABLES["stolen"])
def stolen(
    session: Session,
    which: VehicleArgument,
    event: Annotated[str | None, typer.Option("--id", metavar="ID", help="The id of one of them.")] = None,
    fleet: FleetOption = None,
    since: SinceOption = None,
    until: UntilOption = None,
) -> Iterable[models.Stolen]:
    """List thefts that were reported (v3 only).

    psa-fleet vehicles stolen VF3TEST0000000001 --simulator
    """
    handle = vehicle(session.client, which, fleet)[1]
    if event is not None:
        return [handle.stolen_event(event)]
    return handle.stolen(between=between(since, until, session.now))


@reads(commands, TABLES["waypoints"])
def stolen_waypoints(
    session: Session,
    which: VehicleArgument,
    event: Annotated[str, typer.Argument(metavar="ID", help="The stolen event, from `vehicles stolen`.")],
    fleet: FleetOption = None,
) -> Iterable[models.Position]:
    """List positions of a stolen vehicle (v3 only)."""
    return vehicle(session.client, which, fleet)[1].stolen_waypoints(event)


@reads(commands, TABLES["capabilities"])
def capabilities(
    session: Session,
    vin: Annotated[str, typer.Argument(metavar="VIN", help="The vehicle identification number.")],
    locale: Annotated[str | None, typer.Option(help="Language of texts, for example `fr-FR`.")] = None,
    extension: Annotated[
        list[str] | None,
        typer.Option(help="Extension: `onboardCapabilities`, `branding` or `pictures`; repeatable."),
    ] = None,
) -> models.VehicleCapabilities:
    """Show a vehicle's capabilities, in a fleet or not (v3 only). `--json` has all of them.

    psa-fleet vehicles capabilities VF3TEST0000000001 --simulator --json
    """
    return session.client.capabilities(vin, locale=locale, extension=extension or None)
