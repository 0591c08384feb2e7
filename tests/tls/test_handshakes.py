"""Whose certificate was refused, over real connections of TLS 1.2 and 1.3; and nothing was carried out."""

from __future__ import annotations

import pickle
import ssl
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import NamedTuple

import pytest
import trustme

from psa_fleet import (
    ApiError,
    AsyncFleetClient,
    Credentials,
    DecodeError,
    FleetClient,
    TlsError,
    TransportError,
)
from tests.client.tls_servers import server_context, serving, written

DAY = timedelta(days=1)
NOW = datetime.now(UTC)
PAST, FUTURE = NOW - 400 * DAY, NOW + 400 * DAY


class Authorities(NamedTuple):
    ours: trustme.CA
    other: trustme.CA


@pytest.fixture(scope="module")
def authorities() -> Authorities:
    return Authorities(trustme.CA(), trustme.CA())


class Case(NamedTuple):
    side: str
    words: str
    server: Callable[[Authorities], trustme.LeafCert] = lambda cas: cas.ours.issue_cert("127.0.0.1")
    client: Callable[[Authorities], trustme.LeafCert | None] = lambda cas: cas.ours.issue_cert(
        "me@example.org"
    )


CASES = {
    "no client certificate": Case("client", r"no client certificate", client=lambda _: None),
    "client certificate of another CA": Case(
        "client", "is not recognized", client=lambda cas: cas.other.issue_cert("me@example.org")
    ),
    "expired client certificate": Case(
        "client",
        "refused the client certificate: it has expired",
        client=lambda cas: cas.ours.issue_cert("me@example.org", not_before=PAST, not_after=NOW - DAY),
    ),
    "expired server certificate": Case(
        "server",
        "server's certificate, or one in its chain, has expired",
        lambda cas: cas.ours.issue_cert("127.0.0.1", not_before=PAST, not_after=NOW - DAY),
    ),
    "early server certificate": Case(
        "server",
        "server's certificate is not valid yet",
        lambda cas: cas.ours.issue_cert("127.0.0.1", not_before=NOW + DAY, not_after=FUTURE),
    ),
    "server certificate of another CA": Case(
        "server",
        "server's certificate is not signed by a trusted CA",
        lambda cas: cas.other.issue_cert("127.0.0.1"),
    ),
    "server certificate of another address": Case(
        "server",
        "server's certificate is for another address: check base_url",
        lambda cas: cas.ours.issue_cert("127.0.0.2"),
    ),
}


def credentials(case: Case, cas: Authorities, folder: Path) -> Credentials:
    leaf = case.client(cas)
    return Credentials(
        "SENTINEL-client",
        "SENTINEL-user",
        "SENTINEL-password",
        None if leaf is None else written(folder, "both.pem", leaf.private_key_and_cert_chain_pem.bytes()),
        ca=written(folder, "ca.pem", cas.ours.cert_pem.bytes()),
    )


def started_long_ago(monkeypatch: pytest.MonkeyPatch) -> None:
    """Clients of this test were made when certificates that have expired since were valid."""
    build = Credentials.ssl_context
    monkeypatch.setattr(Credentials, "ssl_context", lambda self: build(self, now=PAST + 2 * DAY))


def clean(error: TlsError) -> None:
    copy = pickle.loads(pickle.dumps(error))
    assert (str(copy), copy.side, copy.status) == (str(error), error.side, None)
    assert "SENTINEL" not in f"{error!r} {error.__cause__!r} {error.args}"


