"""Proxies of the environment: those that cannot be used, and those that refuse."""

from __future__ import annotations

import asyncio
from typing import Any

import httpcore
import pytest

from psa_fleet import (
    AsyncFleetClient,
    ConfigurationError,
    Credentials,
    FleetClient,
    OutcomeUnknownError,
    Retry,
    TransportError,
)
from psa_fleet._http.addresses import proxy_for
from psa_fleet._http.tunnel import Tunnel
from tests.client.faulty import Fault, faulty_server
from tests.http.test_bounds import MONITOR

CREDENTIALS = Credentials("c", "u", "p")
PUBLIC = "https://api.example.com/connectedcar"


@pytest.fixture(autouse=True)
def no_proxies(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("http_proxy", "https_proxy", "all_proxy", "no_proxy"):
        monkeypatch.delenv(name, raising=False)
        monkeypatch.delenv(name.upper(), raising=False)


@pytest.mark.promise("P156")
@pytest.mark.parametrize(
    "proxy",
    [
        *("socks://127.0.0.1:1", "ftp://x", "http://", "http://a:s3cret@host:port", "https://:0:0"),
        *("http://a:s3cret@h:0", "h:99999", "http://a:s3cret@h:-1", "http:/h:1", "//h:1", "http://h h:1"),
    ],
)
def test_proxy_that_cannot_be_used_is_named_without_its_login(
    proxy: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("ALL_PROXY", proxy)
    with pytest.raises(ConfigurationError) as caught:
        FleetClient(None, CREDENTIALS, version="v3", base_url=PUBLIC)
    assert str(caught.value) == (
        "proxy: the proxy from the environment is not a valid proxy URL (http://, https:// or socks5://, a"
        " host"
        " and a port). Correct HTTPS_PROXY or ALL_PROXY, or add api.example.com to NO_PROXY"
    )


def test_proxy_without_a_scheme_is_http(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HTTPS_PROXY", "proxy.example.com:3128")
    assert proxy_for(PUBLIC) == "http://proxy.example.com:3128"
    monkeypatch.setenv("NO_PROXY", "example.com")
    assert proxy_for(PUBLIC) is None


@pytest.mark.parametrize("proxy", [" http://p:1 ", "p:1\r", "HTTP://p:1/", "http://a:s3cret@p:1"])
def test_proxy_in_an_unusual_form_is_used(proxy: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HTTPS_PROXY", proxy)
    FleetClient(None, CREDENTIALS, version="v3", base_url=PUBLIC).close()


@pytest.mark.promise("P181")
@pytest.mark.parametrize(
    ("listed", "host", "is_direct"),
    [
        ("api.example.com", "api.example.com", True),
        ("a .example.com b", "api.example.com", True),
        ("*.example.com", "api.example.com", True),
        ("API.EXAMPLE.COM.", "api.example.com", True),
        ("api.example.com:443", "api.example.com", True),
        ("api.example.com:8443", "api.example.com", False),
        ("example.com:8443", "api.example.com:8443", True),
        ("ample.com,example,com.", "api.example.org", False),
        ("ample.com", "api.example.com", False),
        ("xn--bcher-kva.example", "b\xfccher.example", True),
        ("b\xfccher.example", "b\xfccher.example", True),
        ("10.0.0.0/8", "10.1.2.3", True),
        ("10.0.0.0/8", "11.1.2.3", False),
        ("10.1.2.3:8443", "10.1.2.3:8443", True),
        ("[2001:db8::1]", "[2001:db8::1]", True),
        ("[2001:db8::1]:443", "[2001:db8::1]", True),
        ("2001:db8::/32", "[2001:db8::1]:9", True),
        (",:,[,%zz,10.0.0.0/99,a:b:c,x@y,\xfc" + "\xfc" * 80, "api.example.com", False),
    ],
)
def test_no_proxy_lists_hosts_in_every_usual_form(
    listed: str, host: str, is_direct: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("HTTPS_PROXY", "http://p:1")
    monkeypatch.setenv("NO_PROXY", listed)
    assert (proxy_for(f"https://{host}/connectedcar") is None) == is_direct


UNFINISHED = {
    "garbage": Fault(b"SSH-2.0-OpenSSH_9\r\n", "hang up"),
    "reset": Fault(b"", "reset"),
    "end": Fault(b"", "hang up"),
    "endless header": Fault(b"HTTP/1.1 200 OK\r\nX: " + b"x" * 200_000, "hang up"),
    "silence": Fault(b"", "stall"),
}


@pytest.mark.promise("P181")
@pytest.mark.parametrize("fault", UNFINISHED.values(), ids=UNFINISHED)
def test_command_that_a_proxy_did_not_pass_on_was_not_sent(
    fault: Fault, monkeypatch: pytest.MonkeyPatch
) -> None:
    with faulty_server(fault) as server:
        monkeypatch.setenv("HTTPS_PROXY", server.url.removesuffix("/connectedcar"))
        options: dict[str, Any] = {
            "version": "v3",
            "base_url": PUBLIC,
            "timeout": 0.05 if fault.then == "stall" else 20,
        }

        async def without_blocking() -> None:
            async with AsyncFleetClient(None, CREDENTIALS, **options) as client:
                await client.fleet("f").monitors.delete("m")

        with FleetClient(None, CREDENTIALS, **options) as client:
            for call in (
                lambda: client.fleet("f").monitors.create(MONITOR),
                lambda: asyncio.run(without_blocking()),
            ):
                with pytest.raises(TransportError, match=r"after 3 attempts \(Connect") as caught:
                    call()
                assert not isinstance(caught.value, OutcomeUnknownError)
        # Where the time is short, a call can end on a busy machine before it is sent.
        sent = range(1, 7) if fault.then == "stall" else range(6, 7)
        server.wait_for(sent.start)
        assert len(server.requests) in sent
        assert {request.partition(b" ")[0] for request in server.requests} == {b"CONNECT"}


@pytest.mark.promise("P156")
@pytest.mark.parametrize(("status", "attempts"), [(407, 1), (403, 1), (502, 3)])
def test_proxy_that_refuses_for_good_is_asked_once(
    status: int, attempts: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    refusal = Fault(f"HTTP/1.1 {status} No 4711\r\nContent-Length: 0\r\n\r\n".encode(), "hang up")
    with faulty_server(refusal) as server:
        monkeypatch.setenv("HTTPS_PROXY", server.url.removesuffix("/connectedcar"))
        with (
            FleetClient(None, CREDENTIALS, version="v3", base_url=PUBLIC, retry=Retry(attempts=3)) as client,
            pytest.raises(
                TransportError, match=f"the proxy .* refused the connection.*status {status}"
            ) as caught,
        ):
            client.fleet("f").get()
        assert "4711" not in str(caught.value)
        assert len(server.requests) == attempts


def test_request_with_a_trace_of_its_own_counts_as_sent() -> None:
    request = httpcore.Request("POST", "https://x/", extensions={"trace": lambda *_: None})
    with pytest.raises(httpcore.ReadError), Tunnel.of("http://proxy") as tunnel:
        watched = tunnel.watched(request)
        watched.extensions["trace"]("http11.send_request_headers.started", {"request": watched})
        raise httpcore.ReadError
