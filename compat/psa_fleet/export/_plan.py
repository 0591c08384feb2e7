"""Division of an export into units of work. Pure functions."""

from __future__ import annotations

import hashlib
import json
import os
from collections.abc import Iterator, Mapping, Sequence
from datetime import UTC, datetime, timedelta
from functools import lru_cache
from itertools import pairwise
from pathlib import Path
from typing import TYPE_CHECKING, Final, Literal, NamedTuple, TypeAlias

from .._base.counting import counted
from .._base.json import JSONObject
from .._base.periods import check_interval
from .._operations.ids import id_of
from ..errors import ArgumentError, ConfigurationError
from ..feeds import KINDS, FeedKind

if TYPE_CHECKING:
    from .._operations.ids import FleetId
    from ..errors import PsaFleetError

ExportFormat: TypeAlias = Literal["jsonl", "csv", "parquet"]
FORMATS: Final[tuple[ExportFormat, ...]] = ("jsonl", "csv", "parquet")

MARGIN: Final = timedelta(days=1)
"""Added to a request on both sides of a unit: it is not documented whether the server filters by the start,
the end or the report of an item. The item's own time decides whether it is written."""

LONGEST_TRIP: Final = timedelta(days=31)
"""Maximum time by which a trip with way points in a period may have begun before it."""

GROUP: Final = 100
"""Vehicles that are listed and recorded together; maximum number in a unit."""

SIGNALS: Final = "signals"
"""The kind of a unit whose files have a row for each value of telemetry, under its COVESA VSS name."""

READ: Final[Mapping[str, FeedKind]] = {**KINDS, SIGNALS: KINDS["telemetry"]}
"""What is read for a kind of units."""

FEWER: Final[Mapping[str, int]] = {"telemetry": 20, SIGNALS: 20, "waypoints": 5}
"""Vehicles in a unit of kinds with many rows per vehicle."""


class Vehicle(NamedTuple):
    """A vehicle whose data is exported."""

    id: str
    vin: str | None

    def __repr__(self) -> str:
        return "Vehicle(<hidden>)"


class ExportUnit(NamedTuple):
    """One kind of items of some vehicles over some days: done at once, and repeated after a crash.

    Attributes:
        fleet: The fleet's id.
        kind: Kind of items, for example `trips`.
        vehicles: The vehicles.
        start: Start, in UTC.
        end: End, exclusive.
        period: The start and the end of the whole export: the way points of a trip that goes on beyond its
            unit belong to the unit in which the trip began.
        part_of: The name of the unit of which this one is the rest: a vehicle that could not be read. Empty
            for a whole unit.
    """

    fleet: str
    kind: str
    vehicles: tuple[Vehicle, ...]
    start: datetime
    end: datetime
    period: tuple[datetime, datetime]
    part_of: str = ""

    def __repr__(self) -> str:
        days = f"{self.start:%Y-%m-%d}, {self.end:%Y-%m-%d}"
        return f"ExportUnit({self.kind}, {counted(len(self.vehicles), 'vehicle')}, {days})"

    @property
    def name(self) -> str:
        """What its files are called, and what it is known by: the same for an equal unit everywhere."""
        return _name(self)

    def only(self, vehicle: Vehicle) -> ExportUnit:
        """The part of this unit that is of one vehicle, to be done apart from the rest."""
        if len(self.vehicles) == 1:
            return self
        return self._replace(vehicles=(vehicle,), part_of=self.name)

    @property
    def is_first(self) -> bool:
        """Whether it begins where the export begins."""
        return self.start == self.period[0]


@lru_cache(maxsize=64)
def _name(unit: ExportUnit) -> str:
    identity = [unit.fleet, unit.kind, [each.id for each in unit.vehicles]]
    times = [moment.isoformat() for moment in (unit.start, unit.end, *unit.period)]
    digest = hashlib.sha256(json.dumps([*identity, *times]).encode()).hexdigest()[:16]
    return f"{unit.part_of}-{digest}" if unit.part_of else f"{unit.start:%Y%m%d}-{digest}"


def window(unit: ExportUnit) -> tuple[datetime, datetime]:
    """Return the period of a unit's requests: more than its own, to include trips that began long before."""
    early = LONGEST_TRIP if unit.kind == "waypoints" and unit.is_first else MARGIN
    return (unit.start - early, unit.end + MARGIN)


class UnitResult(NamedTuple):
    """What came of a unit.

    Attributes:
        items: How many items its files have.
        failed: Vehicles that could not be read: each as a unit of its own, to be done again, and the error.
    """

    items: int
    failed: tuple[tuple[ExportUnit, PsaFleetError], ...] = ()


class ExportResult(NamedTuple):
    """What an export did.

    Attributes:
        completed: How many units of work (a kind, some vehicles and some days) were done now, with or without
            vehicles that failed.
        items: How many items these have.
        skipped: How many units an earlier run had done.
        failed: What is left to do because of an error: vehicles, each as a unit, and the error. The next run
            tries them again.
        without_id: How many vehicles the server listed without an id, or with one that no URL can have: they
            cannot be asked for anything.
    """

    completed: int
    items: int
    skipped: int
    failed: tuple[tuple[ExportUnit, PsaFleetError], ...] = ()
    without_id: int = 0


