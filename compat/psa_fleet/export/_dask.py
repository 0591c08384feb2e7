"""An export over many machines, by Dask: each unit is a task, in which a worker calls `run_unit()`.

A task has a unit, a folder that all machines share, and the name of a profile: credentials are read on the
worker. The client, which keeps the ledger, submits a task and records its completion.
"""

# pyright: reportAttributeAccessIssue=false, reportArgumentType=false, reportAssignmentType=false
# pyright: reportReturnType=false, reportPrivateImportUsage=false, reportIncompatibleMethodOverride=false
# (distributed is typed in part, and wrongly)
from __future__ import annotations

import os
from collections import deque
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from datetime import datetime, timedelta
from functools import cache
from pathlib import Path
from queue import Empty, SimpleQueue
from typing import TYPE_CHECKING, Final, Literal, NamedTuple

from .._base import clock
from .._base.counting import counted
from .._base.periods import refuse_other_words
from .._base.privacy import forgetting
from .._sync.client import FleetClient
from ..errors import (
    AuthenticationError,
    ConfigurationError,
    NotAvailableError,
    PsaFleetError,
    TlsError,
)
from ._files import sweep
from ._ledger import Ledger
from ._plan import (
    READ,
    ExportFormat,
    ExportProgress,
    ExportResult,
    ExportUnit,
    UnitResult,
    checked_folder,
    checked_format,
    order,
)
from ._shared_rate_limiter import BURST, PlacesPlugin, SharedRateLimiter
from ._sync import run_unit, total, units_of, vehicles_of

if TYPE_CHECKING:
    import distributed

    from .._operations.ids import FleetId


class Source(NamedTuple):
    """Where a worker finds its credentials: a profile of its configuration file, or its environment."""

    profile: str | None = None

    def client(self) -> FleetClient:
        """Make the client of the profile."""
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

    def give(self, place: str, limit: int | None, *, is_answer: bool) -> None:
        from distributed.utils import sync

        sync(
            self._worker.loop,
            self._worker.scheduler.psa_fleet_give,
            account=self._account,
            place=place,
            limit=limit,
            is_answer=is_answer,
        )


@cache
def _client(source: Source) -> FleetClient:
    """The client of this worker; it lives as long as the process."""
    client = source.client().with_options(rate_limit="wait")
    for name, connection in client._accounts.connections.items():
        connection.pace = SharedRateLimiter(_SchedulerDesk(source.account(name)))
    return client


@forgetting
def do_unit(source: Source, folder: Path, format: ExportFormat, unit: ExportUnit) -> UnitResult:
    """Do a unit, on a worker: one vehicle after the other, as each thread of a worker has a unit."""
    return run_unit(unit, _client(source), folder, format=format, concurrency=1, errors="return")


def _cluster(address: str) -> distributed.Client:
    """Connect to a scheduler."""
    try:
        import distributed
    except ModuleNotFoundError as error:
        if error.name not in ("distributed", "dask"):
            raise
        raise ConfigurationError(
            "dask needs distributed: pip install 'psa-fleet[dask]'", argument="dask"
        ) from error
    try:
        return distributed.Client(address, set_as_default=False)
    except (OSError, ValueError) as error:
        raise ConfigurationError(
            f"dask: no scheduler responds at {address}: start one (`dask scheduler`), or correct the address",
            argument="dask",
        ) from error


@contextmanager
def _scheduler_needed() -> Iterator[None]:
    """Report that the scheduler ended, at whatever step.

    Raises:
        ConfigurationError: It did.
    """
    from distributed import CancelledError
    from distributed.comm import CommClosedError

    try:
        yield
    except (CancelledError, CommClosedError) as error:
        raise ConfigurationError(
            "dask: the scheduler is gone: start it and its workers, and export again to resume",
            argument="dask",
        ) from error


_OF_THE_ACCOUNT: Final = (AuthenticationError, ConfigurationError, NotAvailableError, TlsError)
"""Errors that the next unit would have, too."""


class _WorkersDiedError(ConfigurationError):
    """A unit was given up since all workers that had it died."""


_TICK: Final = 0.5
"""Seconds after which the workers are counted while nothing gets done."""


