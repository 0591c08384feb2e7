"""Error bodies in all known shapes, unreadable bodies, and responses that never came."""

from __future__ import annotations

import copy
import gzip
import pickle
import zlib
from collections.abc import Callable
from functools import partial
from typing import Any

import httpx
import pytest

from psa_fleet import (
    ApiError,
    AuthenticationError,
    BadRequestError,
    DecodeError,
    NotFoundError,
    OutcomeUnknownError,
    PermissionDeniedError,
    PsaFleetError,
    RateLimitError,
    ServerError,
    TimeoutError,
    TlsError,
    TransportError,
)
from tests.client.servers import FLEET, Server

UUID = "3f0c2f6e-9a4f-4f0b-8c55-1f1f2a3b4c5d"


def failure(answer: httpx.Response | Exception) -> PsaFleetError:
    with pytest.raises(PsaFleetError) as caught:
        Server(answer).client().fleet("f").get()
    return caught.value


def command_failure(answer: httpx.Response | Exception) -> PsaFleetError:
    with pytest.raises(PsaFleetError) as caught:
        Server(answer).client().fleet("f").monitors.pause("m")
    return caught.value


SHAPES: list[tuple[Any, int | str | None, str | None]] = [
    ({"code": 40301, "uuid": UUID, "message": "no", "timestamp": "2024-05-01T10:11:12Z"}, 40301, "no"),
    ({"code": "40301", "message": "no"}, 40301, "no"),
    ({"code": 40301.0, "message": "no"}, 40301, "no"),
    ({"httpCode": "403", "httpMessage": "Forbidden", "moreInformation": "no"}, 403, "Forbidden: no"),
    ({"error": "access_denied", "error_description": "no"}, "access_denied", "no"),
    ({"errors": {"403": "no"}}, 403, "no"),
    ({"errors": [{"code": 40301, "message": "no"}]}, 40301, "no"),
    ({"error": {"code": 40301, "message": "no"}}, 40301, "no"),
    ({"code": None, "message": None}, None, None),
    ({"code": {}, "uuid": [], "message": [1], "timestamp": True}, None, None),
    ({"errors": {}}, None, None),
    (["no"], None, None),
    (None, None, None),
    (7, None, None),
]


@pytest.mark.parametrize(("body", "code", "message"), SHAPES)
def test_api_error_reads_code_and_message_of_any_error_body(
    body: Any, code: int | str | None, message: str | None
) -> None:
    error = failure(httpx.Response(403, json=body))
    assert type(error) is PermissionDeniedError
    assert (error.status, error.code, error.message) == (403, code, message)
    assert error.request is not None
    assert error.request.method == "GET"


@pytest.mark.parametrize(
    "content", [b"", b"<html><body>Forbidden</body></html>", b"\xff\xfe\x00", b"[" * 100_000]
)
def test_api_error_of_a_body_without_json_has_no_code(content: bytes) -> None:
    error = failure(httpx.Response(403, content=content, headers={"content-type": "text/html"}))
    assert type(error) is PermissionDeniedError
    assert (error.code, error.uuid, error.message, error.timestamp) == (None, None, None, None)


@pytest.mark.parametrize(
    ("status", "kind"),
    [
        (300, ApiError),
        (302, ApiError),
        (400, BadRequestError),
        (401, AuthenticationError),
        (403, PermissionDeniedError),
        (404, NotFoundError),
        (406, ApiError),
        (418, ApiError),
        (429, RateLimitError),
        (495, TlsError),
        (496, TlsError),
        (500, ServerError),
        (503, ServerError),
        (522, ServerError),
        (599, ServerError),
        (999, ServerError),
    ],
)
def test_failure_type_follows_the_status(status: int, kind: type[PsaFleetError]) -> None:
    error = failure(httpx.Response(status, headers={"location": "https://elsewhere.example/x"}))
    assert type(error) is kind
    assert isinstance(error, (ApiError, TlsError))
    assert error.status == status
    assert f"status {status}" in str(error)
    assert "elsewhere" not in str(error)


def test_api_error_text_has_code_uuid_and_attempts() -> None:
    error = failure(httpx.Response(500, json={"code": 50038, "uuid": UUID}))
    assert (
        str(error)
        == f"GET /fleets/{{fid}}: status 500 (code 50038, uuid {UUID}) after 3 attempts. The server failed"
    )


@pytest.mark.parametrize(("code", "no_data"), [(40400, True), ("40499", True), (40401, False), (None, False)])
def test_no_data_follows_code(code: int | str | None, no_data: bool) -> None:
    error = failure(httpx.Response(404, json={"code": code}))
    assert isinstance(error, NotFoundError)
    assert error.no_data is no_data
    vehicle = Server(httpx.Response(404, json={"code": code})).client().fleet("f").vehicle("v")
    if no_data:
        assert list(vehicle.trips()) == []
        assert vehicle.trips().first() is None
    else:
        with pytest.raises(NotFoundError):
            list(vehicle.trips())


