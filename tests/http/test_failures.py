"""What a user reads of a failure, word by word: each text once, and what to do about it."""

from __future__ import annotations

from typing import Any

import httpx
import pytest

from psa_fleet import ApiError, ArgumentError, Credentials, PsaFleetError, TlsError
from psa_fleet._http.completion import Completion
from psa_fleet._http.failures import (
    RawResponse,
    closed,
    deadline_passed,
    lost,
    never_sent,
    rate_limited,
    too_large,
    unasked_coding,
)
from psa_fleet._http.forwarding import _failure
from psa_fleet._http.responses import collection, confirmed, json_object, nothing
from psa_fleet._operations.call import Call
from psa_fleet.errors import RequestInfo
from psa_fleet_v3.operations import OPERATIONS
from tests.client.calls import CALLS
from tests.client.servers import FLEET, Server

READ = "GET /fleets/{fid}: status "
NOWHERE = "Redirects are not followed, since credentials would go along: check base_url"

WORDS: list[tuple[int, Any, str]] = [
    (301, None, NOWHERE),
    (399, None, NOWHERE),
    (400, None, "Request rejected: check the parameters and the body"),
    (
        401,
        None,
        "Credentials rejected: check client_id, username and password, and that they belong to this"
        " environment and this API version",
    ),
    (403, None, "Access denied: check the ids, and that the subscription covers this resource"),
    (404, None, "No such resource"),
    (404, 40401, "No such resource"),
    (404, 40400, "The resource has no data"),
    (404, 40499, "The resource has no data"),
    (405, None, "The server refused the request"),
    (406, None, "The server does not offer the requested media type"),
    (418, None, "The server refused the request"),
    (429, None, "Too many requests"),
    (499, None, "The server refused the request"),
    (500, None, "The server failed"),
    (501, None, "The server failed"),
    (502, None, "A gateway in front of the server failed"),
    (503, None, "The server is temporarily unavailable"),
    (504, None, "Gateway timeout"),
    (522, None, "A gateway could not reach the server"),
    (599, None, "The server failed"),
]


def failure(answer: httpx.Response, key: str = "getFleet", **options: Any) -> PsaFleetError:
    with pytest.raises(PsaFleetError) as caught:
        CALLS[key](Server(answer).client(retry=None, **options))
    return caught.value


@pytest.mark.parametrize(("status", "code", "advice"), WORDS)
def test_api_error_text_names_call_status_and_advice(status: int, code: int | None, advice: str) -> None:
    error = failure(httpx.Response(status, json={} if code is None else {"code": code}))
    assert isinstance(error, ApiError)
    noted = "" if code is None else f" (code {code})"
    assert str(error) == f"{READ}{status}{noted}. {advice}"


@pytest.mark.parametrize("status", [500, 502, 503, 504, 522, 599])
def test_api_error_of_a_command_names_the_call_that_checks_it(status: int) -> None:
    advice = next(words for listed, _, words in WORDS if listed == status)
    found = "fleet.monitors.get(mid) shows"
    error = failure(httpx.Response(status), "setFleetVehicleMonitorStatus")
    assert f": status {status}. {advice}. The command may have acted: {found}" in str(error)
    for refused in (400, 401, 403, 404, 429):
        assert "may have acted" not in str(failure(httpx.Response(refused), "setFleetVehicleMonitorStatus"))


@pytest.mark.parametrize("status", [429, 503])
def test_api_error_text_has_the_wait_of_retry_after(status: int) -> None:
    advice = next(words for listed, _, words in WORDS if listed == status)
    error = failure(httpx.Response(status, headers={"Retry-After": "2.5"}))
    assert str(error) == f"{READ}{status}. {advice}: retry in 2.5 s"
    assert "try again" not in str(failure(httpx.Response(404, headers={"Retry-After": "2.5"})))


UUID = "3f0c2f6e-9a4f-4f0b-8c55-1f1f2a3b4c5d"


@pytest.mark.parametrize(
    ("body", "noted"),
    [
        ({"code": 40000, "uuid": UUID}, f" (code 40000, uuid {UUID})"),
        ({"uuid": UUID}, f" (uuid {UUID})"),
        ({"code": "E7", "uuid": "not one"}, ""),
        ({"requestId": UUID}, f" (uuid {UUID})"),
        ({"error": {"code": 7, "uuid": UUID}, "code": 8}, f" (code 7, uuid {UUID})"),
        ({"errors": [{"code": 7}], "code": 8}, " (code 8)"),
        ({"errors": {"7": "x"}, "code": 8}, " (code 8)"),
        ({"errors": {"7": "x", "8": "y"}}, " (code 7)"),
        ({"code": 1234567890}, ""),
        ({"code": True}, ""),
    ],
)
def test_api_error_text_has_numbers_and_no_words_of_the_body(body: Any, noted: str) -> None:
    error = failure(httpx.Response(400, json=body))
    assert str(error).startswith(f"{READ}400{noted}. Request rejected")


