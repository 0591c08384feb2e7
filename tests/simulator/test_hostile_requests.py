"""Nothing that is sent to a simulator makes it respond with 500, or stops its clock."""

from __future__ import annotations

import json
import logging
import threading
from collections.abc import Iterator
from datetime import timedelta
from typing import Any

import httpx
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from psa_fleet.simulator import Simulator, World
from psa_fleet.simulator._monitors import firing, watched
from psa_fleet.subscription import VERSIONS, Version

from ..properties import reached, reaches
from ..strategies import any_json
from .hostile_requests import BODIES, MONITORS, READS, at, changed_monitor, full_monitor, places, replaced
from .visitors import visitor

WORLD = World(fleets=1, vehicles=3)
FLEET = f"/fleets/{WORLD.fleet(0).id}"
VEHICLE = f"{FLEET}/vehicles/{WORLD.vehicle(0).id}"
JSON = {"Content-Type": "application/json"}
TRIP = {"data": "vehicle.trip", "op": "onChange"}
CALLBACK = {
    "remoteTypes": ["Doors"],
    "retryPolicy": {"policy": "Bounded", "retryNumber": 3, "retryDelay": 10},
    "batchNotify": {"size": 2, "timeWindow": 30},
    "callback": {"webhook": {"target": "http://127.0.0.1:9/x", "name": "n"}},
}


@pytest.fixture(scope="module")
def simulator() -> Iterator[Simulator]:
    with Simulator(WORLD) as running:
        yield running


@pytest.fixture(scope="module")
def clients(simulator: Simulator) -> Iterator[dict[str, httpx.Client]]:
    with visitor(simulator, "v2") as old, visitor(simulator, "v3") as new:
        yield {"v2": old, "v3": new}


def is_refused(answer: httpx.Response, status: int) -> bool:
    """Whether a response is a refusal as documented."""
    error = answer.json()
    names = {"code", "uuid", "message", "timestamp"}
    return answer.status_code == status and error.keys() == names and error["code"] // 100 == status


@pytest.mark.promise("P740")
@pytest.mark.parametrize("version", VERSIONS)
@pytest.mark.parametrize("name", READS)
def test_hostile_read_has_its_documented_status(
    name: str, version: Version, clients: dict[str, httpx.Client]
) -> None:
    path, query, status = READS[name]
    ids = {"f": WORLD.fleet(0).id, "v": WORLD.vehicle(0).id, "t": WORLD.trips(0)[0].id}
    # The URL is kept as it is: httpx would escape it.
    url = httpx.URL(f"{clients[version].base_url}{path.lstrip('/').format(**ids)}")
    raw = url.raw_path + (b"?" + query.encode() if query else b"")
    answer = clients[version].get(url.copy_with(raw_path=raw))
    assert answer.status_code == status if status == 200 else is_refused(answer, status), answer.text


@pytest.mark.promise("P740")
@pytest.mark.parametrize("version", VERSIONS)
@pytest.mark.parametrize("name", BODIES)
def test_hostile_body_is_refused(name: str, version: Version, clients: dict[str, httpx.Client]) -> None:
    body, status = BODIES[name]
    answer = clients[version].post(f"{FLEET}/monitors", content=body, headers=JSON)
    assert is_refused(answer, status), answer.text
    assert clients[version].get(f"{FLEET}/monitors").json()["total"] == 0


@pytest.mark.promise("P740")
@pytest.mark.parametrize("host", ["[", "[::1", "a b", "]:9", "a:b:c", "\xff", "a/b", "a:999999", "a?b", ""])
def test_hostile_host_is_refused(host: str, clients: dict[str, httpx.Client]) -> None:
    answer = clients["v3"].get("/fleets", headers=[(b"Host", host.encode("latin-1"))])
    assert answer.status_code == 400


@pytest.mark.parametrize("method", ["HEAD", "OPTIONS", "PATCH", "DELETE", "TRACE", "BREW"])
@pytest.mark.parametrize("version", VERSIONS)
def test_method_that_is_not_documented_is_not_allowed(
    method: str, version: Version, clients: dict[str, httpx.Client]
) -> None:
    answer = clients[version].request(method, f"{FLEET}/monitors")
    assert (answer.status_code, answer.headers["allow"]) == (405, "GET, POST")
    assert clients[version].request(method, "/nowhere").status_code == 404


@pytest.mark.parametrize("media", ["application/jsonx", "application/json-patch+json", "text/json", ""])
def test_body_of_another_media_type_is_refused(media: str, clients: dict[str, httpx.Client]) -> None:
    headers = {"Content-Type": media}
    assert clients["v3"].post(f"{FLEET}/monitors", content=b"{}", headers=headers).status_code == 415