@pytest.mark.promise("P122")
@pytest.mark.parametrize("version", [ssl.TLSVersion.TLSv1_2, ssl.TLSVersion.TLSv1_3], ids=lambda v: v.name)
@pytest.mark.parametrize("name", CASES)
def test_tls_error_names_the_refused_side(
    name: str,
    version: ssl.TLSVersion,
    authorities: Authorities,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    case = CASES[name]
    if name == "expired client certificate":
        started_long_ago(monkeypatch)
    context = server_context(case.server(authorities), authorities.ours)
    context.minimum_version = context.maximum_version = version
    given = credentials(case, authorities, tmp_path)
    with serving(context) as server, FleetClient("TMTS", given, base_url=server.url) as client:
        fleet = client.fleet("f")
        for command in (fleet.get, lambda: fleet.monitors.pause("m"), lambda: fleet.monitors.delete("m")):
            with pytest.raises(TlsError, match=case.words) as caught:
                command()
            assert caught.value.side == case.side
            clean(caught.value)
    assert server.requests == []


@pytest.mark.promise("P122")
@pytest.mark.anyio
@pytest.mark.parametrize("name", [name for name in CASES if "expired client" not in name])
async def test_tls_error_of_async_client_names_the_refused_side(
    name: str, authorities: Authorities, tmp_path: Path
) -> None:
    case = CASES[name]
    given = credentials(case, authorities, tmp_path)
    with serving(server_context(case.server(authorities), authorities.ours)) as server:
        async with AsyncFleetClient("TMTS", given, base_url=server.url) as client:
            for command in (client.fleet("f").get, lambda: client.fleet("f").monitors.pause("m")):
                with pytest.raises(TlsError, match=case.words) as caught:
                    await command()
                assert caught.value.side == case.side
    assert server.requests == []


def test_host_name_is_checked_too(authorities: Authorities, tmp_path: Path) -> None:
    given = credentials(CASES["expired server certificate"], authorities, tmp_path)
    with serving(server_context(authorities.ours.issue_cert("psa.example"), authorities.ours)) as server:
        url = server.url.replace("127.0.0.1", "localhost")
        with (
            FleetClient("TMTS", given, base_url=url) as client,
            pytest.raises(TlsError, match=r"for another host name, .*: check base_url") as caught,
        ):
            client.fleet("f").get()
    assert (caught.value.side, server.requests) == ("server", [])


def test_https_to_a_plain_http_server_raises_tls_error(authorities: Authorities, tmp_path: Path) -> None:
    import http.server
    import threading

    given = credentials(CASES["expired server certificate"], authorities, tmp_path)
    with http.server.HTTPServer(("127.0.0.1", 0), http.server.BaseHTTPRequestHandler) as plain:
        threading.Thread(target=plain.handle_request).start()
        url = f"https://127.0.0.1:{plain.server_port}/connectedcar"
        with FleetClient("TMTS", given, base_url=url) as client, pytest.raises(TransportError) as caught:
            client.fleet("f").get()
    assert isinstance(caught.value, TlsError)
    assert "does not use TLS at this address" in str(caught.value)
    assert caught.value.side is None


@pytest.mark.promise("P118")
def test_credentials_go_to_no_other_server(authorities: Authorities, tmp_path: Path) -> None:
    """Neither by a redirect nor by a link to the next page, though both servers are trusted."""
    given = Credentials(
        "SENTINEL-client",
        "SENTINEL-user",
        "SENTINEL-password",
        written(
            tmp_path,
            "both.pem",
            authorities.ours.issue_cert(
                "me@example.org", common_name="me"
            ).private_key_and_cert_chain_pem.bytes(),
        ),
        ca=written(tmp_path, "ca.pem", authorities.ours.cert_pem.bytes()),
    )
    context = server_context(authorities.ours.issue_cert("127.0.0.1"), authorities.ours)
    with serving(context) as server, serving(context) as other:
        server.elsewhere = f"{other.url}/v2/fleets/f/vehicles"
        with FleetClient("TMTS", given, base_url=server.url) as client:
            fleet = client.fleet("f")
            for command in (fleet.get, lambda: fleet.monitors.pause("m")):
                with pytest.raises(ApiError, match="Redirects are not followed"):
                    command()
            with pytest.raises(DecodeError, match="a link leads to another server"):
                fleet.vehicles().to_list()
        assert (server.requests, other.requests) == (["GET", "PUT", "GET"], [])
        # It is there, and would have answered.
        with FleetClient("TMTS", given, base_url=other.url) as client:
            assert client.fleet("f").get().id == "me"