@pytest.mark.parametrize(
    ("body", "message"),
    [
        (
            {"moreInformation": "d", "message": " no ", "httpMessage": "c", "error_description": "b"},
            "no: b: c: d",
        ),
        ({"message": "no", "moreInformation": "no"}, "no"),
        ({"httpMessage": "c"}, "c"),
        ({"message": "", "moreInformation": "  "}, None),
        ({"message": {"a": 1}}, None),
        ({"message": 7}, "7"),
        ({"errors": [{"message": "x"}, {"message": "y"}]}, "x"),
        ({"errors": [{"message": "x"}], "message": "z"}, "z"),
    ],
)
def test_api_error_message_is_what_the_server_wrote(body: Any, message: str | None) -> None:
    error = failure(httpx.Response(400, json=body))
    assert isinstance(error, ApiError)
    assert error.message == message
    assert "no" not in str(error).partition(". ")[0]


@pytest.mark.parametrize("status", [495, 496])
def test_tls_status_names_the_certificate(status: int) -> None:
    error = failure(httpx.Response(status))
    assert isinstance(error, TlsError)
    words = {
        495: (
            "the server refused the client certificate; it may have expired or be for another environment:"
            " check"
            " Credentials certificate"
        ),
        496: "the server received no client certificate: pass Credentials certificate and private_key",
    }
    assert str(error) == f"{READ}{status}: {words[status]}"
    assert error.side == "client"


def test_decode_error_text_describes_the_body() -> None:
    error = failure(httpx.Response(200, content=b"<html>", headers={"content-type": "text/html; charset=x"}))
    assert str(error) == (f"{READ}200 with an HTML page (6 bytes, text/html, starting with <html>)")
    assert "no content type" in str(failure(httpx.Response(200, content=b"x")))
    with pytest.raises(PsaFleetError) as caught:
        CALLS["getFleet"](Server(httpx.Response(503), httpx.Response(200, content=b"<")).client())
    assert "status 200 after 2 attempts with no valid JSON" in str(caught.value)
    assert CALLS["getFleet"](Server(FLEET).client()).id == "fleet-1"


def call(name: str) -> Call:
    operation = OPERATIONS[name]
    info = RequestInfo(operation.id, operation.method, operation.path)
    return Call(operation, f"https://api.example{operation.path}", info)


GET, LIST = call("getFleet"), call("getFleets")
CREATE, UPDATE, DELETE = (
    call(f"{name}Monitor") for name in ("createFleetVehicle", "updateFleetVehicle", "deleteFleet")
)
CUT = RawResponse(200, {"content-type": "application/json"}, b"{", attempts=2)
CREATED = (
    "fleet.monitors.list() shows whether the monitor is there; repeating the call could create a second one"
)
DELETED = "fleet.monitors.list() shows whether it is gone; repeating the call is safe"
BYTE = "(1 byte, application/json, starting with {)"
PROXY = "Check HTTPS_PROXY and ALL_PROXY, or add the server's host to NO_PROXY"


