"""What of an export is done: a line for each unit, on the disk before the next one counts."""

from __future__ import annotations

import json
import os
import re
import threading
from collections.abc import Iterator
from datetime import datetime
from pathlib import Path
from types import TracebackType
from typing import Final, Self

from .._base.files import Appender, Lock, lock, open_private, usable
from .._base.json import JSON, JSONObject, loads
from ..errors import ConfigurationError
from ._files import KIND
from ._plan import READ, ExportFormat, ExportUnit, Order, UnitResult, Vehicle, checked_folder

NAME: Final = "export.ledger"
LAYOUT: Final = 2
"""Which layout the folder has. 1 had a folder a day and a file a vehicle: `2026-05-30/trips-<id>.jsonl`."""

_MARK: Final = "psa-fleet export"
_OLD_DAY: Final = re.compile(r"\d{4}-\d{2}-\d{2}")
_SAID: Final = {
    "fleet": "fleet",
    "kinds": "kinds",
    "from": "period",
    "to": "period",
    "format": "format",
    "days": "days_per_unit",
    "vehicles": "vehicles_per_unit",
}


class Ledger:
    """The ledger in an export's folder; only one export at a time can have it open.

    Its first line describes the export. Then come groups of vehicles, as they are listed, `listed` when that
    was all of them, and the names of the units that are done, with the vehicles that could not be read.

    Raises:
        ConfigurationError: The folder has another export, one that is under way, or something else.
        OSError: It cannot be written.
    """

    def __init__(self, folder: Path, order: Order, format: ExportFormat, asked_at: datetime | None) -> None:
        self._order = order
        self._folder = folder
        self._path = folder / NAME
        self.groups: list[tuple[Vehicle, ...]] = []
        self.without_id = 0
        self.is_listed = False
        self._done: dict[str, tuple[str, ...]] = {}
        self._turn = threading.Lock()
        with usable(f"folder: {folder}", "folder"):
            checked_folder(folder)
            folder.parent.mkdir(parents=True, exist_ok=True)
            folder.mkdir(mode=0o700, exist_ok=True)
            check_contents(folder, is_whole=True)
            self._lock = self._locked()
            try:
                self._file = open_private(self._path)
            except BaseException:
                self._lock.release()
                raise
        self._appender = Appender(self._file)
        try:
            self._read(order.header(format), asked_at)
        except BaseException:
            self._close()
            raise

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._close()

    def _close(self) -> None:
        os.close(self._file)
        self._lock.release()

    def _locked(self) -> Lock:
        try:
            return lock(self._path)
        except BlockingIOError:
            raise ConfigurationError(
                f"folder: another export to {self._folder} is in progress", argument="folder"
            ) from None

    def _read(self, wanted: JSONObject, asked_at: datetime | None) -> None:
        header, lines, whole = _contents(self._path)
        if header is None:
            if _names(self._folder) != [NAME]:
                raise _not_ours(self._path)
            os.ftruncate(self._file, 0)
            asked = None if asked_at is None else asked_at.isoformat()
            self._write({_MARK: LAYOUT, **wanted, "asked at": asked})
            return
        differs = dict.fromkeys(_SAID[name] for name in wanted if header.get(name) != wanted[name])
        if differs:
            raise ConfigurationError(
                f"folder: {self._folder} has an export that differs in {', '.join(differs)}:"
                " choose another folder",
                argument="folder",
            )
        # A line without its end was being written when the process was killed.
        os.ftruncate(self._file, whole)
        number = 1
        try:
            for line in lines:
                number += 1
                self._take(loads(line))
        except (ValueError, KeyError, TypeError) as error:
            raise _not_ours(self._path, f": line {number} is damaged") from error

    def _take(self, line: JSON) -> None:
        if not isinstance(line, dict):
            raise TypeError
        if "done" in line:
            self._done[str(line["done"])] = _texts(line.get("failed", []))
        elif "vehicles" in line:
            vehicles = line["vehicles"]
            if not isinstance(vehicles, list):
                raise TypeError
            self.groups.append(tuple(_vehicle(each) for each in vehicles))
        else:
            counted = line["listed"]
            if not isinstance(counted, int):
                raise TypeError
            self.is_listed, self.without_id = True, counted

    @property
    def listed(self) -> set[str]:
        """The ids of the vehicles that are noted."""
        return {vehicle.id for group in self.groups for vehicle in group}

    @property
    def done(self) -> int:
        """How many units are done, with or without vehicles that failed."""
        return len(self._done)

    def group(self, vehicles: tuple[Vehicle, ...]) -> None:
        """Take down vehicles that were listed together; units are made of them in this order."""
        self._write({"vehicles": [[each.id, each.vin] for each in vehicles]})
        self.groups.append(vehicles)

    def all_listed(self, without_id: int) -> None:
        """Take down that all vehicles are noted, and how many had no id."""
        self._write({"listed": without_id})
        self.is_listed, self.without_id = True, without_id

    def left(self, unit: ExportUnit) -> Iterator[ExportUnit]:
        """What of a unit is to be done: it, the vehicles of it that failed, or nothing."""
        failed = self._done.get(unit.name)
        if failed is None:
            yield unit
            return
        for vehicle in unit.vehicles:
            if vehicle.id in failed:
                part = unit.only(vehicle)
                if part.name not in self._done:
                    yield part

    def note(self, unit: ExportUnit, result: UnitResult) -> None:
        """Take down that a unit is done and its files are on the disk.

        Raises:
            OSError: It cannot be written.
        """
        failed = tuple(part.vehicles[0].id for part, _ in result.failed)
        if len(failed) == len(unit.vehicles):
            return  # nothing is done
        line: JSONObject = {"done": unit.name, "items": result.items}
        if failed:
            line["failed"] = [*failed]
        self._write(line)
        self._done[unit.name] = failed

    def _write(self, line: JSON) -> None:
        # Vehicles are listed by another thread than that which notes units.
        with self._turn:
            self._appender.append(json.dumps(line, separators=(",", ":")).encode() + b"\n")


