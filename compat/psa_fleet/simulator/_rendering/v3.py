"""Facts in the words of v3."""

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
    from .._world.facts import Alert, Charging, Levels, Moment, Motorization, State, Trip, Vehicle
    from .._world.roads import Sample


def position(view: View, vin: str, sample: Sample, at: datetime) -> JSONObject:
    """Render where a vehicle was."""
    return common.feature(view, vin, sample, {"createdAt": iso_time(at)})


def vehicle(view: View, fid: str, facts: Vehicle, extension: Collection[str] = ()) -> JSONObject:
    """Render a vehicle, with the extensions that were requested.

    Its label is always included when only the facts of both versions are wanted: v2 always reports it.
    """
    told_vehicle = vehicle_item(view, fid, facts)
    here = vehicle_path(fid, facts)
    links = told_vehicle["_links"]
    if view.rich and isinstance(links, dict):
        links["alarms"] = view.link(*here, "alarms")
    added: JSONObject = dict(capabilities(facts, extension))
    if view.common:
        added["branding"] = {
            **({"brand": facts.brand} if "branding" in extension else {}),
            "label": facts.label,
        }
    if added:
        told_vehicle["_embedded"] = {"extension": added}
    return told_vehicle


def vehicle_item(view: View, fid: str, facts: Vehicle, extension: Collection[str] = ()) -> JSONObject:
    """Render a vehicle in a list."""
    item = common.vehicle(view, fid, facts)
    if view.rich:
        item["motorization"] = facts.motorization
    added = capabilities(facts, extension)
    if "branding" in added:
        added["branding"] = {"brand": facts.brand}
    if added:
        item["_embedded"] = {"extension": added}
    return item


def capabilities(facts: Vehicle, extension: Collection[str]) -> JSONObject:
    """Render what can be added to a vehicle, by name."""
    electric = facts.motorization != "Thermic"
    remote: JSONObject = {
        "preconditioning": {
            "supported": electric,
            "scopeName": "remote:preconditioning:write",
            "parameters": {"programs": {"size": common.PROGRAMS}, "immediate": True},
        },
        "charging": {
            "supported": electric,
            "scopeName": "remote:charging:write",
            "parameters": {
                "immediate": {"start": True, "stop": True},
                # The document requires the preferences of a schedule, and describes them next to it.
                "schedule": {
                    "programs": {"supported": False, "size": 0},
                    "nextDelayedTime": True,
                    "preferences": {"level": True, "type": True},
                },
                "preferences": {"level": True, "type": True},
            },
        },
        "stolen": {"supported": True},
        **{
            name: {"supported": True, "scopeName": f"remote:{name}:write"}
            for name in ("door", "horn", "lights", "wakeup", "navigation")
        },
    }
    data: list[JSON] = [f"data:{name}" for name in ("telemetry", "position", "trip", "alert", "collision")]
    everything: JSONObject = {
        "onboardCapabilities": {"data": data, "remote": remote},
        "branding": {"brand": facts.brand, "label": facts.label},
        "pictures": [f"https://pictures.example/{facts.index % 6}.png"],
    }
    return {name: part for name, part in everything.items() if name in extension}


def maintenance(view: View, fid: str, facts: Vehicle) -> JSONObject:
    """Render when a vehicle is to be maintained."""
    here, at = vehicle_path(fid, facts), iso_time(facts.updated)
    return {
        **({"vin": facts.vin} if view.rich else {}),
        "_links": view.links(self_=(*here, "maintenance"), vehicle=here, alerts=(*here, "alerts")),
        "daysBeforeMaintenance": facts.days_before_maintenance,
        "mileageBeforeMaintenance": facts.km_before_maintenance,
        "createdAt": at,
        "updatedAt": at,
    }


def _energies(
    view: View, used: common.Energies, at: JSONObject, stamp: JSONObject, charging: Charging | None
) -> list[JSON]:
    """Render the energies; `at` stamps each of them, `stamp` the parts that v3 alone stamps."""
    rich, levels, car = view.rich, used.levels, used.motorization
    energies: list[JSON] = []
    if levels.fuel is not None:
        total = physics.lifetime_fuel(used.effort, car)
        now: JSONObject = {"instant": physics.instant_fuel(used.speed, used.temperature, car)} if rich else {}
        energies.append(
            {
                **at,
                "type": "Fuel",
                **({"subType": "FossilEnergy"} if rich else {}),
                "level": levels.fuel,
                "autonomy": physics.fuel_range(levels.fuel),
                "extension": {"fuel": {"consumptions": {"total": total, **now}}},
            }
        )
    if levels.electric is not None:
        more: JSONObject = (
            {"chargingPowerLevel": charging.level, "type": charging.type} if charging and rich else {}
        )
        energies.append(
            {
                **at,
                "type": "Electric",
                **({"subType": "ElectricEnergy"} if rich else {}),
                "level": levels.electric,
                "autonomy": physics.electric_range(levels.electric, car),
                "extension": {
                    "electric": {
                        "battery": {
                            "load": {
                                **stamp,
                                "capacity": physics.capacity(car),
                                "residual": physics.watt_hours(levels.electric, car),
                            },
                            "health": {**stamp, "capacity": 96, "resistance": 97},
                        },
                        "charging": None
                        if charging is None
                        else {**common.charging(charging, levels.electric, car), **more},
                    }
                },
            }
        )
    return energies


