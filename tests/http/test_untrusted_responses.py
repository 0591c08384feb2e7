"""Responses that are not what they seem: unconfirmed creations, and links that lead away."""

from __future__ import annotations

from typing import Any

import httpx
import pytest

from psa_fleet import DecodeError, FleetClient, OutcomeUnknownError, PartialFailureError
from psa_fleet.monitors import Data, Monitor, Webhook
from psa_fleet.remotes import Callback, Horn
from psa_fleet.subscription import Version
from tests.client.servers import CREDENTIALS, Server, page

HOOK = Webhook("https://example.com")
MONITOR = Monitor(label="m", when=Data("vehicle.odometer") > 1, notify=HOOK)
CALLBACK = Callback(label="c", notify=HOOK, remotes=["Horn"])
UNCONFIRMED = [
    httpx.Response(200),
    httpx.Response(202, content=b" "),
    httpx.Response(200, json={}),
    httpx.Response(200, json={"monitorId": None, "callbackId": None, "remoteActionId": None}),
    httpx.Response(200, json={"monitorId": "", "callbackId": " ", "remoteActionId": ""}),
    httpx.Response(200, json={"monitorId": 7, "callbackId": [], "remoteActionId": {}}),
    httpx.Response(200, json={"code": 50000, "message": "CORVET"}),
    httpx.Response(200, json={"monitorId": "..", "callbackId": "a\x00b", "remoteActionId": "\n"}),
    httpx.Response(
        200, text='{"monitorId": "\\ud83d", "callbackId": "\\ud83d", "remoteActionId": "\\ud83d"}'
    ),
    httpx.Response(200, json={"code": 1, "monitorId": "m", "callbackId": "m", "remoteActionId": "m"}),
    httpx.Response(200, json={"Code": 1, "monitorId": "m", "callbackId": "m", "remoteActionId": "m"}),
    httpx.Response(200, json={"data": {"monitorId": "m", "callbackId": "m", "remoteActionId": "m"}}),
    httpx.Response(200, json=[{"monitorId": "m", "callbackId": "m", "remoteActionId": "m"}]),
    httpx.Response(200, json=None),
    httpx.Response(200, text="<html>"),
]


@pytest.mark.promise("P158")
@pytest.mark.parametrize("response", UNCONFIRMED)
@pytest.mark.parametrize("command", ["monitor v2", "monitor v3", "callback", "remote"])
def test_creation_without_an_id_may_have_acted(response: httpx.Response, command: str) -> None:
    server = Server(response)
    fleet = server.client("v2" if command.endswith("v2") else "v3").fleet("f")
    create: dict[str, Any] = {
        "monitor v2": lambda: fleet.monitors.create(MONITOR),
        "monitor v3": lambda: fleet.monitors.create(MONITOR),
        "callback": lambda: fleet.callbacks.create(CALLBACK),
        "remote": lambda: fleet.vehicle("v").remotes("c").send(Horn()),
    }
    with pytest.raises(OutcomeUnknownError, match="may have acted"):
        create[command]()
    assert len(server.requests) == 1


@pytest.mark.promise("P158")
@pytest.mark.parametrize("response", UNCONFIRMED)
def test_replace_keeps_the_old_monitor_unless_the_new_one_is_confirmed(response: httpx.Response) -> None:
    server = Server(response)
    with pytest.raises(OutcomeUnknownError):
        server.client("v2").fleet("f").monitors.replace("old", MONITOR)
    assert [request.method for request in server.requests] == ["POST"]


