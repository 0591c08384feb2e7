# Made from _async.py by scripts/unasync.py: change that, not this.
"""Writes a period of a fleet's data to files."""

from __future__ import annotations

import os
from collections.abc import Callable, Generator, Sequence
from contextlib import closing
from datetime import datetime
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Literal, NamedTuple

from psa_fleet_v3 import models

from .._base.concurrency import Disk
from .._base.files import usable
from .._base.logging import logger
from .._base.periods import refuse_other_words
from .._base.privacy import forgetting
from .._operations.call import is_usable
from .._sync.route import many, many_json
from ..errors import PsaFleetError
from ._files import columns_reader, sweep, write
from ._ledger import Ledger, check_contents
from ._plan import (
    READ,
    ExportFormat,
    ExportProgress,
    ExportResult,
    ExportUnit,
    Order,
    UnitResult,
    Vehicle,
    checked_folder,
    checked_format,
    order,
    window,
)
from ._rows import Found, Read, Rows, rows_of, trip_limits

if TYPE_CHECKING:
    from .._base.json import JSON
    from .._operations.ids import FleetId
    from .._sync.client import FleetClient
    from .._sync.pages import Pages
    from .._sync.route import Route


class _Part(NamedTuple):
    """What is read by one worker: a vehicle of a unit."""

    unit: ExportUnit
    vehicle: Vehicle


@refuse_other_words
def export(
    client: FleetClient,
    fid: FleetId,
    kinds: Sequence[str] | str,
    between: tuple[datetime, datetime],
    folder: str | os.PathLike[str],
    *,
    format: ExportFormat = "jsonl",
    days_per_unit: int = 7,
    vehicles_per_unit: int | None = None,
    concurrency: int | None = None,
    errors: Literal["raise", "return"] = "raise",
    progress: Callable[[ExportProgress], None] | None = None,
    asked_at: datetime | None = None,
    signals: bool = False,
) -> ExportResult:
    """Write a period of a fleet's data to files.

    There is a folder for each kind and day (in UTC, by the item's own time), such as
    `kind=trips/date=2026-01-05`, and in it a file for each unit of work: some vehicles and some days. Items
    are as the API returns them, in the order of vehicles and time, with `vehicleId`, and with `vin` and
    `tripId` where they lack them. CSV and Parquet have the columns of the command line, and the whole item as
    JSON in the column `item`. A Parquet file has all columns with their types, whatever its items have; where
    no item of a unit was there, `schema.parquet` has them and no row, as `schema.csv` has the header.

    Only their owner can read folders and files.

    It can be killed at any point and called again with the same arguments: it goes on with what is not done,
    which is recorded in `export.ledger` in the folder. A temporary file is written, flushed to the disk and
    then renamed, so that there is never a half one. The result is the same, byte by byte, as that of one run.

    Calls wait for the rate limit. What is held in memory is a few units, each with `vehicles_per_unit`
    vehicles' items of one kind over `days_per_unit`.

    Args:
        client: A client.
        fid: The fleet's id, the fleet as it was read, or its handle.
        kinds: What to export: `trips`, `telemetry`, `alerts`, `waypoints`, `collisions`; on v3 also `alarms`
            and `stolen`.
        between: Start (included) and end (excluded), with time zones.
        folder: Where to; it is made when it is missing, and has nothing else in it.
        format: `jsonl` (JSON Lines), `csv`, or `parquet`, which needs the extra `parquet`.
        days_per_unit: Days of a vehicle that are read at once. A higher number needs fewer requests and more
            memory.
        vehicles_per_unit: How many vehicles share files. None for 100; of telemetry 20, of way points 5.
        concurrency: How many vehicles are read at the same time. None for the client's `concurrency`, or 20.
        errors: `raise` ends with the first error of a call; `return` goes on, and returns the errors in the
            result: the other vehicles of a unit are written, and the next call does the failed ones alone.
        progress: Called after each unit.
        asked_at: When `between` was made of times such as "seven days ago". It is kept for `asked_at()`, with
            which a later call finds the same period.
        signals: Write a row for each value of telemetry, which is the only kind then: `vehicleId`, `vin`,
            `name` (COVESA VSS), `value`, `unit`, `measuredAt`, `path`. The folders are called `kind=signals`.

    Returns:
        What was done.

    Raises:
        ArgumentError: An argument cannot be used; nothing was sent.
        NotAvailableError: This version does not have a kind.
        ConfigurationError: The folder has another export, one under way, one in an older layout, or
            something else in it, or cannot be used; or an extra is missing.
        ApiError: The server responds with an error. Call it again to go on.
        TransportError: It does not respond, likewise.
        OSError: A file cannot be written.
    """
    wanted = order(fid, kinds, between, days_per_unit, vehicles_per_unit, signals=signals)
    reads = {kind: columns_reader(kind, checked_format(format)) for kind in wanted.kinds}
    target = Path(folder)
    route = _checked_route(client, wanted)

    def work(part: _Part) -> Rows:
        return _read_vehicle(route, part.unit, part.vehicle, reads[part.unit.kind])

    # Nothing begins before its first step: this refuses invalid arguments before a ledger exists.
    client.gather((), work, concurrency=concurrency, errors=errors)
    with Ledger(target, wanted, format, asked_at) as ledger:
        Disk.run(partial(sweep, target))
        skipped, completed, items = ledger.done, 0, 0
        failed: list[tuple[ExportUnit, PsaFleetError]] = []
        vehicles = vehicles_of(route, wanted.fid)
        under_way: dict[str, dict[Vehicle, Rows | PsaFleetError]] = {}
        results = client.gather(
            _parts(vehicles, wanted, ledger), work, concurrency=concurrency, errors=errors
        )
        with closing(results):
            for (unit, vehicle), found in results:
                came = under_way.setdefault(unit.name, {})
                came[vehicle] = found
                if len(came) < len(unit.vehicles):
                    continue
                del under_way[unit.name]
                result = Disk.run(partial(_finish, unit, came, target, format))
                Disk.run(partial(ledger.note, unit, result))
                failed += result.failed
                completed += len(result.failed) < len(unit.vehicles)
                items += result.items
                if progress is not None:
                    done = skipped + completed
                    progress(ExportProgress(done, total(vehicles.total, wanted, ledger, done), items))
        return ExportResult(completed, items, skipped, tuple(failed), ledger.without_id)


