"""The source. Everything that dlt keeps between runs is in its own state: a mark for each vehicle."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING, Any, Final, Literal, TypeAlias
from weakref import finalize

from .._base.clock import now
from .._base.periods import check_moment
from .._base.privacy import forgetting
from ..errors import ApiError, ArgumentError, ConfigurationError, NotAvailableError, NotFoundError
from ..feeds import KINDS, item_time
from ._rows import RESOURCES, ResourceKind, columns, row
from ._secrets import client_of_secrets

if TYPE_CHECKING:
    from psa_fleet_runtime.model import Model

    from .._sync.client import FleetClient
    from .._sync.vehicles import ListedVehicle

Row: TypeAlias = dict[str, object]
OVERLAP: Final = timedelta(days=3)
"""How far before a vehicle's mark is read again: vehicles report late."""
_FIRST: Final = datetime(1970, 1, 1, tzinfo=UTC)
"""The earliest mark: no server has anything from before."""


def fleet_data(
    client: FleetClient | None = None,
    *,
    kinds: Iterable[str] = tuple(RESOURCES),
    since: datetime | None = None,
    overlap: timedelta = OVERLAP,
    errors: Literal["raise", "skip"] = "raise",
) -> Any:  # noqa: ANN401 - a DltSource; dlt is an extra
    """Make a dlt source of all fleets that a client reaches.

    Args:
        client: Where the data are read. None makes one of dlt's secrets, see `client_of_secrets()`. Its
            `budget` is shared with all other processes that have the same one.
        kinds: Which resources; all by default. v2 has no alarms: their table then stays empty.
        since: The start of what is read where a vehicle has no mark yet, aware; by default all that servers
            keep, two months.
        overlap: How far before its mark a vehicle is read again: what it reports late is found then.
        errors: With `skip`, a vehicle that the server refuses (an `ApiError`) keeps its mark and stops
            nothing else.

    Returns:
        A source for `dlt.pipeline(...).run()`. Its rows are merged by their primary keys.

    Raises:
        ArgumentError: A kind is unknown, or an argument of another type.
        ConfigurationError: The extra `dlt` is not installed, or a secret is missing.
    """
    wanted = tuple(kinds)
    unknown = [kind for kind in wanted if kind not in RESOURCES]
    if unknown:
        raise ArgumentError(
            f"kinds: unknown {unknown[0]!r}; expected {', '.join(RESOURCES)}", argument="kinds"
        )
    if since is not None:
        check_moment(since, "since")
    if not isinstance(overlap, timedelta) or overlap < timedelta():
        raise ArgumentError("overlap must be a timedelta that is not negative", argument="overlap")
    if errors not in ("raise", "skip"):
        raise ArgumentError('errors must be "raise" or "skip"', argument="errors")
    try:
        import dlt
    except ModuleNotFoundError as error:
        raise ConfigurationError("psa_fleet.dlt needs dlt: pip install 'psa-fleet[dlt]'") from error
    source = client or client_of_secrets()
    reader = _Reader(source, since, overlap, errors == "skip")
    if client is None:
        finalize(reader, source.close)  # dlt reports no end of a source, and may run it again

    def resources() -> Iterator[object]:
        for name in wanted:
            kind = RESOURCES[name]
            yield dlt.resource(
                reader.of(name),
                name=name,
                write_disposition="merge",
                primary_key=list(kind.key),
                columns=columns(kind),
                max_table_nesting=0,
            )

    return dlt.source(resources, name="psa_fleet", section="psa_fleet")()


class _Reader:
    """Reads the rows of each resource."""

    def __init__(self, client: FleetClient, since: datetime | None, overlap: timedelta, skips: bool) -> None:
        self._client = client
        self._since = since
        self._overlap = overlap
        self._skips = skips

    def of(self, name: str) -> Callable[[], Iterator[Row]]:
        """What makes the rows of a resource."""
        kind = RESOURCES[name]
        if name == "fleets":
            return lambda: self._fleets(kind)
        if name in KINDS:
            return lambda: self._events(name, kind)
        return lambda: self._states(name, kind)

    @forgetting
    def _fleets(self, kind: ResourceKind) -> Iterator[Row]:
        for fleet in self._client.fleets():
            yield row(kind, fleet)

    @forgetting
    def _states(self, name: str, kind: ResourceKind) -> Iterator[Row]:
        """Vehicles, or one thing of each."""
        for vehicle in self._client.vehicles():
            read: dict[str, Callable[[], Model]] = {
                "vehicles": lambda vehicle=vehicle: vehicle.listed,  # type: ignore[misc] # a default's type
                "statuses": vehicle.status,
                "maintenances": vehicle.maintenance,
            }
            try:
                item = read[name]()
            except NotFoundError as error:
                if not error.no_data and not self._skips:
                    raise
                continue
            except ApiError:
                if not self._skips:
                    raise
                continue
            yield row(kind, item, **_ids(vehicle))

    @forgetting
    def _events(self, name: str, kind: ResourceKind) -> Iterator[Row]:
        """What a vehicle reported since its mark, which moves when all of it is read."""
        import dlt

        state = dlt.current.resource_state()
        if not isinstance(state.get("marks"), dict):
            state["marks"] = {}
        marks: dict[str, object] = state["marks"]
        for vehicle in self._client.vehicles():
            place = f"{vehicle.fleet_id}/{vehicle.id}"
            latest = _moment(marks.get(place))
            try:
                for at, found in self._items(name, vehicle, latest):
                    # A time ahead of the clock, or of long ago, would hide or repeat all others.
                    if at is not None and _FIRST <= at <= now():
                        latest = at if latest is None else max(latest, at)
                    yield row(kind, found[0], **_ids(vehicle), **found[1])
            except NotAvailableError:
                return  # no alarms in v2
            except ApiError:
                if not self._skips:
                    raise
                continue
            if latest is not None:
                marks[place] = latest.isoformat()

    def _items(
        self, name: str, vehicle: ListedVehicle, mark: datetime | None
    ) -> Iterator[tuple[datetime | None, tuple[Model, dict[str, str]]]]:
        start = self._since if mark is None else mark - min(self._overlap, mark - _FIRST)
        between = None if start is None else (start, None)
        if name == "waypoints":
            for trip in vehicle.trips(between=between):
                if trip.id:
                    for point in vehicle.trip(trip).waypoints():
                        yield item_time(KINDS["trips"], trip), (point, {"tripId": trip.id})
            return
        lists: dict[str, Callable[..., Iterable[Model]]] = {
            "trips": vehicle.trips,
            "alerts": vehicle.alerts,
            "alarms": vehicle.alarms,
            "collisions": vehicle.collisions,
            "telemetry": vehicle.telemetry,
        }
        for item in lists[name](between=between):
            yield item_time(KINDS[name], item), (item, {})


def _moment(mark: object) -> datetime | None:
    """A mark as it is written, or None for one that is damaged: the vehicle is read from the start again."""
    try:
        found = datetime.fromisoformat(mark) if isinstance(mark, str) else None
    except ValueError:
        return None
    # What an earlier version may have written.
    return found if found is not None and found.tzinfo and _FIRST <= found <= now() else None


def _ids(vehicle: ListedVehicle) -> dict[str, str | None]:
    return {"fleetId": vehicle.fleet_id, "vehicleId": vehicle.id, "vehicleVin": vehicle.vin}
