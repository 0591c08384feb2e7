"""No secret, no VIN, no id in anything logged, raised or shown; and credentials for one server only."""

from __future__ import annotations

import logging
import pickle
import traceback
from contextvars import Context
from typing import Any

import httpx
import pytest

from psa_fleet import AsyncFleetClient, Credentials, FleetClient, PsaFleetError
from psa_fleet.errors import ArgumentError
from tests.client.calls import CALLS
from tests.client.faulty import faulty_server, responding
from tests.client.servers import Server

SECRETS = ["SENTINEL-client", "SENTINEL-user", "SENTINEL-password", "U0VOVElORUwt", "SENTINEL-keypass"]
PERSONAL = [
    "VF3SENTINELVIN001",
    "fid-1",
    "vid-1",
    "tid-1",
    "cid-1",
    "aid-1",
    "sid-1",
    "VIN-1",
    "48.8566",
    "cbid-1",
]
CREDENTIALS = Credentials(client_id="SENTINEL-client", username="SENTINEL-user", password="SENTINEL-password")
BODY = {"code": "VF3SENTINELVIN001", "uuid": "VF3SENTINELVIN001", "message": "VF3SENTINELVIN001 48.8566"}


def clean(text: str) -> None:
    for word in SECRETS + PERSONAL:
        assert word not in text


def client(handler: Any, version: Any = "v3", **options: Any) -> FleetClient:
    return FleetClient(None, CREDENTIALS, version=version, transport=httpx.MockTransport(handler), **options)


@pytest.mark.promise("P104")
@pytest.mark.filterwarnings("ignore:.*marks this operation as deprecated:DeprecationWarning")
@pytest.mark.parametrize(
    "answer",
    [
        httpx.Response(403, json=BODY),
        httpx.Response(404, json={"code": 40401, "message": "VF3SENTINELVIN001"}),
        httpx.Response(200, content=b"VF3SENTINELVIN001"),
        httpx.Response(302, headers={"location": "https://elsewhere.example/?client_id=SENTINEL-client"}),
        httpx.ReadTimeout("VF3SENTINELVIN001"),
        httpx.RemoteProtocolError("VF3SENTINELVIN001"),
    ],
)
def test_logs_and_errors_are_clean(answer: Any, caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.DEBUG)
    seen: list[str] = []

    def handler(request: httpx.Request) -> httpx.Response:
        seen.append(f"{request.url} {request.headers.raw}")
        if isinstance(answer, Exception):
            raise answer
        return httpx.Response(answer.status_code, headers=answer.headers, content=answer.content)

    for version in ("v2", "v3"):
        asked = client(handler, version)
        for key, call in CALLS.items():
            if key not in asked._connection.api._operations:
                continue
            with pytest.raises(PsaFleetError) as caught:
                call(asked)
            error = caught.value
            clean(f"{error} {error!r} {error.args} {getattr(error, 'request', None)}")
            clean("".join(traceback.format_exception(error)))
            copied = pickle.loads(pickle.dumps(error))
            clean(str(copied))
        clean(repr(asked))
    assert len(caplog.records) >= 3 or isinstance(answer, Exception)
    clean(caplog.text)
    # The server got all of it.
    for wanted in ("SENTINEL-client", "U0VOVElORUwt", "vid-1"):
        assert any(wanted in request for request in seen)


def test_response_request_holds_no_ids_or_credentials() -> None:
    answers: list[httpx.Response] = []
    asked = client(lambda _: httpx.Response(200, json={}))
    asked._connection.http.event_hooks = {"response": [answers.append]}
    asked.fleet("fid-1").vehicle("vid-1").get()
    asked.capabilities("VF3SENTINELVIN001")
    assert [str(answer.request.url).rpartition("/v3")[2] for answer in answers] == [
        "/fleets/:fid/vehicles/:vid",
        "/vehicles/:vin",
    ]
    for one in answers:
        clean(f"{one.request.headers.raw!r} {one.url}")


@pytest.mark.promise("P104")
def test_reprs_are_clean() -> None:
    everything = Credentials(
        client_id="SENTINEL-client",
        username="SENTINEL-user",
        password="SENTINEL-password",
        certificate="client.pem",
        private_key="key.pem",
        private_key_password="SENTINEL-keypass",
    )
    clean(repr(everything))
    assert repr(everything) == (
        "Credentials(client_id=<hidden>, username=<hidden>, password=<hidden>, certificate='client.pem',"
        " private_key='key.pem', private_key_password=<hidden>)"
    )
    asked = client(lambda _: httpx.Response(200, json={}))
    fleet = asked.fleet("fid-1")
    vehicle = fleet.vehicle("vid-1")
    for thing in (
        asked,
        fleet,
        vehicle,
        vehicle.trip("tid-1"),
        fleet.monitors,
        fleet.callbacks,
        vehicle.remotes("cbid-1"),
        vehicle.trips(),
        asked.low_level,
    ):
        clean(repr(thing))


