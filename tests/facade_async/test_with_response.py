"""The response of one call: status, headers, request id and bytes."""

from __future__ import annotations

import copy
import json
import pickle
from typing import Any, assert_type

import httpx
import pytest

from psa_fleet import (
    ArgumentError,
    AsyncPage,
    NotFoundError,
    Response,
    Retry,
    ServerError,
    models,
)
from psa_fleet._operations.api import operations
from psa_fleet.subscription import Version
from psa_fleet.testing import instant_sleep
from tests.client.calls import CALLS
from tests.client.estates import Estate
from tests.client.servers import FLEET, Server, page

pytestmark = pytest.mark.anyio

SECRET = "SENTINEL-header"


def answering(content: object, status: int = 200, **headers: str) -> Server:
    named = {name.replace("_", "-"): value for name, value in headers.items()}
    return Server(httpx.Response(status, json=content, headers=named))


@pytest.mark.promise("P170")
@pytest.mark.parametrize("version", ["v2", "v3"])
async def test_response_has_status_headers_bytes_and_request_id(version: Version) -> None:
    server = answering(FLEET, X_Request_Id="r-1", Set_Cookie=SECRET)
    client = server.async_client(version)
    response = await client.with_response(client.fleet("f").get)
    assert_type(response, Response[models.Fleet])
    assert response.value.id == "fleet-1"
    assert (response.status, response.attempts, response.uuid) == (200, 1, "r-1")
    assert json.loads(response.content) == FLEET
    assert response.headers["set-COOKIE"] == SECRET
    assert "content-type" in response.headers
    assert len(response.headers) == len(list(response.headers))
    assert str(response.request) == "GET /fleets/{fid}"


@pytest.mark.promise("P170")
@pytest.mark.filterwarnings("ignore::DeprecationWarning")
@pytest.mark.parametrize("version", ["v2", "v3"])
async def test_with_response_returns_the_response_of_any_call(version: Version) -> None:
    body = {"monitorId": "m", "callbackId": "c", "remoteActionId": "r", "status": "Success", "total": 0}
    client = answering(body).async_client(version)
    named = [name for name in CALLS if name in operations(version)]
    for name in named:
        response: Response[Any] = await client.with_response(CALLS[name], client)
        assert (response.request.operation, json.loads(response.content)) == (name, body)
    assert len(named) > 20


@pytest.mark.promise("P170")
@pytest.mark.parametrize(
    ("body", "headers", "uuid"),
    [
        ({"uuid": "u-1"}, {"X_Request_Id": "r-1"}, "u-1"),
        ({"requestId": "u-2"}, {}, "u-2"),
        ({}, {"x_correlation_id": "k-1"}, "k-1"),
        ({}, {"X_Global_Transaction_ID": "g-1"}, "g-1"),
        ({}, {"X_Request_Id": ""}, None),
        ({"uuid": None}, {}, None),
    ],
)
async def test_request_id_is_that_of_the_body_or_a_header(
    body: object, headers: dict[str, str], uuid: str | None
) -> None:
    client = answering(body, 200, **headers).async_client()
    assert (await client.with_response(client.fleet("f").get)).uuid == uuid


@pytest.mark.promise("P171")
async def test_repr_shows_no_header_value_no_body_and_no_result() -> None:
    secret = {"id": SECRET, "vin": SECRET, "name": SECRET}
    client = answering(secret, Set_Cookie=SECRET, X_Request_Id=SECRET).async_client()
    response = await client.with_response(client.fleet(SECRET).vehicle(SECRET).get)
    assert repr(response).startswith("<Response 200 of GET /fleets/{fid}/vehicles/{vid}: ")
    for shown in (repr(response), str(response), repr(response.headers), f"{response.headers}"):
        assert SECRET not in shown
    assert "set-cookie" in repr(response.headers)


