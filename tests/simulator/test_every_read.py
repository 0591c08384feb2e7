"""Every GET operation of both specifications is served, and its response is valid against its schema."""

from __future__ import annotations

import re
from datetime import datetime, timedelta
from typing import Any

import httpx
import pytest

from psa_fleet.simulator import Simulator, World

from ..specification import VERSIONS, closed_validator, complaints, reads, success_of

WORLD = World.generate(seed=3, vehicles=6)


CASES = [(version, path, operation) for version in VERSIONS for path, operation in reads(version)]


def _ids(op: str) -> dict[str, str]:
    index = 0
    alert, collision = WORLD.alerts(index)[0], WORLD.collisions(index)[0]
    trip = alert.trip if "Alert" in op else collision.trip
    vehicle = WORLD.vehicle(index)
    ids = {"fid": WORLD.fleet(0).id, "vid": vehicle.id, "tid": trip.id, "vin": vehicle.vin}
    aid = WORLD.alarms(index)[0].id if "Alarm" in op else alert.id
    return ids | {"aid": aid, "cid": collision.id, "sid": WORLD.thefts(index)[0].id}


async def _remote_ids(simulator: Simulator) -> dict[str, str]:
    """Ids of a callback and of an action that failed after some time."""
    fid, vid = WORLD.fleet(0).id, WORLD.vehicle(0).id
    callback = {"callback": _SUBSCRIBE["callback"], "remoteTypes": ["Horn"]}
    made = await ask(simulator, "v3", f"/fleets/{fid}/remote/callbacks", method="POST", json=callback)
    cbid = made.json()["callbackId"]
    simulator.remotes.fail_next("VehicleError")
    path = f"/fleets/{fid}/vehicles/{vid}/callbacks/{cbid}/remotes"
    sent = await ask(simulator, "v3", path, method="POST", json={"horn": {"state": "Activated"}})
    simulator.clock.advance(timedelta(minutes=1))
    return {"cbid": cbid, "rid": sent.json()["remoteActionId"]}


async def ask(simulator: Simulator, version: str, path: str, **options: Any) -> httpx.Response:
    account = simulator.account("v2" if version == "v2" else "v3")
    transport = httpx.ASGITransport(simulator.app)
    async with httpx.AsyncClient(
        transport=transport, base_url=f"http://simulator.example/connectedcar/{version}"
    ) as client:
        client.auth = httpx.BasicAuth(account.username, account.password)
        # As `params`, they would replace the query that a link has.
        query = {"client_id": account.client_id, **options.pop("params", {})}
        url = httpx.URL(path).copy_merge_params(query)
        return await client.request(options.pop("method", "GET"), url, **options)


@pytest.mark.anyio
@pytest.mark.parametrize("common", [False, True], ids=["rich", "common"])
@pytest.mark.parametrize(("version", "path", "op"), CASES, ids=lambda v: v if isinstance(v, str) else "")
async def test_response_is_valid_by_the_specification(version: str, path: str, op: Any, common: bool) -> None:
    name = op["operationId"]
    simulator = Simulator(WORLD, common=common)
    if "mid" in path:
        made = await ask(
            simulator, version, f"/fleets/{WORLD.fleet(0).id}/monitors", method="POST", json=MONITORS[version]
        )
        assert made.status_code == 202, made.text
        filled = f"/fleets/{WORLD.fleet(0).id}/monitors/{made.json()['monitorId']}"
    else:
        ids = _ids(name) | (await _remote_ids(simulator) if "callbacks" in path else {})
        for wanted in set(re.findall(r"\{(\w+)\}", path)) - ids.keys():  # of what follows from specs/
            collection = path.partition(f"{{{wanted}}}")[0].rstrip("/").format(**ids)
            listed = (await ask(simulator, version, collection)).json()["_embedded"]
            ids[wanted] = next(iter(listed.values()))[0]["id"]
        filled = re.sub(r"\{(\w+)\}", lambda match: ids[match[1]], path)
    answer = await ask(simulator, version, filled)
    assert answer.status_code == 200, answer.text
    media, schema = success_of(op)
    assert answer.headers["content-type"] == media
    body = answer.json()
    if schema == "VehicleCapabilities":
        # The vendor's document requires it, and does not describe it.
        assert datetime.fromisoformat(body.pop("createdAt"))
    assert not complaints(closed_validator(version, schema).iter_errors(body))
    if "_embedded" in body and "monitors" not in body["_embedded"]:
        assert body.get("total", 1) > 0


