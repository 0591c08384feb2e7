"""HTTPS: certificates that are missing, expired, or of another authority, on either side."""

from __future__ import annotations

import socket
import ssl
from datetime import UTC, datetime, timedelta
from pathlib import Path

import httpx
import pytest
import trustme

from psa_fleet.simulator import Fault, Scenario, ServerTls, Simulator, World

from .visitors import visitor

PAST = datetime.now(UTC) - timedelta(days=1)
EARLIER = PAST - timedelta(days=30)
WORLD = World(vehicles=1)


class Authority:
    """Issues certificates into files."""

    def __init__(self, folder: Path) -> None:
        self.ca = trustme.CA()
        self._folder = folder
        self.file = folder / f"ca-{id(self)}.pem"
        self.ca.cert_pem.write_to_path(str(self.file))

    def issue(self, name: str, *, expired: bool = False) -> Path:
        issued = (
            self.ca.issue_cert(name, not_before=EARLIER, not_after=PAST)
            if expired
            else self.ca.issue_cert(name)
        )
        path = self._folder / f"{id(self)}-{name}-{expired}.pem"
        issued.private_key_and_cert_chain_pem.write_to_path(str(path))
        return path

    def trusting(self, certificate: Path | None = None) -> ssl.SSLContext:
        context = ssl.create_default_context(cafile=str(self.file))
        if certificate is not None:
            context.load_cert_chain(certificate)
        return context


@pytest.fixture(scope="module")
def authority(tmp_path_factory: pytest.TempPathFactory) -> Authority:
    return Authority(tmp_path_factory.mktemp("authority"))


@pytest.fixture(scope="module")
def stranger(tmp_path_factory: pytest.TempPathFactory) -> Authority:
    return Authority(tmp_path_factory.mktemp("stranger"))


def status(simulator: Simulator, context: ssl.SSLContext) -> int:
    with visitor(simulator, verify=context) as client:
        return client.get("/fleets").status_code


def test_simulator_with_tls_serves_https_links(authority: Authority) -> None:
    with Simulator(WORLD, tls=ServerTls(authority.issue("127.0.0.1"))) as simulator:
        assert simulator.url.startswith("https://127.0.0.1:")
        with visitor(simulator, verify=authority.trusting()) as client:
            link = client.get("/fleets").json()["_links"]["self"]["href"]
        assert link.startswith(f"{simulator.url}/v3/")


def test_expired_server_certificate_fails_the_handshake(authority: Authority) -> None:
    with (
        Simulator(WORLD, tls=ServerTls(authority.issue("127.0.0.1", expired=True))) as simulator,
        pytest.raises(httpx.ConnectError, match="certificate has expired"),
    ):
        status(simulator, authority.trusting())
    assert simulator.requests == []


def test_server_certificate_of_another_authority_fails_the_handshake(
    authority: Authority, stranger: Authority
) -> None:
    with (
        Simulator(WORLD, tls=ServerTls(authority.issue("127.0.0.1"))) as simulator,
        pytest.raises(httpx.ConnectError, match=r"self-signed|unable to get local issuer"),
    ):
        status(simulator, stranger.trusting())


@pytest.mark.parametrize(
    ("who", "words"),
    [("nobody", "certificate required"), ("expired", "certificate expired"), ("stranger", "unknown ca")],
)
def test_client_certificate_is_required_and_checked(
    authority: Authority, stranger: Authority, who: str, words: str
) -> None:
    shown = {
        "nobody": None,
        "expired": authority.issue("client", expired=True),
        "stranger": stranger.issue("client"),
    }
    tls = ServerTls(authority.issue("127.0.0.1"), client_ca=authority.file)
    with Simulator(WORLD, tls=tls) as simulator:
        with pytest.raises(httpx.TransportError, match=words):
            status(simulator, authority.trusting(shown[who]))
        assert simulator.requests == []
        assert status(simulator, authority.trusting(authority.issue("client"))) == 200


def test_bytes_behind_a_handshake_that_fails_are_not_read(
    authority: Authority, caplog: pytest.LogCaptureFixture
) -> None:
    tls = ServerTls(authority.issue("127.0.0.1"), client_ca=authority.file)
    with Simulator(WORLD, tls=tls) as simulator:
        address = ("127.0.0.1", int(simulator.url.split(":")[2].partition("/")[0]))
        with socket.create_connection(address) as plain:
            client = authority.trusting().wrap_socket(plain, server_hostname="127.0.0.1")
            # In TLS 1.3 a client has sent requests before it reads the alert.
            for _ in range(3):
                client.send(b"GET / HTTP/1.1\r\n")
            with client, pytest.raises(ssl.SSLError, match="certificate required"):
                client.recv(1)
    assert caplog.text == ""


