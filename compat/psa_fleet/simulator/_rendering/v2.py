"""Facts in the words of v2."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .._world import physics
from . import common
from .common import trip_path, vehicle_path
from .view import View, iso_time, without_none

if TYPE_CHECKING:
    from collections.abc import Collection
    from datetime import datetime

    from ..._base.json import JSON, JSONObject
    from .._world.facts import Alert, Charging, Moment, State, Trip, Vehicle
    from .._world.roads import Sample


def position(view: View, vin: str, sample: Sample, at: datetime) -> JSONObject:
    """Render where a vehicle was."""
    return common.feature(view, vin, sample, {"updatedAt": iso_time(at)})


def vehicle(view: View, fid: str, facts: Vehicle) -> JSONObject:
    """Render a vehicle with its label."""
    return {**common.vehicle(view, fid, facts), "label": facts.label}


def vehicle_item(view: View, fid: str, facts: Vehicle) -> JSONObject:
    """Render a vehicle in a list."""
    return common.vehicle(view, fid, facts)


def maintenance(view: View, fid: str, facts: Vehicle) -> JSONObject:
    """Render when a vehicle is to be maintained."""
    here, at = vehicle_path(fid, facts), iso_time(facts.updated)
    return {
        "_links": view.links(self_=(*here, "maintenance"), vehicle=here, alerts=(*here, "alerts")),
        "daysBeforeMaintenance": facts.days_before_maintenance,
        "mileageBeforeMaintenance": facts.km_before_maintenance,
        "createdAt": at,
        "updatedAt": at,
    }


def _energies(used: common.Energies, at: JSONObject, charging: Charging | None) -> list[JSON]:
    levels, car = used.levels, used.motorization
    energies: list[JSON] = []
    if levels.fuel is not None:
        energies.append(
            {
                **at,
                "type": "Fuel",
                "level": levels.fuel,
                "autonomy": physics.fuel_range(levels.fuel),
                "extension": {"fuel": {"consumption": physics.lifetime_fuel(used.effort, car)}},
            }
        )
    if levels.electric is not None:
        energies.append(
            {
                **at,
                "type": "Electric",
                "level": levels.electric,
                "autonomy": physics.electric_range(levels.electric, car),
                "extension": {
                    "electric": {
                        "residual": physics.watt_hours(levels.electric, car),
                        "battery": {
                            "capacity": physics.capacity(car),
                            "health": {"capacity": 96, "resistance": 97},
                        },
                        "charging": None
                        if charging is None
                        else common.charging(charging, levels.electric, car),
                    }
                },
            }
        )
    return energies


def _engines(view: View, facts: Vehicle, running: bool) -> list[JSON]:
    state = "Running" if running else "Stopped"
    speed = 1900.0 if running else 0.0
    engines: list[JSON] = []
    if facts.motorization != "Electric":
        liquids = common.thermic(facts, running=running)
        if view.rich:
            liquids["scr"] = "Off"
        engines.append(
            {"type": "Thermic", "speed": speed, "gmpStatus": state, "extension": {"thermic": liquids}}
        )
    if facts.motorization != "Thermic":
        engines.append({"type": "Electric", "speed": speed * 3, "gmpStatus": state})
    return engines


def _privacy(view: View, facts: Vehicle, at: JSONObject) -> JSONObject:
    state = "Geolocation" if facts.private else "None"
    more: JSONObject = {"state": state, "serviceState": "None"} if view.rich else {}
    return {**at, "driverRequestState": state, **more}


def _safety(view: View) -> JSONObject:
    more: JSONObject = {"beltWarning": "Normal", "eCallTriggeringRequest": "NoRequest"} if view.rich else {}
    return {"autoECallTriggering": "NotDetected", **more}


def status(view: View, fid: str, facts: State, extension: Collection[str] = ()) -> JSONObject:
    """Render how a vehicle last reported."""
    car, sample, running = facts.vehicle, facts.sample, facts.running
    at = iso_time(car.updated)
    created: JSONObject = {"createdAt": at}
    updated: JSONObject = {"updatedAt": at}
    pace: JSONObject = {"pace": sample.distance * 1000 if running else 0.0} if view.rich else {}
    odometer: JSONObject = {**created, "mileage": car.mileage}
    kinetic: JSONObject = {**created, **common.kinetic(sample), **pace}
    here = vehicle_path(fid, car)
    parts: dict[str, JSONObject] = {"odometer": odometer, "kinetic": kinetic}
    added: JSONObject = {name: dict(part) for name, part in parts.items() if name in extension}
    return without_none(
        {
            **created,
            "_links": view.links(self_=(*here, "status"), vehicle=here, fleet=("fleets", fid)),
            "vin": car.vin,
            "ignition": {**created, "type": "Start" if running else "Stop"},
            "lastPosition": None if car.private else position(view, car.vin, sample, car.updated),
            "preconditioning": common.preconditioning({}, facts),
            "energies": _energies(common.energies_of(facts), updated, None if running else facts.charging),
            "engines": _engines(view, car, running),
            "doorsState": {**updated, "lockedState": car.locked, "opening": common.openings(facts)},
            "privacy": _privacy(view, car, created),
            "battery": {**created, "voltage": 91.0 if running else 87.0},
            "service": None if car.motorization == "Thermic" else {**updated, "type": car.motorization},
            "safety": _safety(view),
            "odometer": odometer,
            "kinetic": kinetic,
            "environment": {"luminosity": {"day": facts.day}, "air": {"temp": car.temperature}},
            "drivingBehavior": {**updated, "mode": "Confort" if car.index % 2 else "Normal"},
            "_embedded": {"extension": added} if added else None,
        }
    )


def trip(view: View, fid: str, facts: Trip) -> JSONObject:
    """Render a trip."""
    vin, here = facts.vehicle.vin, trip_path(fid, facts)
    stopped = iso_time(facts.stopped)
    return without_none(
        {
            "_links": view.links(
                self_=here,
                vehicle=vehicle_path(fid, facts.vehicle),
                waypoints=(*here, "wayPoints"),
                alerts=(*here, "alerts"),
                collisions=(*here, "collisions"),
            ),
            "id": facts.id,
            "vin": vin,
            "startedAt": iso_time(facts.started),
            "stoppedAt": stopped,
            "duration": str(facts.samples[-1].seconds),
            "distance": facts.distance,
            "createdAt": stopped,
            "updatedAt": stopped,
            "startPosition": position(view, vin, facts.samples[0], facts.started),
            "stopPosition": position(view, vin, facts.samples[-1], facts.stopped),
            "done": facts.done,
            "faults": None if facts.fault is None else [facts.fault],
        }
    )


def alert(view: View, fid: str, facts: Alert) -> JSONObject:
    """Render an alert."""
    vin = facts.trip.vehicle.vin
    start = position(view, vin, facts.start, facts.started)
    end = facts.end and facts.ended and position(view, vin, facts.end, facts.ended)
    return without_none(
        common.alert(view, fid, facts, start, end or None, view.link(*trip_path(fid, facts.trip)))
    )


def telemetry(view: View, fid: str, facts: Moment, extension: Collection[str] = ()) -> JSONObject:
    """Render one moment of a drive."""
    car, sample, at = facts.trip.vehicle, facts.sample, iso_time(facts.at)
    here = vehicle_path(fid, car)
    rich = view.rich
    updated: JSONObject = {"updatedAt": at} if rich else {}
    created: JSONObject = {"createdAt": at} if rich else {}
    moving: JSONObject = {
        **common.kinetic(sample),
        **({"pace": sample.distance * 1000} if rich else {}),
    }
    odometer: JSONObject = {"mileage": facts.mileage}
    parts: dict[str, JSONObject | None] = {
        "location": None if car.private else common.feature(view, car.vin, sample, updated),
        "maintenance": {
            **updated,
            "daysBeforeMaintenance": car.days_before_maintenance,
            "mileageBeforeMaintenance": car.km_before_maintenance,
        },
        # v3 has these two in `vehicle` only.
        "odometer": odometer if rich else None,
        "kinetic": moving if rich else None,
    }
    added: JSONObject = {name: part for name, part in parts.items() if name in extension and part is not None}
    return without_none(
        {
            **({"createdAt": at, "updatedAt": at} if rich else {"createdAt": at}),
            "_links": view.links(self_=(*here, "telemetry"), vehicle=here, trip=trip_path(fid, facts.trip)),
            "privacy": _privacy(view, car, created),
            "vehicle": {
                "engines": _engines(view, car, sample.speed > 0),
                "energies": _energies(common.energies_at(facts), updated, None),
                "transmission": {
                    "gearbox": {"gear": {"recommended": "None"}, "mode": dict(common.GEARBOX_MODE)}
                },
                "adas": {**common.adas(), "lrka": "NotSelected"},
                "lighting": {"turn": ["Left"], "light": ["Front", "Rear"]},
                "ignition": {**created, "type": "Start"},
                "doorsState": {**updated, "lockedState": "Locked", "opening": common.openings(None)},
                "battery": {**created, "voltage": 91.0},
                "safety": _safety(view),
                "odometer": odometer,
                "kinetic": moving,
                "drivingBehavior": {"mode": "Confort" if car.index % 2 else "Normal"},
            },
            "environment": {"luminosity": {"day": True}, "air": {"temp": car.temperature}},
            "_embedded": {"extension": added} if added else None,
        }
    )