@pytest.mark.parametrize(
    ("failed", "words"),
    [
        (lost(httpx.InvalidURL("x"), GET, 1), "GET /fleets/{fid}: an argument produces an invalid URL"),
        (lost(httpx.ReadTimeout("x"), GET, 2), "GET /fleets/{fid}: timed out after 2 attempts (ReadTimeout)"),
        (
            lost(httpx.ReadTimeout("x"), CREATE, 1),
            "POST /fleets/{fid}/monitors: sent, but its response was lost (ReadTimeout). It may have acted:"
            f" {CREATED}",
        ),
        (
            lost(httpx.ConnectError("no route"), CREATE, 3),
            "POST /fleets/{fid}/monitors: no response after 3 attempts (ConnectError: no route)",
        ),
        (
            lost(httpx.ReadError("x"), GET, 1),
            "GET /fleets/{fid}: no response (ReadError). If every request fails this way, the server may"
            " refuse"
            " the client certificate",
        ),
        (
            lost(httpx.ProxyError("407 x"), GET, 1),
            f"GET /fleets/{{fid}}: the proxy from the environment refused the connection (status 407)."
            f" {PROXY}",
        ),
        (
            lost(httpx.ProxyError("x"), GET, 1),
            "GET /fleets/{fid}: the proxy from the environment refused the connection (no usable response)."
            f" {PROXY}",
        ),
        (
            lost(httpx.DecodingError("x"), GET, 2, CUT),
            f"GET /fleets/{{fid}}: status 200 after 2 attempts with a body that cannot be decompressed"
            f" {BYTE}",
        ),
        (
            lost(httpx.RemoteProtocolError("x"), CREATE, 2, CUT),
            f"POST /fleets/{{fid}}/monitors: status 200 after 2 attempts with a truncated body {BYTE}. The"
            f" command may have acted: {CREATED}",
        ),
        (
            too_large(GET, CUT, 1_000_000),
            "GET /fleets/{fid}: status 200 after 2 attempts with more than 1,000,000 bytes, the client's"
            f" max_response_size {BYTE}",
        ),
        (
            unasked_coding(GET, CUT),
            "GET /fleets/{fid}: status 200 after 2 attempts with a body in a content coding that was not"
            " asked"
            f" for {BYTE}",
        ),
        (deadline_passed(GET, 1), "GET /fleets/{fid}: no response before the deadline"),
        (
            deadline_passed(CREATE, 2),
            "POST /fleets/{fid}/monitors: sent, but the deadline passed before its response after 2"
            " attempts. It"
            f" may have acted: {CREATED}",
        ),
        (
            closed(GET),
            "GET /fleets/{fid}: the client is closed; create another one, or call inside its with block."
            " Nothing"
            " was sent",
        ),
        (
            never_sent(GET, "deadline exceeded before sending"),
            "GET /fleets/{fid}: deadline exceeded before sending; this attempt sent nothing",
        ),
        (rate_limited(GET, 1.5), "GET /fleets/{fid}: not sent: rate limit exhausted; retry in 1.5 s"),
    ],
)
def test_attempt_without_a_response_is_an_error_in_these_words(failed: Any, words: str) -> None:
    assert str(failed.error) == words


@pytest.mark.parametrize(
    ("read", "asked", "body", "words"),
    [
        (json_object, GET, b"null", "a JSON null where an object is documented (4 bytes"),
        (json_object, GET, b'{"code": 1}', "an error in its body (11 bytes"),
        (json_object, GET, b"[" * 100_000, "JSON that is nested too deeply to be read (100,000 bytes"),
        (json_object, GET, b"", "an empty body (0 bytes"),
        (collection, LIST, b'"x"', "a JSON text where an object is documented (3 bytes"),
        (collection, LIST, b'{"a": 1}', "no documented list and no other member of a page (8 bytes"),
        (nothing, DELETE, b'"ok"', "a JSON text where none is documented (4 bytes"),
        (nothing, DELETE, b'{"a": 1}', "an error or nothing documented in its body (8 bytes"),
        (
            lambda asked, response: confirmed(asked, response, {"a": 1}),
            UPDATE,
            b'{"a": 1}',
            "an error or nothing documented in its body (8 bytes",
        ),
        (
            lambda asked, response: confirmed(asked, response, {}),
            CREATE,
            b"{}",
            "no usable `monitorId` that confirms the creation (2 bytes",
        ),
    ],
)
def test_success_with_an_undocumented_body_is_an_error_in_these_words(
    read: Any, asked: Call, body: bytes, words: str
) -> None:
    with pytest.raises(PsaFleetError) as caught:
        read(asked, RawResponse(200, {}, body))
    assert str(caught.value).startswith(f"{asked.info}: status 200 with {words}, no content type")
    assert str(caught.value).endswith({"POST": CREATED, "DELETE": DELETED}.get(asked.info.method, ""))


@pytest.mark.parametrize(
    ("error", "status", "words"),
    [
        (httpx.ReadTimeout("x"), 504, "api.example did not respond in time"),
        (httpx.ConnectError("no route"), 502, "no response from api.example: no route"),
        (httpx.ReadError(""), 502, "no response from api.example: ReadError"),
        (
            httpx.DecodingError("x"),
            502,
            "api.example sent a body that is not compressed as its header states",
        ),
        (httpx.InvalidURL("x"), 400, "the path or the query is malformed"),
    ],
)
def test_failure_of_forwarding_has_a_status_and_a_sentence(error: Exception, status: int, words: str) -> None:
    found = _failure(error, "api.example")
    assert (found.status, str(found)) == (status, words)


def test_credentials_are_sent_to_their_server_only() -> None:
    completion = Completion("https://api.example/connectedcar", Credentials("c", "u", "p"))
    with pytest.raises(ArgumentError) as caught:
        completion.with_url(httpx.Request("GET", "https://elsewhere.example/x"))
    assert str(caught.value) == "credentials are sent to https://api.example/ only; nothing was sent"
