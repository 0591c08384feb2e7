"""The columns of every type that is read. Columns are only ever added, and at the end."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Final, cast

from ..errors import ArgumentError, FormatError
from ._columns import Column, Kind, Table, at, chosen, listed

if TYPE_CHECKING:
    from psa_fleet_runtime.behavior import GeoFeature
    from psa_fleet_runtime.model import Model

_ID: Final = at("id", Kind.TEXT, "id")
_VIN: Final = at("vin", Kind.TEXT, "VIN")
_CREATED: Final = at("created_at", Kind.TIME)
_UPDATED: Final = at("updated_at", Kind.TIME)
_SHOWN_CREATED: Final = at("created_at", Kind.TIME, "at (UTC)")


def _place(path: str, latitude: str = "", longitude: str = "") -> tuple[Column, Column]:
    return (
        at(f"{path}.latitude", Kind.NUMBER, latitude),
        at(f"{path}.longitude", Kind.NUMBER, longitude),
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
        for name, kind in (("level", Kind.NUMBER), ("autonomy", Kind.WHOLE))
    )


FLEETS: Final = Table(
    "fleets",
    (
        _ID,
        at("name", Kind.TEXT, "name"),
        at("description", Kind.TEXT, "description"),
        at("created_at", Kind.TIME, "created (UTC)"),
        _UPDATED,
    ),
)
VEHICLES: Final = Table(
    "vehicles",
    (
        _ID,
        _VIN,
        at("brand", Kind.TEXT, "brand"),
        at("motorization", Kind.TEXT, "motorization"),
        _CREATED,
        at("updated_at", Kind.TIME, "updated (UTC)"),
    ),
)
CAPABILITIES: Final = Table("capabilities", (_VIN, at("motorization", Kind.TEXT, "motorization")))
STATUSES: Final = Table(
    "statuses",
    (
        _VIN,
        _CREATED,
        at("updated_at", Kind.TIME, "updated (UTC)"),
        at("odometer.mileage", Kind.NUMBER, "km"),
        *_energies("energies", level=True),
        at("ignition.type_", Kind.TEXT),
        listed("doors_state.locked_states", "doors"),
        *_place("last_position", "lat", "lon"),
        at("last_position.properties.created_at", Kind.TIME),
        at("last_position.properties.heading", Kind.WHOLE),
        at("kinetic.speed", Kind.NUMBER),
        at("kinetic.moving", Kind.FLAG),
        at("battery.voltage", Kind.NUMBER),
        at("privacy.state", Kind.TEXT),
        at("powertrain.status", Kind.TEXT),
        at("environment.air.temp", Kind.NUMBER),
        chosen("energies", "Electric", "extension.electric.charging.status", Kind.TEXT),
        chosen("energies", "Electric", "extension.electric.charging.plugged", Kind.FLAG),
    ),
    _places("last_position"),
)
_POSITION: Final = (
    at("properties.created_at", Kind.TIME, "at (UTC)"),
    at("latitude", Kind.NUMBER, "latitude"),
    at("longitude", Kind.NUMBER, "longitude"),
    at("altitude", Kind.NUMBER, "altitude m"),
    at("properties.heading", Kind.WHOLE, "heading °"),
    at("properties.signal_quality", Kind.WHOLE, "signal"),
    at("properties.type_", Kind.TEXT, "kind"),
    at("properties.fix_status", Kind.TEXT, "fix"),
    at("properties.vin", Kind.TEXT),
)
POSITIONS: Final = Table("positions", _POSITION, _itself)
WAYPOINTS: Final = Table("way points", _POSITION, _itself, is_path=True)
MAINTENANCES: Final = Table(
    "maintenances",
    (
        _VIN,
        at("days_before_maintenance", Kind.WHOLE, "days left"),
        at("mileage_before_maintenance", Kind.NUMBER, "km left"),
        _CREATED,
        at("updated_at", Kind.TIME, "updated (UTC)"),
    ),
)
TELEMETRY: Final = Table(
    "telemetry messages",
    (
        _SHOWN_CREATED,
        at("vehicle.odometer.mileage", Kind.NUMBER, "km"),
        *_energies("vehicle.energies", level=True),
        at("vehicle.ignition.type_", Kind.TEXT, "ignition"),
        at("vehicle.kinetic.speed", Kind.NUMBER, "km/h"),
        at("vehicle.kinetic.acceleration", Kind.NUMBER),
        at("vehicle.kinetic.moving", Kind.FLAG, "moving"),
        listed("vehicle.doors_state.locked_states", "doors"),
        at("vehicle.battery.voltage", Kind.NUMBER),
        at("vehicle.powertrain.status", Kind.TEXT),
        at("privacy.state", Kind.TEXT),
        at("environment.air.temp", Kind.NUMBER),
    ),
)
ALERTS: Final = Table(
    "alerts",
    (
        _ID,
        _VIN,
        at("type_", Kind.TEXT, "alert"),
        at("severity", Kind.TEXT, "severity"),
        at("active", Kind.FLAG, "active"),
        at("started_at", Kind.TIME, "started (UTC)"),
        at("end_at", Kind.TIME),
        *_place("start_position"),
        *_place("end_position"),
        _CREATED,
        _UPDATED,
    ),
    _places("start_position", "end_position"),
)
COLLISIONS: Final = Table(
    "collisions",
    (
        _ID,
        _VIN,
        _SHOWN_CREATED,
        Column("details", Kind.TEXT, lambda item: _collision(item), "side and severity"),
        at("tipped_over", Kind.FLAG, "tipped over"),
        at("pedestrian", Kind.FLAG, "pedestrian"),
        _UPDATED,
    ),
)
ALARMS: Final = Table(
    "alarms",
    (
        _ID,
        at("trigger.type_", Kind.TEXT, "trigger"),
        at("trigger.created_at", Kind.TIME, "at (UTC)"),
        at("trigger.start_at", Kind.TIME),
        *_place("trigger.position", "latitude", "longitude"),
        at("status.activation", Kind.TEXT, "alarm"),
        at("status.created_at", Kind.TIME),
    ),
    lambda item: _alarm_places(item),
)
STOLEN: Final = Table(
    "stolen events",
    (
        _ID,
        at("state", Kind.FLAG, "stolen"),
        at("started_at", Kind.TIME, "started (UTC)"),
        at("end_at", Kind.TIME, "ended (UTC)"),
        *_place("start_position", "latitude", "longitude"),
        *_place("end_position"),
        _CREATED,
        _UPDATED,
    ),
    _places("start_position", "end_position"),
)
TRIPS: Final = Table(
    "trips",
    (
        _ID,
        _VIN,
        at("started_at", Kind.TIME, "started (UTC)"),
        at("stopped_at", Kind.TIME),
        Column("duration", Kind.NUMBER, lambda item: _seconds(item), "s"),
        at("distance", Kind.NUMBER, "km"),
        at("kinetic.avg_speed", Kind.NUMBER, "km/h"),
        at("kinetic.max_speed", Kind.NUMBER, "at most"),
        at("start_mileage", Kind.NUMBER),
        *_place("start_position"),
        *_place("stop_position"),
        *_energies("start_energies"),
        *_energies("end_energies"),
        chosen("energy_consumptions", "Electric", "consumption", Kind.NUMBER),
        chosen("energy_consumptions", "Electric", "avg_consumption", Kind.NUMBER),
        chosen("energy_consumptions", "Fuel", "consumption", Kind.NUMBER),
        chosen("energy_consumptions", "Fuel", "avg_consumption", Kind.NUMBER),
        at("done", Kind.FLAG),
        listed("faults"),
        _CREATED,
        _UPDATED,
    ),
    _places("start_position", "stop_position"),
)
MONITORS: Final = Table(
    "monitors",
    (
        at("monitor_id", Kind.TEXT, "id"),
        at("monitor.label", Kind.TEXT, "label"),
        at("status", Kind.TEXT, "status"),
        at("monitor.trigger_param.bool_exp", Kind.TEXT, "when"),
        at("created_at", Kind.TIME, "created (UTC)"),
        _UPDATED,
    ),
    words=lambda item: _monitor_words(item),
)
MONITOR_REFS: Final = Table(
    "monitors", (at("monitor_id", Kind.TEXT, "id"), at("status", Kind.TEXT, "status"), _CREATED, _UPDATED)
)
CALLBACKS: Final = Table(
    "callbacks",
    (
        _ID,
        at("subscribe.label", Kind.TEXT, "label"),
        at("status", Kind.TEXT, "status"),
        listed("subscribe.remote_types", "for"),
    ),
    words=lambda item: _callback_words(item),
)
CALLBACK_REFS: Final = Table(
    "callbacks", (at("callback_id", Kind.TEXT, "id"), at("status", Kind.TEXT, "status"))
)
REMOTES: Final = Table(
    "remote actions",
    (
        at("remote_action_id", Kind.TEXT, "id"),
        at("type_", Kind.TEXT, "action"),
        at("status", Kind.TEXT, "status"),
        at("failure_cause", Kind.TEXT, "cause"),
    ),
)
SENT_REMOTES: Final = Table(
    "remote actions", (at("remote_action_id", Kind.TEXT, "id"), at("type_", Kind.TEXT, "action"))
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


def _monitor_words(item: Model) -> str | None:
    from ..monitors import Monitor

    content = getattr(item, "monitor", None)
    try:
        return None if content is None else str(Monitor.from_payload(content.to_dict()))
    except (FormatError, ArgumentError):  # in a form that nobody knows: it is shown as it came
        return None


def _callback_words(item: Model) -> str | None:
    from ..remotes import Callback

    content = getattr(item, "subscribe", None)
    try:
        return None if content is None else str(Callback.from_payload(content.to_dict()))
    except (FormatError, ArgumentError):  # the same
        return None
