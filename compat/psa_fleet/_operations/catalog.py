"""What the facade calls each operation of the specifications, and what to do where one is missing or old."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

FACADE_NAMES: Final[Mapping[str, str]] = {
    "getFleets": "client.fleets()",
    "getVehiclesCapabilities": "client.capabilities()",
    "getFleet": "fleet.get()",
    "getVehiclesByDevice": "fleet.vehicles()",
    "getFleetStatusList": "fleet.statuses()",
    "getFleetMantenanceList": "fleet.maintenances()",
    "getFleetAlertList": "fleet.alerts()",
    "getFleetAlertById": "fleet.alert()",
    "getFleetTrips": "fleet.trips()",
    "getFleetTripCollisions": "fleet.collisions()",
    "getCollisionsById": "fleet.collision()",
    "getFleetTripsById": "fleet.trip().get()",
    "getFleetTripAlerts": "fleet.trip().alerts()",
    "getFleetTripAlertById": "fleet.trip().alert()",
    "getTripCollisionsByTrip": "fleet.trip().collisions()",
    "getPathForATrip": "fleet.trip().waypoints()",
    "getFleetTelemetryForTrip": "fleet.trip().telemetry()",
    "createFleetVehicleMonitor": "fleet.monitors.create()",
    "getFleetMonitors": "fleet.monitors.list()",
    "getFleetMonitorsStatusById": "fleet.monitors.get()",
    "updateFleetVehicleMonitor": "fleet.monitors.update()",
    "setFleetVehicleMonitorStatus": "fleet.monitors.pause() and .resume()",
    "deleteFleetMonitor": "fleet.monitors.delete()",
    "setFleetVehicleRemote": "fleet.callbacks.create()",
    "getFleetRemotes": "fleet.callbacks.list()",
    "getFleetRemotebyId": "fleet.callbacks.get()",
    "setFleetVehicleRemoteById": "fleet.callbacks.update()",
    "setFleeRemoteCallbackStatus": "fleet.callbacks.pause() and .resume()",
    "deleteFleetRemote": "fleet.callbacks.delete()",
    "getVehicleByid": "vehicle.get()",
    "getFleetVehicleStatus": "vehicle.status()",
    "getCarLastPosition": "vehicle.last_position()",
    "getVehicleMaintenance": "vehicle.maintenance()",
    "getTelemetry": "vehicle.telemetry()",
    "getVehicleAlerts": "vehicle.alerts()",
    "getFleetVehicleAlertsById": "vehicle.alert()",
    "getVehicleCollision": "vehicle.collisions()",
    "getVehicleCollisionById": "vehicle.collision()",
    "getVehicleAlarms": "vehicle.alarms()",
    "getVehicleAlarmsById": "vehicle.alarm()",
    "getVehicleStolenHistory": "vehicle.stolen()",
    "getVehicleStolenById": "vehicle.stolen_event()",
    "getVehicleStolenIdPosition": "vehicle.stolen_waypoints()",
    "getTripsByVehicle": "vehicle.trips()",
    "sendRemoteToVhl": "vehicle.remotes().send()",
    "getRemoteRequestsForVhl": "vehicle.remotes().list()",
    "getRemoteRequestForVhlById": "vehicle.remotes().get() and .wait()",
    "getFleetTripByVehicle": "vehicle.trip().get()",
    "getFleetTripAlertByVehicle": "vehicle.trip().alerts()",
    "getFleetTripAlertByVehicleById": "vehicle.trip().alert()",
    "getTripCollisionsByTripAndVehicle": "vehicle.trip().collisions()",
    "getPathForTrip": "vehicle.trip().waypoints()",
    "getTelemetryForTripByVehicle": "vehicle.trip().telemetry()",
}
"""What the facade calls each operation, by operation id."""

_TRIP = "Address the trip through its vehicle: fleet.vehicle(vid).trip(tid)"
_V3 = "It takes a subscription on v3 (delegation publique)"
_STOLEN = f"{_V3}; fleet.monitors can tell when a vehicle leaves a zone"

INSTEAD: Final[Mapping[str, str]] = {
    "getVehiclesCapabilities": f"{_V3}; fleet.vehicle(vid).get() tells what is known of a vehicle",
    "getFleetTripsById": _TRIP,
    "getFleetTripAlerts": _TRIP,
    "getFleetTripAlertById": _TRIP,
    "getTripCollisionsByTrip": _TRIP,
    "getPathForATrip": _TRIP,
    "getFleetTelemetryForTrip": _TRIP,
    "updateFleetVehicleMonitor": "fleet.monitors.replace() creates the new one, then deletes the old one",
    "getVehicleAlarms": f"{_V3}; vehicle.alerts() tells of other events",
    "getVehicleAlarmsById": f"{_V3}; vehicle.alert() tells of other events",
    "getVehicleStolenHistory": _STOLEN,
    "getVehicleStolenById": _STOLEN,
    "getVehicleStolenIdPosition": _STOLEN,
    **dict.fromkeys(
        (
            "setFleetVehicleRemote",
            "getFleetRemotes",
            "getFleetRemotebyId",
            "setFleetVehicleRemoteById",
            "setFleeRemoteCallbackStatus",
            "deleteFleetRemote",
            "sendRemoteToVhl",
            "getRemoteRequestsForVhl",
            "getRemoteRequestForVhlById",
        ),
        f"Remote commands do not exist in v2. {_V3}",
    ),
}
"""What to do where a version lacks an operation, by operation id."""

DEPRECATED: Final[Mapping[str, str]] = {
    "getFleetStatusList": "fleet.vehicle(vid).status() for each of fleet.vehicles()",
    "getFleetMantenanceList": "fleet.vehicle(vid).maintenance() for each of fleet.vehicles()",
    "getFleetAlertList": "fleet.vehicle(vid).alerts() for each of fleet.vehicles()",
    "getFleetAlertById": "fleet.vehicle(vid).alert(aid)",
    "getFleetTrips": "fleet.vehicle(vid).trips() for each of fleet.vehicles()",
    "getFleetTripCollisions": "fleet.vehicle(vid).collisions() for each of fleet.vehicles()",
    "getCollisionsById": "fleet.vehicle(vid).collision(cid)",
    "getCarLastPosition": "the last_position of vehicle.status()",
}
"""What to use instead of an operation that the vendor marks as deprecated, by operation id."""

_MONITOR = "fleet.monitors.get(mid) shows what holds now; sending it again leads to the same"
_CALLBACK = "fleet.callbacks.get(cbid) shows what holds now; sending it again leads to the same"

FIND_OUT: Final[Mapping[str, str]] = {
    "createFleetVehicleMonitor": "fleet.monitors.list() shows whether the monitor is there; sending it again"
    " could make a second one",
    "updateFleetVehicleMonitor": _MONITOR,
    "setFleetVehicleMonitorStatus": _MONITOR,
    "deleteFleetMonitor": "fleet.monitors.list() shows whether it is gone; sending it again does no harm",
    "setFleetVehicleRemote": "fleet.callbacks.list() shows whether the callback is there; sending it again"
    " could make a second one",
    "setFleetVehicleRemoteById": _CALLBACK,
    "setFleeRemoteCallbackStatus": _CALLBACK,
    "deleteFleetRemote": "fleet.callbacks.list() shows whether it is gone; sending it again does no harm",
    "sendRemoteToVhl": "vehicle.remotes(cbid).list() shows whether the vehicle was told; sending it again"
    " could make it act twice",
}
"""How to find out what a command did whose answer was lost, by operation id."""