def asked_at(folder: str | os.PathLike[str]) -> datetime | None:
    """Return the moment that the period of the export in a folder counts from, as passed in `asked_at`.

    With it a program finds the same period again after a kill, where that is meant as "the last seven days":

    ```python
    now = asked_at("out") or datetime.now(UTC)
    export(client, fid, kinds, (now - timedelta(days=7), now), "out", asked_at=now)
    ```

    Args:
        folder: The export's folder.

    Returns:
        The moment; None without an export, or if it was not passed.

    Raises:
        ConfigurationError: The folder's ledger is not one, has an older layout, or cannot be read.
    """
    path = Path(folder) / NAME
    with usable(f"folder: {folder}", "folder"):
        if not path.exists():
            return None
        header, _, _ = _contents(path)
    value = None if header is None else header.get("asked at")
    try:
        return datetime.fromisoformat(value) if isinstance(value, str) else None
    except ValueError as error:
        raise _not_ours(path) from error


def _contents(path: Path) -> tuple[JSONObject | None, list[bytes], int]:
    """Return the first line of a ledger or None, the other lines, and the number of bytes of whole lines."""
    if not path.is_file():
        raise _not_ours(path)
    content = path.read_bytes()
    whole = content.rfind(b"\n") + 1
    if not whole:
        if not f'{{"{_MARK}":'.encode().startswith(content[: len(_MARK) + 4]):
            raise _not_ours(path)
        return None, [], 0
    first, *lines = content[:whole].splitlines()
    try:
        header: JSON = loads(first)
    except ValueError as error:
        raise _not_ours(path) from error
    layout = header.get(_MARK) if isinstance(header, dict) else None
    if not isinstance(header, dict) or not isinstance(layout, int) or isinstance(layout, bool) or layout < 1:
        raise _not_ours(path)
    if layout != LAYOUT:
        raise _old(path.parent) if layout < LAYOUT else _newer(path.parent)
    return header, lines, whole


def check_contents(folder: Path, *, is_whole: bool) -> None:
    """Refuse a folder that has something else in it.

    Args:
        folder: The folder; it may be missing.
        is_whole: Whether it belongs to one export with a ledger, and not to units that are done apart.

    Raises:
        ConfigurationError: It has an export in another layout; or it is not empty, and has no ledger.
    """
    names = _names(folder) if folder.exists() else []
    if NAME in names:
        # The export itself reads it when it has locked it.
        if not is_whole:
            _contents(folder / NAME)
        return
    if any(_OLD_DAY.fullmatch(name) and any((folder / name).glob("*-*.*")) for name in names):
        raise _old(folder)
    if is_whole and names:
        apart = ", although it has files of units" if any(map(_is_kind, names)) else ""
        raise ConfigurationError(
            f"folder: {folder} is not empty and has no {NAME}{apart}: choose a new or an empty folder",
            argument="folder",
        )


def _is_kind(name: str) -> bool:
    return name.removeprefix(KIND) in READ


def _names(folder: Path) -> list[str]:
    """What is in a folder, hidden files apart."""
    return [path.name for path in folder.iterdir() if path.name[0] != "."]


def _old(folder: Path) -> ConfigurationError:
    return ConfigurationError(
        f"folder: {folder} has an export in the layout of an older psa-fleet (a folder a day, a file a"
        " vehicle), which this version cannot resume: choose another folder",
        argument="folder",
    )


def _newer(folder: Path) -> ConfigurationError:
    return ConfigurationError(
        f"folder: {folder} has an export of a newer psa-fleet: update, or choose another folder",
        argument="folder",
    )


def _not_ours(path: Path, reason: str = "") -> ConfigurationError:
    return ConfigurationError(f"folder: {path} is not an export ledger{reason}", argument="folder")


def _vehicle(value: JSON) -> Vehicle:
    if not isinstance(value, list):
        raise TypeError
    id, vin = value
    if not isinstance(id, str) or not (vin is None or isinstance(vin, str)):
        raise TypeError
    return Vehicle(id, vin)


def _texts(value: JSON) -> tuple[str, ...]:
    if not isinstance(value, list) or not all(isinstance(each, str) for each in value):
        raise TypeError
    return tuple(map(str, value))
