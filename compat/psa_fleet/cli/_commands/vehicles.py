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
from .._options.filters import Filters, filters
from .._options.fleets_and_vehicles import FleetOption, VehicleArgument, handles, vehicle
from .._options.intervals import SinceOption, UntilOption, between
from .._output.card import write_card
from .._output.formats import reads
from .derived import add

if TYPE_CHECKING:
    from psa_fleet_v3 import models

commands: Final = noun("List vehicles and show their data, each by id or VIN.")


def register(app: typer.Typer) -> None:
    """Add the commands of this subject."""
    add(commands, "vehicles")
    app.add_typer(commands, name="vehicles")


@reads(commands, TABLES["vehicles"], "list", options=filters("vehicles list"))
def list_vehicles(
    session: Session, *, options: Filters, fleet: FleetOption = None
) -> Iterable[models.VehicleItem]:
    """List vehicles.

    psa-fleet vehicles --simulator

    psa-fleet vehicles --vin-prefix VF3 --csv > vehicles.csv
    """
    arguments = options.arguments(session, of_vehicle=False)
    for each in handles(session.client, fleet):
        yield from each.vehicles(**arguments)


@connects(commands, options=filters("vehicles show"))
def show(
    session: Session,
    which: VehicleArgument,
    *,
    options: Filters,
    fleet: FleetOption = None,
    as_json: Annotated[
        bool, typer.Option("--json", help="JSON of the vehicle itself, without its status.")
    ] = False,
) -> None:
    """Show a vehicle and its status on a card. `vehicles status` has the status for programs.

    psa-fleet vehicles show VF7TEST0000000002 --simulator
    """
    _, handle = vehicle(session.client, which, fleet)
    known = handle.get(**options.arguments(session, of_vehicle=True))
    if as_json:
        write_json_object(known, json_output())
    else:
        write_card(known, handle.status(), session.now)


@reads(commands, TABLES["positions"], options=filters("vehicles position"))
def position(
    session: Session, which: VehicleArgument, *, options: Filters, fleet: FleetOption = None
) -> models.Position:
    """Show the last known position.

    psa-fleet vehicles position VF7TEST0000000002 --simulator --geojson
    """
    arguments = options.arguments(session, of_vehicle=True)
    return vehicle(session.client, which, fleet)[1].last_position(**arguments)


@reads(commands, TABLES["telemetry"], options=filters("vehicles telemetry"))
def telemetry(
    session: Session,
    which: VehicleArgument,
    *,
    options: Filters,
    fleet: FleetOption = None,
    since: SinceOption = None,
    until: UntilOption = None,
) -> Iterable[models.Telemetry]:
    """List telemetry.

    psa-fleet vehicles telemetry VF7TEST0000000002 --simulator --since 7d --limit 10
    """
    handle = vehicle(session.client, which, fleet)[1]
    return handle.telemetry(
        between=between(since, until, session.now),
        extension="location" if session.has_places else None,
        **options.arguments(session, of_vehicle=True),
    )


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