@pytest.mark.promise("P741")
@pytest.mark.parametrize("version", VERSIONS)
@pytest.mark.parametrize("name", MONITORS)
def test_monitor_beyond_a_bound_is_refused(
    name: str, version: Version, clients: dict[str, httpx.Client]
) -> None:
    body = json.dumps(changed_monitor(version, *MONITORS[name])).encode()
    answer = clients[version].post(f"{FLEET}/monitors", content=body, headers=JSON)
    assert is_refused(answer, 400), answer.text


@pytest.mark.parametrize("version", VERSIONS)
def test_monitor_that_has_everything_is_accepted(version: Version, clients: dict[str, httpx.Client]) -> None:
    answer = clients[version].post(f"{FLEET}/monitors", json=full_monitor(version))
    assert answer.status_code == 202, answer.text
    assert clients[version].delete(f"{FLEET}/monitors/{answer.json()['monitorId']}").status_code == 204


WHOLE = st.sampled_from([1, 5, 60, 3600, 20_040, 2**31 - 1, 2**31, -1])
DURATIONS = st.sampled_from(["PT0S", "PT24H", "P1D", "P366D", "P36525D", "P999999999D", "PT1S"])
TIMES = st.sampled_from(["9899-01-01T00:00:00Z", "0002-01-01T00:00:00Z", "2026-06-01T08:00:00-12:00"])
WORDS = st.sampled_from(["Pacific/Kiritimati", "Always", "w53", "$vin", "Sun", "onChange", "None"])


def near(value: object) -> st.SearchStrategy[Any]:
    """What may be in the place of a value, at the bounds and beyond."""
    if isinstance(value, int):
        return WHOLE
    if isinstance(value, str):
        return DURATIONS | TIMES if value.startswith("P") else WORDS | st.text(min_size=1, max_size=9)
    return any_json


@reaches()
@pytest.mark.slow
@pytest.mark.promise("P741", "P742")
@settings(
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
    deadline=None,
    max_examples=12,
)
@given(data=st.data())
@pytest.mark.parametrize("version", VERSIONS)
def test_clock_goes_on_whatever_monitor_is_accepted(version: Version, data: st.DataObject) -> None:
    whole = full_monitor(version)
    leaves = [place for place in places(whole) if not isinstance(at(whole, place), dict | list)]
    with Simulator(WORLD) as simulator, visitor(simulator, version) as client:
        for _ in range(8):  # two of three are refused
            place = data.draw(st.sampled_from(leaves))
            body = replaced(whole, place, data.draw(near(at(whole, place))))
            response = client.post(f"{FLEET}/monitors", json=body)
            assert response.status_code in (202, 400), response.text
            if response.status_code == 202:
                break
        else:
            return
        reached()
        for _ in range(3):
            before = simulator.clock.now
            assert simulator.clock.advance(timedelta(hours=3)) == before + timedelta(hours=3)
        [kept] = client.get(f"{FLEET}/monitors").json()["_embedded"]["monitors"]
        assert kept["status"] == "Running"


def busy(version: Version) -> dict[str, Any]:
    """A monitor that fires at the start and at the end of each trip."""
    return changed_monitor(version, ("subscribeParam", "refreshEvent"), 60) | {
        "triggerParam": {"dataTriggers": [TRIP]}
        if version == "v2"
        else {"triggers": [{"name": "d", "data": TRIP}], "boolExp": "d"}
    }


class Broken:
    """A condition, or anything else, that fails whatever it is asked."""

    def __getattr__(self, name: str) -> Any:
        raise ZeroDivisionError("SENTINEL")


@pytest.mark.promise("P742")
@pytest.mark.parametrize("version", VERSIONS)
def test_failing_monitor_is_reported_and_the_others_go_on(
    version: Version, caplog: pytest.LogCaptureFixture
) -> None:
    with Simulator(WORLD) as simulator, visitor(simulator, version) as client:
        ids = [client.post(f"{FLEET}/monitors", json=busy(version)).json()["monitorId"] for _ in range(2)]
        simulator._service.motion.firing._watches[ids[0]].conditions = Broken()  # type: ignore[assignment]
        with caplog.at_level(logging.ERROR, "psa_fleet.simulator"):
            simulator.clock.advance(timedelta(days=1))
        assert simulator.clock.now == WORLD.now + timedelta(days=1)
        assert [record.message for record in caplog.records] == [f"monitor {ids[0]} is stopped: it failed"]
        kept = client.get(f"{FLEET}/monitors").json()["_embedded"]["monitors"]
        assert [each["status"] for each in kept] == ["Failed", "Running"]
        assert {delivery.id for delivery in simulator.deliveries} == {ids[1]}


