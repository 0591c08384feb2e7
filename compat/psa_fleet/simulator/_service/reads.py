"""Responses of each GET operation."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import timedelta
from itertools import accumulate, chain
from typing import TYPE_CHECKING, Final, TypeVar

from .._protocol import queries
from .._protocol.paging import Lazy
from .._protocol.problems import Refusal, unknown
from .._protocol.request import Asked, T, one_of
from .._rendering import common, security, v2, v3
from .._rendering.templates import Wanted
from .._rendering.view import iso_time
from .._world.roads import thinned

if TYPE_CHECKING:
    from ..._base.json import JSON, JSONObject
    from .._world.facts import Alert, Collision, Moment, State, Theft, Trip, Vehicle


E = TypeVar("E", "Alert", "Collision")


def _extension(asked: Asked) -> list[str]:
    return queries.several(asked.query, "extension")


def _fleets(asked: Asked) -> JSONObject:
    fleets = Lazy(range(asked.world.fleets) if asked.fleets is None else asked.fleets, asked.world.fleet)
    return asked.page(fleets, lambda facts: common.fleet(asked.view, facts), "fleets")


def _vehicle(asked: Asked, facts: Vehicle) -> JSONObject:
    if asked.view.version == "v2":
        return v2.vehicle(asked.view, asked.fleet.id, facts)
    return v3.vehicle(asked.view, asked.fleet.id, facts, _extension(asked))


def _capabilities(asked: Asked) -> JSONObject:
    facts = asked.world.find_vin(asked.ids["vin"])
    if facts is None:
        raise unknown("vehicle")
    added = v3.capabilities(facts, _extension(asked))
    # The document requires `createdAt` and does not describe it.
    created = {"createdAt": iso_time(facts.updated)}
    body: JSONObject = {"vin": facts.vin, "motorization": facts.motorization, **created}
    return {**body, "_embedded": {"extension": added}} if added else body


def _vehicles(asked: Asked) -> JSONObject:
    fid, prefix = asked.fleet.id, asked.query.get("vinPrefix", [""])[0]
    places: Sequence[int] = asked.fleet.vehicles
    if prefix:
        places = [index for index in places if asked.world.vin(index).startswith(prefix)]
    cars = Lazy(places, asked.world.vehicle)

    def render(facts: Vehicle) -> JSON:
        if asked.view.version == "v2":
            return v2.vehicle_item(asked.view, fid, facts)
        return v3.vehicle_item(asked.view, fid, facts, _extension(asked))

    return asked.page(cars, render, "vehicles")


def _status(asked: Asked, facts: State, fid: str) -> JSONObject:
    if asked.view.version == "v2":
        return v2.status(asked.view, fid, facts, _extension(asked))
    return v3.status(asked.view, fid, facts)


def _statuses(asked: Asked) -> JSONObject:
    fid = asked.fleet.id
    cars = Lazy(asked.indexes, asked.world.state)
    return asked.page(cars, lambda facts: _status(asked, facts, fid), "status")


def _maintenance(asked: Asked, facts: Vehicle, fid: str) -> JSONObject:
    render = v2.maintenance if asked.view.version == "v2" else v3.maintenance
    return render(asked.view, fid, facts)


def _maintenances(asked: Asked) -> JSONObject:
    fid = asked.fleet.id
    cars = Lazy(asked.indexes, asked.world.vehicle)
    return asked.page(cars, lambda facts: _maintenance(asked, facts, fid), "maintenances")


def _position(asked: Asked) -> JSONObject:
    facts = asked.vehicle
    if facts.private:
        raise Refusal(40499, "no position: the driver keeps it private")
    render = v2.position if asked.view.version == "v2" else v3.position
    return render(asked.view, facts.vin, asked.world.state(facts.index).sample, facts.updated)


def _render_alert(asked: Asked, fid: str, facts: Alert) -> JSONObject:
    render = v2.alert if asked.view.version == "v2" else v3.alert
    return render(asked.view, fid, facts)


def _alerts(asked: Asked) -> JSONObject:
    fid, world, spans = asked.fleet.id, asked.world, queries.intervals(asked.query)
    found: Sequence[Alert]
    if "tid" in asked.ids:
        found = _of_trip(asked.trip, world.alerts)
    else:
        found = asked.spread(world.alert_count, world.alerts)
    if spans is not None:
        found = _filtered(found, lambda facts: queries.happened(spans, facts.started, facts.ended))
    return asked.page(found, lambda facts: _render_alert(asked, fid, facts), "alerts")


def _of_trip(trip: Trip, items: Callable[[int], Iterable[E]]) -> list[E]:
    return [facts for facts in items(trip.vehicle.index) if facts.trip.id == trip.id]


def _alert(asked: Asked) -> JSONObject:
    world, aid = asked.world, asked.ids["aid"]
    if "tid" in asked.ids:
        found = _of_trip(asked.trip, world.alerts)
    else:
        found = list(chain.from_iterable(map(world.alerts, asked.indexes_of("alert", aid))))
    return _render_alert(asked, asked.fleet.id, one_of(found, aid, "alert"))


def _collisions(asked: Asked) -> JSONObject:
    fid, world, spans = asked.fleet.id, asked.world, queries.intervals(asked.query)
    found: Sequence[Collision]
    if "tid" in asked.ids:
        found = _of_trip(asked.trip, world.collisions)
    else:
        found = asked.spread(world.collision_count, world.collisions)
    if spans is not None:
        found = _filtered(found, lambda facts: queries.happened(spans, facts.at))
    return asked.page(found, lambda facts: common.collision(asked.view, fid, facts), "Collisions")


def _collision(asked: Asked) -> JSONObject:
    cid = asked.ids["cid"]
    found = chain.from_iterable(map(asked.world.collisions, asked.indexes_of("collision", cid)))
    return common.collision(asked.view, asked.fleet.id, one_of(found, cid, "collision"))


def _filtered(items: Sequence[T], wanted: Callable[[T], bool]) -> Lazy[T]:
    """Keep places, not things: those of a large world would fill the memory."""
    return Lazy([place for place, facts in enumerate(items) if wanted(facts)], items.__getitem__)


def _render_trip(asked: Asked, fid: str, facts: Trip) -> JSONObject:
    return (v2.trip if asked.view.version == "v2" else v3.trip)(asked.view, fid, facts)


def _trips(asked: Asked) -> JSONObject:
    fleet, query, world = asked.fleet, asked.query, asked.world
    trips: Sequence[Trip] = asked.spread(world.trip_count, world.trips)
    spans = queries.intervals(query)
    distance, duration = queries.decimal_range(query, "distance"), queries.number_range(query, "duration")
    states = queries.several(query, "states")
    if spans is not None or distance or duration or states:
        trips = _filtered(
            trips,
            lambda facts: (
                queries.happened(spans, facts.started, facts.stopped)
                and queries.within(facts.distance, distance)
                and queries.within(facts.samples[-1].seconds, duration)
                and (not states or (facts.fault or "Nominal") in states)
            ),
        )
    return asked.page(trips, lambda facts: _render_trip(asked, fleet.id, facts), "trips")


def _only(body: JSONObject, types: list[str]) -> JSONObject:
    """Leave only the asked parts of a telemetry message; `vehicle.alarm.status` names a part of a part."""
    if not types:
        return body
    kept = {name: part for name, part in body.items() if name not in {"vehicle", "privacy", "environment"}}
    car = body["vehicle"]
    wanted = {name.split(".")[1] for name in types if "." in name}
    parts = {name: part for name, part in car.items() if name in wanted} if isinstance(car, dict) else {}
    kept |= {name: body[name] for name in ("vehicle", "privacy", "environment") if name in types}
    return {**kept, "vehicle": parts} if parts and "vehicle" not in types else kept


def message(wanted: Wanted, facts: Moment) -> JSONObject:
    """Render a moment of a drive, with the wanted types alone."""
    render = v2.telemetry if wanted.view.version == "v2" else v3.telemetry
    return _only(render(wanted.view, wanted.fid, facts, wanted.extension), list(wanted.types))


def _telemetry(asked: Asked) -> JSONObject:
    world, spans = asked.world, queries.intervals(asked.query)
    trips = [asked.trip] if "tid" in asked.ids else world.drives(asked.vehicle.index)
    begins = [0, *accumulate(len(trip.samples) for trip in trips)]
    types, extension = queries.several(asked.query, "type"), _extension(asked)
    wanted = Wanted(asked.view, asked.fleet.id, tuple(extension), tuple(types))

    def sample_at(place: int) -> tuple[Trip, int]:
        which = bisect_right(begins, place) - 1
        return trips[which], place - begins[which]

    def message_at(place: int) -> JSON:
        trip, number = sample_at(place)

        def render() -> JSONObject:
            return message(wanted, world.moment(trip, number))

        if asked.templates is None:
            return render()
        return asked.templates.rendered(wanted, trip, trip.samples[number], render)

    def is_wanted(place: int) -> bool:
        trip, number = sample_at(place)
        return queries.happened(spans, trip.started + timedelta(seconds=trip.samples[number].seconds))

    places: Sequence[int] = range(begins[-1])
    if spans is not None:
        places = [place for place in places if is_wanted(place)]
    return asked.page(places, message_at, "telemetries", 2000)


def _way_points(asked: Asked) -> JSONObject:
    trip, spans, tolerance = asked.trip, queries.intervals(asked.query), queries.tolerance(asked.query)
    moments = {m.sample: m for m in asked.world.moments(trip) if queries.happened(spans, m.at)}
    # Positions in tunnels are estimates, and no way points.
    samples = [sample for sample in moments if sample.fix]
    if trip.vehicle.private:
        samples = []
    elif tolerance is not None:
        samples = thinned(samples, tolerance)
    position = v2.position if asked.view.version == "v2" else v3.position
    vin = trip.vehicle.vin
    return asked.page(
        samples, lambda sample: position(asked.view, vin, sample, moments[sample].at), "positions", 2000
    )


def _alarms(asked: Asked) -> JSONObject:
    spans, types = queries.intervals(asked.query), queries.several(asked.query, "type")
    parts = {"id", *(name.rpartition(".")[2] for name in types)} if types else {"id", "trigger", "status"}
    found = [a for a in asked.world.alarms(asked.vehicle.index) if queries.happened(spans, a.at)]

    def render(index: int) -> JSON:
        body = security.alarm(asked.view, found[index])
        return {name: part for name, part in body.items() if name in parts}

    return asked.page(range(len(found)), render, "alarms")


def _alarm(asked: Asked) -> JSONObject:
    found = one_of(asked.world.alarms(asked.vehicle.index), asked.ids["aid"], "alarm")
    return security.alarm(asked.view, found)


def _thefts(asked: Asked) -> JSONObject:
    fid, spans = asked.fleet.id, queries.intervals(asked.query)
    thefts = asked.world.thefts(asked.vehicle.index)
    found = [facts for facts in thefts if queries.happened(spans, facts.started, facts.ended)]
    return asked.page(found, lambda facts: security.theft(asked.view, fid, facts), "stolen")


def _theft(asked: Asked) -> Theft:
    return one_of(asked.world.thefts(asked.vehicle.index), asked.ids["sid"], "theft")


def _theft_way_points(asked: Asked) -> JSONObject:
    found = _theft(asked)
    # This operation has no pageToken, so that all of them come at once.
    count = len(found.samples)
    return asked.page(
        found.samples,
        lambda sample: security.theft_position(asked.view, found, sample),
        "positions",
        most=count,
        usual=count,
    )


READS: Final[Mapping[str, Callable[[Asked], JSONObject]]] = {
    "getFleets": _fleets,
    "getFleet": lambda asked: common.fleet(asked.view, asked.fleet),
    "getVehiclesCapabilities": _capabilities,
    "getVehiclesByDevice": _vehicles,
    "getVehicleByid": lambda asked: _vehicle(asked, asked.vehicle),
    "getCarLastPosition": _position,
    "getVehicleMaintenance": lambda asked: _maintenance(asked, asked.vehicle, asked.fleet.id),
    "getFleetMantenanceList": _maintenances,
    "getFleetStatusList": _statuses,
    "getFleetVehicleStatus": lambda asked: _status(
        asked, asked.world.state(asked.vehicle.index), asked.fleet.id
    ),
    **dict.fromkeys(
        ("getFleetAlertList", "getVehicleAlerts", "getFleetTripAlerts", "getFleetTripAlertByVehicle"), _alerts
    ),
    **dict.fromkeys(
        (
            "getFleetAlertById",
            "getFleetVehicleAlertsById",
            "getFleetTripAlertById",
            "getFleetTripAlertByVehicleById",
        ),
        _alert,
    ),
    **dict.fromkeys(
        (
            "getVehicleCollision",
            "getFleetTripCollisions",
            "getTripCollisionsByTrip",
            "getTripCollisionsByTripAndVehicle",
        ),
        _collisions,
    ),
    **dict.fromkeys(("getVehicleCollisionById", "getCollisionsById"), _collision),
    **dict.fromkeys(("getTripsByVehicle", "getFleetTrips"), _trips),
    **dict.fromkeys(
        ("getFleetTripsById", "getFleetTripByVehicle"),
        lambda asked: _render_trip(asked, asked.fleet.id, asked.trip),
    ),
    **dict.fromkeys(("getTelemetry", "getFleetTelemetryForTrip", "getTelemetryForTripByVehicle"), _telemetry),
    **dict.fromkeys(("getPathForATrip", "getPathForTrip"), _way_points),
    "getVehicleAlarms": _alarms,
    "getVehicleAlarmsById": _alarm,
    "getVehicleStolenHistory": _thefts,
    "getVehicleStolenById": lambda asked: security.theft(asked.view, asked.fleet.id, _theft(asked)),
    "getVehicleStolenIdPosition": _theft_way_points,
}
"""By operation id; most operations have the same id in both versions. Monitors and remotes are elsewhere."""
