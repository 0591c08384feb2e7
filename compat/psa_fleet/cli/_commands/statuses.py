"""`psa-fleet statuses`."""

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

commands: Final = noun("List the status of every vehicle.")


def register(app: typer.Typer) -> None:
    """Add the commands of this subject."""
    app.add_typer(commands, name="statuses")


@reads(commands, TABLES["statuses"], "list")
def list_statuses(
    session: Session, fleet: FleetOption = None, page_size: PageSizeOption = None
) -> Iterable[models.Status]:
    """List the status of every vehicle. `vehicles status` shows that of one.

    psa-fleet statuses --simulator

    psa-fleet statuses --map now.html
    """
    for each in handles(session.client, fleet):
        yield from each.statuses(page_size=page_size)
