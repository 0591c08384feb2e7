"""Every method of the facade, by the operation that it should reach."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import UTC, datetime, timedelta
from typing import Any

MONITOR: dict[str, Any] = {
    "label": "Empty battery",
    "subscribeParam": {
        "retryPolicy": {"policy": "None"},
        "callback": {
            "webhook": {"target": "https://customer.example/hook", "name": "hook", "attributes": []}
        },
    },
    "triggerParam": {
        "triggers": [
            {
                "name": "d1",
                "data": {"data": "vehicle.energy.electric.level", "op": "lowerThan", "value": ["20"]},
            }
        ],
        "boolExp": "d1",
    },
}

CALLBACK: dict[str, Any] = {
    "label": "Fleet desk",
    "remoteTypes": ["Horn", "Doors"],
    "callback": {"webhook": {"target": "https://customer.example/remotes", "name": "remotes"}},
}

IDS = {name: f"{name}-1" for name in ("fid", "vid", "tid", "aid", "cid", "sid", "mid", "cbid", "rid")} | {
    "vin": "VIN-1"
}


def _fleet(client: Any) -> Any:
    return client.fleet(IDS["fid"])


def _vehicle(client: Any) -> Any:
    return _fleet(client).vehicle(IDS["vid"])


def _remotes(client: Any) -> Any:
    return _vehicle(client).remotes(IDS["cbid"])


def _trip(client: Any) -> Any:
    return _vehicle(client).trip(IDS["tid"])


def _fleet_trip(client: Any) -> Any:
    return _fleet(client).trip(IDS["tid"])


CALLS: Mapping[str, Callable[..., Any]] = {
    "getFleets": lambda c, **kw: c.fleets(**kw).first(),
    "getVehiclesCapabilities": lambda c, **kw: c.capabilities(IDS["vin"], **kw),
    "getFleet": lambda c, **kw: _fleet(c).get(**kw),
    "getVehiclesByDevice": lambda c, **kw: _fleet(c).vehicles(**kw).first(),
    "getFleetStatusList": lambda c, **kw: _fleet(c).statuses(**kw).first(),
    "getFleetMantenanceList": lambda c, **kw: _fleet(c).maintenances(**kw).first(),
    "getFleetAlertList": lambda c, **kw: _fleet(c).alerts(**kw).first(),
    "getFleetAlertById": lambda c, **kw: _fleet(c).alert(IDS["aid"], **kw),
    "getFleetTrips": lambda c, **kw: _fleet(c).trips(**kw).first(),
    "getFleetTripCollisions": lambda c, **kw: _fleet(c).collisions(**kw).first(),
    "getCollisionsById": lambda c, **kw: _fleet(c).collision(IDS["cid"], **kw),
    "getFleetTripsById": lambda c, **kw: _fleet_trip(c).get(**kw),
    "getFleetTripAlerts": lambda c, **kw: _fleet_trip(c).alerts(**kw).first(),
    "getFleetTripAlertById": lambda c, **kw: _fleet_trip(c).alert(IDS["aid"], **kw),
    "getTripCollisionsByTrip": lambda c, **kw: _fleet_trip(c).collisions(**kw).first(),
    "getPathForATrip": lambda c, **kw: _fleet_trip(c).waypoints(**kw).first(),
    "getFleetTelemetryForTrip": lambda c, **kw: _fleet_trip(c).telemetry(**kw).first(),
    "createFleetVehicleMonitor": lambda c, **kw: _fleet(c).monitors.create(MONITOR, **kw),
    "getFleetMonitors": lambda c, **kw: _fleet(c).monitors.list(**kw).first(),
    "getFleetMonitorsStatusById": lambda c, **kw: _fleet(c).monitors.get(IDS["mid"], **kw),
    "updateFleetVehicleMonitor": lambda c, **kw: _fleet(c).monitors.update(IDS["mid"], MONITOR, **kw),
    "setFleetVehicleMonitorStatus": lambda c, **kw: _fleet(c).monitors.pause(IDS["mid"], **kw),
    "deleteFleetMonitor": lambda c, **kw: _fleet(c).monitors.delete(IDS["mid"], **kw),
    "setFleetVehicleRemote": lambda c, **kw: _fleet(c).callbacks.create(CALLBACK, **kw),
    "getFleetRemotes": lambda c, **kw: _fleet(c).callbacks.list(**kw).first(),
    "getFleetRemotebyId": lambda c, **kw: _fleet(c).callbacks.get(IDS["cbid"], **kw),
    "setFleetVehicleRemoteById": lambda c, **kw: _fleet(c).callbacks.update(IDS["cbid"], CALLBACK, **kw),
    "setFleeRemoteCallbackStatus": lambda c, **kw: _fleet(c).callbacks.pause(IDS["cbid"], **kw),
    "deleteFleetRemote": lambda c, **kw: _fleet(c).callbacks.delete(IDS["cbid"], **kw),
    "getVehicleByid": lambda c, **kw: _vehicle(c).get(**kw),
    "getFleetVehicleStatus": lambda c, **kw: _vehicle(c).status(**kw),
    "getCarLastPosition": lambda c, **kw: _vehicle(c).last_position(**kw),
    "getVehicleMaintenance": lambda c, **kw: _vehicle(c).maintenance(**kw),
    "getTelemetry": lambda c, **kw: _vehicle(c).telemetry(**kw).first(),
    "getVehicleAlerts": lambda c, **kw: _vehicle(c).alerts(**kw).first(),
    "getFleetVehicleAlertsById": lambda c, **kw: _vehicle(c).alert(IDS["aid"], **kw),
    "getVehicleCollision": lambda c, **kw: _vehicle(c).collisions(**kw).first(),
    "getVehicleCollisionById": lambda c, **kw: _vehicle(c).collision(IDS["cid"], **kw),
    "getVehicleAlarms": lambda c, **kw: _vehicle(c).alarms(**kw).first(),
    "getVehicleAlarmsById": lambda c, **kw: _vehicle(c).alarm(IDS["aid"], **kw),
    "getVehicleStolenHistory": lambda c, **kw: _vehicle(c).stolen(**kw).first(),
    "getVehicleStolenById": lambda c, **kw: _vehicle(c).stolen_event(IDS["sid"], **kw),
    "getVehicleStolenIdPosition": lambda c, **kw: _vehicle(c).stolen_waypoints(IDS["sid"], **kw).first(),
    "getTripsByVehicle": lambda c, **kw: _vehicle(c).trips(**kw).first(),
    "sendRemoteToVhl": lambda c, **kw: _remotes(c).send({"horn": {"state": "Activated"}}, **kw),
    "getRemoteRequestsForVhl": lambda c, **kw: _remotes(c).list(**kw).first(),
    "getRemoteRequestForVhlById": lambda c, **kw: _remotes(c).get(IDS["rid"], **kw),
    "getFleetTripByVehicle": lambda c, **kw: _trip(c).get(**kw),
    "getFleetTripAlertByVehicle": lambda c, **kw: _trip(c).alerts(**kw).first(),
    "getFleetTripAlertByVehicleById": lambda c, **kw: _trip(c).alert(IDS["aid"], **kw),
    "getTripCollisionsByTripAndVehicle": lambda c, **kw: _trip(c).collisions(**kw).first(),
    "getPathForTrip": lambda c, **kw: _trip(c).waypoints(**kw).first(),
    "getTelemetryForTripByVehicle": lambda c, **kw: _trip(c).telemetry(**kw).first(),
}

ARGUMENTS: Mapping[str, tuple[str, object, list[str]]] = {
    "timestamps": (
        "between",
        [
            (datetime(2024, 5, 1, 12, tzinfo=UTC), None),
            (None, datetime(2024, 5, 2, 1, 30, 0, 250_000, tzinfo=UTC)),
        ],
        ["2024-05-01T12:00:00Z/", "/2024-05-02T01:30:00.250Z"],
    ),
    "pageSize": ("page_size", 60, ["60"]),
    "indexRange": ("index_range", (0, 9), ["0-9"]),
    "locale": ("locale", "fr-FR", ["fr-FR"]),
    "vinPrefix": ("vin_prefix", "VF3", ["VF3"]),
    "profile": ("profile", "endUser", ["endUser"]),
    "distance": ("distance", (0.1, 150), ["0.1-150"]),
    "duration": ("duration", (timedelta(minutes=10), None), ["600-"]),
    "states": ("states", ["Nominal", "Unfinished"], ["Nominal", "Unfinished"]),
    "tolerance": ("tolerance", 0.05, ["0.05"]),
    "types": ("remotes", ["Horn", "WakeUp"], ["Horn", "WakeUp"]),
}
"""Query parameters: the facade's keyword, a value, and what should travel. Lists depend on the operation."""
