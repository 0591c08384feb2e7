"""A proxy in front of the API: what it forwards, what it refuses, and what it keeps."""

from __future__ import annotations

import gzip
import json
import logging
import ssl
import threading
import zlib
from collections.abc import AsyncIterator, Callable, Iterator
from contextlib import AsyncExitStack, suppress
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any, Final

import httpx
import pytest
import trustme

from psa_fleet import Credentials
from psa_fleet.drift import DriftProxy, DriftRecorder, report
from psa_fleet.errors import ConfigurationError
from tests.client.tls_servers import server_context, serving

pytestmark = [pytest.mark.anyio, pytest.mark.promise("P978")]

STATUS: Final = "/connectedcar/v3/fleets/SECRETfleet/vehicles/SECRETvehicle/status"
SECRETS: Final = (
    "SECRETclient",
    "SECRETuser",
    "SECRETpassword",
    "SECRETfleet",
    "SECRETvehicle",
    "SECRETowner",
)
CREDENTIALS: Final = Credentials("SECRETclient", "SECRETuser", "SECRETpassword")
OWN: Final = "http://127.0.0.1:8100/connectedcar"
BODY: Final = {"ignition": {"type": "Towed"}, "owner": "SECRETowner"}


class Upstream(BaseHTTPRequestHandler):
    """A vendor that responds by the test's path, and keeps what it was sent."""

    protocol_version = "HTTP/1.1"
    received: list[tuple[str, str, dict[str, str], bytes]]

    def log_message(self, *_: object) -> None:
        """Print nothing."""

    def _read(self) -> bytes:
        if self.headers.get("Transfer-Encoding") == "chunked":
            parts = []
            while size := int(self.rfile.readline(), 16):
                parts.append(self.rfile.read(size))
                self.rfile.readline()
            self.rfile.readline()
            return b"".join(parts)
        return self.rfile.read(int(self.headers.get("Content-Length", 0)))

    def _respond(self, status: int, body: bytes, **headers: str) -> None:
        self.send_response(status)
        for name, value in headers.items():
            self.send_header(name.replace("_", "-"), value)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        if self.command != "HEAD" and status not in (204, 304):
            self.wfile.write(body)

    def _handle(self) -> None:
        headers = {name.lower(): value for name, value in self.headers.items()}
        self.received.append((self.command, self.path, headers, self._read()))
        kind = self.headers.get("X-Kind", "")
        body = json.dumps(BODY).encode()
        port = self.connection.getsockname()[1]
        link = f"http://127.0.0.1:{port}/connectedcar/v3/next"
        if kind == "gzip":
            self._respond(200, gzip.compress(body), Content_Encoding="gzip")
        elif kind == "deflate":
            self._respond(200, zlib.compress(body), Content_Encoding="deflate")
        elif kind == "not gzip":
            self._respond(200, body, Content_Encoding="gzip")
        elif kind == "br":
            self._respond(200, b"\x0b\x02\x80", Content_Encoding="br")
        elif kind == "links":
            text = json.dumps({"a": link}) + json.dumps({"b": link}).replace("/", "\\/")
            self.send_response(200)
            self.send_header("Transfer-Encoding", "chunked")
            self.end_headers()
            for at in range(0, len(text), 7):
                part = text[at : at + 7].encode()
                self.wfile.write(f"{len(part):x}\r\n".encode() + part + b"\r\n")
            self.wfile.write(b"0\r\n\r\n")
        elif kind == "moved":
            self._respond(302, b"", Location=link)
        elif kind == "cut off":
            self.send_response(200)
            self.send_header("Content-Length", "1000")
            self.end_headers()
            self.wfile.write(body)
            self.close_connection = True
        elif kind == "gone":
            self.close_connection = True
        else:
            self._respond(int(kind or 200), body, Connection="X-Hop", X_Hop="1", X_Kept="2")

    do_GET = do_POST = do_HEAD = do_DELETE = do_PURGE = _handle  # noqa: N815 -- names of http.server


@pytest.fixture(scope="module")
def server() -> Iterator[ThreadingHTTPServer]:
    Upstream.received = []
    with ThreadingHTTPServer(("127.0.0.1", 0), Upstream) as served:
        thread = threading.Thread(target=served.serve_forever, args=(0.01,))
        thread.start()
        yield served
        served.shutdown()
        thread.join()


Made = Callable[..., tuple[DriftProxy, httpx.AsyncClient]]


@pytest.fixture
def recorder() -> DriftRecorder:
    return DriftRecorder(coverage=True)


