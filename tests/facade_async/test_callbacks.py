"""Callbacks through the client: sent in the documented form, read back in it, and not on v2."""

from __future__ import annotations

import copy
import json
from typing import Any

import httpx
import pytest

from psa_fleet import (
    ArgumentError,
    CallbackFormatError,
    NotAvailableError,
    NotFoundError,
    OutcomeUnknownError,
    models,
)
from psa_fleet.remotes import Callback, DeliveryRetry, Webhook
from tests.client.calls import CALLBACK
from tests.client.servers import Server, page

pytestmark = pytest.mark.anyio

REFERENCE = {"_links": {}, "callbackId": "cb1", "status": "Running"}
BUILT = Callback(
    label="Fleet desk",
    notify=Webhook("https://customer.example/remotes", name="remotes"),
    remotes=["Horn", "Doors"],
)
PUBLISHED: dict[str, Any] = {
    "label": "Fleet desk",
    "notificationTypes": ["Horn", "Doors"],
    "callback": {"target": "https://customer.example/remotes", "name": "remotes"},
}


@pytest.mark.parametrize(
    "payload",
    [
        CALLBACK,
        PUBLISHED,
        json.dumps(PUBLISHED),
        BUILT,
        models.RemoteCallbackSubscribe.from_dict(CALLBACK),
        {"id": "cb0", "status": "Paused", "subscribe": CALLBACK},
    ],
)
async def test_create_and_update_send_the_documented_form(payload: Any) -> None:
    server = Server(REFERENCE)
    callbacks = server.async_client().fleet("f").callbacks
    before = copy.deepcopy(payload)
    made = await callbacks.create(payload)
    assert (made.callback_id, made.status) == ("cb1", "Running")
    assert server.body() == CALLBACK
    assert server.last.method == "POST"
    assert server.last.headers["content-type"] == "application/json"
    await callbacks.update("cb1", payload)
    assert server.body() == CALLBACK
    assert server.last.method == "PUT"
    assert payload == before


@pytest.mark.promise("P512")
async def test_callback_that_was_read_can_be_changed_and_sent() -> None:
    server = Server({"id": "cb1", "status": "Running", "subscribe": CALLBACK}, REFERENCE)
    callbacks = server.async_client().fleet("f").callbacks
    found = Callback.from_payload(await callbacks.get("cb1"))
    assert found == BUILT
    changed = {**CALLBACK, "retryPolicy": {"policy": "None"}}
    await callbacks.update(
        "cb1",
        Callback(notify=found.notify, remotes=found.remotes, label=found.label, retry=DeliveryRetry.none()),
    )
    assert server.body() == changed


async def test_list_returns_the_documented_form() -> None:
    odd = {"id": "odd", "subscribe": {"someday": 1}, "newMember": 1}
    server = Server(
        page(
            [
                {"id": "old", "subscribe": PUBLISHED, "status": "Running"},
                odd,
                {"id": "none"},
                {"id": "text", "subscribe": "later"},
                {"id": "new", "subscribe": CALLBACK, "status": "Created"},
            ],
            name="callbacks",
            total=5,
        )
    )
    pages = server.async_client().fleet("f").callbacks.list(remotes="Horn", page_size=5, index_range=(0, 4))
    found = {item.id: item async for item in pages}
    assert list(found) == ["old", "odd", "none", "text", "new"]
    assert pages.total == 5
    for name in ("old", "new"):
        assert found[name].to_dict()["subscribe"] == CALLBACK
        subscribe = found[name].subscribe
        assert subscribe is not None
        assert subscribe.remote_types == ["Horn", "Doors"]
    assert found["new"].status == "Created"
    assert found["odd"].to_dict() == odd
    assert found["text"].to_dict() == {"id": "text", "subscribe": "later"}
    assert server.last.url.params.get_list("types") == ["Horn"]


@pytest.mark.promise("P512")
@pytest.mark.parametrize("payload", [{}, {"label": "x"}, "[", "null", 7, {**CALLBACK, "remoteTypes": []}])
async def test_malformed_callbacks_and_ids_are_refused_before_sending(payload: Any) -> None:
    server = Server(REFERENCE)
    callbacks = server.async_client().fleet("f").callbacks
    with pytest.raises(CallbackFormatError):
        await callbacks.create(payload)
    with pytest.raises(CallbackFormatError):
        await callbacks.update("cb1", payload)
    for wrong in ("Door", [], ["Horn", "Door"]):
        with pytest.raises(ArgumentError, match="remotes"):
            callbacks.list(remotes=wrong)
    for call in (callbacks.get, callbacks.pause, callbacks.resume, callbacks.delete):
        with pytest.raises(ArgumentError, match="callback id"):
            await call("")
    with pytest.raises(ArgumentError, match="callback id"):
        await callbacks.update("", CALLBACK)
    assert not server.requests


async def test_pause_resume_and_delete_send_one_request_each() -> None:
    server = Server(httpx.Response(202, json={**REFERENCE, "status": "Paused"}))
    callbacks = server.async_client().fleet("f").callbacks
    assert (await callbacks.pause("cb1")).status == "Paused"
    path = "/connectedcar/v3/fleets/f/remote/callbacks/cb1/status"
    assert (server.last.method, server.last.url.path) == ("PUT", path)
    assert server.body() == {"status": "Paused"}
    await callbacks.resume("cb1")
    assert server.body() == {"status": "Running"}
    await callbacks.delete("cb1")
    assert (server.last.method, server.last.content) == ("DELETE", b"")
    gone = Server(httpx.Response(404, json={"code": 40401}))
    with pytest.raises(NotFoundError):
        await gone.async_client().fleet("f").callbacks.get("cb1")


@pytest.mark.promise("P106")
async def test_create_with_a_lost_response_is_not_repeated() -> None:
    server = Server(httpx.ReadTimeout("slow"))
    callbacks = server.async_client().fleet("f").callbacks
    with pytest.raises(OutcomeUnknownError, match="may have acted"):
        await callbacks.create(BUILT)
    assert len(server.requests) == 1


@pytest.mark.promise("P103")
async def test_callbacks_methods_are_refused_on_v2_before_sending() -> None:
    server = Server(REFERENCE)
    callbacks = server.async_client("v2").fleet("f").callbacks
    for call in (
        lambda: callbacks.create({}),
        lambda: callbacks.get(""),
        lambda: callbacks.update("", {}),
        lambda: callbacks.pause(""),
        lambda: callbacks.resume(""),
        lambda: callbacks.delete(""),
    ):
        with pytest.raises(NotAvailableError, match=r"callbacks\..*delegation publique"):
            await call()
    with pytest.raises(NotAvailableError, match=r"callbacks\..*delegation publique"):
        callbacks.list()
    assert not server.requests