class ExportProgress(NamedTuple):
    """How far an export is.

    Attributes:
        done: Units done, those of earlier runs included.
        total: All units, or None where the server does not say how many vehicles there are.
        items: Items written in this run.
    """

    done: int
    total: int | None
    items: int


class Order(NamedTuple):
    """What is exported, and how it is cut. It holds no credentials."""

    fid: str
    kinds: tuple[str, ...]
    start: datetime
    end: datetime
    days_per_unit: int
    vehicles_per_unit: int | None

    def __repr__(self) -> str:
        return f"Order({', '.join(self.kinds)}, {self.start:%Y-%m-%d}, {self.end:%Y-%m-%d})"

    def header(self, format: ExportFormat) -> JSONObject:
        """What a ledger is compared with before an export goes on."""
        return {
            "fleet": self.fid,
            "kinds": [*sorted(self.kinds)],
            "from": self.start.isoformat(),
            "to": self.end.isoformat(),
            "format": format,
            "days": self.days_per_unit,
            "vehicles": self.vehicles_per_unit,
        }

    def spans(self) -> list[tuple[datetime, datetime]]:
        """Cut the period where a UTC day begins, so that each day is in one unit."""
        cuts = [self.start]
        while cuts[-1] < self.end:
            midnight = cuts[-1].replace(hour=0, minute=0, second=0, microsecond=0)
            cuts.append(min(midnight + timedelta(days=self.days_per_unit), self.end))
        return list(pairwise(cuts))

    def vehicles_of(self, kind: str) -> int:
        """How many vehicles a unit has at most."""
        return self.vehicles_per_unit or FEWER.get(kind, GROUP)

    def units(self, group: Sequence[Vehicle]) -> Iterator[ExportUnit]:
        """The units of some vehicles that were listed together."""
        period = (self.start, self.end)
        for kind in self.kinds:
            size = self.vehicles_of(kind)
            for at in range(0, len(group), size):
                for start, end in self.spans():
                    yield ExportUnit(self.fid, kind, tuple(group[at : at + size]), start, end, period)

    def units_for(self, vehicles: int) -> int:
        """How many units a fleet has that was listed in groups."""
        whole, rest = divmod(vehicles, self.group)
        sizes = [self.vehicles_of(kind) for kind in self.kinds]
        units = sum(whole * -(-self.group // size) + -(-rest // size) for size in sizes)
        return units * len(self.spans())

    @property
    def group(self) -> int:
        """How many vehicles are listed and noted together."""
        return max(GROUP, self.vehicles_per_unit or 0)


def order(
    fid: FleetId,
    kinds: Sequence[str] | str,
    between: tuple[datetime, datetime],
    days_per_unit: int,
    vehicles_per_unit: int | None,
    *,
    signals: bool = False,
) -> Order:
    """Check what is asked for.

    Raises:
        ArgumentError: An argument cannot be used; it names the argument.
    """
    names = (kinds,) if isinstance(kinds, str) else tuple(dict.fromkeys(kinds))
    for name in names:
        FeedKind.named(name, tuple(KINDS), "kinds")
    if not names:
        raise ArgumentError(f"kinds must have at least one of {', '.join(KINDS)}", argument="kinds")
    if signals:
        if names != ("telemetry",):
            raise ArgumentError("signals: only telemetry has COVESA VSS names", argument="signals")
        names = (SIGNALS,)
    check_interval(between, "between", is_open=False)
    start, end = between
    if start == end:
        raise ArgumentError("between: end must be after start", argument="between")
    if not _is_count(days_per_unit):
        raise ArgumentError("days_per_unit must be a positive integer", argument="days_per_unit")
    if vehicles_per_unit is not None and not _is_count(vehicles_per_unit):
        raise ArgumentError(
            "vehicles_per_unit must be a positive integer or None", argument="vehicles_per_unit"
        )
    fid = id_of(fid, "fid")
    return Order(fid, names, start.astimezone(UTC), end.astimezone(UTC), days_per_unit, vehicles_per_unit)


def checked_format(format: ExportFormat) -> ExportFormat:
    """Check a format.

    Raises:
        ArgumentError: The format does not exist.
        ConfigurationError: It needs an extra that is not installed.
    """
    if format not in FORMATS:
        raise ArgumentError(f"format must be one of {', '.join(FORMATS)}", argument="format")
    if format == "parquet":
        try:
            import pyarrow  # noqa: F401
        except ModuleNotFoundError as error:
            raise ConfigurationError(
                "format: parquet needs pyarrow: pip install 'psa-fleet[parquet]'", argument="format"
            ) from error
    return format


def checked_folder(folder: Path) -> Path:
    """Check where files are to go.

    Raises:
        ConfigurationError: Something that is not a folder has that name.
    """
    if os.path.lexists(folder) and not folder.is_dir():
        raise ConfigurationError(f"folder: {folder} is not a folder", argument="folder")
    return folder


def _is_count(value: object) -> bool:
    return isinstance(value, int) and not isinstance(value, bool) and value >= 1