@refuse_other_words
def plan(
    client: FleetClient,
    fid: FleetId,
    kinds: Sequence[str] | str,
    between: tuple[datetime, datetime],
    *,
    days_per_unit: int = 7,
    vehicles_per_unit: int | None = None,
    signals: bool = False,
) -> list[ExportUnit]:
    """Cut an export into units, which `run_unit()` does.

    The vehicles are listed; nothing is written. A unit has all that is to be known to do it: it can be
    pickled, put into a queue, and done in any order, on any machine. It holds ids of vehicles and their VINs,
    but no credentials. For a fleet with the same vehicles the units are the same each time.

    Args:
        client: A client.
        fid: The fleet's id, the fleet as it was read, or its handle.
        kinds: As for `export()`.
        between: As for `export()`.
        days_per_unit: As for `export()`.
        vehicles_per_unit: As for `export()`.
        signals: As for `export()`.

    Returns:
        The units. Vehicles that the server lists without an id are left out, with a warning in the log.

    Raises:
        ArgumentError: An argument cannot be used; nothing was sent.
        NotAvailableError: This version does not have a kind.
        ApiError: The server responds with an error.
        TransportError: It does not respond.
    """
    wanted = order(fid, kinds, between, days_per_unit, vehicles_per_unit, signals=signals)
    found: dict[str, Vehicle] = {}
    without_id = 0
    for vehicle in vehicles_of(_checked_route(client, wanted), wanted.fid):
        if is_usable(vehicle.id):
            found.setdefault(vehicle.id, Vehicle(vehicle.id, vehicle.vin))
        else:
            without_id += 1
    if without_id:
        logger.warning("export: %d vehicles are listed without an id and are left out", without_id)
    listed = [found[vid] for vid in sorted(found)]
    groups = [listed[at : at + wanted.group] for at in range(0, len(listed), wanted.group)]
    return [unit for group in groups for unit in wanted.units(group)]


@forgetting
def run_unit(
    unit: ExportUnit,
    client: FleetClient,
    folder: str | os.PathLike[str],
    *,
    format: ExportFormat = "jsonl",
    concurrency: int | None = None,
    errors: Literal["raise", "return"] = "raise",
) -> UnitResult:
    """Do one unit: read its vehicles and write its files.

    It may be done again, anywhere and at any time, also while another machine does it: the same files are
    replaced, each as a whole, and nothing is doubled. When it returns, its files are on the disk. A run that
    was killed leaves at most hidden files, which `sweep()` deletes.

    Args:
        unit: A unit of `plan()`, or one that failed.
        client: A client of the account that has the fleet.
        folder: Where to, the same for all units; it is made when it is missing.
        format: As for `export()`, the same for all units.
        concurrency: How many vehicles are read at the same time. None for the client's `concurrency`, or 20.
        errors: `raise` ends with the first error of a call; nothing is written then. `return` writes the
            files of the vehicles that could be read, and returns the others in the result, as units: do them
            again.

    Returns:
        How many items the files have, and what failed.

    Raises:
        ArgumentError: An argument cannot be used; nothing was sent.
        NotAvailableError: This version does not have the kind.
        ConfigurationError: An extra is missing, or `folder` is a file, cannot be read, or has an export
            in the layout of another version.
        ApiError: The server responds with an error.
        TransportError: It does not respond.
        OSError: A file cannot be written.
    """
    read, target = columns_reader(unit.kind, checked_format(format)), checked_folder(Path(folder))
    with usable(f"folder: {target}", "folder"):
        Disk.run(partial(check_contents, target, is_whole=False))
    route = client.fleet(unit.fleet)._route
    route.check(READ[unit.kind].of_vehicle)

    def work(vehicle: Vehicle) -> Rows:
        return _read_vehicle(route, unit, vehicle, read)

    came: dict[Vehicle, Rows | PsaFleetError] = {}
    results = client.gather(unit.vehicles, work, concurrency=concurrency, errors=errors)
    with closing(results):
        for vehicle, found in results:
            came |= {vehicle: found}
    return Disk.run(partial(_finish, unit, came, target, format))


