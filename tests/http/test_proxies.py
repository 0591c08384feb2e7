"""Proxies of the environment: those that cannot be used, and those that refuse."""

from __future__ import annotations

import pytest

from psa_fleet import ConfigurationError, Credentials, FleetClient, Retry, TransportError
from psa_fleet._http.addresses import proxy_for
from tests.client.faulty import Fault, faulty_server

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
    ["socks://127.0.0.1:1", "ftp://x", "http://", "http://a:s3cret@host:port", "https://:0:0"],
)
def test_proxy_that_cannot_be_used_is_named_without_its_login(
    proxy: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("ALL_PROXY", proxy)
    with pytest.raises(ConfigurationError, match="HTTPS_PROXY or ALL_PROXY") as caught:
        FleetClient(None, CREDENTIALS, version="v3", base_url=PUBLIC)
    assert "s3cret" not in str(caught.value)


def test_proxy_without_a_scheme_is_http(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HTTPS_PROXY", "proxy.example.com:3128")
    assert proxy_for(PUBLIC) == "http://proxy.example.com:3128"
    monkeypatch.setenv("NO_PROXY", "example.com")
    assert proxy_for(PUBLIC) is None


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