@pytest.mark.promise("P157")
@pytest.mark.parametrize("code", [40400, 40499, 40410, None])
@pytest.mark.parametrize("read", ["fleets", "vehicles", "monitors", "callbacks"])
def test_collection_of_what_always_exists_is_never_empty_by_a_404(code: int | None, read: str) -> None:
    client = Server(httpx.Response(404, json={"code": code})).client()
    fleet = client.fleet("typo")
    reads: dict[str, Any] = {
        "fleets": client.fleets,
        "vehicles": fleet.vehicles,
        "monitors": fleet.monitors.list,
        "callbacks": fleet.callbacks.list,
    }
    found = reads[read]()
    with pytest.raises(NotFoundError, match="check the ids and base_url"):
        found.to_list()


@pytest.mark.parametrize(
    ("headers", "seconds"),
    [
        ({"Retry-After": "7"}, 7.0),
        ({"Retry-After": "soon", "X-RateLimit-Reset": "12"}, 12.0),
        ({"Retry-After": "Wed, 21 Oct 2015 07:28:00 GMT"}, 0.0),
        ({"Retry-After": "-3"}, None),
        ({}, None),
    ],
)
def test_rate_limit_error_retry_after_reads_headers(headers: dict[str, str], seconds: float | None) -> None:
    error = failure(httpx.Response(429, headers=headers))
    assert isinstance(error, RateLimitError)
    assert error.retry_after == seconds
    assert ("retry in" in str(error)) == (seconds is not None)


@pytest.mark.parametrize(
    ("content", "words"),
    [
        (b"", "an empty body (0 bytes"),
        (b" \n", "an empty body (2 bytes"),
        (b"null", "a JSON null"),
        (b"[]", "a JSON list"),
        (b'"VF3SECRETVIN00001"', "a JSON text"),
        (b"true", "a JSON boolean"),
        (b"7", "a JSON number"),
        (b"<!DOCTYPE html><p>VF3SECRETVIN00001", "an HTML page"),
        (b"<?xml version='1.0'?>", "XML"),
        (b'{"vin": "VF3SECRETVIN00001"', "no valid JSON"),
        (b'{"name": "caf\xe9"}', "no valid JSON"),
    ],
)
def test_success_without_json_object_is_decode_error(content: bytes, words: str) -> None:
    error = failure(httpx.Response(200, content=content, headers={"content-type": "text/Html; charset=x"}))
    assert type(error) is DecodeError
    assert words in str(error)
    assert "VIN" not in str(error)
    assert (error.status, error.content_type, error.length) == (200, "text/html", len(content))


@pytest.mark.parametrize(
    "content", ["\ufeff{}".encode(), "{}".encode("utf-16"), b'{"a": NaN}', b'{"a": 1e999}']
)
def test_body_of_unusual_json_is_read(content: bytes) -> None:
    assert Server(httpx.Response(200, content=content)).client().fleet("f").get() is not None


def test_body_not_in_its_content_encoding_is_decode_error() -> None:
    headers = {"content-encoding": "gzip"}
    broken = httpx.Response(200, headers=headers, stream=httpx.ByteStream(b"not gzip"))
    server = Server(handler=lambda _: broken)
    with pytest.raises(DecodeError, match="decompressed"):
        server.client().fleet("f").get()
    packed = httpx.Response(200, headers=headers, stream=httpx.ByteStream(gzip.compress(b'{"id": "x"}')))
    assert Server(handler=lambda _: packed).client().fleet("f").get().id == "x"


def served(response: httpx.Response, _: httpx.Request) -> httpx.Response:
    return response


def bare_deflate(body: bytes) -> bytes:
    packing = zlib.compressobj(wbits=-zlib.MAX_WBITS)
    return packing.compress(body) + packing.flush()


@pytest.mark.promise("P110")
@pytest.mark.parametrize("body", [b"", b'{"monitorId": "x"}', b" "])
@pytest.mark.parametrize(
    ("coding", "pack"), [("gzip", gzip.compress), ("deflate", zlib.compress), ("deflate", bare_deflate)]
)
def test_compressed_body_that_is_cut_anywhere_confirms_nothing(
    body: bytes, coding: str, pack: Callable[[bytes], bytes]
) -> None:
    packed = pack(body)
    for length in range(len(packed) + 1):
        stream = httpx.ByteStream(packed[:length])
        cut = httpx.Response(200, headers={"content-encoding": coding}, stream=stream)
        fleet = Server(handler=partial(served, cut)).client(retry=None).fleet("f")
        if length in (0, len(packed)):
            fleet.monitors.delete("m")
        else:
            with pytest.raises(DecodeError, match=r"truncated body.*may have acted"):
                fleet.monitors.delete("m")


