"""From the JSON of items to the rows of a vehicle: each item once, in the order of time. Pure functions."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from datetime import UTC, datetime
from itertools import groupby
from typing import TYPE_CHECKING, Final, NamedTuple, TypeAlias, cast

from psa_fleet_runtime.codecs import TIMESTAMP
from psa_fleet_runtime.model import without_nulls

from .._base.json import JSON, JSONObject, canonical, dumps
from ..feeds import KINDS
from ._plan import READ, SIGNALS

if TYPE_CHECKING:
    from ..feeds import FeedKind
    from ..tables import Value
    from ._plan import ExportUnit, Vehicle

ADDED: Final = ("vehicleId", "tripId", "vehicleVin")
"""The first columns of CSV and Parquet files: what an item may not say itself."""

Read: TypeAlias = "Callable[[JSON], list[Value]] | None"


class Row(NamedTuple):
    """One item of a vehicle."""

    at: datetime
    text: str
    """It as JSON, with the ids that it lacks."""
    trip: str | None
    """The trip that it was read from, for way points."""
    values: list[Value]
    """Its columns, where the format has any."""


class Rows(NamedTuple):
    """The rows of one vehicle by day, such as `2026-05-30`; each day's in the order of time."""

    vehicle: Vehicle
    days: Mapping[str, list[Row]]

    @property
    def number(self) -> int:
        """How many there are."""
        return sum(map(len, self.days.values()))


Limits: TypeAlias = "tuple[datetime, datetime]"
"""Start (inclusive) and end (exclusive) of a unit's items, by their own time."""

Found: TypeAlias = "tuple[JSON, str | None, Limits]"
"""An item as JSON, the trip that it was read from, and the limits of its own time."""


def trip_limits(unit: ExportUnit, trip: JSON) -> Limits | None:
    """Return the limits of a trip's way points in a unit; None if the trip belongs to another unit.

    A trip belongs to the unit in which it began, with all its way points, however long it lasts. One that
    began before the export belongs to the first unit. One without a start may be in several units, each with
    the way points of its own days.
    """
    began = time_of(KINDS["trips"], trip)
    if began is None:
        return (unit.start, unit.end)
    if unit.start <= began < unit.end:
        return unit.period
    if not unit.is_first or began >= unit.start:
        return None
    stopped = TIMESTAMP.read(trip.get("stoppedAt")) if isinstance(trip, dict) else None
    return None if isinstance(stopped, datetime) and stopped < unit.start else unit.period


def rows_of(unit: ExportUnit, vehicle: Vehicle, found: Iterable[Found], read: Read) -> Rows:
    """Make the rows of a vehicle.

    Args:
        unit: The unit.
        vehicle: The vehicle.
        found: Its items as JSON in v3's shape. What does not say when it was belongs to the unit's first day.
        read: Reads the columns of an item, or None for none.
    """
    kind = READ[unit.kind]
    make = _signals if unit.kind == SIGNALS else _item
    taken: list[tuple[datetime, JSON, str | None]] = []
    for item, trip, (start, end) in found:
        at = time_of(kind, item) or unit.start
        if start <= at < end:
            taken.append((at, item, trip))
    # Stable: items of one moment stay in the order of their texts below.
    taken.sort(key=_moment)
    days: dict[str, list[Row]] = {}
    seen: set[tuple[str | None, str]] = set()
    for at, same in groupby(taken, _moment):
        rows = [row for _, item, trip in _once(same, seen) for row in make(vehicle, at, item, trip, read)]
        if len(rows) > 1:
            rows.sort(key=lambda row: row.text)
        if rows:
            days.setdefault(str(at.date()), []).extend(rows)
    return Rows(vehicle, days)


def _moment(found: tuple[datetime, JSON, str | None]) -> datetime:
    return found[0]


def _once(
    same: Iterable[tuple[datetime, JSON, str | None]], seen: set[tuple[str | None, str]]
) -> Iterator[tuple[datetime, JSON, str | None]]:
    """Leave out duplicates, recognized by id, else by their whole content, which includes the time."""
    together = list(same)
    texts: set[tuple[str | None, bytes]] = set()
    for found in together:
        _, item, trip = found
        own = item.get("id") if type(item) is dict else None
        if type(own) is str and own:
            if (trip, own) in seen:
                continue
            seen.add((trip, own))
        elif len(together) > 1:
            key = (trip, canonical(without_nulls(item)))
            if key in texts:
                continue
            texts.add(key)
        yield found


def _signals(vehicle: Vehicle, at: datetime, item: JSON, trip: str | None, _: Read) -> Iterator[Row]:
    """The values of telemetry; an item without any has no row."""
    from ..models import Telemetry
    from ..signals import signal_row, signals

    for signal in signals(Telemetry.from_dict(cast("JSONObject", item)), vin=vehicle.vin):
        text = dumps({"vehicleId": vehicle.id, **signal_row(signal)}, compact=True)
        yield Row(at, text, trip, [])


def _item(vehicle: Vehicle, at: datetime, item: JSON, trip: str | None, read: Read) -> Iterator[Row]:
    yield _row(vehicle, at, item, trip, read)


def _row(vehicle: Vehicle, at: datetime, item: JSON, trip: str | None, read: Read) -> Row:
    own: JSONObject = {"vehicleId": vehicle.id}
    if trip is not None:
        own["tripId"] = trip
    if vehicle.vin is not None:
        own["vin"] = vehicle.vin
    values = [] if read is None else read(item)
    if type(item) is not dict:
        return Row(at, dumps({**own, "item": without_nulls(item)}, compact=True), trip, values)
    # Members of the API come first where names are the same.
    text = dumps({**own, **item}, compact=True)
    if "null" in text:  # in a text, or as a value: those are left out, as models do
        filled = cast("JSONObject", without_nulls(item))
        text = dumps({**own, **filled}, compact=True)
    return Row(at, text, trip, values)


def time_of(kind: FeedKind, item: JSON) -> datetime | None:
    """Return when an item happened, in UTC; None if it has no time: `item_time()` without a model."""
    for path in kind.times:
        found: object = item
        for name in path.split("."):
            found = found.get(name) if type(found) is dict else None
        moment = None if found is None else TIMESTAMP.read(found)
        if isinstance(moment, datetime):
            try:
                return moment.astimezone(UTC)
            except OverflowError:  # the first and the last day there is, in another time zone
                continue
    return None
