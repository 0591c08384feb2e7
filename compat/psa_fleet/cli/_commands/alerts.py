"""`psa-fleet alerts ...`."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING, Annotated, Final

import typer

from ...tables import TABLES
from .._base.groups import noun
from .._options.connection import Session
from .._options.fleets_and_vehicles import FleetOption, VehicleOption, handles, one_fleet, vehicle
from .._options.intervals import SinceOption, UntilOption, between
from .._output.formats import reads

if TYPE_CHECKING:
    from psa_fleet_v3 import models

commands: Final = noun("List alerts of one vehicle or the whole fleet.")


def register(app: typer.Typer) -> None:
    """Add the commands of this subject."""
    app.add_typer(commands, name="alerts")


@reads(commands, TABLES["alerts"], "list")
def list_alerts(
    session: Session,
    of: VehicleOption = None,
    fleet: FleetOption = None,
    since: SinceOption = None,
    until: UntilOption = None,
) -> Iterable[models.Alert]:
    """List alerts of one vehicle or the whole fleet.

    psa-fleet alerts --simulator --since 7d
    """
    client = session.client
    interval = between(since, until, session.now)
    for each in handles(client, fleet) if of is None else [vehicle(client, of, fleet)[1]]:
        yield from each.alerts(between=interval)


@reads(commands, TABLES["alerts"])
def show(
    session: Session,
    alert: Annotated[str, typer.Argument(metavar="ID", help="The alert's id.")],
    of: VehicleOption = None,
    fleet: FleetOption = None,
) -> models.Alert:
    """Show one alert."""
    client = session.client
    source = one_fleet(client, fleet) if of is None else vehicle(client, of, fleet)[1]
    return source.alert(alert)
