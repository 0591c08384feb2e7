# Made from ../facade_async/test_raw_call.py by scripts/unasync.py: change that, not this.
"""Raw calls: sent as all others are, and returned as they came."""

from __future__ import annotations

import datetime as dt
import json
import logging
from decimal import Decimal
from fractions import Fraction
from typing import Any

import httpx
import numpy as np
import pytest

from psa_fleet import (
    ArgumentError,
    BadRequestError,
    DecodeError,
    FormatError,
    NotAvailableError,
    NotFoundError,
    OutcomeUnknownDecodeError,
    OutcomeUnknownError,
)
from psa_fleet.testing import instant_sleep
from tests.client.servers import CREDENTIALS, Server

NOW = dt.datetime(2026, 3, 1, tzinfo=dt.UTC)
BODY = b'{"b": 1.0, "a": [1e400, 12345678901234567890], "b": 2}'


@pytest.mark.promise("P625")
@pytest.mark.parametrize(
    "value",
    [float("nan"), Decimal("NaN"), float("inf"), "\ud83d", NOW, {1}, b"x", 1j],
    ids=repr,
)
def test_raw_call_refuses_what_json_lacks_and_sends_nothing(value: Any) -> None:
    server = Server(httpx.Response(200, json={}))
    with server.client() as client:
        with pytest.raises((FormatError, ArgumentError)):
            client.raw_call("PUT", "/fleets/f/x", body={"a": [value]})
        with pytest.raises(ArgumentError, match="query") as caught:
            client.raw_call("GET", "/fleets/f", query={"a": [value]})
    assert caught.value.argument == "query"
    assert not server.requests


def test_raw_call_sends_numbers_of_other_types_by_their_value() -> None:
    server = Server(httpx.Response(200, json={}))
    with server.client() as client:
        body: Any = {"a": (Decimal("20.5"), Fraction(1, 2), np.float64(0.1), np.int64(7), np.bool_(True))}
        client.raw_call("PUT", "/fleets/f/x", body=body)
    assert server.body() == {"a": [20.5, 0.5, 0.1, 7, True]}


def test_raw_call_sends_the_path_and_returns_the_bytes() -> None:
    server = Server(httpx.Response(200, content=BODY))
    with server.client() as client:
        found = client.raw_call(
            "GET", "/fleets/f 1/vehicles?pageSize=2&empty=", query={"extension": ["a", "b"]}
        )
    assert found == BODY
    url = server.last.url
    assert url.raw_path.decode().startswith(
        "/connectedcar/v3/fleets/f%201/vehicles?pageSize=2&empty=&extension=a"
    )
    assert url.params.get_list("extension") == ["a", "b"]
    assert url.params["client_id"] == CREDENTIALS.client_id


def test_raw_call_is_logged_without_ids(caplog: pytest.LogCaptureFixture) -> None:
    server = Server(httpx.Response(503), httpx.Response(200, content=b"{}"))
    with instant_sleep():
        with server.client() as client:
            with caplog.at_level(logging.DEBUG):
                client.raw_call("GET", "/fleets/SECRET-1?vin=SECRET-2&SECRET-3=x")
                client.raw_call("GET", "/brand/new/SECRET-4")
    assert "GET /fleets/{fid}: status 503" in caplog.text
    assert "GET /(undocumented): 200" in caplog.text
    assert "SECRET" not in caplog.text


@pytest.mark.parametrize(
    ("method", "path", "options", "argument"),
    [
        ("PATCH", "/fleets", {}, "method"),
        ("GET", "fleets", {}, "path"),
        ("GET", "https://elsewhere.example/fleets", {}, "path"),
        ("GET", "/v3/fleets", {}, "path"),
        ("GET", "//elsewhere.example/fleets", {}, "path"),
        ("GET", "/fleets/../fleets", {}, "path"),
        ("GET", "/fleets/./fleets", {}, "path"),
        ("GET", "/fleets/%2e%2e/fleets", {}, "path"),
        ("GET", "/fleets/", {}, "path"),
        ("GET", "/fleets/a\nb", {}, "path"),
        ("GET", "/fleets#all", {}, "path"),
        ("GET", "/fleets?client_id=mine", {}, "query"),
        ("GET", "/fleets", {"query": {"client_id": "mine"}}, "query"),
    ],
)
def test_raw_call_refuses_what_is_not_a_path(method: Any, path: str, options: Any, argument: str) -> None:
    server = Server({})
    with server.client() as client:
        with pytest.raises(ArgumentError) as caught:
            client.raw_call(method, path, **options)
    assert caught.value.argument == argument
    assert not server.requests


def test_raw_call_of_the_other_version_is_not_available() -> None:
    server = Server({})
    with server.client("v2") as client:
        with pytest.raises(NotAvailableError):
            client.raw_call("GET", "/vehicles/VF3TEST0000000001")
    assert not server.requests


def test_raw_call_raises_the_errors_of_other_calls() -> None:
    with Server(httpx.Response(400)).client() as client:
        with pytest.raises(BadRequestError):
            client.raw_call("GET", "/fleets")
    with Server(httpx.Response(404)).client() as client:
        with pytest.raises(NotFoundError):
            client.raw_call("GET", "/brand/new")
    with Server(httpx.Response(200, content=b"<html>")).client() as client:
        with pytest.raises(DecodeError):
            client.raw_call("GET", "/fleets")


def test_raw_call_sends_a_post_once_and_checks_its_confirmation() -> None:
    server = Server({"monitorId": "m1"})
    with server.client() as client:
        assert json.loads(client.raw_call("POST", "/fleets/f/monitors", body={"label": "é"}))
    assert server.body() == {"label": "é"}
    assert server.last.headers["content-type"] == "application/json"
    unconfirmed = Server({})
    with unconfirmed.client() as client:
        with pytest.raises(OutcomeUnknownDecodeError):
            client.raw_call("POST", "/fleets/f/monitors", body=b"{}")
    failing = Server(httpx.Response(503))
    with failing.client() as client:
        with pytest.raises(OutcomeUnknownError):
            client.raw_call("POST", "/brand/new", body=b"{}")
    assert len(failing.requests) == 1
    assert failing.last.headers["content-type"] == "application/json"
    deleted = Server(httpx.Response(204))
    with deleted.client() as client:
        assert client.raw_call("DELETE", "/fleets/f/monitors/m") == b""