@pytest.fixture
async def made(server: ThreadingHTTPServer, recorder: DriftRecorder) -> AsyncIterator[Made]:
    Upstream.received.clear()
    async with AsyncExitStack() as stack:

        def make(credentials: Credentials | None = CREDENTIALS, **options: Any) -> Any:
            options = {"base_url": f"http://127.0.0.1:{server.server_address[1]}/connectedcar", **options}
            proxy = DriftProxy(recorder, credentials, **options)
            stack.push_async_callback(proxy.aclose)
            assert proxy.listen_at("http://127.0.0.1:8100/") == OWN
            transport = httpx.ASGITransport(app=proxy, raise_app_exceptions=False)
            client = httpx.AsyncClient(transport=transport, base_url="http://127.0.0.1:8100")
            stack.push_async_callback(client.aclose)
            return proxy, client

        yield make


async def test_request_gets_the_credentials_and_its_response_is_observed(
    made: Made, recorder: DriftRecorder
) -> None:
    proxy, client = made()
    response = await client.get(f"{STATUS}?extension=odometer", headers={"Accept": "application/hal+json"})
    assert response.json() == BODY
    [(method, path, headers, _)] = Upstream.received
    assert (method, path) == ("GET", f"{STATUS}?extension=odometer&client_id=SECRETclient")
    assert headers["authorization"].startswith("Basic ")
    assert [(each.kind, each.detail) for each in recorder.findings()] == [
        ("undocumented header", "<text>"),
        ("unknown field", "owner: string"),
        ("unknown value", "Towed"),
    ]
    assert not proxy.left_out


@pytest.mark.parametrize(
    "own", [{"headers": {"Authorization": "Basic own"}}, {"params": {"client_id": "own"}}]
)
async def test_request_with_credentials_of_its_own_goes_as_it_is(made: Made, own: Any) -> None:
    _, client = made()
    await client.get(STATUS, **own)
    [(_, path, headers, _)] = Upstream.received
    assert headers.get("authorization") == own.get("headers", {}).get("Authorization")
    assert path == STATUS + ("?client_id=own" if "params" in own else "")


async def test_proxy_keeps_and_logs_nothing_private(
    made: Made, recorder: DriftRecorder, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.DEBUG)
    proxy, client = made()
    with caplog.at_level(logging.CRITICAL, "httpx"):  # the test's own client logs its URL
        for kind in ("", "gzip", "500", "cut off", "gone", "not gzip"):
            with suppress(AssertionError):  # of a transport that insists on the end of a response
                await client.post(STATUS, headers={"X-Kind": kind}, json={"owner": "SECRETowner"})
    kept = [report(recorder.findings(), recorder.responses), json.dumps(recorder.summary())]
    kept += [repr(proxy.left_out), caplog.text, repr(proxy)]
    assert [text for text in kept for secret in SECRETS if secret in text] == []


async def test_body_of_a_request_is_streamed_and_hop_by_hop_headers_stay_behind(made: Made) -> None:
    async def parts() -> AsyncIterator[bytes]:
        for number in range(3):
            yield f"part {number};".encode()

    _, client = made()
    sent = {"Connection": "X-Own", "X-Own": "1", "TE": "trailers", "Proxy-Authorization": "SECRET"}
    response = await client.post(STATUS, content=parts(), headers={**sent, "Accept-Encoding": "br, gzip;q=1"})
    [(_, _, headers, body)] = Upstream.received
    assert body == b"part 0;part 1;part 2;"
    assert {"x-own", "te", "proxy-authorization"} & {*headers} == set()
    assert headers["accept-encoding"] == "gzip;q=1"
    assert "x-hop" not in response.headers and response.headers["x-kept"] == "2"


@pytest.mark.parametrize("method", ["GET", "POST", "DELETE", "PURGE"])
async def test_proxy_forwards_any_method(made: Made, method: str) -> None:
    _, client = made()
    assert (await client.request(method, STATUS)).status_code == 200
    assert Upstream.received[0][0] == method
    assert "transfer-encoding" not in Upstream.received[0][2]


async def test_head_has_headers_and_no_body(made: Made, recorder: DriftRecorder) -> None:
    proxy, client = made()
    response = await client.head(STATUS)
    assert response.headers["content-length"] == str(len(json.dumps(BODY))) and not response.content
    assert not proxy.left_out


@pytest.mark.parametrize("kind", ["gzip", "deflate"])
async def test_compressed_response_is_decompressed_and_observed(
    made: Made, recorder: DriftRecorder, kind: str
) -> None:
    _, client = made()
    response = await client.get(STATUS, headers={"X-Kind": kind})
    assert response.json() == BODY and "content-encoding" not in response.headers
    assert "unknown value" in [each.kind for each in recorder.findings()]


