"""`psa-fleet alerts` and `psa-fleet collisions`."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Annotated, TypeAlias

import typer

from psa_fleet_v3 import models

from ...tables import TABLES
from .._options.connection import Session
from .._options.fleets_and_vehicles import FleetOption, VehicleOption, handles, one_fleet, vehicle
from .._options.intervals import SinceOption, UntilOption, between
from .._output.formats import reads

IdOption: TypeAlias = Annotated[str | None, typer.Option("--id", metavar="ID", help="Only this one.")]


def register(app: typer.Typer) -> None:
    """Add the commands of this subject."""
    reads(app, TABLES["alerts"])(alerts)
    reads(app, TABLES["collisions"])(collisions)


def alerts(
    session: Session,
    of: VehicleOption = None,
    fleet: FleetOption = None,
    alert: IdOption = None,
    since: SinceOption = None,
    until: UntilOption = None,
) -> Iterable[models.Alert]:
    """List alerts, of one vehicle or of all.

    psa-fleet alerts --simulator --since 7d
    """
    client = session.client
    if alert is not None:
        source = one_fleet(client, fleet) if of is None else vehicle(client, of, fleet)[1]
        yield source.alert(alert)
        return
    interval = between(since, until, session.now)
    for each in handles(client, fleet) if of is None else [vehicle(client, of, fleet)[1]]:
        yield from each.alerts(between=interval)


def collisions(
    session: Session,
    of: VehicleOption = None,
    fleet: FleetOption = None,
    collision: IdOption = None,
    since: SinceOption = None,
    until: UntilOption = None,
) -> Iterable[models.Collision]:
    """List collisions, of one vehicle or of all.

    psa-fleet collisions --simulator
    """
    client = session.client
    if collision is not None:
        source = one_fleet(client, fleet) if of is None else vehicle(client, of, fleet)[1]
        yield source.collision(collision)
        return
    interval = between(since, until, session.now)
    for each in handles(client, fleet) if of is None else [vehicle(client, of, fleet)[1]]:
        yield from each.collisions(between=interval)