def _engines(view: View, facts: Vehicle, running: bool, stamp: JSONObject) -> list[JSON]:
    state = "Running" if running else "Stopped"
    speed = 1900.0 if running else 0.0
    engines: list[JSON] = []
    if facts.motorization != "Electric":
        liquids = common.thermic(facts, running=running)
        if view.rich:
            liquids["air"] = {"temp": facts.temperature}
        engines.append(
            {
                **stamp,
                "type": "Thermic",
                "speed": speed,
                "gmpStatus": state,
                "extension": {"thermic": liquids},
            }
        )
    if facts.motorization != "Thermic":
        engines.append({**stamp, "type": "Electric", "speed": speed * 3, "gmpStatus": state})
    return engines


def _safety(view: View, stamp: JSONObject) -> JSONObject:
    belts: list[JSON] = [{"id": seat, "belt": "Normal"} for seat in ("Driver", "Passenger")]
    return {**stamp, "autoECallTriggering": "NotDetected", **({"beltStatus": belts} if view.rich else {})}


def _lights(on: str = "Off") -> JSONObject:
    lamps: list[JSON] = [
        {"direction": direction, "position": place, "status": on}
        for direction in ("Left", "Right")
        for place in ("Front", "Rear")
    ]
    return {"turn": lamps, "fog": lamps}


def _gearbox(ratio: str) -> JSONObject:
    return {"gearbox": {"mode": {**common.GEARBOX_MODE, "semiManual": False}, "ratio": ratio}}


def status(view: View, fid: str, facts: State) -> JSONObject:
    """Render how a vehicle last reported."""
    car, sample, running = facts.vehicle, facts.sample, facts.running
    at = iso_time(car.updated)
    created: JSONObject = {"createdAt": at}
    stamp: JSONObject = dict(created) if view.rich else {}
    only_v3: JSONObject = {
        "updatedAt": at,
        "transmission": _gearbox("Ratio4" if sample.speed > 0 else "Neutral"),
        "powertrain": {**created, "status": "Running" if running else "Stopped"},
        "adas": {**common.adas(), "llka": "NotSelected", "rgi": "None"},
        "wipingBlades": {**created, "active": False},
        "lightingSystem": {**created, **_lights("On" if facts.lights else "Off")},
        "alarm": {
            "status": {**created, "activation": "Active" if car.locked != "Unlocked" else "Inactive"},
            "trigger": {**created, "type": "NoBreakIn", "startAt": at},
        },
    }
    here = vehicle_path(fid, car)
    return without_none(
        {
            **created,
            "_links": view.links(self_=(*here, "status"), vehicle=here, fleet=("fleets", fid)),
            "vin": car.vin,
            "ignition": {**created, "type": "Start" if running else "Stop"},
            "lastPosition": None if car.private else position(view, car.vin, sample, car.updated),
            "preconditioning": None
            if car.motorization == "Thermic"
            else common.preconditioning(stamp, facts),
            "energies": _energies(
                view, common.energies_of(facts), created, stamp, None if running else facts.charging
            ),
            "engines": _engines(view, car, running, stamp),
            "doorsState": {**created, "lockedStates": [car.locked], "opening": common.openings(facts)},
            "privacy": {**created, "state": "Geolocation" if car.private else "None"},
            "battery": {**created, "voltage": 91.0 if running else 87.0},
            "service": None if car.motorization == "Thermic" else {**created, "type": car.motorization},
            "safety": _safety(view, stamp),
            "odometer": {**created, "mileage": car.mileage},
            "kinetic": {**created, **common.kinetic(sample)},
            "environment": {
                "luminosity": {**stamp, "day": facts.day},
                "air": {**stamp, "temp": car.temperature},
            },
            "drivingBehavior": {**created, "mode": "Comfort" if car.index % 2 else "Normal"},
            **(only_v3 if view.rich else {}),
        }
    )


def _lite(levels: Levels, motorization: Motorization) -> list[JSON]:
    told_levels: list[JSON] = []
    if levels.fuel is not None:
        km = physics.fuel_range(levels.fuel)
        told_levels.append({"type": "Fuel", "subType": "FossilEnergy", "level": levels.fuel, "autonomy": km})
    if levels.electric is not None:
        km = physics.electric_range(levels.electric, motorization)
        told_levels.append(
            {"type": "Electric", "subType": "ElectricEnergy", "level": levels.electric, "autonomy": km}
        )
    return told_levels


