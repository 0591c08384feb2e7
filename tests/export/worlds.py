"""A world to export, and what its files should hold."""

from __future__ import annotations

import json
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, Final

from psa_fleet import FleetClient
from psa_fleet.simulator import World

BETWEEN: Final = (datetime(2026, 5, 29, 6, 30, tzinfo=UTC), datetime(2026, 6, 1, tzinfo=UTC))
KINDS: Final = ("trips", "telemetry", "alerts", "waypoints", "collisions")


def world() -> World:
    return World(fleets=1, vehicles=4, step=90)


def files(folder: Path) -> dict[str, bytes]:
    """All that an export has written, hidden files included; the ledger and its lock apart."""
    return {
        str(path.relative_to(folder)): path.read_bytes()
        for path in sorted(folder.rglob("*"))
        if path.is_file() and path.name not in ("export.ledger", ".export.ledger.lock")
    }


def rows(folder: Path, kind: str) -> dict[str, list[Any]]:
    """The items of a kind that an export has written as JSON Lines, by day."""
    found: dict[str, list[Any]] = {}
    for path in sorted(folder.glob(f"kind={kind}/date=*/*.jsonl")):
        lines = path.read_text(encoding="utf-8").splitlines()
        found.setdefault(path.parent.name.removeprefix("date="), []).extend(map(json.loads, lines))
    return found


def contents(folder: Path) -> dict[tuple[str, str], list[str]]:
    """The items that an export has written as JSON Lines, by kind and day; whatever file they are in."""
    found: dict[tuple[str, str], list[str]] = {}
    for path in folder.glob("kind=*/date=*/*.jsonl"):
        place = (path.parent.parent.name, path.parent.name)
        found.setdefault(place, []).extend(path.read_text(encoding="utf-8").splitlines())
    return {place: sorted(lines) for place, lines in found.items()}


def fleet_id(client: FleetClient) -> str:
    return client.fleets().to_list()[0].id or ""


def _when(kind: str, said: dict[str, Any]) -> datetime:
    own = said["properties"] if kind == "waypoints" else said
    return datetime.fromisoformat(own.get("startedAt") or own["createdAt"])


def items_by_day(client: FleetClient, kind: str) -> dict[str, list[Any]]:
    """Items of the vehicles in the period, read one by one, by the day whose folder should have them."""
    fleet = client.fleet(fleet_id(client))
    found: dict[str, list[Any]] = {}
    for vehicle in fleet.vehicles():
        handle = fleet.vehicle(vehicle.id or "")
        if kind == "waypoints":
            items = [
                ({"tripId": trip.id}, point.to_dict())
                for trip in handle.trips()
                for point in handle.trip(trip.id or "").waypoints()
            ]
        else:
            items = [({}, item.to_dict()) for item in getattr(handle, kind)()]
        for more, said in items:
            at = _when(kind, said)
            if BETWEEN[0] <= at < BETWEEN[1]:
                whole = {"vehicleId": vehicle.id, **more, "vin": vehicle.vin, **said}
                found.setdefault(f"{at:%Y-%m-%d}", []).append(whole)
    return found


def in_order(items: list[Any]) -> list[str]:
    """For comparisons: as text, sorted."""
    return sorted(json.dumps(item, sort_keys=True) for item in items)