def test_client_sends_no_cookie_back() -> None:
    server = Server(httpx.Response(200, json={}, headers={"set-cookie": "session=1; Path=/"}))
    asked = server.client()
    asked.fleet("f").get()
    asked.fleet("f").get()
    assert "cookie" not in server.last.headers


@pytest.mark.promise("P118")
def test_redirects_are_not_followed() -> None:
    server = Server(httpx.Response(307, headers={"location": "/connectedcar/v3/fleets/other"}))
    with pytest.raises(PsaFleetError, match="not followed"):
        server.client().fleet("f").get()
    assert len(server.requests) == 1


@pytest.mark.promise("P118")
@pytest.mark.parametrize(
    "url",
    [
        "https://elsewhere.example/connectedcar/v3/fleets",
        "http://api-cert.groupe-psa.com/connectedcar/v3/fleets",
        "https://api-cert.groupe-psa.com:8443/connectedcar/v3/fleets",
        "https://api-cert.groupe-psa.com.elsewhere.example/fleets",
        "https://SENTINEL@api-cert.groupe-psa.com/fleets",
    ],
)
def test_transport_itself_sends_nothing_to_another_server(url: str) -> None:
    server = Server({})
    http = server.client().low_level.get_httpx_client()
    with pytest.raises(ArgumentError, match=r"sent to https://api-cert\.groupe-psa\.com/ only"):
        http.get(url)
    assert not server.requests


@pytest.mark.promise("P118")
def test_netrc_is_not_read(tmp_path: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    netrc = tmp_path / "netrc"
    netrc.write_text("machine api-cert.groupe-psa.com login somebody password else\n")
    netrc.chmod(0o600)
    monkeypatch.setenv("NETRC", str(netrc))
    server = Server({})
    server.client().fleet("f").get()
    assert server.last.headers.get_list("authorization") == ["Basic TVpQMDAwMDAxOnMzY3JldC1wYXNzdzByZA=="]


def test_low_level_shares_credentials_and_connections(caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.DEBUG)
    from psa_fleet_v2.api.fleet import get_fleet as v2
    from psa_fleet_v3.api.fleet import get_fleet as v3

    for version, module in (("v2", v2), ("v3", v3)):
        server = Server({"id": "x"})
        asked = FleetClient(None, CREDENTIALS, version=version, transport=httpx.MockTransport(server))  # type: ignore[arg-type]
        fleet = module.endpoint.sync(asked.low_level, "f")
        assert fleet.id == "x"
        assert server.last.url.path == f"/connectedcar/{version}/fleets/f"
        assert server.last.url.params["client_id"] == "SENTINEL-client"
        assert "authorization" in server.last.headers
    clean(caplog.text)


@pytest.mark.promise("P104")
@pytest.mark.anyio
async def test_async_client_logs_and_errors_are_clean(caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.DEBUG)
    server = Server(httpx.Response(403, json=BODY))
    async with AsyncFleetClient(
        None, CREDENTIALS, version="v3", transport=httpx.MockTransport(server)
    ) as asked:
        with pytest.raises(PsaFleetError) as caught:
            await asked.capabilities(PERSONAL[0])
        clean("".join(traceback.format_exception(caught.value)))
        clean(repr(asked))
    clean(caplog.text)
    assert "SENTINEL-client" in str(server.last.url)


def test_lines_of_other_users_of_httpcore_stay_as_they_are(caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.DEBUG)
    marked = responding(200, b"{}", Set_Cookie="session=of-somebody")
    context = Context()  # of which no test has interrupted a call at every line
    with faulty_server(marked) as server:
        with FleetClient(None, CREDENTIALS, version="v3", base_url=server.url) as ours:
            context.run(ours.fleet("fid-1").get)
        lines = [record.getMessage() for record in caplog.records if record.name == "httpcore.http11"]
        assert "receive_response_headers.complete status=200" in lines
        assert "of-somebody" not in caplog.text
        with httpx.Client() as theirs:
            context.run(theirs.get, server.url)
    assert "of-somebody" in caplog.text
