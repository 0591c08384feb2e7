"""Columns of types that are read, as far as they are written by hand; new ones come at the end."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import TYPE_CHECKING, Final, cast

from ..errors import ArgumentError, FormatError
from ._columns import Column, ColumnType, Table, at, chosen, listed

if TYPE_CHECKING:
    from psa_fleet_runtime.behavior import GeoFeature
    from psa_fleet_runtime.model import Model

    from ..models import Telemetry

_ID: Final = at("id", ColumnType.TEXT, "id")
_VIN: Final = at("vin", ColumnType.TEXT, "VIN")
_CREATED: Final = at("created_at", ColumnType.TIME)
_UPDATED: Final = at("updated_at", ColumnType.TIME)
_SHOWN_CREATED: Final = at("created_at", ColumnType.TIME, "at (UTC)")


def _place(path: str, latitude: str = "", longitude: str = "") -> tuple[Column, Column]:
    return (
        at(f"{path}.latitude", ColumnType.NUMBER, latitude),
        at(f"{path}.longitude", ColumnType.NUMBER, longitude),
    )


def _places(*names: str) -> Callable[[Model], Sequence[GeoFeature]]:
    def found(item: Model) -> Sequence[GeoFeature]:
        values = [getattr(item, name) for name in names]
        return [cast("GeoFeature", value) for value in values if value is not None]

    return found


def _itself(item: Model) -> Sequence[GeoFeature]:
    return [cast("GeoFeature", item)]


def _energies(path: str, level: bool = False) -> tuple[Column, ...]:
    return tuple(
        chosen(path, type_, name, kind, title if level and name == "level" else "")
        for type_, title in (("Electric", "battery %"), ("Fuel", "fuel %"))
        for name, kind in (("level", ColumnType.NUMBER), ("autonomy", ColumnType.WHOLE))
    )


FLEETS: Final = Table(
    "fleets",
    "Fleet",
    (
        _ID,
        at("name", ColumnType.TEXT, "name"),
        at("description", ColumnType.TEXT, "description"),
        at("created_at", ColumnType.TIME, "created (UTC)"),
        _UPDATED,
    ),
)
VEHICLES: Final = Table(
    "vehicles",
    "VehicleItem",
    (
        _ID,
        _VIN,
        at("brand", ColumnType.TEXT, "brand"),
        at("motorization", ColumnType.TEXT, "motorization"),
        _CREATED,
        at("updated_at", ColumnType.TIME, "updated (UTC)"),
    ),
)
CAPABILITIES: Final = Table(
    "capabilities", "VehicleCapabilities", (_VIN, at("motorization", ColumnType.TEXT, "motorization"))
)
STATUSES: Final = Table(
    "statuses",
    "Status",
    (
        _VIN,
        _CREATED,
        at("updated_at", ColumnType.TIME, "updated (UTC)"),
        at("odometer.mileage", ColumnType.NUMBER, "km"),
        *_energies("energies", level=True),
        at("ignition.type_", ColumnType.TEXT),
        listed("doors_state.locked_states", "doors"),
        *_place("last_position", "lat", "lon"),
        at("last_position.properties.created_at", ColumnType.TIME),
        at("last_position.properties.heading", ColumnType.NUMBER),
        at("kinetic.speed", ColumnType.NUMBER),
        at("kinetic.moving", ColumnType.FLAG),
        at("battery.voltage", ColumnType.NUMBER),
        at("privacy.state", ColumnType.TEXT),
        at("powertrain.status", ColumnType.TEXT),
        at("environment.air.temp", ColumnType.NUMBER),
        chosen("energies", "Electric", "extension.electric.charging.status", ColumnType.TEXT),
        chosen("energies", "Electric", "extension.electric.charging.plugged", ColumnType.FLAG),
    ),
    _places("last_position"),
)
_POSITION: Final = (
    at("properties.created_at", ColumnType.TIME, "at (UTC)"),
    at("latitude", ColumnType.NUMBER, "latitude"),
    at("longitude", ColumnType.NUMBER, "longitude"),
    at("altitude", ColumnType.NUMBER, "altitude m"),
    at("properties.heading", ColumnType.NUMBER, "heading °"),
    at("properties.signal_quality", ColumnType.WHOLE, "signal"),
    at("properties.type_", ColumnType.TEXT, "kind"),
    at("properties.fix_status", ColumnType.TEXT, "fix"),
    at("properties.vin", ColumnType.TEXT),
)
POSITIONS: Final = Table("positions", "Position", _POSITION, _itself)
WAYPOINTS: Final = Table("way points", "Position", _POSITION, _itself, is_path=True)
MAINTENANCES: Final = Table(
    "maintenances",
    "Maintenance",
    (
        _VIN,
        at("days_before_maintenance", ColumnType.WHOLE, "days left"),
        at("mileage_before_maintenance", ColumnType.NUMBER, "km left"),
        _CREATED,
        at("updated_at", ColumnType.TIME, "updated (UTC)"),
    ),
)
TELEMETRY: Final = Table(
    "telemetry messages",
    "Telemetry",
    (
        _SHOWN_CREATED,
        at("vehicle.odometer.mileage", ColumnType.NUMBER, "km"),
        *_energies("vehicle.energies", level=True),
        at("vehicle.ignition.type_", ColumnType.TEXT, "ignition"),
        at("vehicle.kinetic.speed", ColumnType.NUMBER, "km/h"),
        at("vehicle.kinetic.acceleration", ColumnType.NUMBER),
        at("vehicle.kinetic.moving", ColumnType.FLAG, "moving"),
        listed("vehicle.doors_state.locked_states", "doors"),
        at("vehicle.battery.voltage", ColumnType.NUMBER),
        at("vehicle.powertrain.status", ColumnType.TEXT),
        at("privacy.state", ColumnType.TEXT),
        at("environment.air.temp", ColumnType.NUMBER),
    ),
    lambda item: _telemetry_places(item),
    is_path=True,
)
ALERTS: Final = Table(
    "alerts",
    "Alert",
    (
        _ID,
        _VIN,
        at("type_", ColumnType.TEXT, "alert"),
        at("severity", ColumnType.TEXT, "severity"),
        at("active", ColumnType.FLAG, "active"),
        at("started_at", ColumnType.TIME, "started (UTC)"),
        at("end_at", ColumnType.TIME),
        *_place("start_position"),
        *_place("end_position"),
        _CREATED,
        _UPDATED,
    ),
    _places("start_position", "end_position"),
)
COLLISIONS: Final = Table(
    "collisions",
    "Collision",
    (
        _ID,
        _VIN,
        _SHOWN_CREATED,
        Column("details", ColumnType.TEXT, lambda item: _collision(item), "side and severity"),
        at("tipped_over", ColumnType.FLAG, "tipped over"),
        at("pedestrian", ColumnType.FLAG, "pedestrian"),
        _UPDATED,
    ),
)
ALARMS: Final = Table(
    "alarms",
    "AlarmDetails",
    (
        _ID,
        at("trigger.type_", ColumnType.TEXT, "trigger"),
        at("trigger.created_at", ColumnType.TIME, "at (UTC)"),
        at("trigger.start_at", ColumnType.TIME),
        *_place("trigger.position", "latitude", "longitude"),
        at("status.activation", ColumnType.TEXT, "alarm"),
        at("status.created_at", ColumnType.TIME),
    ),
    lambda item: _alarm_places(item),
)
STOLEN: Final = Table(
    "stolen events",
    "Stolen",
    (
        _ID,
        at("state", ColumnType.FLAG, "stolen"),
        at("started_at", ColumnType.TIME, "started (UTC)"),
        at("end_at", ColumnType.TIME, "ended (UTC)"),
        *_place("start_position", "latitude", "longitude"),
        *_place("end_position"),
        _CREATED,
        _UPDATED,
    ),
    _places("start_position", "end_position"),
)
TRIPS: Final = Table(
    "trips",
    "Trip",
    (
        _ID,
        _VIN,
        at("started_at", ColumnType.TIME, "started (UTC)"),
        at("stopped_at", ColumnType.TIME),
        Column("duration", ColumnType.NUMBER, lambda item: _seconds(item), "s"),
        at("distance", ColumnType.NUMBER, "km"),
        at("kinetic.avg_speed", ColumnType.NUMBER, "mean m/s"),  # as seen; the vendor names no unit
        at("kinetic.max_speed", ColumnType.NUMBER, "most km/h"),  # as seen
        at("start_mileage", ColumnType.NUMBER),
        *_place("start_position"),
        *_place("stop_position"),
        *_energies("start_energies"),
        *_energies("end_energies"),
        chosen("energy_consumptions", "Electric", "consumption", ColumnType.NUMBER),
        chosen("energy_consumptions", "Electric", "avg_consumption", ColumnType.NUMBER),
        chosen("energy_consumptions", "Fuel", "consumption", ColumnType.NUMBER),
        chosen("energy_consumptions", "Fuel", "avg_consumption", ColumnType.NUMBER),
        at("done", ColumnType.FLAG),
        listed("faults", of_each="fault"),
        _CREATED,
        _UPDATED,
    ),
    _places("start_position", "stop_position"),
)
MONITORS: Final = Table(
    "monitors",
    "Monitor",
    (
        at("monitor_id", ColumnType.TEXT, "id"),
        at("monitor.label", ColumnType.TEXT, "label"),
        at("status", ColumnType.TEXT, "status"),
        at("monitor.trigger_param.bool_exp", ColumnType.TEXT),
        at("created_at", ColumnType.TIME, "created (UTC)"),
        _UPDATED,
        Column("when", ColumnType.TEXT, lambda item: _monitor_words(item), "when"),
    ),
)
MONITOR_REFS: Final = Table(
    "monitors",
    "MonitorRef",
    (at("monitor_id", ColumnType.TEXT, "id"), at("status", ColumnType.TEXT, "status"), _CREATED, _UPDATED),
)
CALLBACKS: Final = Table(
    "callbacks",
    "RemoteCallback",
    (
        _ID,
        at("subscribe.label", ColumnType.TEXT, "label"),
        at("status", ColumnType.TEXT, "status"),
        listed("subscribe.remote_types", "for"),
    ),
    words=lambda item: _callback_words(item),
)
CALLBACK_REFS: Final = Table(
    "callbacks",
    "CallbackRef",
    (at("callback_id", ColumnType.TEXT, "id"), at("status", ColumnType.TEXT, "status")),
)
REMOTES: Final = Table(
    "remote actions",
    "RemoteAction",
    (
        at("remote_action_id", ColumnType.TEXT, "id"),
        at("type_", ColumnType.TEXT, "action"),
        at("status", ColumnType.TEXT, "status"),
        at("failure_cause", ColumnType.TEXT, "cause"),
    ),
)
SENT_REMOTES: Final = Table(
    "remote actions",
    "RemotePostResponse",
    (at("remote_action_id", ColumnType.TEXT, "id"), at("type_", ColumnType.TEXT, "action")),
)


def _collision(item: Model) -> str | None:
    details = getattr(item, "details", None) or ()
    return ", ".join(f"{each.side or '-'} {each.severity or '-'}" for each in details) or None


def _seconds(item: Model) -> float | None:
    """Trips have their duration as a number, in v2 also as a text; the model reads both."""
    found = getattr(item, "duration_timedelta", None)
    return None if found is None else float(found.total_seconds())


def _alarm_places(item: Model) -> Sequence[GeoFeature]:
    trigger = getattr(item, "trigger", None)
    return () if trigger is None else _places("position")(trigger)


def _telemetry_places(item: Model) -> Sequence[GeoFeature]:
    from ..models import Position

    embedded = cast("Telemetry", item).embedded
    extension = None if embedded is None else embedded.extension
    location = None if extension is None else extension.location
    return () if location is None else _itself(Position.from_dict(location.to_dict()))


def _monitor_words(item: Model) -> str | None:
    from ..monitors import Monitor

    content = getattr(item, "monitor", None)
    try:
        if content is None:
            return None
        found = Monitor.from_payload(content.to_dict())
        return str(found).removeprefix(f"{found.label}: ")  # which has a column of its own
    except (FormatError, ArgumentError):  # in an unknown form: it is shown as it came
        return None


def _callback_words(item: Model) -> str | None:
    from ..remotes import Callback

    content = getattr(item, "subscribe", None)
    try:
        return None if content is None else str(Callback.from_payload(content.to_dict()))
    except (FormatError, ArgumentError):  # the same
        return None


BY_HAND: Final[Mapping[str, Table]] = {
    "fleets": FLEETS,
    "vehicles": VEHICLES,
    "capabilities": CAPABILITIES,
    "statuses": STATUSES,
    "positions": POSITIONS,
    "waypoints": WAYPOINTS,
    "maintenances": MAINTENANCES,
    "telemetry": TELEMETRY,
    "alerts": ALERTS,
    "collisions": COLLISIONS,
    "alarms": ALARMS,
    "stolen": STOLEN,
    "trips": TRIPS,
    "monitors": MONITORS,
    "monitor_refs": MONITOR_REFS,
    "callbacks": CALLBACKS,
    "callback_refs": CALLBACK_REFS,
    "remotes": REMOTES,
    "sent_remotes": SENT_REMOTES,
}
"""Tables that are written by hand."""
