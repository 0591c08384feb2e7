"""Every oddity reaches the wire, and the client reads all of them without losing what was sent."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

import pytest

from psa_fleet import FleetClient, NotFoundError
from psa_fleet.simulator import Simulator, World
from psa_fleet.simulator._service.quirks import _KINDS, GONE, ODDITIES, Oddity
from psa_fleet.subscription import VERSIONS, Version
from psa_fleet_v2.operations import OPERATIONS as V2
from psa_fleet_v3.operations import OPERATIONS as V3
from tests.client.worlds import client, reads

from .visitors import monitor, visitor

pytestmark = pytest.mark.filterwarnings("ignore:.*marks this operation as deprecated:DeprecationWarning")
WORLD = World(fleets=1, vehicles=3)


def more_reads(of: FleetClient, version: Version) -> Iterator[Any]:
    """What v3 alone has."""
    fleet = of.fleet(WORLD.fleet(0).id)
    yield fleet.monitors.list().to_list
    vehicle = fleet.vehicle(WORLD.vehicle(0).id)
    if version == "v3":
        yield lambda: [of.capabilities(WORLD.vehicle(0).vin)]
        yield lambda: [vehicle.get(extension=["onboardCapabilities"])]
        yield vehicle.alarms().to_list
        yield vehicle.stolen().to_list
        sid = WORLD.thefts(0)[0].id
        yield lambda: [vehicle.stolen_event(sid)]
        yield vehicle.stolen_waypoints(sid).to_list


@pytest.fixture(scope="module")
def seen() -> dict[Version, tuple[list[tuple[str, Any]], str]]:
    """By version: each response on the wire with the kind of thing in it, and what the client made of all."""
    found: dict[Version, tuple[list[tuple[str, Any]], str]] = {}
    with Simulator(WORLD, quirks=True) as simulator:
        for version in VERSIONS:
            simulator.requests.clear()
            texts = []
            with client(simulator, version) as of:
                of.fleet(WORLD.fleet(0).id).monitors.create(monitor(version))
                for _, read in reads(of):
                    try:
                        response = read(of)
                    except NotFoundError as error:
                        assert error.no_data
                        continue
                    items = list(response) if hasattr(response, "__iter__") else [response]
                    texts += [item if isinstance(item, dict) else item.to_dict() for item in items]
                for more in more_reads(of, version):
                    texts += [item.to_dict() for item in more()]
            asked = {(r.path, json.dumps(r.query)): r for r in simulator.requests if r.method == "GET"}
            with visitor(simulator, version) as again:
                wire = []
                for received in asked.values():
                    path = received.path.removeprefix(f"/connectedcar/{version}")
                    params = {name: values[0] for name, values in received.query.items()}
                    wire.append((path, again.get(path, params=params).json()))
            kinds = [(kind(version, path), body) for path, body in wire]
            found[version] = kinds, json.dumps(texts)
    return found


def kind(version: Version, path: str) -> str:
    parts = path.split("/")
    for op in (V2 if version == "v2" else V3).values():
        pattern = op.path.split("/")
        same = [a == b or a.startswith("{") for a, b in zip(pattern, parts, strict=False)]
        if op.method == "GET" and len(pattern) == len(parts) and all(same):
            return _KINDS.get(op.result or "", op.result or "")
    raise AssertionError(path)


def items(body: Any) -> list[Any]:
    if "total" in body:
        [found] = [part for part in body.get("_embedded", {"": []}).values() if isinstance(part, list)]
        return list(found)
    return [body]


def values(node: Any, path: list[str]) -> Iterator[Any]:
    if not path:
        yield node
    elif path[0] == "*":
        for item in node if isinstance(node, list) else ():
            yield from values(item, path[1:])
    elif isinstance(node, dict):
        if path[0] in node:
            yield from values(node[path[0]], path[1:])
        elif len(path) == 1:
            yield GONE


CASES = [(version, oddity) for oddity in ODDITIES for version in oddity.versions]


@pytest.mark.slow
@pytest.mark.parametrize(("version", "oddity"), CASES, ids=lambda v: getattr(v, "path", v))
def test_oddity_is_sent_and_read(seen: Any, version: Version, oddity: Oddity) -> None:
    responses, read = seen[version]
    sent = [
        value
        for name, body in responses
        if name == oddity.kind
        for item in items(body)
        for value in values(item, oddity.path.split("."))
    ]
    assert oddity.value in sent
    leaves = [leaf for leaf in _leaves(oddity.value) if isinstance(leaf, str | int | float)]
    for leaf in leaves:
        # Text of a number may have become one, and a whole number one with a fraction.
        assert any(form in read for form in (json.dumps(leaf), str(leaf), f"{leaf}.0")), leaf


def _leaves(value: Any) -> list[Any]:
    if isinstance(value, dict):
        return [leaf for part in value.values() for leaf in _leaves(part)]
    if isinstance(value, list):
        return [leaf for part in value for leaf in _leaves(part)]
    return [value]


@pytest.mark.parametrize("version", VERSIONS)
def test_quirks_send_unexpected_pages_that_clients_read(version: Version) -> None:
    world = World(fleets=1, vehicles=130)
    with Simulator(world, quirks=True) as simulator, visitor(simulator, version) as plain:
        fid = world.fleet(0).id
        first = plain.get(f"/fleets/{fid}/vehicles").json()
        assert first["total"] == "130"
        assert first["totalPage"] is None
        assert list(first["_embedded"]) == ["Vehicles"]
        following = first["_links"]["next"]
        assert following["href"].startswith("/connectedcar/")
        assert following["href"].endswith("{&extension}")
        assert following["templated"] is True
        empty = plain.get(f"/fleets/{fid}/monitors").json()
        assert "_embedded" not in empty
        assert empty["_links"]["next"] == empty["_links"]["self"]
        quiet = f"/fleets/{fid}/vehicles/{world.vehicle(1).id}/collisions"
        assert (plain.get(quiet).status_code, plain.get(quiet).json()["code"]) == (404, 40400)
        simulator.requests.clear()
        with client(simulator, version) as of:
            fleet = of.fleet(fid)
            vehicles = fleet.vehicles()
            assert len({vehicle.id for vehicle in vehicles}) == 130
            assert len(simulator.requests) == 3
            assert fleet.monitors.list().to_list() == []
            assert fleet.vehicle(world.vehicle(1).id).collisions().to_list() == []


@pytest.mark.parametrize("version", VERSIONS)
def test_quirks_send_the_old_name_next_to_the_new_one(version: Version) -> None:
    with Simulator(WORLD, quirks=True) as simulator, visitor(simulator, version) as plain:
        electric = next(car for car in map(WORLD.vehicle, range(3)) if car.motorization == "Electric")
        path = f"/fleets/{WORLD.fleet(0).id}/vehicles/{electric.id}/status"
        status = plain.get(path).json()
    assert [energy["type"] for energy in status["energies"]] == ["Fuel", "Electric"]
    assert [energy["type"] for energy in status["energy"]] == ["Fuel", "Electric"]
    assert status["preconditioning"] and status["preconditionning"]
