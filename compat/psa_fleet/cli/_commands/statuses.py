"""`psa-fleet statuses`."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, Annotated, Final

import typer

from ...tables import TABLES
from .._base.groups import noun
from .._options.connection import Session
from .._options.filters import Filters, filters
from .._options.fleets_and_vehicles import FleetOption, handles
from .._output.formats import reads
from .._output.watch import Watched

if TYPE_CHECKING:
    from psa_fleet_v3 import models

    from ... import FleetHandle

commands: Final = noun("List the status of every vehicle.")


def register(app: typer.Typer) -> None:
    """Add the commands of this subject."""
    app.add_typer(commands, name="statuses")


@reads(commands, TABLES["statuses"], "list", options=filters("statuses list"))
def list_statuses(
    session: Session,
    *,
    options: Filters,
    fleet: FleetOption = None,
    watch: Annotated[
        float | None,
        typer.Option("--watch", min=1, metavar="SECONDS", help="Read again every so often, and redraw."),
    ] = None,
) -> Iterable[models.Status] | Watched:
    """List the status of every vehicle. `vehicles status` shows that of one.

    psa-fleet statuses --simulator

    psa-fleet statuses --map now.html

    psa-fleet statuses --watch 300
    """
    fleets: list[FleetHandle] = []
    arguments = options.arguments(session, of_vehicle=False)

    def read() -> Iterator[models.Status]:
        fleets.extend([] if fleets else handles(session.client, fleet))
        for each in fleets:
            yield from each.statuses(**arguments)

    return read() if watch is None else Watched(read, watch)