ERROR_BODIES = [
    httpx.Response(200, json={"code": 50000, "uuid": "u", "message": "CORVET", "timestamp": "t"}),
    httpx.Response(202, json={"httpCode": "500", "httpMessage": "x", "moreInformation": "y"}),
    httpx.Response(200, json={"error": "invalid_client", "error_description": "x"}),
    httpx.Response(200, json={"errors": {"401": "x"}}),
    httpx.Response(200, json={"message": "Internal error"}),
    httpx.Response(200, json={"fault": {"faultstring": "x"}}),
    httpx.Response(200, json={"timestamp": "t", "status": 500, "path": "/monitors"}),
    httpx.Response(200, json={"type": "about:blank", "title": "Bad Request", "status": 400}),
    httpx.Response(200, json={"Exception": "x"}),
    httpx.Response(200, json={"status": "rejected", "reason": "x"}),
    httpx.Response(200, json={"data": {"monitorId": "m", "callbackId": "c"}}),
    httpx.Response(200, json=False),
    httpx.Response(200, json="failed"),
    httpx.Response(200, json=[{"code": 1}]),
    httpx.Response(200, text="<html>"),
]
CHANGES = ["pause", "resume", "update", "pause c", "resume c", "update c"]
UNNAMED = [
    httpx.Response(200),
    httpx.Response(202, content=b" "),
    httpx.Response(200, json={}),
    httpx.Response(200, json={"monitorId": None, "callbackId": None, "status": "Running"}),
    httpx.Response(200, json={"monitorId": " ", "callbackId": 7}),
]


@pytest.mark.promise("P158")
@pytest.mark.parametrize("response", ERROR_BODIES)
@pytest.mark.parametrize("command", CHANGES)
def test_change_with_an_error_in_its_body_raises(response: httpx.Response, command: str) -> None:
    server = Server(response)
    with pytest.raises(DecodeError, match="may have acted"):
        change(server.client("v3", retry=None), command)
    assert len(server.requests) == 1


@pytest.mark.parametrize("response", UNNAMED)
@pytest.mark.parametrize("command", CHANGES)
def test_change_is_confirmed_by_its_status(response: httpx.Response, command: str) -> None:
    server = Server(response)
    change(server.client("v3", retry=None), command)
    assert len(server.requests) == 1


def change(client: FleetClient, command: str) -> None:
    fleet = client.fleet("f")
    commands: dict[str, Any] = {
        "pause": lambda: fleet.monitors.pause("m"),
        "resume": lambda: fleet.monitors.resume("m"),
        "update": lambda: fleet.monitors.update("m", MONITOR),
        "pause c": lambda: fleet.callbacks.pause("c"),
        "resume c": lambda: fleet.callbacks.resume("c"),
        "update c": lambda: fleet.callbacks.update("c", CALLBACK),
    }
    commands[command]()


@pytest.mark.promise("P158")
@pytest.mark.parametrize("response", ERROR_BODIES)
@pytest.mark.parametrize("version", ["v2", "v3"])
def test_deletion_with_an_error_in_its_body_raises(response: httpx.Response, version: Version) -> None:
    server = Server(response)
    fleet = server.client(version, retry=None).fleet("f")
    with pytest.raises(DecodeError, match="may have acted"):
        fleet.monitors.delete("m")
    if version == "v3":
        with pytest.raises(DecodeError, match="may have acted"):
            fleet.callbacks.delete("c")


@pytest.mark.promise("P158")
@pytest.mark.parametrize("response", ERROR_BODIES)
def test_replace_names_both_monitors_where_a_deletion_is_not_confirmed(response: httpx.Response) -> None:
    server = Server(httpx.Response(202, json={"monitorId": "new"}), response)
    with pytest.raises(PartialFailureError) as caught:
        server.client("v2", retry=None).fleet("f").monitors.replace("old", MONITOR)
    assert {part.mid for part in caught.value.outcomes} >= {"old"}


@pytest.mark.promise("P194")
@pytest.mark.parametrize(
    "body",
    [
        {"message": "x"},
        {"Message": "x", "Type": "t"},
        {"fault": {"faultstring": "x", "detail": {}}},
        {"success": False},
        {"status": 500, "path": "/", "timestamp": "t"},
        {"type": "about:blank", "title": "x", "status": 400, "detail": "x", "instance": "/"},
        {"exception": "x", "trace": []},
    ],
)
def test_errors_of_gateways_in_a_success_are_raised(body: dict[str, Any]) -> None:
    fleet = Server(body).client().fleet("f")
    for read in (fleet.vehicles().to_list, fleet.vehicle("v").trips().to_list, fleet.vehicle("v").status):
        with pytest.raises(DecodeError, match="an error in its body"):
            read()


