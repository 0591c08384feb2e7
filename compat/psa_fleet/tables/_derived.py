"""Tables that follow from specs/; made by `make derived`."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from ._columns import Column, Table

OF_OPERATION: Final[Mapping[str, str]] = {
    "getFleets": "fleets",
    "getVehiclesByDevice": "vehicles",
    "getFleetStatusList": "statuses",
    "getFleetMantenanceList": "maintenances",
    "getFleetAlertList": "alerts",
    "getFleetTrips": "trips",
    "getFleetTripCollisions": "collisions",
    "getFleetTripAlerts": "alerts",
    "getTripCollisionsByTrip": "collisions",
    "getPathForATrip": "waypoints",
    "getFleetTelemetryForTrip": "telemetry",
    "getFleetMonitors": "monitors",
    "getFleetRemotes": "callbacks",
    "getTelemetry": "telemetry",
    "getVehicleAlerts": "alerts",
    "getVehicleCollision": "collisions",
    "getVehicleAlarms": "alarms",
    "getVehicleStolenHistory": "stolen",
    "getVehicleStolenIdPosition": "waypoints",
    "getTripsByVehicle": "trips",
    "getRemoteRequestsForVhl": "remotes",
    "getFleetTripAlertByVehicle": "alerts",
    "getTripCollisionsByTripAndVehicle": "collisions",
    "getPathForTrip": "waypoints",
    "getTelemetryForTripByVehicle": "telemetry",
}
"""The kind of the items of each operation that lists something."""
ADDED: Final[Mapping[str, tuple[Column, ...]]] = {}
"""Columns of members that came after a table was written, by kind."""
RENAMED: Final[Mapping[str, Mapping[str, Column]]] = {}
"""Columns of members that have another name now, by kind and old place."""
NEW: Final[Mapping[str, Table]] = {}
"""Tables of items that none was written for."""