def _used(facts: Trip) -> list[JSON]:
    """Render the consumption of a trip: the difference of its levels."""
    start, end, car = facts.start_levels, facts.end_levels, facts.vehicle.motorization
    used: list[JSON] = []
    for kind, sub, before, after, amount in (
        ("Fuel", "FossilEnergy", start.fuel, end.fuel, physics.centilitres),
        (
            "Electric",
            "ElectricEnergy",
            start.electric,
            end.electric,
            lambda level: physics.watt_hours(level, car),
        ),
    ):
        if before is not None and after is not None:
            taken = amount(before) - amount(after)
            mean = round(taken * 100 / facts.distance, 1) if facts.distance else 0.0
            used.append({"type": kind, "subType": sub, "consumption": taken, "avgConsumption": mean})
    return used


def _only_v3_of_trip(facts: Trip) -> JSONObject:
    speeds = [sample.speed for sample in facts.samples]
    propulsion = {"Thermic": "Thermal"}.get(facts.vehicle.motorization, facts.vehicle.motorization)
    # As seen: the mean in m/s, the highest in km/h.
    mean = round(facts.distance * 1000 / max(1, facts.samples[-1].seconds), 1)
    return {
        "startMileage": facts.start_mileage,
        "startEnergies": _lite(facts.start_levels, facts.vehicle.motorization),
        "endEnergies": _lite(facts.end_levels, facts.vehicle.motorization),
        "energyConsumptions": _used(facts),
        "kinetic": {"avgSpeed": mean, "maxSpeed": max(speeds)},
        "segments": [{"propulsion": propulsion, "percent": 100.0, "distance": facts.distance}],
    }


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
            "duration": facts.samples[-1].seconds,
            "distance": facts.distance,
            "createdAt": stopped,
            "updatedAt": stopped,
            "startPosition": position(view, vin, facts.samples[0], facts.started),
            "stopPosition": position(view, vin, facts.samples[-1], facts.stopped),
            "done": facts.done,
            "faults": None if facts.fault is None else [{"fault": facts.fault}],
            **(_only_v3_of_trip(facts) if view.rich else {}),
        }
    )


def alert(view: View, fid: str, facts: Alert) -> JSONObject:
    """Render an alert."""
    vin = facts.trip.vehicle.vin
    start = position(view, vin, facts.start, facts.started)
    end = facts.end and facts.ended and position(view, vin, facts.end, facts.ended)
    return without_none(
        common.alert(view, fid, facts, start, end or None, [view.link(*trip_path(fid, facts.trip))])
    )


def telemetry(view: View, fid: str, facts: Moment, extension: Collection[str] = ()) -> JSONObject:
    """Render one moment of a drive."""
    car, sample, at = facts.trip.vehicle, facts.sample, iso_time(facts.at)
    here, rich = vehicle_path(fid, car), view.rich
    running = sample.speed > 0
    parts: dict[str, JSONObject | None] = {
        "location": None if car.private else common.feature(view, car.vin, sample, {}),
        "maintenance": {
            **({"vin": car.vin} if rich else {}),
            "daysBeforeMaintenance": car.days_before_maintenance,
            "mileageBeforeMaintenance": car.km_before_maintenance,
        },
    }
    added: JSONObject = {name: part for name, part in parts.items() if name in extension and part is not None}
    only_v3: JSONObject = {
        "powertrain": {"status": "Running" if running else "Stopped"},
        "lightingSystem": _lights(),
        "wipingBlades": {"createdAt": at, "active": False},
        "alarm": {"status": {"activation": "Inactive"}, "trigger": {"type": "NoBreakIn", "startAt": at}},
    }
    transmission: JSONObject = (
        _gearbox("Ratio4" if running else "Neutral")
        if rich
        else {"gearbox": {"mode": dict(common.GEARBOX_MODE)}}
    )
    return without_none(
        {
            "createdAt": at,
            "_links": view.links(self_=(*here, "telemetry"), vehicle=here, trip=trip_path(fid, facts.trip)),
            "privacy": {"state": "Geolocation" if car.private else "None"},
            "vehicle": {
                "engines": _engines(view, car, running, {}),
                "energies": _energies(view, common.energies_at(facts), {}, {}, None),
                "transmission": transmission,
                "adas": {**common.adas(), "llka": "NotSelected", "rgi": "None"},
                "lighting": {"turn": ["Left"], "light": ["Front", "Rear"]},
                "ignition": {"type": "Start"},
                "doorsState": {"lockedStates": ["Locked"], "opening": common.openings(None)},
                "battery": {"voltage": 91.0},
                "safety": _safety(view, {}),
                "odometer": {"mileage": facts.mileage},
                "kinetic": {
                    "acceleration": sample.acceleration,
                    "speed": sample.speed,
                    "moving": running,
                },
                "drivingBehavior": {"mode": "Comfort" if car.index % 2 else "Normal"},
                **(only_v3 if rich else {}),
            },
            "environment": {"luminosity": {"day": True}, "air": {"temp": car.temperature}},
            "_embedded": {"extension": added} if added else None,
        }
    )