@pytest.mark.parametrize("body", [{"message": "x", "id": "f"}, {"status": "UP"}, {"error": 1, "_links": {}}])
def test_resource_with_a_member_that_errors_have_is_read(body: dict[str, Any]) -> None:
    assert Server(body).client().fleet("f").get().to_dict() == body


LEADING_AWAY = [
    "https://elsewhere.example/fleets?page=2",
    "https://api-cert.groupe-psa.com.elsewhere.example/x",
    "https://user@api-cert.groupe-psa.com/connectedcar/v3/fleets",
    "ftp://api-cert.groupe-psa.com/connectedcar/v3/fleets",
    "https://api-cert.groupe-psa.com:444/connectedcar/v3/fleets",
    "https://[",
    "/fleets?x=1 2",
    "?pageToken=" + "x" * 70_000,
    "https:\\\\elsewhere.example/fleets",
    "//elsewhere.example/connectedcar/v3/fleets",
    "https://api-cert\u3002groupe-psa.com.elsewhere.example/x",
    "https://api-cert.groupe-psa.com%2felsewhere.example/x",
    "{x}https://elsewhere.example/x",
]


@pytest.mark.promise("P159")
def test_link_with_half_of_a_surrogate_pair_is_refused() -> None:
    body = b'{"_embedded": {"fleets": [{"id": "a"}]}, "_links": {"next": {"href": "?p=\\ud83d"}}}'
    fleets = iter(Server(httpx.Response(200, content=body)).client().fleets())
    assert next(fleets).id == "a"
    with pytest.raises(DecodeError, match="malformed"):
        next(fleets)


@pytest.mark.promise("P159")
@pytest.mark.parametrize("link", LEADING_AWAY, ids=range(len(LEADING_AWAY)))
def test_page_with_a_refused_link_is_yielded_before_the_error(link: str) -> None:
    server = Server(page([{"id": "a"}, {"id": "b"}], link))
    fleets = server.client().fleets()
    found = []
    with pytest.raises(DecodeError, match="leads to another server or is malformed"):
        for fleet in fleets:
            found.append(fleet.id)  # noqa: PERF401 (what came before the error)
    assert found == ["a", "b"]
    with pytest.raises(DecodeError):
        fleets.to_list()
    assert [fleet.id for fleet in fleets.partial] == ["a", "b"]
    assert {request.url.host for request in server.requests} == {"api-cert.groupe-psa.com"}


@pytest.mark.promise("P159")
@pytest.mark.parametrize("version", ["v2", "v3"])
@pytest.mark.parametrize(
    "base", ["https://gateway.example/psa", "https://gateway.example:8443/a/connectedcar"]
)
def test_link_of_the_vendor_is_followed_behind_a_gateway(base: str, version: Version) -> None:
    link = f"https://api-cert.groupe-psa.com/connectedcar/{version}/fleets?pageToken=t%2B1&pageSize=2"
    server = Server(page([{"id": "a"}], link), page([{"id": "b"}]))
    transport = httpx.MockTransport(server)
    with FleetClient(None, CREDENTIALS, version=version, base_url=base, transport=transport) as client:
        assert [fleet.id for fleet in client.fleets()] == ["a", "b"]
    second = str(server.requests[1].url)
    assert second.startswith(f"{base}/{version}/fleets?pageToken=t%2B1&pageSize=2&client_id=")


@pytest.mark.promise("P159")
@pytest.mark.parametrize(
    "link",
    [
        "https://api-cert.groupe-psa.com/connectedcar/v2/fleets",
        "https://api-cert.groupe-psa.com/elsewhere",
        "https://u:p@api-cert.groupe-psa.com/connectedcar/v3/fleets",
        "https://groupe-psa.com.example/connectedcar/v3/fleets",
    ],
)
def test_links_to_other_paths_or_hosts_are_refused_behind_a_gateway(link: str) -> None:
    server = Server(page([{"id": "a"}], link))
    transport = httpx.MockTransport(server)
    base = "https://gateway.example/psa"
    with (
        FleetClient(None, CREDENTIALS, version="v3", base_url=base, transport=transport) as client,
        pytest.raises(DecodeError, match="leads to another server"),
    ):
        client.fleets().to_list()
    assert len(server.requests) == 1
