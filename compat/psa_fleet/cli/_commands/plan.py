"""`psa-fleet plan`: number of calls and time of a read, before it starts."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

from ...feeds import KINDS
from .._base.exit_status import Exit, epilog
from .._base.terminal import echo, echo_json
from .._options.completed import one_of
from .._options.connected import connects
from .._options.connection import Session
from .._options.fleets_and_vehicles import FleetOption, fleets
from .._options.intervals import SinceOption, UntilOption, time_of
from .._output.dry_run import JsonOption

if TYPE_CHECKING:
    from ... import JSON


def register(app: typer.Typer) -> None:
    """Add the command of this subject."""
    connects(app, epilog=epilog(Exit.NOT_AVAILABLE))(plan)


def plan(
    session: Session,
    kind: Annotated[
        list[str],
        typer.Option(
            "--kind",
            metavar="KIND",
            help=f"{', '.join(KINDS)}; repeat for several.",
            autocompletion=one_of(KINDS),
        ),
    ],
    since: SinceOption = None,
    until: UntilOption = None,
    fleet: FleetOption = None,
    vehicles: Annotated[
        int | None, typer.Option(min=0, metavar="N", help="Number of vehicles; then nothing is sent.")
    ] = None,
    as_json: JsonOption = False,
) -> None:
    """Show the calls and the time that reading a fleet needs, and the cheapest way.

    psa-fleet plan --kind trips --kind alerts --since 2026-05-29 --until 2026-06-01 --simulator
    """
    now = session.now
    between = (
        None if since is None else time_of(since, "--since", now),
        None if until is None else time_of(until, "--until", now),
    )
    fid = None if fleet is None else next(fleets(session.client, fleet)).id
    found = session.client.plan(kind, between, fleet=fid, vehicles=vehicles)
    if not as_json:
        echo(str(found))
        return
    result: JSON = {
        "vehicles": found.vehicles,
        "calls": found.calls,
        "seconds": round(found.seconds, 1),
        "listing": found.listing,
        "left": found.left,
        "reserve": found.reserve,
        "kinds": [
            {
                "kind": each.kind,
                "way": each.way,
                "calls": each.calls,
                "ways": {str(way): calls for way, calls in each.ways.items()},
            }
            for each in found.kinds
        ],
    }
    echo_json(result)
