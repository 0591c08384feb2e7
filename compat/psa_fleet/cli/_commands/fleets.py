"""`psa-fleet fleets ...`."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING, Final

import typer

from ...tables import TABLES
from .._base.groups import noun
from .._options.connection import Session
from .._options.filters import Filters, filters
from .._options.fleet_cache import remembered
from .._options.fleets_and_vehicles import FleetArgument, one_fleet
from .._output.formats import reads

if TYPE_CHECKING:
    from psa_fleet_v3 import models

commands: Final = noun("List and show the fleets you have access to.")


def register(app: typer.Typer) -> None:
    """Add the commands of this subject."""
    app.add_typer(commands, name="fleets")


@reads(commands, TABLES["fleets"], "list")
def list_fleets(session: Session) -> Iterable[models.Fleet]:
    """List the fleets you have access to.

    psa-fleet fleets --simulator
    """
    return remembered(session.client.fleets(), lambda fleet: fleet.id)


@reads(commands, TABLES["fleets"], options=filters("fleets show"))
def show(session: Session, fleet: FleetArgument, *, options: Filters) -> models.Fleet:
    """Show a fleet.

    psa-fleet fleets show "Fleet 1" --simulator --json
    """
    return one_fleet(session.client, fleet).get(**options.arguments(session, of_vehicle=False))
