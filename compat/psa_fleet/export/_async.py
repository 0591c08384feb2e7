"""Writes what a fleet's vehicles told over a period to files."""

from __future__ import annotations

import os
from collections.abc import AsyncGenerator, Callable, Sequence
from contextlib import aclosing
from datetime import datetime
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Literal, cast

from psa_fleet_v3 import models

from .._async.route import many
from .._base.files import AsyncDisk
from ..errors import PsaFleetError
from ..feeds import KINDS
from ._files import Rows, sweep
from ._ledger import Ledger
from ._plan import MARGIN, ExportFormat, ExportProgress, ExportResult, ExportUnit, Order, Vehicle, order

if TYPE_CHECKING:
    from psa_fleet_runtime.model import Model

    from .._async.client import AsyncFleetClient
    from .._async.pages import AsyncPages
    from .._async.route import AsyncRoute


async def export_async(
    client: AsyncFleetClient,
    fid: str,
    kinds: Sequence[str] | str,
    between: tuple[datetime, datetime],
    folder: str | os.PathLike[str],
    *,
    format: ExportFormat = "jsonl",
    days_per_unit: int = 7,
    concurrency: int | None = None,
    errors: Literal["raise", "return"] = "raise",
    progress: Callable[[ExportProgress], None] | None = None,
) -> ExportResult:
    """Write what the vehicles of a fleet told over a period to files, without blocking.

    There is a folder for each day (in UTC, by the item's own time) and in it a file for each kind and
    vehicle, such as `2026-01-05/trips-<vehicle id>.jsonl`; none where there is nothing. Items are what the
    API gives, in the order of time, with `vehicleId`, and with `vin` and `tripId` where they lack them. CSV
    and Parquet have the columns of the command line, and the whole item as JSON in the column `item`.

    It can be killed at any point and called again with the same arguments: it goes on with what is not done,
    which `export.ledger` in the folder tells. A file is written beside its place, brought to the disk and
    then renamed, so that there is never a half one. The result is the same, byte by byte, as that of one run.

    Calls wait for the rate limit. What is held in memory is `concurrency` units, each a vehicle's items of
    one kind over `days`.

    Args:
        client: A client.
        fid: The fleet's id.
        kinds: What to export: `trips`, `telemetry`, `alerts`, `waypoints`, `collisions`; on v3 also `alarms`
            and `stolen`.
        between: From (included) and until (excluded), with time zones.
        folder: Where to; it is made when it is missing.
        format: `jsonl` (JSON Lines), `csv`, or `parquet`, which needs the extra `parquet`.
        days_per_unit: How many days of a vehicle are read at once. More makes fewer requests and takes more
            memory.
        concurrency: How many units at the same time. None for the client's `concurrency`, or 20.
        errors: `raise` ends with the first error of a call; `return` goes on, and gives the errors in the
            result.
        progress: Called after each unit.

    Returns:
        What was done.

    Raises:
        ArgumentError: When an argument can't be used; nothing was sent.
        NotAvailableError: When this version does not have a kind.
        ConfigurationError: When the folder has another export, or one under way, or an extra is missing.
        ApiError: When the server answers with an error. Call it again to go on.
        TransportError: When it does not answer, likewise.
        OSError: When a file can't be written.
    """
    wanted = order(fid, kinds, between, Path(folder), format, days_per_unit)
    route = client.fleet(fid)._route
    for kind in wanted.kinds:
        route.check(KINDS[kind].of_vehicle)

    async def work(unit: ExportUnit) -> int:
        return await export_unit(route, wanted, unit)

    # Nothing begins before its first step: this refuses what can't be used while there is no ledger yet.
    client.gather((), work, concurrency=concurrency, errors=errors)
    with Ledger(wanted) as ledger:
        await AsyncDisk.run(lambda: swept(wanted))
        before = len(ledger.done)
        vehicles = vehicles_of(route, fid)
        units, items, failed = 0, 0, []

        todo = _units(vehicles, wanted, ledger)
        results = client.gather(todo, work, concurrency=concurrency, errors=errors)
        async with aclosing(results):
            async for unit, found in results:
                if isinstance(found, PsaFleetError):
                    failed.append((unit, found))
                    continue
                await AsyncDisk.run(partial(ledger.note, unit, found))
                units += 1
                items += found
                if progress is not None:
                    progress(ExportProgress(before + units, total(vehicles, wanted), items))
        return ExportResult(units, items, before, tuple(failed))


def vehicles_of(route: AsyncRoute, fid: str) -> AsyncPages[models.VehicleItem]:
    """The vehicles of a fleet."""
    return many(route, models.VehicleItem, "getVehiclesByDevice", (fid,))


def total(vehicles: AsyncPages[models.VehicleItem], wanted: Order) -> int | None:
    """How many units an export has, when the server told how many vehicles there are."""
    count = vehicles.total
    return None if count is None else count * len(wanted.kinds) * len(wanted.spans())


def swept(wanted: Order) -> None:
    """Delete the unfinished files that a kill left."""
    whole = ExportUnit("", Vehicle("", None), wanted.start, wanted.end)
    sweep(wanted.folder, wanted.days_of(whole))


async def _units(
    vehicles: AsyncPages[models.VehicleItem], wanted: Order, ledger: Ledger
) -> AsyncGenerator[ExportUnit, None]:
    seen: set[str] = set()
    async for vehicle in vehicles:
        vid = vehicle.id or ""
        if vid in seen:
            continue
        seen.add(vid)
        for unit in wanted.units(Vehicle(vid, vehicle.vin)):
            if unit.key not in ledger.done:
                yield unit


async def export_unit(route: AsyncRoute, wanted: Order, unit: ExportUnit) -> int:
    """Read a unit and write its files.

    Args:
        route: The route to the fleet's account.
        wanted: The export.
        unit: The unit.

    Returns:
        How many items it has.
    """
    rows = Rows(unit)
    if unit.kind == "waypoints":
        trips = cast("AsyncPages[models.Trip]", _read(route, wanted, unit, "trips"))
        async for trip in trips:
            if not _touches(trip, unit):
                continue
            tid = trip.id or ""
            async for point in _list(route, "waypoints", (wanted.fid, unit.vehicle.id, tid), None):
                rows.add(point, tid)
    else:
        async for item in _read(route, wanted, unit, unit.kind):
            rows.add(item)
    await AsyncDisk.run(lambda: rows.write(wanted))
    return len(rows)


def _touches(trip: models.Trip, unit: ExportUnit) -> bool:
    """Whether a trip can have way points in a unit; one that does not say when it was can."""
    began, ended = trip.started_at, trip.stopped_at
    return not (began is not None and began >= unit.end) and not (ended is not None and ended < unit.start)


def _read(route: AsyncRoute, wanted: Order, unit: ExportUnit, kind: str) -> AsyncPages[Model]:
    return _list(route, kind, (wanted.fid, unit.vehicle.id), (unit.start - MARGIN, unit.end + MARGIN))


def _list(
    route: AsyncRoute, name: str, path: tuple[str, ...], between: tuple[datetime, datetime] | None
) -> AsyncPages[Model]:
    kind = KINDS[name]
    model = cast("type[Model]", getattr(models, kind.model))
    return many(route, model, kind.of_vehicle, path, between=between, page_size=kind.page_size)
