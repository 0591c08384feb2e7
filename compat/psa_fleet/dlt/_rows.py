"""Rows and column hints of each resource, from `psa_fleet.tables`. Pure functions."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Final, NamedTuple

from .._base.json import dumps
from ..feeds import item_key
from ..tables import TABLES, ColumnType, row_reader

if TYPE_CHECKING:
    from psa_fleet_runtime.model import Model

_TYPES: Final[Mapping[ColumnType, str]] = {
    ColumnType.TEXT: "text",
    ColumnType.NUMBER: "double",
    ColumnType.WHOLE: "bigint",
    ColumnType.FLAG: "bool",
    ColumnType.TIME: "timestamp",
}


class ResourceKind(NamedTuple):
    """One resource."""

    table: str
    """The kind of its rows in `psa_fleet.tables.TABLES`."""
    key: tuple[str, ...]
    """Its primary key."""
    added: tuple[str, ...]
    """Columns that an item may not have itself."""


_OF_VEHICLE: Final = ("fleetId", "vehicleId", "vehicleVin")
RESOURCES: Final[Mapping[str, ResourceKind]] = {
    "fleets": ResourceKind("fleets", ("key",), ()),
    "vehicles": ResourceKind("vehicles", ("fleetId", "vehicleId"), _OF_VEHICLE),
    "statuses": ResourceKind("statuses", ("fleetId", "vehicleId"), _OF_VEHICLE),
    "trips": ResourceKind("trips", ("vehicleId", "key"), _OF_VEHICLE),
    "waypoints": ResourceKind("waypoints", ("vehicleId", "tripId", "key"), (*_OF_VEHICLE, "tripId")),
    "alerts": ResourceKind("alerts", ("vehicleId", "key"), _OF_VEHICLE),
    "alarms": ResourceKind("alarms", ("vehicleId", "key"), _OF_VEHICLE),
    "collisions": ResourceKind("collisions", ("vehicleId", "key"), _OF_VEHICLE),
    "maintenances": ResourceKind("maintenances", ("fleetId", "vehicleId"), _OF_VEHICLE),
    "telemetry": ResourceKind("telemetry", ("vehicleId", "key"), _OF_VEHICLE),
}
"""The resources by name, which is that of their table in the destination."""


def columns(kind: ResourceKind) -> dict[str, dict[str, object]]:
    """The column hints of a resource: names and types as in `psa_fleet.tables`, keys without nulls."""
    texts = (*kind.added, "key", "item")
    hints: dict[str, dict[str, object]] = {
        name: {"data_type": "text", "nullable": name not in kind.key} for name in texts
    }
    for column in TABLES[kind.table].columns:
        hints[column.name] = {"data_type": _TYPES[column.kind], "nullable": True}
    return hints


def row(kind: ResourceKind, item: Model, **added: str | None) -> dict[str, object]:
    """A row of an item.

    Args:
        kind: The resource.
        item: The item.
        added: The columns that it may not have itself.
    """
    content = item.to_dict()
    values = row_reader(kind.table)(content)
    names = [column.name for column in TABLES[kind.table].columns]
    key = item_key(content, added.get("vehicleId") or "")
    return {**added, "key": key, "item": dumps(content), **dict(zip(names, values, strict=True))}
