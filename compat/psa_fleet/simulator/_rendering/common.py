"""Renderings that both versions share."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from .._world import physics
from .view import View, iso_time

if TYPE_CHECKING:
    from ..._base.json import JSON, JSONObject
    from .._world.facts import (
        Alert,
        Charging,
        Collision,
        Fleet,
        Levels,
        Moment,
        Motorization,
        State,
        Trip,
        Vehicle,
    )
    from .._world.roads import Sample

PROGRAMS = 4
OIL = 88.0
COOLANT = 84.0


def fleet(view: View, facts: Fleet) -> JSONObject:
    """Render a fleet."""
    here = ("fleets", facts.id)
    parts = ["vehicles", "status", "maintenances", "alerts", "trips", "monitors", "collisions"]
    links: JSONObject = {"self": view.link(*here), **{name: view.link(*here, name) for name in parts}}
    if view.version == "v3" and view.rich:
        links["callbacks"] = view.link(*here, "remote", "callbacks")
    created = iso_time(facts.created)
    return {
        "_links": links,
        "id": facts.id,
        "name": facts.name,
        "description": f"{facts.size} simulated vehicles",
        "createdAt": created,
        "updatedAt": created,
    }


def vehicle_path(fid: str, facts: Vehicle) -> tuple[str, ...]:
    """Return the path of a vehicle."""
    return ("fleets", fid, "vehicles", facts.id)


def trip_path(fid: str, facts: Trip) -> tuple[str, ...]:
    """Return the path of a trip."""
    return (*vehicle_path(fid, facts.vehicle), "trips", facts.id)


def vehicle(view: View, fid: str, facts: Vehicle) -> JSONObject:
    """Render the members of a vehicle that both versions have."""
    here = vehicle_path(fid, facts)
    names = ["lastPosition", "trips", "maintenance", "alerts", "status", "telemetry", "collisions"]
    links: JSONObject = {
        "self": view.link(*here),
        "fleet": view.link("fleets", fid),
        **{name: view.link(*here, name) for name in names},
        "monitors": view.link("fleets", fid, "monitors"),
    }
    return {
        "_links": links,
        "id": facts.id,
        "vin": facts.vin,
        "brand": facts.brand,
        "pictures": [f"https://pictures.example/{facts.index % 6}.png"],
        "createdAt": iso_time(facts.created),
        "updatedAt": iso_time(facts.updated),
    }


def point(sample: Sample) -> JSONObject:
    """Return a GeoJSON point: longitude first."""
    return {"type": "Point", "coordinates": [sample.longitude, sample.latitude]}


def feature(view: View, vin: str, sample: Sample, time: JSONObject) -> JSONObject:
    """Return a position with the time members of its version; without any in telemetry."""
    properties: JSONObject = {
        **time,
        "vin": vin,
        "heading": sample.heading,
        "signalQuality": 9 if sample.fix else 0,
        "type": "Acquire" if sample.fix else "Estimated",
    }
    if view.version == "v3" and view.rich and sample.fix:
        properties["fixStatus"] = "3D"
    return {"type": "Feature", "geometry": point(sample), "properties": properties}


def collision(view: View, fid: str, facts: Collision) -> JSONObject:
    """Render a collision."""
    at = iso_time(facts.at)
    here = vehicle_path(fid, facts.trip.vehicle)
    return {
        "_links": view.links(
            self_=(*here, "collisions", facts.id), vehicle=here, trip=trip_path(fid, facts.trip)
        ),
        "id": facts.id,
        "vin": facts.trip.vehicle.vin,
        "details": [{"side": facts.side, "severity": facts.severity}],
        "tippedOver": False,
        "pedestrian": False,
        "createdAt": at,
        "updatedAt": at,
    }


def alert(view: View, fid: str, facts: Alert, start: JSON, end: JSON, trips: JSON) -> JSONObject:
    """Render an alert; positions and the links to trips come in the words of the version."""
    here = vehicle_path(fid, facts.trip.vehicle)
    started = iso_time(facts.started)
    return {
        "_links": {
            **view.links(self_=(*here, "alerts", facts.id), vehicle=here, position=(*here, "lastPosition")),
            "trips": trips,
        },
        "id": facts.id,
        "vin": facts.trip.vehicle.vin,
        "active": facts.ended is None,
        "type": facts.type,
        "severity": facts.severity,
        "createdAt": started,
        "updatedAt": started if facts.ended is None else iso_time(facts.ended),
        "startedAt": started,
        "endAt": None if facts.ended is None else iso_time(facts.ended),
        "startPosition": start,
        "endPosition": end,
    }


class Energies(NamedTuple):
    """What the energies of a vehicle at one time follow from."""

    levels: Levels
    motorization: Motorization
    effort: float
    speed: float
    temperature: float


def energies_of(facts: State) -> Energies:
    """Return the energies of a status."""
    car = facts.vehicle
    speed = facts.sample.speed if facts.running else 0.0
    return Energies(car.levels, car.motorization, car.effort, speed, car.temperature)


def energies_at(facts: Moment) -> Energies:
    """Return the energies at one moment of a drive."""
    car = facts.trip.vehicle
    return Energies(facts.levels, car.motorization, facts.effort, facts.sample.speed, car.temperature)


def charging(facts: Charging, level: float, motorization: Motorization) -> JSONObject:
    """Render how a parked vehicle is charged."""
    active = facts.status == "InProgress"
    hours, minutes = divmod(facts.minutes, 60)
    return {
        "plugged": facts.plugged,
        "status": facts.status,
        "remainingTime": f"PT{hours}H{minutes}M" if facts.minutes else "PT0S",
        "chargingRate": physics.charging_rate(level, motorization) if active else 0,
        "chargingMode": "Slow" if active else "No",
        "nextDelayedTime": facts.next,
    }


def kinetic(sample: Sample) -> JSONObject:
    """Render how a vehicle moves."""
    return {"acceleration": sample.acceleration, "speed": sample.speed, "moving": sample.speed > 0}


def preconditioning(at: JSONObject, facts: State) -> JSONObject | None:
    """Render whether a vehicle is warmed before it is driven, and when it will be; no thermic one can be."""
    if facts.vehicle.motorization == "Thermic":
        return None
    more: JSONObject = {} if facts.warming == "Disabled" else {"startingCause": "Immediate"}
    return {
        "airConditioning": {
            **at,
            "status": facts.warming,
            **more,
            "programs": [
                {
                    "recurrence": program.recurrence,
                    "start": program.start,
                    "occurence": {"day": list(program.days)},
                    "slot": program.slot,
                    "enabled": program.enabled,
                }
                for program in facts.programs
            ]
            or None,
        }
    }


def openings(facts: State | None) -> list[JSON]:
    """Render the doors of a vehicle; all closed while it is driven."""
    names = ("Driver", "Passenger", "RearLeft", "RearRight", "Trunk", "RearWindow", "RoofWindow")
    opened = facts.open if facts is not None else ()
    return [{"identifier": name, "state": "Open" if name in opened else "Closed"} for name in names]


def thermic(facts: Vehicle, *, running: bool) -> JSONObject:
    """Render the liquids of a combustion engine: warm while it runs, as warm as the air when it is parked."""
    oil, coolant = (OIL, COOLANT) if running else (facts.temperature, facts.temperature)
    return {"coolant": {"level": 92, "temp": coolant}, "oil": {"level": 88, "temp": oil}}


def adas() -> JSONObject:
    """Render the driving aids that both versions name alike."""
    return {
        "parkAssist": {"front": ["Wait"], "rear": ["Wait"]},
        "accr": "Off",
        "lvv": False,
        "rvv": "Off",
        "aebs": "Off",
        "afil": "Off",
        "artiv": "Selected",
        "bsm": "Active",
        "esp": True,
        "abs": False,
        "fse": False,
        "sli": 50,
        "rlka": "NotSelected",
    }


GEARBOX_MODE: JSONObject = {"automatic": True, "sequential": False, "sport": False, "snow": False}