@pytest.mark.parametrize("status", [200, 202, 204, 206, 299])
def test_commands_need_no_body(status: int) -> None:
    client = Server(httpx.Response(status)).client()
    assert client.fleet("f").monitors.pause("m").to_dict() == {}
    client.fleet("f").monitors.delete("m")


def test_collection_without_content_is_empty() -> None:
    assert list(Server(httpx.Response(204)).client().fleets()) == []


@pytest.mark.promise("P110")
def test_command_with_unreadable_response_may_have_acted() -> None:
    for answer in (
        httpx.Response(200, content=b"<html>"),
        httpx.Response(502),
        httpx.Response(504, content=b"<html>"),
    ):
        error = command_failure(answer)
        assert "may have acted" in str(error)
        assert isinstance(error, (DecodeError, ServerError))


LOST: list[tuple[Exception, type[PsaFleetError], type[PsaFleetError]]] = [
    (httpx.ConnectError("refused"), TransportError, TransportError),
    (httpx.ConnectTimeout("slow"), TimeoutError, TimeoutError),
    (httpx.PoolTimeout("full"), TimeoutError, TimeoutError),
    (httpx.ProxyError("no"), TransportError, TransportError),
    (httpx.ReadTimeout("slow"), TimeoutError, OutcomeUnknownError),
    (httpx.WriteTimeout("slow"), TimeoutError, OutcomeUnknownError),
    (httpx.ReadError("reset"), TransportError, OutcomeUnknownError),
    (httpx.WriteError("reset"), TransportError, OutcomeUnknownError),
    (httpx.CloseError("reset"), TransportError, OutcomeUnknownError),
    (
        httpx.RemoteProtocolError("illegal status line: b'VF3SECRETVIN00001'"),
        TransportError,
        OutcomeUnknownError,
    ),
]


@pytest.mark.parametrize(("raised", "read", "command"), LOST)
def test_lost_response_of_command_is_outcome_unknown(
    raised: Exception, read: type[PsaFleetError], command: type[PsaFleetError]
) -> None:
    error = failure(raised)
    assert type(error) is read
    assert "VIN" not in str(error)
    assert error.__cause__ is None
    assert error.__context__ is None
    error = command_failure(raised)
    assert type(error) is command
    assert isinstance(error, TransportError)
    assert error.request is not None
    assert error.request.operation == "setFleetVehicleMonitorStatus"


@pytest.mark.anyio
@pytest.mark.parametrize(("raised", "read", "command"), LOST)
async def test_lost_response_of_async_command_is_outcome_unknown(
    raised: Exception, read: type[PsaFleetError], command: type[PsaFleetError]
) -> None:
    fleet = Server(raised).async_client().fleet("f")
    with pytest.raises(read):
        await fleet.get()
    with pytest.raises(command):
        await fleet.monitors.delete("m")


# How each error comes about. It is made in the test: a client that is asked while tests are collected waits.
ERRORS: list[
    tuple[str, Callable[[httpx.Response | Exception], PsaFleetError], httpx.Response | Exception]
] = [
    (
        "NotFoundError",
        failure,
        httpx.Response(404, json={"code": 40499, "uuid": UUID, "message": "m", "timestamp": "t"}),
    ),
    ("RateLimitError", failure, httpx.Response(429, headers={"Retry-After": "7"})),
    ("TlsError", failure, httpx.Response(495)),
    ("DecodeError", failure, httpx.Response(200, content=b"null")),
    ("TimeoutError", failure, httpx.ReadTimeout("slow")),
    ("OutcomeUnknownError", command_failure, httpx.ReadTimeout("slow")),
]


@pytest.mark.parametrize(("name", "fail", "answer"), ERRORS, ids=[name for name, _, _ in ERRORS])
def test_errors_of_a_client_pickle(
    name: str,
    fail: Callable[[httpx.Response | Exception], PsaFleetError],
    answer: httpx.Response | Exception,
) -> None:
    error = fail(answer)
    assert type(error).__name__ == name
    for other in (pickle.loads(pickle.dumps(error)), copy.copy(error), copy.deepcopy(error)):
        assert type(other) is type(error)
        assert str(other) == str(error)
        assert vars(other) == vars(error)


def test_unknown_members_and_statuses_of_a_success_are_kept() -> None:
    body = {**FLEET, "newMember": [1, None]}
    fleet = Server(httpx.Response(203, json=body)).client().fleet("f").get()
    assert fleet.additional_properties == {"newMember": [1, None]}
    assert fleet.to_dict() == body
