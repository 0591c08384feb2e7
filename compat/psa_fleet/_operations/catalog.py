"""Catalog of operations: the facade's methods for each, and the advice about it. Names are data."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final, NamedTuple

TAKES_ID: Final = frozenset(("vehicle", "trip", "remotes"))
"""The steps on the way to a method that take an id; the others are properties."""


class Entry(NamedTuple):
    """One operation of the specifications."""

    id: str
    """Its operation id."""

    owner: tuple[str, ...]
    """The steps to the handle, such as `("fleet", "monitors")`. The first one is an object at hand."""

    methods: tuple[str, ...]
    """The handle's methods that call it."""

    instead: str | None = None
    """Advice where a version lacks it; by default, which subscription has it."""

    deprecated: str | None = None
    """The replacement if the vendor marks it as deprecated; None if it has no replacement."""

    verify: str | None = None
    """How to find out whether a command was carried out, when its response was lost."""

    def shown(self, method: str | None = None, argument: str | None = None) -> str:
        """The call of a method as a user writes it.

        Args:
            method: One of the methods; the first one by default.
            argument: The keyword of an argument to show.

        Returns:
            For example `vehicle.trip().alerts(profile=...)`.
        """
        first, *others = self.owner
        steps = [first, *(f"{step}()" if step in TAKES_ID else step for step in others)]
        return f"{'.'.join(steps)}.{method or self.methods[0]}({f'{argument}=...' if argument else ''})"

    @property
    def name(self) -> str:
        """All methods as a user writes them, such as `fleet.monitors.pause() and .resume()`."""
        return " and ".join([self.shown(), *(f".{method}()" for method in self.methods[1:])])


_TRIP = "Address the trip through its vehicle: fleet.vehicle(vid).trip(tid)"
_V3 = "It requires a subscription on v3 (delegation publique)"
_STOLEN = f"{_V3}; fleet.monitors can notify when a vehicle leaves a zone"
_REMOTE = f"v2 has no remote commands. {_V3}"
_MONITOR = "fleet.monitors.get(mid) shows the current state; repeating the call is safe"
_CALLBACK = "fleet.callbacks.get(cbid) shows the current state; repeating the call is safe"

