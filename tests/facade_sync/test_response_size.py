# Made from ../facade_async/test_response_size.py by scripts/unasync.py: change that, not this.
"""Responses that are larger than allowed, or in a coding that was not asked for, are not read."""

from __future__ import annotations

import gzip

import httpx
import pytest

from psa_fleet import (
    DecodeError,
    FleetClient,
    OutcomeUnknownDecodeError,
    OutcomeUnknownError,
    ServerError,
)
from tests.client.calls import MONITOR
from tests.client.servers import Server, UnreadBody


@pytest.mark.promise("P151")
@pytest.mark.parametrize(
    "coding", ["gzip, gzip", "deflate,gzip", "br", "zstd", "BR", "identity, br", "x-gzip"]
)
def test_response_in_coding_that_was_not_asked_for_is_not_decoded(coding: str) -> None:
    def respond(status: int) -> FleetClient:
        headers = {"Content-Encoding": coding}
        server = Server(handler=lambda _: httpx.Response(status, headers=headers, stream=UnreadBody()))
        return server.client(retry=None)

    with pytest.raises(DecodeError, match="content coding"):
        respond(200).fleet("f").get()
    with pytest.raises(OutcomeUnknownDecodeError, match="content coding"):
        respond(202).fleet("f").monitors.create(MONITOR)
    with pytest.raises(ServerError):
        respond(502).fleet("f").get()


@pytest.mark.promise("P151")
@pytest.mark.parametrize("coding", ["gzip", "GZIP", "identity"])
def test_response_in_coding_that_was_asked_for_is_read(coding: str) -> None:
    body = b'{"id": "x"}' if coding == "identity" else gzip.compress(b'{"id": "x"}')
    headers = {"Content-Encoding": coding}

    def respond(_: httpx.Request) -> httpx.Response:
        return httpx.Response(200, headers=headers, stream=httpx.ByteStream(body))

    fleet = Server(handler=respond).client().fleet("f").get()
    assert fleet.id == "x"


@pytest.mark.promise("P151")
def test_response_of_exactly_the_limit_is_read() -> None:
    body = b'{"id": "x"}'
    server = Server(httpx.Response(200, content=body))
    with server.client(max_response_size=len(body)) as client:
        fleet = client.fleet("f").get()
        assert fleet.id == "x"
    server = Server(httpx.Response(200, content=body + b" "))
    with server.client(max_response_size=len(body)) as client:
        with pytest.raises(DecodeError):
            client.fleet("f").get()


@pytest.mark.promise("P151")
def test_creation_with_response_beyond_the_limit_may_have_acted() -> None:
    server = Server(httpx.Response(202, content=b" " * 100))
    with server.client(max_response_size=10) as client:
        with pytest.raises(OutcomeUnknownError, match="more than 10"):
            client.fleet("f").monitors.create(MONITOR)
    assert len(server.requests) == 1
