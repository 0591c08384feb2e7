"""Reads that the simulator makes of the specification alone, tried with every read of both versions."""

from __future__ import annotations

import re
from typing import Any

import pytest

from psa_fleet.simulator import Simulator, World
from psa_fleet.simulator._rendering.schema import text_like
from psa_fleet.simulator._service import app, derived_reads
from psa_fleet.subscription import Version

from ..specification import VERSIONS, closed_validator, complaints, reads, success_of
from .test_every_read import ask

WORLD = World.generate(seed=3, vehicles=6)
CASES = [
    (version, path, operation)
    for version in VERSIONS
    for path, operation in reads(version)
    # Callbacks and monitors exist when they were created, and have their facts from then.
    if "/callbacks/" not in path and "{mid}" not in path
]


@pytest.fixture
def without_facts(monkeypatch: pytest.MonkeyPatch) -> Simulator:
    """A simulator in which nothing is written by hand."""
    monkeypatch.setattr(app, "READS", {})
    simulator = Simulator(WORLD)
    monkeypatch.setattr(simulator._service, "_reads", {})
    return simulator


def name_of(value: object) -> str:
    return value if isinstance(value, str) else ""


async def filled(simulator: Simulator, version: str, path: str) -> str:
    """A path with ids: those of collections are the first items of what the simulator lists."""
    ids = {"fid": WORLD.fleet(0).id, "vid": WORLD.vehicle(0).id, "vin": WORLD.vehicle(0).vin}
    ids["tid"] = WORLD.trips(0)[0].id
    for name in re.findall(r"{(\w+)}", path):
        if name not in ids:
            head = path.partition(f"{{{name}}}")[0].rstrip("/")
            listed = (await ask(simulator, version, head.format(**ids))).json()["_embedded"]
            first = next(iter(listed.values()))[0]
            ids[name] = first["id"]
    return path.format(**ids)


@pytest.mark.anyio
@pytest.mark.promise("P943")
@pytest.mark.parametrize(("version", "path", "op"), CASES, ids=name_of)
async def test_response_made_of_the_specification_is_valid_and_the_same_again(
    without_facts: Simulator, version: str, path: str, op: Any
) -> None:
    url = await filled(without_facts, version, path)
    response = await ask(without_facts, version, url)
    assert response.status_code == 200, response.text
    _, schema = success_of(op)
    assert not complaints(closed_validator(version, schema).iter_errors(response.json()))
    assert (await ask(without_facts, version, url)).json() == response.json()


@pytest.mark.anyio
@pytest.mark.promise("P943")
@pytest.mark.parametrize("version", VERSIONS)
async def test_response_made_of_the_specification_comes_in_pages_and_is_filtered(
    without_facts: Simulator, version: str
) -> None:
    url, seen = f"/fleets/{WORLD.fleet(0).id}/alerts?pageSize=4", []
    while url:
        body = (await ask(without_facts, version, url)).json()
        seen += body["_embedded"]["alerts"]
        url = body["_links"].get("next", {}).get("href", "")
    assert len(seen) == len({each["id"] for each in seen}) == body["total"]
    assert len(seen) == derived_reads.EACH * len(WORLD.fleet(0).vehicles)
    moments = sorted(each["createdAt"] for each in seen)
    alerts = f"/fleets/{WORLD.fleet(0).id}/alerts"
    first = next(name for name, value in seen[0].items() if re.fullmatch(r"\d{4}-.*Z", str(value)))
    moments = sorted(each[first] for each in seen)
    later = (await ask(without_facts, version, alerts, params={"timestamps": f"{moments[5]}/"})).json()
    assert later["total"] == sum(each[first] >= moments[5] for each in seen) < len(seen)


@pytest.mark.anyio
@pytest.mark.promise("P943")
async def test_derived_response_refuses_ids_that_were_not_listed(
    without_facts: Simulator,
) -> None:
    vehicle = f"/fleets/{WORLD.fleet(0).id}/vehicles/{WORLD.vehicle(0).id}"
    for path in (f"{vehicle}/alerts/none", f"/fleets/none/vehicles/{WORLD.vehicle(0).id}/alerts"):
        assert (await ask(without_facts, "v3", path)).status_code == 404
    listed = (await ask(without_facts, "v3", f"{vehicle}/alerts")).json()["_embedded"]["alerts"]
    one = (await ask(without_facts, "v3", f"{vehicle}/alerts/{listed[1]['id']}")).json()
    assert one == listed[1]


@pytest.mark.anyio
@pytest.mark.promise("P943")
@pytest.mark.parametrize("version", VERSIONS)
async def test_enum_parameter_accepts_listed_values_only(version: Version) -> None:
    simulator, seen = Simulator(WORLD), 0
    from psa_fleet.simulator._protocol.queries import parameters
    from psa_fleet.simulator._rendering.schema import resolved
    from psa_fleet_v2.operations import OPERATIONS as V2
    from psa_fleet_v3.operations import OPERATIONS as V3

    known: Any = V2 if version == "v2" else V3
    for path, op in reads(version):
        if set(re.findall(r"{(\w+)}", path)) - {"fid", "vid", "vin"}:
            continue
        url = path.format(fid=WORLD.fleet(0).id, vid=WORLD.vehicle(0).id, vin=WORLD.vehicle(0).vin)
        for name, schema in parameters(version, known[op["operationId"]]).items():
            values = resolved(version, schema.get("items", schema)).get("enum")
            for value in values or ():
                accepted = await ask(simulator, version, url, params={name: value})
                assert accepted.status_code in (200, 404), (path, name, value)
                seen += 1
            if values:
                assert (await ask(simulator, version, url, params={name: "other"})).status_code == 400
    assert seen > 10


@pytest.mark.parametrize(
    "pattern",
    [
        *("^[A-Z]{2}$", r"\d+-\d*", "a|bc", "[^x]y?", r"\w+@\w+\.com", "(ab){2,3}", "x*", "."),
        *("[^/]*/[^/]*", r"[wW][1-5][0-9]?", "([0-9a-fA-F]|-|_)*"),
    ],
)
def test_text_like_matches_its_pattern(pattern: str) -> None:
    for key in ("a", "b", "c"):
        assert re.search(pattern, text_like(pattern, key))
        assert text_like(pattern, key) == text_like(pattern, key)