ROWS: Final = (
    Entry("getFleets", ("client",), ("fleets",)),
    Entry(
        "getVehiclesCapabilities",
        ("client",),
        ("capabilities",),
        instead=f"{_V3}; fleet.vehicle(vid).get() has the vehicle's own data",
    ),
    Entry("getFleet", ("fleet",), ("get",)),
    Entry("getVehiclesByDevice", ("fleet",), ("vehicles",)),
    Entry(
        "getFleetStatusList",
        ("fleet",),
        ("statuses",),
        deprecated="fleet.vehicle(vid).status() for each of fleet.vehicles()",
    ),
    Entry(
        "getFleetMantenanceList",
        ("fleet",),
        ("maintenances",),
        deprecated="fleet.vehicle(vid).maintenance() for each of fleet.vehicles()",
    ),
    Entry(
        "getFleetAlertList",
        ("fleet",),
        ("alerts",),
        deprecated="fleet.vehicle(vid).alerts() for each of fleet.vehicles()",
    ),
    Entry("getFleetAlertById", ("fleet",), ("alert",), deprecated="fleet.vehicle(vid).alert(aid)"),
    Entry(
        "getFleetTrips",
        ("fleet",),
        ("trips",),
        deprecated="fleet.vehicle(vid).trips() for each of fleet.vehicles()",
    ),
    Entry(
        "getFleetTripCollisions",
        ("fleet",),
        ("collisions",),
        deprecated="fleet.vehicle(vid).collisions() for each of fleet.vehicles()",
    ),
    Entry("getCollisionsById", ("fleet",), ("collision",), deprecated="fleet.vehicle(vid).collision(cid)"),
    Entry("getFleetTripsById", ("fleet", "trip"), ("get",), instead=_TRIP),
    Entry("getFleetTripAlerts", ("fleet", "trip"), ("alerts",), instead=_TRIP),
    Entry("getFleetTripAlertById", ("fleet", "trip"), ("alert",), instead=_TRIP),
    Entry("getTripCollisionsByTrip", ("fleet", "trip"), ("collisions",), instead=_TRIP),
    Entry("getPathForATrip", ("fleet", "trip"), ("waypoints",), instead=_TRIP),
    Entry("getFleetTelemetryForTrip", ("fleet", "trip"), ("telemetry",), instead=_TRIP),
    Entry(
        "createFleetVehicleMonitor",
        ("fleet", "monitors"),
        ("create",),
        verify="fleet.monitors.list() shows whether the monitor is there; repeating the call could create a"
        " second one",
    ),
    Entry("getFleetMonitors", ("fleet", "monitors"), ("list",)),
    Entry("getFleetMonitorsStatusById", ("fleet", "monitors"), ("get",)),
    Entry(
        "updateFleetVehicleMonitor",
        ("fleet", "monitors"),
        ("update",),
        instead="fleet.monitors.replace() creates the new one, then deletes the old one",
        verify=_MONITOR,
    ),
    Entry("setFleetVehicleMonitorStatus", ("fleet", "monitors"), ("pause", "resume"), verify=_MONITOR),
    Entry(
        "deleteFleetMonitor",
        ("fleet", "monitors"),
        ("delete",),
        verify="fleet.monitors.list() shows whether it is gone; repeating the call is safe",
    ),
    Entry(
        "setFleetVehicleRemote",
        ("fleet", "callbacks"),
        ("create",),
        instead=_REMOTE,
        verify="fleet.callbacks.list() shows whether the callback is there; repeating the call could create a"
        " second one",
    ),
    Entry("getFleetRemotes", ("fleet", "callbacks"), ("list",), instead=_REMOTE),
    Entry("getFleetRemotebyId", ("fleet", "callbacks"), ("get",), instead=_REMOTE),
    Entry(
        "setFleetVehicleRemoteById", ("fleet", "callbacks"), ("update",), instead=_REMOTE, verify=_CALLBACK
    ),
    Entry(
        "setFleeRemoteCallbackStatus",
        ("fleet", "callbacks"),
        ("pause", "resume"),
        instead=_REMOTE,
        verify=_CALLBACK,
    ),
    Entry(
        "deleteFleetRemote",
        ("fleet", "callbacks"),
        ("delete",),
        instead=_REMOTE,
        verify="fleet.callbacks.list() shows whether it is gone; repeating the call is safe",
    ),
    Entry("getVehicleByid", ("vehicle",), ("get",)),
    Entry("getFleetVehicleStatus", ("vehicle",), ("status",)),
    Entry(
        "getCarLastPosition",
        ("vehicle",),
        ("last_position",),
        deprecated="the last_position of vehicle.status()",
    ),
    Entry("getVehicleMaintenance", ("vehicle",), ("maintenance",)),
    Entry("getTelemetry", ("vehicle",), ("telemetry",)),
    Entry("getVehicleAlerts", ("vehicle",), ("alerts",)),
    Entry("getFleetVehicleAlertsById", ("vehicle",), ("alert",)),
    Entry("getVehicleCollision", ("vehicle",), ("collisions",)),
    Entry("getVehicleCollisionById", ("vehicle",), ("collision",)),
    Entry(
        "getVehicleAlarms", ("vehicle",), ("alarms",), instead=f"{_V3}; vehicle.alerts() lists other events"
    ),
    Entry(
        "getVehicleAlarmsById",
        ("vehicle",),
        ("alarm",),
        instead=f"{_V3}; vehicle.alert() is for other events",
    ),
    Entry("getVehicleStolenHistory", ("vehicle",), ("stolen",), instead=_STOLEN),
    Entry("getVehicleStolenById", ("vehicle",), ("stolen_event",), instead=_STOLEN),
    Entry("getVehicleStolenIdPosition", ("vehicle",), ("stolen_waypoints",), instead=_STOLEN),
    Entry("getTripsByVehicle", ("vehicle",), ("trips",)),
    Entry(
        "sendRemoteToVhl",
        ("vehicle", "remotes"),
        ("send",),
        instead=_REMOTE,
        verify="vehicle.remotes(cbid).list() shows whether the action was sent; repeating the call could make"
        " the vehicle act twice",
    ),
    Entry("getRemoteRequestsForVhl", ("vehicle", "remotes"), ("list",), instead=_REMOTE),
    Entry("getRemoteRequestForVhlById", ("vehicle", "remotes"), ("get", "wait"), instead=_REMOTE),
    Entry("getFleetTripByVehicle", ("vehicle", "trip"), ("get",)),
    Entry("getFleetTripAlertByVehicle", ("vehicle", "trip"), ("alerts",)),
    Entry("getFleetTripAlertByVehicleById", ("vehicle", "trip"), ("alert",)),
    Entry("getTripCollisionsByTripAndVehicle", ("vehicle", "trip"), ("collisions",)),
    Entry("getPathForTrip", ("vehicle", "trip"), ("waypoints",)),
    Entry("getTelemetryForTripByVehicle", ("vehicle", "trip"), ("telemetry",)),
)
"""A row for each operation. Of a read, it makes the facade's method: run `make derived` after a change."""

CATALOG: Final[Mapping[str, Entry]] = {entry.id: entry for entry in ROWS}
"""All operations of both versions by operation id, in the order of the facade."""
