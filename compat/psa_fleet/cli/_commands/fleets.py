"""`psa-fleet fleets`."""

from __future__ import annotations

from collections.abc import Iterable

import typer

from psa_fleet_v3 import models

from ...tables import TABLES
from .._options.connection import Session
from .._options.fleets_and_vehicles import FleetOption, fleets
from .._output.formats import reads


def register(app: typer.Typer) -> None:
    """Add the command of this subject."""
    reads(app, TABLES["fleets"], "fleets")(_fleets)


def _fleets(session: Session, fleet: FleetOption = None) -> Iterable[models.Fleet]:
    """List the fleets that you reach.

    psa-fleet fleets --simulator

    psa-fleet fleets --fleet "Fleet 1" --json
    """
    if fleet is None:
        return session.client.fleets()
    return [session.client.fleet(each.id or "").get() for each in fleets(session.client, fleet)]
