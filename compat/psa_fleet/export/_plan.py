"""How an export is cut into units of work, and where each one's files are. Pure functions."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from datetime import UTC, datetime, timedelta
from itertools import pairwise
from pathlib import Path
from typing import TYPE_CHECKING, Final, Literal, NamedTuple, TypeAlias
from urllib.parse import quote

from .._base.json import JSONObject
from ..errors import ArgumentError, ConfigurationError
from ..feeds import KINDS, FeedKind

if TYPE_CHECKING:
    from ..errors import PsaFleetError

ExportFormat: TypeAlias = Literal["jsonl", "csv", "parquet"]
FORMATS: Final[tuple[ExportFormat, ...]] = ("jsonl", "csv", "parquet")

MARGIN: Final = timedelta(days=1)
"""How much more is asked for on both sides of a unit: it is not documented whether the server looks at when a
thing began, ended or was told. What is written is decided by the item's own time."""


class Vehicle(NamedTuple):
    """A vehicle whose data is exported."""

    id: str
    vin: str | None

    def __repr__(self) -> str:
        return "Vehicle(<hidden>)"


class ExportUnit(NamedTuple):
    """One kind of items of one vehicle over some days: what is done at once, and again after a kill."""

    kind: str
    vehicle: Vehicle
    start: datetime
    end: datetime

    def __repr__(self) -> str:
        return f"ExportUnit({self.kind}, {self.start:%Y-%m-%d}, {self.end:%Y-%m-%d})"

    @property
    def key(self) -> tuple[str, str, str]:
        """What the unit is known by in the ledger."""
        return (self.kind, self.vehicle.id, self.start.isoformat())


class Order(NamedTuple):
    """What is exported, and how. It holds no credentials."""

    fid: str
    kinds: tuple[str, ...]
    start: datetime
    end: datetime
    folder: Path
    format: ExportFormat
    days_per_unit: int

    def __repr__(self) -> str:
        return f"Order({', '.join(self.kinds)}, {self.start:%Y-%m-%d}, {self.end:%Y-%m-%d})"

    def header(self) -> JSONObject:
        """What a ledger is compared with before an export goes on."""
        return {
            "psa-fleet export": 1,
            "fleet": self.fid,
            "kinds": [*sorted(self.kinds)],
            "from": self.start.isoformat(),
            "to": self.end.isoformat(),
            "format": self.format,
            "days": self.days_per_unit,
        }

    def spans(self) -> list[tuple[datetime, datetime]]:
        """Cut the period where a UTC day begins, so that each day is in one unit."""
        cuts = [self.start]
        while cuts[-1] < self.end:
            midnight = cuts[-1].replace(hour=0, minute=0, second=0, microsecond=0)
            cuts.append(min(midnight + timedelta(days=self.days_per_unit), self.end))
        return list(pairwise(cuts))

    def units(self, vehicle: Vehicle) -> Iterator[ExportUnit]:
        """The units of one vehicle."""
        for kind in self.kinds:
            for start, end in self.spans():
                yield ExportUnit(kind, vehicle, start, end)

    def file(self, unit: ExportUnit, day: str) -> Path:
        """Where a unit's items of one day are written."""
        return self.folder / day / f"{unit.kind}-{quote(unit.vehicle.id, safe='')}.{self.format}"

    def days_of(self, unit: ExportUnit) -> list[str]:
        """The days that a unit may have files of."""
        first, last = unit.start.date(), (unit.end - timedelta(microseconds=1)).date()
        return [str(first + timedelta(days=n)) for n in range((last - first).days + 1)]


TEMPORARY: Final = re.compile(rf"\.({'|'.join(KINDS)})-.+\.new")
"""Files that a killed export left."""


def order(
    fid: str,
    kinds: Sequence[str] | str,
    between: tuple[datetime, datetime],
    folder: Path,
    format: ExportFormat,
    days_per_unit: int,
) -> Order:
    """Check what is asked for.

    Raises:
        ArgumentError: When an argument can't be used; it names the argument.
        ConfigurationError: When `format` needs an extra that is not installed.
    """
    names = (kinds,) if isinstance(kinds, str) else tuple(dict.fromkeys(kinds))
    for name in names:
        FeedKind.named(name, tuple(KINDS), "kinds")
    if not names:
        raise ArgumentError(f"kinds: name at least one of {', '.join(KINDS)}", argument="kinds")
    start, end = between
    for moment in (start, end):
        if not isinstance(moment, datetime) or moment.tzinfo is None:
            raise ArgumentError("between: two datetimes with a time zone", argument="between")
    if start >= end:
        raise ArgumentError("between: it ends before it begins", argument="between")
    if format not in FORMATS:
        raise ArgumentError(f"format: one of {', '.join(FORMATS)}", argument="format")
    if format == "parquet":
        try:
            import pyarrow  # noqa: F401
        except ModuleNotFoundError as error:
            raise ConfigurationError(
                "format: parquet needs pyarrow: pip install 'psa-fleet[parquet]'", argument="format"
            ) from error
    if not isinstance(days_per_unit, int) or days_per_unit < 1:
        raise ArgumentError("days_per_unit must be a positive integer", argument="days_per_unit")
    return Order(fid, names, start.astimezone(UTC), end.astimezone(UTC), folder, format, days_per_unit)


class ExportResult(NamedTuple):
    """What an export did.

    Attributes:
        completed: How many units of work (a kind, a vehicle and some days) were done now.
        items: How many items these have.
        skipped: How many units an earlier run had done.
        failed: What is left to do because of an error, and the error; the next run tries it again.
    """

    completed: int
    items: int
    skipped: int
    failed: tuple[tuple[ExportUnit, PsaFleetError], ...] = ()


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