def _checked_route(client: FleetClient, wanted: Order) -> Route:
    route = client.fleet(wanted.fid)._route
    for kind in wanted.kinds:
        route.check(READ[kind].of_vehicle)
    return route


def vehicles_of(route: Route, fid: str) -> Pages[models.VehicleItem]:
    """The vehicles of a fleet."""
    return many(route, models.VehicleItem, "getVehiclesByDevice", (fid,))


def total(vehicles: int | None, wanted: Order, ledger: Ledger, done: int) -> int | None:
    """Return the number of units of an export, if the server reported the number of vehicles."""
    count = len(ledger.listed) if ledger.is_listed else vehicles
    return None if count is None else max(done, wanted.units_for(count))


def units_of(
    vehicles: Pages[models.VehicleItem], wanted: Order, ledger: Ledger
) -> Generator[ExportUnit, None, None]:
    """The units that are to be done, as vehicles are listed; those are noted in the ledger."""
    for group in _groups(vehicles, wanted, ledger):
        for unit in wanted.units(group):
            for left in ledger.left(unit):
                yield left


def _groups(
    vehicles: Pages[models.VehicleItem], wanted: Order, ledger: Ledger
) -> Generator[tuple[Vehicle, ...], None, None]:
    for known in list(ledger.groups):
        yield known
    if ledger.is_listed:
        return
    seen, group, without_id = ledger.listed, list[Vehicle](), 0
    for vehicle in vehicles:
        vid = vehicle.id
        if not is_usable(vid):
            without_id += 1
        elif vid not in seen:
            seen.add(vid)
            group.append(Vehicle(vid, vehicle.vin))
            if len(group) == wanted.group:
                Disk.run(partial(ledger.group, tuple(group)))
                yield tuple(group)
                group.clear()
    if group:
        Disk.run(partial(ledger.group, tuple(group)))
    Disk.run(partial(ledger.all_listed, without_id))
    if group:
        yield tuple(group)


def _parts(
    vehicles: Pages[models.VehicleItem], wanted: Order, ledger: Ledger
) -> Generator[_Part, None, None]:
    for unit in units_of(vehicles, wanted, ledger):
        for vehicle in unit.vehicles:
            yield _Part(unit, vehicle)


def _finish(
    unit: ExportUnit,
    came: dict[Vehicle, Rows | PsaFleetError],
    folder: Path,
    format: ExportFormat,
) -> UnitResult:
    """Write the files of a unit whose vehicles were read, or could not be."""
    found = [came[vehicle] for vehicle in unit.vehicles]
    rows = [each for each in found if isinstance(each, Rows)]
    failed = tuple(
        (unit.only(vehicle), error)
        for vehicle, error in zip(unit.vehicles, found, strict=True)
        if isinstance(error, PsaFleetError)
    )
    return UnitResult(write(unit, rows, folder, format) if rows else 0, failed)


def _read_vehicle(route: Route, unit: ExportUnit, vehicle: Vehicle, read: Read) -> Rows:
    """Read what a unit has of one vehicle."""
    path, own = (unit.fleet, vehicle.id), (unit.start, unit.end)
    if unit.kind != "waypoints":
        items = _list(route, unit.kind, path, window(unit))
        return rows_of(unit, vehicle, [(item, None, own) for item in items], read)
    found: list[Found] = []
    for trip in _list(route, "trips", path, window(unit)):
        limits = trip_limits(unit, trip)
        if limits is None:
            continue
        tid = trip.get("id") if isinstance(trip, dict) else None
        if not isinstance(tid, str) or not is_usable(tid):
            logger.warning("export: cannot read the way points of a trip without an id")
            continue
        points = _list(route, "waypoints", (*path, tid), None)
        found += [(point, tid, limits) for point in points]
    return rows_of(unit, vehicle, found, read)


def _list(
    route: Route, name: str, path: tuple[str, ...], between: tuple[datetime, datetime] | None
) -> Pages[JSON]:
    kind = READ[name]
    return many_json(route, kind.of_vehicle, path, between=between, page_size=kind.page_size)
