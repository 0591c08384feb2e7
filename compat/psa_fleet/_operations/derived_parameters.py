"""Parameters of the specifications; made by `make derived` from specs/."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from .limits import Choice, Plain

WIRE_NAMES: Final[Mapping[str, str]] = {
    "between": "timestamps",
    "distance": "distance",
    "duration": "duration",
    "extension": "extension",
    "index_range": "indexRange",
    "locale": "locale",
    "page_size": "pageSize",
    "profile": "profile",
    "remotes": "types",
    "states": "states",
    "tolerance": "tolerance",
    "types": "type",
    "vin_prefix": "vinPrefix",
}
"""The name on the wire by the facade's keyword."""
CHOICES: Final[Mapping[tuple[str, str], Choice]] = {
    ("extension", "Status"): Choice("StatusExtra", {"v2": 2}),
    ("extension", "StatusList"): Choice("StatusExtra", {"v2": 2}),
    ("extension", "Telemetries"): Choice("TelemetryExtra", {"v2": 4, "v3": 2}),
    ("extension", "Vehicle"): Choice("VehicleExtra", {"v3": 3}),
    ("extension", "VehicleCapabilities"): Choice("VehicleExtra", {"v3": 3}),
    ("extension", "Vehicles"): Choice("VehicleListExtra", {"v3": 2}),
    ("profile", "*"): Choice("DataProfile", {"v3": 1}),
    ("states", "Trips"): Choice("TripState", {"v3": None}),
    ("type", "Alarms"): Choice("AlarmKind", {"v3": None}),
    ("type", "Telemetries"): Choice("TelemetryKind", {"v2": 10, "v3": 17}),
    ("types", "RemoteCallbacks"): Choice("RemoteType", {"v3": None}),
}
"""The parameters with listed values, by wire name and by the operation's result."""
PLAIN: Final[Mapping[tuple[str, str], Mapping[str, Plain]]] = {}
"""The parameters that are encoded by their schema alone, likewise, by version."""
MAX_PAGE_SIZE: Final = 60
MAX_PAGE_SIZES: Final[Mapping[str, int]] = {"Telemetries": 2000, "WayPoints": 2000}
"""The results whose pages may be longer."""