@refuse_other_words
def export_with_dask(
    address: str,
    fid: FleetId,
    kinds: Sequence[str] | str,
    between: tuple[datetime, datetime],
    folder: str | os.PathLike[str],
    *,
    profile: str | None = None,
    format: ExportFormat = "jsonl",
    days_per_unit: int = 7,
    vehicles_per_unit: int | None = None,
    errors: Literal["raise", "return"] = "raise",
    progress: Callable[[ExportProgress], None] | None = None,
    asked_at: datetime | None = None,
    signals: bool = False,
    worker_timeout: timedelta = timedelta(minutes=1),
) -> ExportResult:
    """Write a period of a fleet's data to files, with the workers of a Dask cluster.

    It writes the same files as `export()`, and can be killed and called again likewise, with or without Dask.
    A unit whose worker dies is done by another one. The rate limit of each account is shared: all workers
    together send no more than the server accepts in a second.

    Credentials are not sent. Each worker makes its own client, from its environment or from a profile in its
    configuration file; so does this process, which lists the vehicles.

    Args:
        address: The scheduler's, such as `tcp://10.0.0.1:8786`.
        fid: The fleet's id, or the fleet as it was read.
        kinds: As for `export()`.
        between: As for `export()`.
        folder: Where to: a folder that all workers and this process have under the same name.
        profile: The profile's name, here and on the workers; None for the environment.
        format: As for `export()`.
        days_per_unit: As for `export()`.
        vehicles_per_unit: As for `export()`.
        errors: Handling of vehicles that could not be read, and of a unit that cost several workers their
            lives. All else is done and recorded first; then `raise` raises the first error, and `return`
            returns them in the result. Errors that every unit would have, such as refused credentials, end it
            at once.
        progress: Called after each unit.
        asked_at: As for `export()`.
        signals: As for `export()`.
        worker_timeout: How long the cluster may have no worker at all before that is an error.

    Returns:
        What was done.

    Raises:
        ArgumentError: An argument cannot be used.
        NotAvailableError: This version does not have a kind.
        ConfigurationError: The extra `dask` or the configuration is missing, no scheduler responds, no
            worker is left, or the folder has another export. Call it again to go on.
        ApiError: The server responds to a worker with an error. Call it again to go on.
        TransportError: It does not respond, likewise.
        OSError: A file cannot be written.
    """
    wanted = order(fid, kinds, between, days_per_unit, vehicles_per_unit, signals=signals)
    target, source = checked_folder(Path(folder).absolute()), Source(profile)
    checked_format(format)
    if errors not in ("raise", "return"):
        raise ConfigurationError('errors must be "raise" or "return"', argument="errors")
    with _cluster(address) as cluster, source.client() as client, _scheduler_needed():
        route = client.with_options(rate_limit="wait").fleet(wanted.fid)._route
        for kind in wanted.kinds:
            route.check(READ[kind].of_vehicle)
        vehicles = vehicles_of(route, wanted.fid)
        with Ledger(target, wanted, format, asked_at) as ledger:
            sweep(target)
            _share_limits(cluster)
            skipped, completed, items = ledger.done, 0, 0
            failed: list[tuple[ExportUnit, PsaFleetError]] = []
            todo = deque(units_of(vehicles, wanted, ledger))
            # From now on the limit is the workers' alone; what was sent from here counts for a second more.
            clock.sleep(BURST)

            def submit(unit: ExportUnit) -> distributed.Future:
                return cluster.submit(do_unit, source, target, format, unit, pure=False)

            for unit, found in _Crew(cluster, submit, todo, worker_timeout).results():
                if isinstance(found, UnitResult):
                    ledger.note(unit, found)
                    completed += len(found.failed) < len(unit.vehicles)
                    items += found.items
                    failed += found.failed
                else:
                    failed.append((unit, found))
                for _, error in failed:
                    if isinstance(error, _OF_THE_ACCOUNT) and not isinstance(error, _WorkersDiedError):
                        raise error
                if progress is not None:
                    done = skipped + completed
                    progress(ExportProgress(done, total(vehicles.total, wanted, ledger, done), items))
            sweep(target)
    if failed and errors == "raise":
        raise failed[0][1]
    return ExportResult(completed, items, skipped, tuple(failed), ledger.without_id)


class _Crew:
    """Submits units, a few for each thread of the workers, and collects their results."""

    def __init__(
        self,
        cluster: distributed.Client,
        submit: Callable[[ExportUnit], distributed.Future],
        todo: deque[ExportUnit],
        patience: timedelta,
    ) -> None:
        self._cluster = cluster
        self._submit = submit
        self._todo = todo
        self._patience = patience.total_seconds()
        self._under_way: dict[str, tuple[ExportUnit, distributed.Future]] = {}
        self._done: SimpleQueue[str] = SimpleQueue()

    def results(self) -> Iterator[tuple[ExportUnit, UnitResult | PsaFleetError]]:
        """Yield each unit when it is done, until all are, with its result or the error that it ended with."""
        self._hand_out(4 * max(1, self._threads()))
        alone = 0.0
        while self._under_way:
            try:
                key = self._done.get(timeout=_TICK)
            except Empty:
                alone = 0.0 if self._threads() else alone + _TICK
                if alone >= self._patience:
                    left = counted(len(self._under_way) + len(self._todo), "unit")
                    raise ConfigurationError(
                        f"dask: no worker is left ({left} left to do):"
                        " start workers, and export again to continue",
                        argument="dask",
                    ) from None
                continue
            unit, future = self._under_way.pop(key)
            yield unit, self._result(future)
            self._hand_out(1)

    def _hand_out(self, count: int) -> None:
        for _ in range(min(count, len(self._todo))):
            unit = self._todo.popleft()
            future = self._submit(unit)
            self._under_way[future.key] = (unit, future)
            future.add_done_callback(self._note)

    def _note(self, future: distributed.Future) -> None:
        self._done.put(future.key)

    def _threads(self) -> int:
        """How many threads the workers have."""
        try:
            return sum(self._cluster.nthreads().values())
        except (OSError, RuntimeError, AssertionError):  # its reports that the scheduler is gone
            return 0

    def _result(self, future: distributed.Future) -> UnitResult | PsaFleetError:
        """What a worker returned.

        Raises:
            OSError: The worker cannot write a file.
        """
        from distributed import KilledWorker

        try:
            found: UnitResult = future.result()
        except PsaFleetError as error:
            return error
        except KilledWorker:
            return _WorkersDiedError(
                "dask: several workers died of this unit: see their logs; memory is the usual reason, and a"
                " lower days_per_unit or vehicles_per_unit needs less",
                argument="dask",
            )
        return found


def _share_limits(cluster: distributed.Client) -> None:
    """Let the scheduler hand places out; it goes on with those it has where an export was there before."""
    from distributed import SchedulerPlugin

    # By value: a scheduler gets the class with it, since its base exists with the extra only.
    class Plugin(PlacesPlugin, SchedulerPlugin):  # type: ignore[misc] # distributed is typed in part
        idempotent = True

        def remove_worker(self, scheduler: object, worker: str, **_: object) -> None:  # noqa: ARG002
            self.leave(worker)

    cluster.register_plugin(Plugin(), name=PlacesPlugin.name)
