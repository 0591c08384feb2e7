"""Fleets by id or name, vehicles by id or VIN."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from typing import TYPE_CHECKING, Annotated, Final, NamedTuple, TypeAlias, TypeVar, cast

import typer

from ...errors import ArgumentError, NotFoundError, PermissionDeniedError
from ...tables import Column, ColumnType, Table
from .._base.exit_status import NotThereError
from .._base.terminal import note
from . import completed
from .fleet_cache import remembered

if TYPE_CHECKING:
    from psa_fleet_v3 import models

    from ... import FleetClient, FleetHandle, TripHandle, VehicleHandle
    from ...models import Model

FleetArgument: TypeAlias = Annotated[
    str, typer.Argument(metavar="FLEET", help="The fleet's id or name.", autocompletion=completed.fleets)
]
FleetOption: TypeAlias = Annotated[
    str | None,
    typer.Option(
        "--fleet",
        metavar="FLEET",
        help="A fleet's id or name; all of them by default.",
        autocompletion=completed.fleets,
    ),
]
OneFleetOption: TypeAlias = Annotated[
    str | None,
    typer.Option(
        "--fleet",
        metavar="FLEET",
        help="The fleet's id or name; needed when there are several.",
        autocompletion=completed.fleets,
    ),
]
VehicleArgument: TypeAlias = Annotated[
    str, typer.Argument(metavar="VEHICLE", help="The vehicle's id or VIN.")
]
VehicleOption: TypeAlias = Annotated[
    str | None, typer.Option("--vehicle", metavar="VEHICLE", help="One vehicle, by id or VIN.")
]
TripArgument: TypeAlias = Annotated[str, typer.Argument(metavar="TRIP", help="The trip's id.")]

ModelT = TypeVar("ModelT", bound="Model")


class Shown(NamedTuple):
    """What a command read, with columns of its own."""

    items: Iterable[Model]
    table: Table


_VIN: Final = re.compile(r"[A-Za-z0-9]{17}")
_SHOWN: Final = 8


def fleets(client: FleetClient, wanted: str | None) -> Iterator[models.Fleet]:
    """The fleets that are meant.

    Args:
        client: The client.
        wanted: A fleet's id or name, or None for all.

    Raises:
        NotThereError: No fleet or more than one has that id or name.
    """
    every = remembered(client.fleets(), lambda fleet: fleet.id)
    listed = (fleet for fleet in every if _has_id(client, fleet))
    if wanted is None:
        yield from listed
        return
    found = [fleet for fleet in listed if wanted in (fleet.id, fleet.name)]
    exact = [fleet for fleet in found if fleet.id == wanted] or found
    if len(exact) != 1:
        how_many = "no fleet has" if not exact else "several fleets have"
        raise NotThereError(
            f"--fleet: {how_many} that id or name; `psa-fleet fleets` lists them", argument="fleet"
        )
    yield exact[0]


def _has_id(client: FleetClient, fleet: models.Fleet) -> bool:
    """Whether a fleet is listed with an id that a call can be made for."""
    try:
        client.fleet(fleet)
    except ArgumentError:
        return False
    return True


def handles(client: FleetClient, wanted: str | None) -> Iterator[FleetHandle]:
    """Yield the handles of the selected fleets; the arguments are those of `fleets()`."""
    for fleet in fleets(client, wanted):
        yield client.fleet(fleet)


def one_fleet(client: FleetClient, wanted: str | None) -> FleetHandle:
    """Return the one selected fleet.

    Raises:
        ArgumentError: It is not one.
    """
    found = list(fleets(client, wanted))
    if len(found) != 1:
        names = [str(fleet.name) for fleet in found[:_SHOWN]]
        more = ", ..." if len(found) > _SHOWN else ""
        text = (
            f"there are {len(found)} fleets; choose one of: {', '.join(names)}{more}"
            if found
            else "the account has no fleet"
        )
        raise ArgumentError(f"--fleet: {text}", argument="fleet")
    return client.fleet(found[0])


def fleet_with(
    client: FleetClient, wanted: str | None, find: Callable[[FleetHandle], object], name: str, command: str
) -> FleetHandle:
    """The fleet that is named, or the one that has something; its name is shown where there are several.

    Args:
        client: The client.
        wanted: A fleet's id or name, or None to search all.
        find: Reads the thing from a fleet.
        name: What the command line calls it, such as `MONITOR`.
        command: The command that lists such things.

    Raises:
        NotThereError: No fleet has it.
    """
    candidates = list(fleets(client, wanted))
    if len(candidates) == 1:
        return client.fleet(candidates[0])
    for each in candidates:
        handle = client.fleet(each)
        try:
            find(handle)
        except (NotFoundError, PermissionDeniedError):
            continue
        note(f"Fleet: {each.name or each.id}")
        return handle
    raise NotThereError(
        f"{name}: no fleet has a {name.lower()} with that id; `psa-fleet {command}` lists them",
        argument=name.lower(),
    )


def with_fleets(
    client: FleetClient,
    wanted: str | None,
    table: Table,
    read: Callable[[FleetHandle], Iterable[ModelT]],
    id_of: Callable[[ModelT], str | None],
) -> Shown:
    """List things of fleets, with the name of the fleet as the last column where none was named.

    Args:
        client: The client.
        wanted: A fleet's id or name, or None for all.
        table: The columns of the things.
        read: Lists those of a fleet.
        id_of: The id of one.
    """
    names: dict[str | None, str] = {}

    def items() -> Iterator[ModelT]:
        for each in fleets(client, wanted):
            for item in read(client.fleet(each)):
                names[id_of(item)] = each.name or each.id or ""
                yield item

    if wanted is not None:
        return Shown(items(), table)
    column = Column("fleet", ColumnType.TEXT, lambda item: names.get(id_of(cast("ModelT", item))), "fleet")
    return Shown(items(), replace(table, columns=(*table.columns, column)))


def vehicle(client: FleetClient, wanted: str, fleet: str | None) -> tuple[FleetHandle, VehicleHandle]:
    """The vehicle that is meant, and its fleet.

    Args:
        client: The client.
        wanted: Its id or its VIN.
        fleet: Its fleet's id or name, or None to look through all.

    Raises:
        NotThereError: It cannot be found; its text does not show the VIN.
    """
    # An id can look like a VIN, too.
    if _VIN.fullmatch("".join(wanted.split())):
        try:
            found = client.find(wanted) if fleet is None else one_fleet(client, fleet).find(wanted)
        except NotFoundError as error:
            if error.code is not None:
                raise
        else:
            return client.fleet(found.fleet_id), found
    candidates = list(handles(client, fleet))
    if len(candidates) == 1 and not _VIN.fullmatch(wanted):
        return candidates[0], candidates[0].vehicle(wanted)
    for each in candidates:
        handle = each.vehicle(wanted)
        try:
            handle.get()
        except (NotFoundError, PermissionDeniedError):
            continue
        return each, handle
    where = "the fleets" if fleet is None else "that fleet"
    raise NotThereError(
        f"VEHICLE: no vehicle of {where} has that id or VIN; `psa-fleet vehicles` lists them",
        argument="vehicle",
    )


def trip_of(client: FleetClient, trip: str, of: str | None, fleet: str | None) -> TripHandle:
    """The trip that is meant: its vehicle's where one is named, otherwise the fleet's.

    Args:
        client: The client.
        trip: Its id.
        of: The id or VIN of its vehicle, or None.
        fleet: A fleet's id or name, or None.
    """
    if of is None:
        return one_fleet(client, fleet).trip(trip)
    return vehicle(client, of, fleet)[1].trip(trip)
