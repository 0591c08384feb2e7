"""Commands that are made from the catalog of operations and specs/: each reads through one method."""

from __future__ import annotations

import inspect
from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING, Annotated, Any, Final, TypeAlias

import typer

from ...tables import TABLES
from .._base.derived import NOUNS, READINGS
from .._base.groups import noun
from .._base.readings import Reading, Where
from .._options.connection import Session
from .._options.filters import Filters, filters
from .._options.fleets_and_vehicles import (
    FleetOption,
    TripArgument,
    VehicleArgument,
    VehicleOption,
    handles,
    one_fleet,
    trip_of,
    vehicle,
)
from .._options.intervals import SinceOption, UntilOption, between
from .._output.formats import Read, reads

if TYPE_CHECKING:
    from ... import FleetClient, FleetHandle, TripHandle, VehicleHandle

    Source: TypeAlias = "FleetHandle | VehicleHandle | TripHandle"

Sources: TypeAlias = "Callable[[FleetClient], Iterator[Source]]"
OneOption: TypeAlias = Annotated[
    str | None, typer.Option("--id", metavar="ID", help="The id of one of them.")
]


def register(app: typer.Typer) -> None:
    """Add the nouns that have no module of their own."""
    for name, line in NOUNS.items():
        commands = noun(line)
        add(commands, name)
        app.add_typer(commands, name=name)


def add(commands: typer.Typer, name: str) -> None:
    """Add the commands of a noun.

    Args:
        commands: The noun's.
        name: The noun.
    """
    for reading in READINGS.get(name, ()):
        groups: dict[str, Callable[..., object]] = {"sources": _SOURCES[reading.where]}
        if reading.ids:
            groups["ids"] = _ids(reading)
        if reading.is_page and reading.single:
            groups["one"] = _one
        if reading.is_timed:
            groups["period"] = _period
        groups["options"] = filters(reading.filters)
        reads(commands, TABLES[reading.table], reading.name, **groups)(_function(reading))


def _function(reading: Reading) -> Callable[..., Read]:
    def read(
        session: Session,
        *,
        sources: Sources,
        options: Filters,
        ids: tuple[str, ...] = (),
        one: str | None = None,
        period: tuple[str | None, str | None] = (None, None),
    ) -> Read:
        from ... import FleetHandle  # which --help does without

        found = sources(session.client)
        if one is not None and reading.single is not None:
            return [getattr(next(found), reading.single)(*ids, one)]
        interval: dict[str, Any] = {"between": between(*period, session.now)} if reading.is_timed else {}

        def of(source: Source) -> Any:  # noqa: ANN401 -- the method's result; a test proves it
            known = options.arguments(session, of_vehicle=not isinstance(source, FleetHandle))
            return getattr(source, reading.method)(*ids, **interval, **known)

        if reading.is_page and reading.where in ("either", "fleets"):
            return (item for source in found for item in of(source))
        return of(next(found))  # type: ignore[no-any-return] # as above

    read.__doc__ = reading.help
    first = inspect.Parameter("session", inspect.Parameter.POSITIONAL_ONLY, annotation="Session")
    vars(read)["__signature__"] = inspect.Signature([first])  # the rest comes from groups
    return read


def _ids(reading: Reading) -> Callable[..., tuple[str, ...]]:
    def group(**given: str) -> tuple[str, ...]:
        return tuple(given.values())

    parameters = [
        inspect.Parameter(
            f"id_{index}",
            inspect.Parameter.KEYWORD_ONLY,
            annotation=Annotated[str, typer.Argument(metavar=metavar, help=words)],
        )
        for index, (metavar, words) in enumerate(reading.ids)
    ]
    vars(group)["__signature__"] = inspect.Signature(parameters)
    return group


def _one(one: OneOption = None) -> str | None:
    return one


def _period(since: SinceOption = None, until: UntilOption = None) -> tuple[str | None, str | None]:
    return since, until


def _vehicle(which: VehicleArgument, fleet: FleetOption = None) -> Sources:
    return lambda client: iter([vehicle(client, which, fleet)[1]])


def _either(of: VehicleOption = None, fleet: FleetOption = None) -> Sources:
    return lambda client: handles(client, fleet) if of is None else iter([vehicle(client, of, fleet)[1]])


def _fleets(fleet: FleetOption = None) -> Sources:
    return lambda client: handles(client, fleet)


def _one_of_either(of: VehicleOption = None, fleet: FleetOption = None) -> Sources:
    return lambda client: iter([one_fleet(client, fleet) if of is None else vehicle(client, of, fleet)[1]])


def _fleet(fleet: FleetOption = None) -> Sources:
    return lambda client: iter([one_fleet(client, fleet)])


def _trip(trip: TripArgument, of: VehicleOption = None, fleet: FleetOption = None) -> Sources:
    return lambda client: iter([trip_of(client, trip, of, fleet)])


_SOURCES: Final[dict[Where, Callable[..., Sources]]] = {
    "vehicle": _vehicle,
    "either": _either,
    "one": _one_of_either,
    "fleets": _fleets,
    "fleet": _fleet,
    "trip": _trip,
}