def test_gateway_refuses_certificates_by_495_and_496(authority: Authority, stranger: Authority) -> None:
    tls = ServerTls(authority.issue("127.0.0.1"), client_ca=authority.file, refuse="http")
    with Simulator(WORLD, tls=tls) as simulator:
        assert status(simulator, authority.trusting()) == 496
        assert status(simulator, authority.trusting(authority.issue("client", expired=True))) == 495
        assert status(simulator, authority.trusting(authority.issue("client"))) == 200
        with pytest.raises(httpx.TransportError, match="unknown ca"):
            status(simulator, authority.trusting(stranger.issue("client")))
        assert len(simulator.requests) == 3


@pytest.mark.promise("P747")
@pytest.mark.parametrize("newest", [ssl.TLSVersion.TLSv1_2, ssl.TLSVersion.TLSv1_3])
def test_certificate_that_expires_in_a_scenario_fails_the_handshake(
    authority: Authority, newest: ssl.TLSVersion
) -> None:
    text = 'timeline: [{at: "09:00", event: certificate_expires, for: 1h}]'
    tls = ServerTls(authority.issue("127.0.0.1"), client_ca=authority.file)
    context = authority.trusting(authority.issue("client"))
    context.maximum_version = newest
    with (
        Simulator(scenario=Scenario.parse(text), tls=tls) as simulator,
        visitor(simulator, verify=context) as client,
    ):
        assert client.get("/fleets").status_code == 200
        simulator.clock.advance(timedelta(hours=1))
        for _ in range(2):
            # The open connection is gone, so that not even a first request is lost.
            with pytest.raises(httpx.TransportError, match="certificate expired"):
                client.get("/fleets")
        assert len(simulator.requests) == 1
        simulator.clock.advance(timedelta(hours=1))
        assert client.get("/fleets").status_code == 200


@pytest.mark.promise("P808")
@pytest.mark.parametrize(
    "fault",
    [Fault.reset_before_headers(), Fault.reset_after_headers(), Fault.truncated(), Fault.lost_response()],
    ids=lambda fault: fault.kind,
)
def test_fault_over_tls_breaks_one_connection(authority: Authority, fault: Fault) -> None:
    with Simulator(WORLD, tls=ServerTls(authority.issue("127.0.0.1"))) as simulator:
        simulator.inject(fault)
        with visitor(simulator, verify=authority.trusting()) as client:
            # OpenSSL 3.0 treats a reset as an end, which httpx reports as the second of these.
            with pytest.raises((httpx.ReadError, httpx.RemoteProtocolError)):
                client.get("/fleets")
            assert client.get("/fleets").status_code == 200
        assert len(simulator.requests) == 2


def test_server_tls_with_missing_files_is_refused(authority: Authority, tmp_path: Path) -> None:
    for tls in (
        ServerTls(tmp_path / "none.pem"),
        ServerTls(authority.file),
        ServerTls(authority.issue("127.0.0.1"), client_ca=tmp_path / "none.pem"),
    ):
        with pytest.raises(OSError, match=r"No such file|PEM|no start line"):
            Simulator(WORLD, tls=tls)


def test_client_that_does_not_speak_tls_does_not_keep_the_server(authority: Authority) -> None:
    with Simulator(WORLD, tls=ServerTls(authority.issue("127.0.0.1"))) as simulator:
        host, port = simulator.url.removeprefix("https://").partition("/")[0].split(":")
        with socket.create_connection((host, int(port))) as plain:
            plain.sendall(b"GET / HTTP/1.1\r\n\r\n")
            while plain.recv(100):
                pass
        with socket.create_connection((host, int(port))) as silent:
            silent.sendall(b"\x16\x03")
            assert status(simulator, authority.trusting()) == 200
            simulator.__exit__(None, None, None)
            with pytest.raises(ConnectionResetError):
                silent.recv(1)


def test_large_response_over_tls_is_complete(authority: Authority) -> None:
    world = World(vehicles=60, fleets=1)
    path = f"/fleets/{world.fleet(0).id}/status?pageSize=60"
    with Simulator(world) as simulator, visitor(simulator) as client:
        expected = client.get(path).text.replace(simulator.url, "")
    with (
        Simulator(world, tls=ServerTls(authority.issue("127.0.0.1"))) as simulator,
        visitor(simulator, verify=authority.trusting()) as client,
    ):
        assert client.get(path).text.replace(simulator.url, "") == expected
    assert len(expected) > 100_000
