"""Clients of a simulated world, and every read that they can make of it."""

from __future__ import annotations

import json
from collections.abc import Callable, Container, Iterator
from typing import Any

from psa_fleet import AsyncFleetClient, Credentials, FleetClient, NotFoundError, Pages
from psa_fleet.simulator import Simulator
from psa_fleet.subscription import Version

Read = Callable[[FleetClient], Any]


def credentials(simulator: Simulator, version: Version) -> Credentials:
    account = simulator.account(version)
    return Credentials(client_id=account.client_id, username=account.username, password=account.password)


def client(simulator: Simulator, version: Version, **options: Any) -> FleetClient:
    return FleetClient(
        None, credentials(simulator, version), base_url=simulator.url, version=version, **options
    )


def async_client(simulator: Simulator, version: Version) -> AsyncFleetClient:
    return AsyncFleetClient(None, credentials(simulator, version), base_url=simulator.url, version=version)


def result_of(read: Read, of: FleetClient) -> Any:
    """A result as JSON, the version in its links left out; the code where there is no data."""
    try:
        found = read(of)
        if isinstance(found, Pages):
            found = [item.to_dict() for item in found]
        elif not isinstance(found, list):
            found = found.to_dict()
    except NotFoundError as error:
        assert error.no_data
        return error.code
    return json.loads(json.dumps(found).replace(f"/connectedcar/{of.version}/", "/connectedcar/"))


def ids(items: Any) -> list[str]:
    """The ids of what a collection holds, as far as there are any."""
    return [item["id"] for item in items] if isinstance(items, list) else []


def reads(of: FleetClient, only: Container[str] | None = None) -> Iterator[tuple[str, Read]]:
    """Every read that both versions have, by operation id, of everything that one client sees.

    Args:
        of: The client.
        only: Ids of the vehicles, if not all.
    """

    def listed(read: Read) -> list[str]:
        return ids(result_of(read, of))

    yield "getFleets", lambda c: c.fleets()
    for fid in listed(lambda c: c.fleets()):
        yield from _of_fleet(lambda c, fid=fid: c.fleet(fid), listed, only)  # type: ignore[misc]


def _of_fleet(
    fleet: Callable[[FleetClient], Any], listed: Callable[[Read], list[str]], only: Container[str] | None
) -> Iterator[tuple[str, Read]]:
    yield "getFleet", lambda c: fleet(c).get()
    yield "getVehiclesByDevice", lambda c: fleet(c).vehicles()
    yield "getFleetStatusList", lambda c: fleet(c).statuses()
    yield "getFleetMantenanceList", lambda c: fleet(c).maintenances()
    yield "getFleetAlertList", lambda c: fleet(c).alerts()
    yield "getFleetTrips", lambda c: fleet(c).trips()
    yield "getFleetTripCollisions", lambda c: fleet(c).collisions()
    yield "getFleetMonitors", lambda c: fleet(c).monitors.list()
    for aid in listed(lambda c: fleet(c).alerts())[:2]:
        yield "getFleetAlertById", lambda c, aid=aid: fleet(c).alert(aid)  # type: ignore[misc]
    for cid in listed(lambda c: fleet(c).collisions()):
        yield "getCollisionsById", lambda c, cid=cid: fleet(c).collision(cid)  # type: ignore[misc]
    for vid in listed(lambda c: fleet(c).vehicles()):
        if only is not None and vid not in only:
            continue
        yield from _of_vehicle(lambda c, vid=vid: fleet(c).vehicle(vid), listed)  # type: ignore[misc]


def _of_vehicle(
    vehicle: Callable[[FleetClient], Any], listed: Callable[[Read], list[str]]
) -> Iterator[tuple[str, Read]]:
    yield "getVehicleByid", lambda c: vehicle(c).get()
    yield "getFleetVehicleStatus", lambda c: vehicle(c).status()
    yield "getCarLastPosition", lambda c: vehicle(c).last_position()
    yield "getVehicleMaintenance", lambda c: vehicle(c).maintenance()
    yield (
        "getTelemetry",
        lambda c: [item.to_dict() for item in vehicle(c).telemetry(page_size=100).to_list(limit=100)],
    )
    yield "getVehicleAlerts", lambda c: vehicle(c).alerts()
    yield "getVehicleCollision", lambda c: vehicle(c).collisions()
    yield "getTripsByVehicle", lambda c: vehicle(c).trips()
    for aid in listed(lambda c: vehicle(c).alerts())[:2]:
        yield "getFleetVehicleAlertsById", lambda c, aid=aid: vehicle(c).alert(aid)  # type: ignore[misc]
    for cid in listed(lambda c: vehicle(c).collisions()):
        yield "getVehicleCollisionById", lambda c, cid=cid: vehicle(c).collision(cid)  # type: ignore[misc]
    for number, tid in enumerate(listed(lambda c: vehicle(c).trips())):
        yield from _of_trip(lambda c, tid=tid: vehicle(c).trip(tid), listed, long=number < 2)  # type: ignore[misc]


def _of_trip(
    trip: Callable[[FleetClient], Any], listed: Callable[[Read], list[str]], *, long: bool
) -> Iterator[tuple[str, Read]]:
    """The reads of one trip; with `long`, those with hundreds of items too."""
    yield "getFleetTripByVehicle", lambda c: trip(c).get()
    yield "getFleetTripAlertByVehicle", lambda c: trip(c).alerts()
    yield "getTripCollisionsByTripAndVehicle", lambda c: trip(c).collisions()
    if long:
        yield "getPathForTrip", lambda c: trip(c).waypoints(page_size=2000)
        yield "getTelemetryForTripByVehicle", lambda c: trip(c).telemetry(page_size=2000)
    for aid in listed(lambda c: trip(c).alerts())[:1]:
        yield "getFleetTripAlertByVehicleById", lambda c, aid=aid: trip(c).alert(aid)  # type: ignore[misc]
