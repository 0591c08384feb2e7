"""Kinds of feeds and exports; made by `make derived` from the catalog and specs/."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

ROWS: Final[Mapping[str, tuple[str, str, str | None, tuple[str, ...], int]]] = {
    "trips": ("Trip", "getTripsByVehicle", "getFleetTrips", ("startedAt", "createdAt"), 60),
    "alerts": ("Alert", "getVehicleAlerts", "getFleetAlertList", ("startedAt", "createdAt"), 60),
    "collisions": ("Collision", "getVehicleCollision", "getFleetTripCollisions", ("createdAt",), 60),
    "alarms": (
        "AlarmDetails",
        "getVehicleAlarms",
        None,
        ("trigger.startAt", "trigger.createdAt", "status.createdAt"),
        60,
    ),
    "stolen": ("Stolen", "getVehicleStolenHistory", None, ("startedAt", "createdAt"), 60),
    "telemetry": ("Telemetry", "getTelemetry", None, ("createdAt",), 2000),
    "waypoints": ("Position", "getPathForTrip", None, ("properties.createdAt",), 2000),
}
"""The fields of `FeedKind` by name."""
