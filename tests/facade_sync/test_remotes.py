# Made from ../facade_async/test_remotes.py by scripts/unasync.py: change that, not this.
"""Remote actions through the client: checked, sent once whatever happens, and not on v2."""

from __future__ import annotations

import copy
import json
from typing import Any

import httpx
import pytest

from psa_fleet import (
    ArgumentError,
    FleetClient,
    NotAvailableError,
    NotFoundError,
    OutcomeUnknownError,
    RateLimitError,
    RemoteFormatError,
    Retry,
    TransportError,
    models,
)
from psa_fleet.remotes import Charge, Horn, Navigate
from psa_fleet.testing import instant_sleep
from tests.client.faulty import STALL, faulty_server
from tests.client.servers import Server, page
from tests.http.test_faults import CASES, CREDENTIALS, Case, options

TAKEN = httpx.Response(202, json={"_links": {}, "remoteActionId": "r1", "type": "Horn"})
HORN = {"horn": {"state": "Activated"}}
PATH = "/connectedcar/v3/fleets/f/vehicles/v/callbacks/cb/remotes"


def remotes(server: Server, **options: Any) -> Any:
    return server.client(**options).fleet("f").vehicle("v").remotes("cb")


@pytest.mark.parametrize(
    ("action", "sent"),
    [
        (Horn(), HORN),
        (HORN, HORN),
        (json.dumps(HORN), HORN),
        (models.Remote.from_dict(HORN), HORN),
        ({"ligths": {"on": True}}, {"lights": {"on": True}}),
        (Navigate.to(latitude=48.86, longitude=2.33), None),
        (Charge(level="Level2"), {"charging": {"preferences": {"level": "Level2"}}}),
    ],
)
def test_send_accepts_every_form_of_an_action(action: Any, sent: Any) -> None:
    server = Server(TAKEN)
    before = copy.deepcopy(action)
    taken = remotes(server).send(action)
    assert (taken.remote_action_id, taken.type_) == ("r1", "Horn")
    assert (server.last.method, server.last.url.path) == ("POST", PATH)
    assert server.last.headers["content-type"] == "application/json"
    assert server.body() == (sent or action.to_dict())
    assert action == before
    assert len(server.requests) == 1


@pytest.mark.promise("P505")
@pytest.mark.parametrize(
    "action", [{}, {"label": "x"}, {**HORN, "lights": {"on": True}}, "[", "null", 7, {"horn": {"state": 1}}]
)
def test_malformed_actions_and_ids_are_refused_before_sending(action: Any) -> None:
    server = Server(TAKEN)
    with pytest.raises(RemoteFormatError):
        remotes(server).send(action)
    with pytest.raises(ArgumentError, match="remote action id"):
        remotes(server).get("")
    with pytest.raises(ArgumentError, match="callback id"):
        server.client().fleet("f").vehicle("v").remotes(" ")
    assert not server.requests


@pytest.mark.promise("P501")
@pytest.mark.parametrize("name", CASES)
def test_send_is_not_repeated_whatever_happens(name: str) -> None:
    case: Case = CASES[name]
    count, expected = case.post
    assert count == 1
    with faulty_server(case.fault) as server, instant_sleep() as waits:
        with FleetClient(
            None, CREDENTIALS, base_url=server.url, retry=Retry(attempts=9), **options(case)
        ) as client:
            with pytest.raises(expected) as caught:
                client.fleet("f").vehicle("v").remotes("cb").send(Horn())
    assert len(server.requests) == 1
    assert not waits.sleeps
    unknown = isinstance(caught.value, OutcomeUnknownError)
    assert unknown or case.fault.then != STALL
    assert unknown <= ("vehicle.remotes(cbid).list() shows whether" in str(caught.value))


@pytest.mark.promise("P501")
def test_send_is_repeated_only_where_no_connection_was_made() -> None:
    reached: list[httpx.Request] = []
    refusals = [httpx.ConnectError("refused"), httpx.ConnectTimeout("slow"), httpx.PoolTimeout("full")]

    def respond(request: httpx.Request) -> httpx.Response:
        if refusals:
            # No connection: the server sees nothing of it.
            raise refusals.pop(0)
        reached.append(request)
        return httpx.Response(202, json={"remoteActionId": "r1"})

    tried = Server(handler=respond)
    assert (remotes(tried, retry=Retry(attempts=4)).send(Horn())).remote_action_id == "r1"
    assert (len(tried.requests), len(reached)) == (4, 1)
    refusals += [httpx.ConnectError("refused")] * 9
    with pytest.raises(TransportError) as caught:
        remotes(tried, retry=Retry(attempts=2)).send(Horn())
    assert not isinstance(caught.value, OutcomeUnknownError)
    assert (len(tried.requests), len(reached)) == (6, 1)


@pytest.mark.promise("P506")
def test_send_is_refused_by_a_known_rate_limit() -> None:
    spent = {"x-ratelimit-remaining-2": "0", "x-ratelimit-limit-2": "1", "retry-after": "60"}
    server = Server(httpx.Response(429, headers=spent), TAKEN)
    handle = remotes(server, rate_limit="raise")
    for _ in range(2):
        with pytest.raises(RateLimitError):
            handle.send(Horn())
    assert len(server.requests) == 1


def test_list_and_get_return_actions() -> None:
    action = {
        "remoteActionId": "r1",
        "status": "Failed",
        "type": ["Doors"],
        "remote": {"door": {"state": "Locked"}},
        "failureCause": "DoorsOpen",
    }
    odd = {"remoteActionId": "r2", "status": "Pending", "type": ["Doors", "Horn"], "remote": None}
    server = Server(page([action, odd], name="remoteActions", total=2))
    found = remotes(server).list(page_size=2, index_range=(0, 1)).to_list()
    assert [item.remote_action_id for item in found] == ["r1", "r2"]
    assert server.last.url.path == PATH
    assert found[0].type_ == "Doors"
    assert found[0].failure_cause == models.RemoteFailedEventStatus.DOORS_OPEN
    assert found[0].remote.door.state == "Locked"
    assert found[1].status == "Pending"
    assert found[1].to_dict() == {name: value for name, value in odd.items() if value is not None}
    server = Server(action)
    assert (remotes(server).get("r1")).type_ == "Doors"
    assert server.last.url.path == f"{PATH}/r1"
    gone = Server(httpx.Response(404, json={"code": 40401}))
    with pytest.raises(NotFoundError):
        remotes(gone).get("r1")
    none = Server(httpx.Response(404, json={"code": 40400}))
    assert remotes(none).list().to_list() == []


@pytest.mark.promise("P103")
def test_remotes_methods_are_refused_on_v2_before_sending() -> None:
    server = Server(TAKEN)
    handle = remotes(server, version="v2")
    calls: list[Any] = [
        lambda: handle.send(Horn()),
        lambda: handle.send({}),
        lambda: handle.get(""),
    ]
    for call in calls:
        with pytest.raises(NotAvailableError, match=r"remotes\(\)\..*delegation publique"):
            call()
    with pytest.raises(NotAvailableError, match=r"remotes\(\)\..*delegation publique"):
        handle.list()
    assert not server.requests