async def test_proxy_forwards_other_encodings_unchanged_and_unobserved(
    made: Made, recorder: DriftRecorder
) -> None:
    proxy, client = made()
    async with client.stream("GET", STATUS, headers={"X-Kind": "br"}) as response:
        raw = b"".join([part async for part in response.aiter_raw()])
    assert (raw, response.headers["content-encoding"]) == (b"\x0b\x02\x80", "br")
    assert proxy.left_out == {"compressed with another encoding": 1} and not recorder.responses


async def test_links_lead_to_the_proxy_however_the_body_is_cut(made: Made) -> None:
    _, client = made()
    response = await client.get(STATUS, headers={"X-Kind": "links"})
    one, _, other = response.text.partition("}")
    assert json.loads(one + "}") == {"a": f"{OWN}/v3/next"} and json.loads(other) == {"b": f"{OWN}/v3/next"}
    moved = await client.get(STATUS, headers={"X-Kind": "moved"})
    assert (moved.status_code, moved.headers["location"]) == (302, f"{OWN}/v3/next")


@pytest.mark.parametrize(
    ("kind", "status"), [("gone", 502), ("not gzip", 502), ("500", 500), ("204", 204), ("304", 304)]
)
async def test_failure_of_the_server_has_a_status_and_a_sentence(made: Made, kind: str, status: int) -> None:
    proxy, client = made()
    response = await client.get(STATUS, headers={"X-Kind": kind})
    assert response.status_code == status
    assert status not in (204, 304) or "content-length" not in response.headers
    if status == 502:
        assert response.json()["message"].startswith("psa-fleet drift proxy: ")
        assert proxy.left_out == {"failed with 502": 1}


async def test_response_that_is_cut_off_is_not_observed(made: Made, recorder: DriftRecorder) -> None:
    proxy, client = made()
    with pytest.raises(AssertionError):  # the transport insists on the end of a response
        await client.get(STATUS, headers={"X-Kind": "cut off"})
    assert proxy.left_out == {"failed with 502": 1} and not recorder.responses


async def test_server_that_is_down_is_a_bad_gateway(made: Made) -> None:
    _, client = made(base_url="http://127.0.0.1:9/connectedcar")
    response = await client.get(STATUS)
    assert response.status_code == 502 and "no response from 127.0.0.1:9" in response.text


async def test_server_that_misses_the_client_certificate_is_a_bad_gateway(made: Made) -> None:
    ours, tls = trustme.CA(), ssl.create_default_context()
    ours.configure_trust(tls)
    with serving(server_context(ours.issue_cert("127.0.0.1"), ours)) as refusing:
        url = f"https://127.0.0.1:{refusing.server_address[1]}/connectedcar"
        proxy, client = made(base_url=url, tls=tls)
        response = await client.get(STATUS)
        await proxy.aclose()
    assert response.status_code == 502 and "received no client certificate" in response.text
    assert proxy.left_out == {"failed with 502": 1}


@pytest.mark.parametrize(
    ("headers", "path", "status"),
    [
        ({"Origin": "https://evil.example"}, STATUS, 403),
        ({"Sec-Fetch-Site": "cross-site"}, STATUS, 403),
        ({"Host": "evil.example:8100"}, STATUS, 403),
        ({"Host": "127.0.0.1.evil.example"}, STATUS, 403),
        ({}, "/elsewhere", 404),
        ({}, "/connectedcarriage/v3/fleets", 404),
    ],
)
async def test_request_of_a_web_page_or_to_another_path_is_refused(
    made: Made, headers: dict[str, str], path: str, status: int
) -> None:
    _, client = made()
    assert (await client.get(path, headers=headers)).status_code == status
    assert Upstream.received == []


async def test_credentials_are_not_lent_to_other_machines(made: Made) -> None:
    with pytest.raises(ConfigurationError, match="other machines can reach the proxy"):
        made(is_local=False)
    _, client = made(None, is_local=False)
    await client.get(STATUS, headers={"Host": "10.0.0.7:8100"})
    assert "authorization" not in Upstream.received[0][2]


def test_proxy_requires_a_certificate_for_the_vendors_servers() -> None:
    with pytest.raises(ConfigurationError, match="certificate: the vendor's servers require"):
        DriftProxy(DriftRecorder(), Credentials("client", "user", "password"), environment="preproduction")