async def test_response_is_pickled_and_copied_whole() -> None:
    client = answering(FLEET, X_Request_Id="r-1").async_client()
    response = await client.with_response(client.fleet("f").get)
    for same in (pickle.loads(pickle.dumps(response)), copy.copy(response), copy.deepcopy(response)):
        assert (same.value, same.content, same.uuid) == (response.value, response.content, "r-1")
        assert same.headers == response.headers


@pytest.mark.promise("P170")
async def test_response_of_several_requests_is_the_last() -> None:
    server = Server(page([FLEET], "/connectedcar/v3/fleets?pageToken=2"), page([{"id": "fleet-2"}]))
    client = server.async_client()
    listed = await client.with_response(client.fleets().to_list, limit=5)
    assert [one.id for one in listed.value] == ["fleet-1", "fleet-2"]
    assert json.loads(listed.content)["_embedded"]["fleets"] == [{"id": "fleet-2"}]


@pytest.mark.promise("P170")
async def test_with_response_returns_the_response_of_each_page() -> None:
    server = Server(page([FLEET], "/connectedcar/v3/fleets?pageToken=2"), page([{"id": "fleet-2"}]))
    client = server.async_client()
    pages = client.fleets().pages()
    for fid in ("fleet-1", "fleet-2"):
        response = await client.with_response(pages.__anext__)
        assert_type(response, Response[AsyncPage[models.Fleet]])
        assert [one.id for one in response.value.items] == [fid]
        assert json.loads(response.content)["_embedded"]["fleets"][0]["id"] == fid
    with pytest.raises(StopAsyncIteration):
        await client.with_response(pages.__anext__)


@pytest.mark.promise("P170")
async def test_response_counts_attempts() -> None:
    server = Server(httpx.Response(503), httpx.Response(503), httpx.Response(200, json=FLEET))
    client = server.async_client(retry=Retry(attempts=3))
    with instant_sleep():
        response = await client.with_response(client.fleet("f").get)
    assert (response.status, response.attempts) == (200, 3)


@pytest.mark.promise("P170")
async def test_response_comes_from_the_account_of_the_fleet() -> None:
    client = Estate().async_client()
    for fid, user in (("c-2", "cars"), ("t-1", "city"), ("t-1", "city")):
        response = await client.with_response(client.fleet(fid).get)
        assert response.request.operation == "getFleet"
        assert json.loads(response.content)["label"] == user


async def test_calls_around_a_call_have_its_response_too() -> None:
    server = answering(FLEET)
    client = server.async_client()

    async def inner() -> Response[models.Fleet]:
        return await client.with_response(client.fleet("f").get)

    outer = await client.with_response(inner)
    assert outer.content == outer.value.content
    await client.fleet("f").get()
    with pytest.raises(ArgumentError) as caught:
        await client.with_response(nothing)
    assert str(caught.value) == (
        "call must send a request; it returned NoneType and sent nothing. Pass one of the methods that do,"
        " for"
        " example first or to_list of a collection"
    )


async def nothing() -> None:
    return None


@pytest.mark.promise("P172")
async def test_call_that_sends_nothing_is_refused() -> None:
    server = answering(FLEET)
    client: Any = server.async_client()
    fleet = client.fleet("f")
    for call in (fleet.vehicles, client.fleets, lambda: fleet, nothing, lambda: client.gather([], nothing)):
        with pytest.raises(ArgumentError, match="sent nothing") as caught:
            await client.with_response(call)
        assert caught.value.argument == "call"
    assert server.requests == []


@pytest.mark.promise("P172")
async def test_errors_of_a_call_are_raised_as_they_are() -> None:
    client = answering({"code": 40400, "uuid": "u-9"}, 404).async_client()
    with pytest.raises(NotFoundError) as caught:
        await client.with_response(client.fleet("f").get)
    assert caught.value.uuid == "u-9"
    client = answering({}, 500).async_client(retry=None)
    with pytest.raises(ServerError):
        await client.with_response(client.fleet("f").get)
    assert (await answering(FLEET).async_client().fleet("f").get()).id == "fleet-1"