@pytest.mark.promise("P742")
def test_failing_vehicle_is_reported_and_the_others_go_on(
    monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    whole = watched.look

    def look(present: Any, index: int) -> Any:
        return whole(present, index) if index else Broken().anything

    with Simulator(WORLD) as simulator, visitor(simulator) as client:
        assert client.post(f"{FLEET}/monitors", json=busy("v3")).status_code == 202
        monkeypatch.setattr(firing, "look", look)
        with caplog.at_level(logging.ERROR, "psa_fleet.simulator"):
            simulator.clock.advance(timedelta(days=1))
        assert {record.message for record in caplog.records} == {"vehicle 0 is not watched: it failed"}
        vins = {event["vin"] for delivery in simulator.deliveries for event in delivery.body["events"]}  # type: ignore[union-attr,index,call-overload]
        assert vins == {WORLD.vin(1), WORLD.vin(2)}


@pytest.mark.promise("P742")
def test_failing_remote_action_is_reported_and_the_clock_goes_on(caplog: pytest.LogCaptureFixture) -> None:
    with Simulator(WORLD) as simulator, visitor(simulator) as client:
        callback = client.post(f"{FLEET}/remote/callbacks", json=CALLBACK).json()["callbackId"]
        path = f"{VEHICLE}/callbacks/{callback}/remotes"
        sent = client.post(path, json={"door": {"state": "Locked"}}).json()["remoteActionId"]
        simulator.remotes.all[0].body = {}
        with caplog.at_level(logging.ERROR, "psa_fleet.simulator"):
            simulator.clock.advance(timedelta(hours=1))
        assert [record.message for record in caplog.records] == [f"remote action {sent} failed"]
        assert simulator.remotes.all[0].cause == "GeneralError"
        assert simulator.clock.now == WORLD.now + timedelta(hours=1)


@pytest.mark.slow
@pytest.mark.promise("P742")
def test_running_clock_goes_on_after_a_failure(
    monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    simulator = Simulator(WORLD, speed=3600)
    failed, passed = threading.Event(), threading.Event()
    step = simulator._service.motion._step

    def fails_once(until: Any) -> Any:
        if not failed.is_set():
            failed.set()
            raise ZeroDivisionError
        if until > WORLD.now + timedelta(minutes=30):
            passed.set()
        return step(until)

    monkeypatch.setattr(simulator._service.motion, "_step", fails_once)
    with simulator:
        assert passed.wait(60)
    assert simulator.clock.now > WORLD.now + timedelta(minutes=30)
    assert "the clock goes on" in caplog.text


@pytest.mark.promise("P743")
def test_bodies_of_refused_callers_are_not_kept(simulator: Simulator) -> None:
    secret, path = {"label": "SENTINEL"}, f"{FLEET}/monitors"
    with visitor(simulator) as client:
        simulator.requests.clear()
        refused = client.post(path, json=secret, auth=httpx.BasicAuth("a", "SENTINEL"))
        other = client.post(f"{simulator.url}/v2{path}", json=secret)
        nowhere = client.post(f"{simulator.url}/v9{path}", json=secret)
        assert [answer.status_code for answer in (refused, other, nowhere)] == [401, 403, 404]
        assert "SENTINEL" not in repr(simulator.requests)
        assert [request.body for request in simulator.requests] == [None] * 3
        assert client.post(path, json=secret).status_code == 400
        assert simulator.requests[-1].body == secret


def test_rate_limit_of_a_still_clock_counts_real_seconds(monkeypatch: pytest.MonkeyPatch) -> None:
    now = [100.0]
    monkeypatch.setattr("psa_fleet.simulator._service.limits.monotonic", lambda: now[0])
    with Simulator(WORLD, rate_limit=(4, 2)) as simulator, visitor(simulator) as client:
        responses = [client.get("/fleets") for _ in range(3)]
        assert [answer.status_code for answer in responses] == [200, 200, 429]
        now[0] += float(responses[2].headers["retry-after"])
        assert [client.get("/fleets").status_code for _ in range(3)] == [200, 200, 429]
        refused = client.get("/fleets")
        assert refused.headers["x-ratelimit-remaining-1"] == "0"
        now[0] += float(refused.headers["retry-after"])
        assert client.get("/fleets").status_code == 200
