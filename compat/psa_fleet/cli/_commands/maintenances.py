"""`psa-fleet maintenances`."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING, Final

import typer

from ...tables import TABLES
from .._base.groups import noun
from .._options.connection import Session
from .._options.fleets_and_vehicles import FleetOption, PageSizeOption, handles
from .._output.formats import reads

if TYPE_CHECKING:
    from psa_fleet_v3 import models

commands: Final = noun("List when the next maintenance of each vehicle is due.")


def register(app: typer.Typer) -> None:
    """Add the commands of this subject."""
    app.add_typer(commands, name="maintenances")


@reads(commands, TABLES["maintenances"], "list")
def list_maintenances(
    session: Session, fleet: FleetOption = None, page_size: PageSizeOption = None
) -> Iterable[models.Maintenance]:
    """List when the next maintenance of each vehicle is due.

    psa-fleet maintenances --simulator
    """
    for each in handles(session.client, fleet):
        yield from each.maintenances(page_size=page_size)
