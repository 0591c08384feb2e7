"""An export over many machines, by Dask: each unit is a task that writes its own files.

A task has ids, a period, a folder that all machines share, and the name of a profile: credentials are read on
the worker. The client, which keeps the ledger, hands a task out and takes down that it is done.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator, Sequence
from datetime import datetime
from functools import cache
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from .._base import clock
from .._sync.client import FleetClient
from ..errors import ConfigurationError
from ..feeds import KINDS
from ._ledger import Ledger
from ._plan import ExportFormat, ExportProgress, ExportResult, ExportUnit, Order, Vehicle, order
from ._shared_rate_limiter import BURST, PlacesPlugin, SharedPace
from ._sync import export_unit, swept, total, vehicles_of

if TYPE_CHECKING:
    import distributed


class Source(NamedTuple):
    """Where a worker finds its credentials: a profile of its configuration file, or its environment."""

    profile: str | None = None

    def client(self) -> FleetClient:
        """Make the client that it says."""
        return FleetClient.from_env() if self.profile is None else FleetClient.from_profile(self.profile)

    def account(self, name: str) -> str:
        """What an account's rate limit is known by among the workers."""
        return f"{self.profile or ''}/{name}"


class _SchedulerDesk:
    """Asks the scheduler of this worker for places."""

    def __init__(self, account: str) -> None:
        from distributed import get_worker

        self._worker = get_worker()
        self._account = account

    def take(self, place: str) -> float:
        from distributed.utils import sync

        call = self._worker.scheduler.psa_fleet_take
        found: float = sync(
            self._worker.loop, call, account=self._account, place=place, worker=self._worker.address
        )
        return found

    def give(self, place: str, limit: int | None) -> None:
        from distributed.utils import sync

        sync(
            self._worker.loop,
            self._worker.scheduler.psa_fleet_give,
            account=self._account,
            place=place,
            limit=limit,
        )


@cache
def _client(source: Source) -> FleetClient:
    """The client of this worker; it lives as long as the process."""
    client = source.client().with_options(rate_limit="wait")
    for name, connection in client._accounts.connections.items():
        connection.pace = SharedPace(_SchedulerDesk(source.account(name)))
    return client


def do_unit(source: Source, wanted: Order, unit: ExportUnit) -> int:
    """Do a unit, on a worker.

    Returns:
        How many items it has.
    """
    return export_unit(_client(source).fleet(wanted.fid)._route, wanted, unit)


def _cluster(address: str) -> distributed.Client:
    """Connect to a scheduler."""
    try:
        import distributed
    except ModuleNotFoundError as error:
        if error.name not in ("distributed", "dask"):
            raise
        raise ConfigurationError(
            "dask: it needs distributed: pip install 'psa-fleet[dask]'", argument="dask"
        ) from error
    try:
        return distributed.Client(address, set_as_default=False)
    except (OSError, ValueError) as error:
        raise ConfigurationError(
            f"dask: no scheduler answers at {address}: start one (`dask scheduler`), or correct the address",
            argument="dask",
        ) from error


def export_with_dask(
    address: str,
    fid: str,
    kinds: Sequence[str] | str,
    between: tuple[datetime, datetime],
    folder: str | os.PathLike[str],
    *,
    profile: str | None = None,
    format: ExportFormat = "jsonl",
    days_per_unit: int = 7,
    progress: Callable[[ExportProgress], None] | None = None,
) -> ExportResult:
    """Write what the vehicles of a fleet told over a period to files, with the workers of a Dask cluster.

    It writes the same files as `export()`, and can be killed and called again likewise, with or without Dask.
    A unit whose worker dies is done by another one. The rate limit of each account is shared: all workers
    together send no more than the server takes in a second.

    Credentials are not sent. Each worker makes its own client, from its environment or from a profile in its
    configuration file; so does this process, which lists the vehicles.

    Args:
        address: The scheduler's, such as `tcp://10.0.0.1:8786`.
        fid: The fleet's id.
        kinds: As for `export()`.
        between: As for `export()`.
        folder: Where to: a folder that all workers and this process have under the same name.
        profile: The profile's name, here and on the workers; None for the environment.
        format: As for `export()`.
        days_per_unit: As for `export()`.
        progress: Called after each unit.

    Returns:
        What was done.

    Raises:
        ArgumentError: When an argument can't be used.
        NotAvailableError: When this version does not have a kind.
        ConfigurationError: When the extra `dask` or the configuration is missing, no scheduler answers, or
            the folder has another export.
        ApiError: When the server answers a worker with an error. Call it again to go on.
        TransportError: When it does not answer, likewise.
        OSError: When a file can't be written.
    """
    wanted = order(fid, kinds, between, Path(folder).resolve(), format, days_per_unit)
    source = Source(profile)
    with _cluster(address) as cluster, source.client() as client:
        route = client.with_options(rate_limit="wait").fleet(fid)._route
        for kind in wanted.kinds:
            route.check(KINDS[kind].of_vehicle)
        vehicles = vehicles_of(route, fid)
        with Ledger(wanted) as ledger:
            swept(wanted)
            _share_limits(cluster)
            before, units, items = len(ledger.done), 0, 0
            listed = sorted({vehicle.id or "": vehicle.vin for vehicle in vehicles}.items())
            # From now on the limit is the workers' alone; what was sent from here counts for a second more.
            clock.sleep(BURST)
            todo = (
                unit
                for each in listed
                for unit in wanted.units(Vehicle(*each))
                if unit.key not in ledger.done
            )
            for unit, found in _done(cluster, source, wanted, todo):
                ledger.note(unit, found)
                units, items = units + 1, items + found
                if progress is not None:
                    progress(ExportProgress(before + units, total(vehicles, wanted), items))
            swept(wanted)
    return ExportResult(units, items, before)


def _done(
    cluster: distributed.Client, source: Source, wanted: Order, todo: Iterator[ExportUnit]
) -> Iterator[tuple[ExportUnit, int]]:
    """Hand units out, a few for each thread of the workers, and give each one that is done."""
    from distributed import as_completed

    ahead = 4 * max(1, sum(cluster.nthreads().values()))

    def handed_out(count: int) -> Iterator[distributed.Future]:
        for unit in islice(todo, count):
            future = cluster.submit(do_unit, source, wanted, unit, pure=False)
            under_way[future.key] = unit
            yield future

    under_way: dict[str, ExportUnit] = {}
    completed = as_completed(list(handed_out(ahead)), loop=cluster.loop)
    for future in completed:
        found: int = future.result()
        yield under_way.pop(future.key), found
        for another in handed_out(1):
            completed.add(another)


def _share_limits(cluster: distributed.Client) -> None:
    """Let the scheduler hand places out; it goes on with those it has where an export was there before."""
    from distributed import SchedulerPlugin

    # By value: a scheduler gets the class with it, since its base exists with the extra only.
    class Plugin(PlacesPlugin, SchedulerPlugin):  # type: ignore[misc] # distributed is typed in part
        idempotent = True

        def remove_worker(self, _scheduler: object, worker: str, **_: object) -> None:
            self.leave(worker)

    cluster.register_plugin(Plugin(), name=PlacesPlugin.name)
