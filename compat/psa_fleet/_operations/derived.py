"""Pages and ids of the specifications; made by `make derived` from specs/."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

ITEMS: Final[Mapping[str, str]] = {
    "Alarms": "alarms",
    "Alerts": "alerts",
    "Collisions": "Collisions",
    "Fleets": "fleets",
    "MaintenanceList": "maintenances",
    "Monitors": "monitors",
    "RemoteActions": "remoteActions",
    "RemoteCallbacks": "callbacks",
    "StatusList": "status",
    "StolenCollection": "stolen",
    "Telemetries": "telemetries",
    "Trips": "trips",
    "Vehicles": "vehicles",
    "WayPoints": "positions",
}
"""The name that a collection's items have in v3, by schema."""
ID_NOUNS: Final[Mapping[str, str]] = {}
"""Ids of paths that `call` has no words for, by the parameter's name."""
ID_FIELDS: Final[Mapping[str, tuple[str, Mapping[str, str]]]] = {}
"""Ids that `ids` has no row for: the noun, and the models that carry them with their field."""