_SUBSCRIBE = {"callback": {"webhook": {"target": "https://fleet.example/n", "name": "desk"}}}
_DATA = {"data": "vehicle.odometer", "op": "greaterThan", "value": ["10"]}
MONITORS: dict[str, dict[str, Any]] = {
    "v2": {"label": "a", "subscribeParam": _SUBSCRIBE, "triggerParam": {"dataTriggers": [_DATA]}},
    "v3": {
        "label": "a",
        "subscribeParam": _SUBSCRIBE,
        "triggerParam": {"triggers": [{"name": "d1", "data": _DATA}], "boolExp": "d1"},
    },
}


@pytest.mark.anyio
@pytest.mark.parametrize("version", VERSIONS)
async def test_monitor_in_the_format_of_the_other_version_is_refused(version: str) -> None:
    other = MONITORS["v3" if version == "v2" else "v2"]
    path = f"/fleets/{WORLD.fleet(0).id}/monitors"
    simulator = Simulator(WORLD)
    refused = await ask(simulator, version, path, method="POST", json=other)
    assert (refused.status_code, refused.json()["code"]) == (400, 40000)
    mixed = MONITORS[version] | {"triggerParam": other["triggerParam"] | MONITORS[version]["triggerParam"]}
    assert (await ask(simulator, version, path, method="POST", json=mixed)).status_code == 400
    assert simulator.requests[0].body == other
    assert "authorization" not in simulator.requests[0].headers


@pytest.mark.anyio
@pytest.mark.parametrize(
    "expression", ["d1 | !d1", "d1 & !d1", "(d1", "d1 &", "e1", "d1 && d1", "!!", "d1 d1"]
)
async def test_expression_that_means_nothing_is_refused(expression: str) -> None:
    monitor = MONITORS["v3"] | {"triggerParam": MONITORS["v3"]["triggerParam"] | {"boolExp": expression}}
    path = f"/fleets/{WORLD.fleet(0).id}/monitors"
    assert (await ask(Simulator(WORLD), "v3", path, method="POST", json=monitor)).status_code == 400


@pytest.mark.anyio
@pytest.mark.parametrize(
    "query", [{"pageSize": "0"}, {"pageSize": "61"}, {"pageToken": "x"}, {"odd": "1"}, {"indexRange": "a"}]
)
@pytest.mark.parametrize("version", VERSIONS)
async def test_wrong_query_is_refused(version: str, query: dict[str, str]) -> None:
    answer = await ask(Simulator(WORLD), version, f"/fleets/{WORLD.fleet(0).id}/status", params=query)
    assert (answer.status_code, answer.json()["code"]) == (400, 40000)


@pytest.mark.anyio
@pytest.mark.parametrize("version", VERSIONS)
async def test_pages_lead_through_the_whole_collection(version: str) -> None:
    simulator = Simulator(WORLD)
    url, seen, pages = f"/fleets/{WORLD.fleet(0).id}/trips?pageSize=5", [], 0
    answer: Any = None
    while url:
        pages += 1
        answer = (await ask(simulator, version, url)).json()
        seen += [trip["id"] for trip in answer["_embedded"]["trips"]]
        links = answer["_links"]
        assert ("prev" in links, links.get("prev") == links["first"]) == (pages > 1, pages == 2)
        assert (links["self"] == links["last"]) == (pages == 3)
        url = links.get("next", {}).get("href", "")
    assert len(seen) == len(set(seen)) == answer["total"] == 12
    assert pages == answer["totalPage"] == 3


@pytest.mark.anyio
async def test_simulator_refuses_wrong_or_missing_credentials() -> None:
    simulator = Simulator(WORLD)
    account = simulator.account("v2")
    async with httpx.AsyncClient(
        transport=httpx.ASGITransport(simulator.app), base_url="http://s.example/connectedcar"
    ) as client:
        auth = (account.username, account.password)
        params = {"client_id": account.client_id}
        assert (await client.get("/v2/fleets", params=params)).status_code == 401
        assert (await client.get("/v2/fleets", auth=auth)).status_code == 401
        assert (await client.get("/v3/fleets", auth=auth, params=params)).status_code == 403
        assert (await client.get("/v2/fleets", auth=auth, params=params)).status_code == 200


def test_server_starts_and_stops() -> None:
    with Simulator(WORLD) as simulator:
        account = simulator.account("v3")
        answer = httpx.get(
            f"{simulator.url}/v3/fleets",
            params={"client_id": account.client_id},
            auth=(account.username, account.password),
        )
        assert answer.status_code == 200
    with pytest.raises(RuntimeError, match=r"^the simulator is not running; use it in a with statement$"):
        _ = simulator.url
