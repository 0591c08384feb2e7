"""What a client is made from: subscriptions, versions, addresses, options; and what is refused."""

from __future__ import annotations

from typing import Any

import httpx
import pytest

from psa_fleet import ConfigurationError, Credentials, FleetClient, Subscription
from psa_fleet._http.addresses import proxy_for
from tests.client.servers import CREDENTIALS, FLEET, Server


def client(subscription: Any = "TMTS", **options: Any) -> FleetClient:
    options.setdefault("transport", httpx.MockTransport(Server(FLEET)))
    return FleetClient(subscription, options.pop("credentials", CREDENTIALS), **options)


@pytest.mark.parametrize(
    ("name", "subscription", "version"),
    [
        (Subscription.CONNECTED_FLEET, Subscription.CONNECTED_FLEET, "v2"),
        ("connected fleet", Subscription.CONNECTED_FLEET, "v2"),
        ("Connected_Fleet", Subscription.CONNECTED_FLEET, "v2"),
        (" CONNECTED-FLEET ", Subscription.CONNECTED_FLEET, "v2"),
        ("tmts", Subscription.TMTS, "v2"),
        ("Ubi", Subscription.UBI, "v2"),
        ("Delegation publique", Subscription.DELEGATION_PUBLIQUE, "v3"),
        ("délégation publique", Subscription.DELEGATION_PUBLIQUE, "v3"),
        ("De\u0301le\u0301gation  Publique", Subscription.DELEGATION_PUBLIQUE, "v3"),
        ("DELEGATION_PUBLIQUE", Subscription.DELEGATION_PUBLIQUE, "v3"),
    ],
)
def test_subscription_determines_the_version(name: Any, subscription: Subscription, version: str) -> None:
    made = client(name)
    assert made.subscription is subscription
    assert made.version == version
    other = "v3" if version == "v2" else "v2"
    assert client(name, version=other).version == other


def test_version_alone_is_accepted_without_subscription() -> None:
    made = client(None, version="v3")
    assert (made.version, made.subscription) == ("v3", None)


@pytest.mark.parametrize(
    ("environment", "host"),
    [
        (None, "api-cert.groupe-psa.com"),
        ("production", "api-cert.groupe-psa.com"),
        ("preproduction", "api-cert-preprod.groupe-psa.com"),
    ],
)
def test_environment_determines_the_host(environment: Any, host: str) -> None:
    server = Server(FLEET)
    client(environment=environment, transport=httpx.MockTransport(server)).fleet("a/b ?#é").get()
    assert server.last.url.raw_path == b"/connectedcar/v2/fleets/a%2Fb%20%3F%23%C3%A9?client_id=app-id-4711"
    assert server.last.url.host == host


@pytest.mark.promise("P119")
@pytest.mark.parametrize(
    "url",
    [
        "http://127.0.0.1:8000/connectedcar",
        "http://localhost/",
        "https://[::1]:1",
        "HTTPS://Proxy.Example/psa//",
    ],
)
def test_base_url_is_used_for_requests(url: str) -> None:
    server = Server(FLEET)
    client(base_url=url, transport=httpx.MockTransport(server)).fleet("f").get()
    assert str(server.last.url).lower().startswith(url.rstrip("/").lower() + "/v2/fleets/f?")


WRONG: list[tuple[str, dict[str, Any], str]] = [
    (
        "subscription",
        {"subscription": "connected car"},
        "subscription: 'connected car' is not one of the four subscriptions: 'connected fleet', 'TMTS',"
        " 'UBI', 'delegation publique'",
    ),
    (
        "subscription",
        {"subscription": ""},
        "subscription: '' is not one of the four subscriptions: 'connected fleet', 'TMTS', 'UBI',"
        " 'delegation publique'",
    ),
    (
        "subscription",
        {"subscription": 3},
        "subscription: 3 is not one of the four subscriptions: 'connected fleet', 'TMTS', 'UBI', 'delegation"
        " publique'",
    ),
    ("subscription", {"subscription": None}, "subscription or version is required"),
    ("version", {"version": "v4"}, 'version: \'v4\' is neither "v2" nor "v3"'),
    ("version", {"version": 3}, 'version: 3 is neither "v2" nor "v3"'),
    ("version", {"version": ""}, 'version: \'\' is neither "v2" nor "v3"'),
    ("credentials", {"credentials": None}, "credentials must be a Credentials(...), not NoneType"),
    (
        "credentials",
        {"credentials": ("client", "user", "password")},
        "credentials must be a Credentials(...), not tuple",
    ),
    (
        "environment",
        {"environment": "test"},
        'environment: \'test\' is neither "production" nor "preproduction"; pass the URL of another server'
        " as base_url",
    ),
    (
        "base_url",
        {"environment": "production", "base_url": "https://example.org"},
        "base_url and environment cannot be combined",
    ),
    ("base_url", {"base_url": ""}, "base_url: it must begin with https:// and name a host"),
    ("base_url", {"base_url": 7}, "base_url: not a valid URL"),
    ("base_url", {"base_url": "example.org"}, "base_url: it must begin with https:// and name a host"),
    ("base_url", {"base_url": "ftp://example.org"}, "base_url: it must begin with https:// and name a host"),
    ("base_url", {"base_url": "https:///x"}, "base_url: it must begin with https:// and name a host"),
    (
        "base_url",
        {"base_url": "http://example.org/connectedcar"},
        "base_url: it must begin with https://; plain http is for this machine only (localhost, 127.0.0.1)",
    ),
    (
        "base_url",
        {"base_url": "http://127.0.0.1.example.org/"},
        "base_url: it must begin with https://; plain http is for this machine only (localhost, 127.0.0.1)",
    ),
    (
        "base_url",
        {"base_url": "https://user:pass@example.org"},
        "base_url: it has a login in it; credentials go into Credentials",
    ),
    (
        "base_url",
        {"base_url": "https://example.org?x=1"},
        "base_url: it has a query or a fragment in it; leave these out",
    ),
    (
        "base_url",
        {"base_url": "https://example.org/connectedcar/v3/"},
        "base_url: it ends with a version; leave that out, the client adds it",
    ),
    ("base_url", {"base_url": "https://exa mple.org:port"}, "base_url: not a valid URL"),
    ("timeout", {"timeout": 0}, "timeout: seconds above 0 and at most 1,000,000, or None for no limit"),
    ("timeout", {"timeout": -1}, "timeout: seconds above 0 and at most 1,000,000, or None for no limit"),
    ("timeout", {"timeout": "5"}, "timeout: seconds above 0 and at most 1,000,000, or None for no limit"),
    ("timeout", {"timeout": True}, "timeout: seconds above 0 and at most 1,000,000, or None for no limit"),
    (
        "timeout",
        {"timeout": float("inf")},
        "timeout: seconds above 0 and at most 1,000,000, or None for no limit",
    ),
    (
        "timeout",
        {"timeout": float("nan")},
        "timeout: seconds above 0 and at most 1,000,000, or None for no limit",
    ),
    (
        "certificate",
        {"transport": None},
        "certificate: the vendor's servers require a client certificate; set Credentials certificate and"
        " private_key",
    ),
    (
        "certificate",
        {"transport": None, "environment": "preproduction"},
        "certificate: the vendor's servers require a client certificate; set Credentials certificate and"
        " private_key",
    ),
    (
        "certificate",
        {"transport": None, "base_url": "https://API-cert.groupe-psa.com/connectedcar"},
        "certificate: the vendor's servers require a client certificate; set Credentials certificate and"
        " private_key",
    ),
]


@pytest.mark.parametrize(("argument", "options", "words"), WRONG)
def test_client_refuses_invalid_options(argument: str, options: dict[str, Any], words: str) -> None:
    with pytest.raises(ConfigurationError) as caught:
        client(**options)
    assert (caught.value.argument, str(caught.value)) == (argument, words)
    assert isinstance(caught.value, ValueError)


@pytest.mark.parametrize(
    ("argument", "given", "words"),
    [
        ("client_id", {"client_id": ""}, "client_id: must be non-empty text"),
        ("client_id", {"client_id": None}, "client_id: must be non-empty text"),
        ("username", {"username": " "}, "username: must be non-empty text"),
        ("username", {"username": "a:b"}, "username: must not contain ':' (HTTP Basic)"),
        (
            "password",
            {"password": "a\r\nX: y"},
            "password: must not contain a line break or another control character",
        ),
        ("password", {"password": 7}, "password: must be non-empty text"),
        (
            "certificate",
            {"private_key": "key.pem"},
            "certificate is missing: a private key was set without it",
        ),
    ],
)
def test_credentials_refuse_invalid_arguments(argument: str, given: dict[str, Any], words: str) -> None:
    with pytest.raises(ConfigurationError) as caught:
        Credentials(**{"client_id": "c", "username": "u", "password": "p", **given})
    assert (caught.value.argument, str(caught.value)) == (argument, words)


def test_credentials_travel_as_they_are() -> None:
    server = Server(FLEET)
    strange = Credentials(client_id="a&b=c %é", username="jürgen", password="p:w ö")
    client(credentials=strange, transport=httpx.MockTransport(server)).fleet("f").get()
    assert server.last.url.params.get_list("client_id") == ["a&b=c %é"]
    assert server.last.headers["authorization"] == httpx.BasicAuth("jürgen", "p:w ö")._auth_header


def test_loopback_base_url_needs_no_certificate() -> None:
    FleetClient("UBI", CREDENTIALS, base_url="http://127.0.0.1:1/connectedcar").close()


@pytest.mark.parametrize(
    ("variables", "base_url", "proxy"),
    [
        ({"HTTPS_PROXY": "http://proxy.example:3128"}, "https://psa.example", "http://proxy.example:3128"),
        ({"https_proxy": "proxy.example:3128"}, "https://psa.example", "http://proxy.example:3128"),
        ({"ALL_PROXY": "http://proxy.example:1"}, "https://psa.example", "http://proxy.example:1"),
        ({"HTTPS_PROXY": "http://proxy.example:1", "NO_PROXY": "psa.example"}, "https://psa.example", None),
        ({"HTTP_PROXY": "http://proxy.example:1"}, "http://127.0.0.1:8000", None),
        ({}, "https://psa.example", None),
    ],
)
def test_proxy_for_reads_the_environment(
    variables: dict[str, str], base_url: str, proxy: str | None, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("HTTP_PROXY", "HTTPS_PROXY", "ALL_PROXY", "NO_PROXY"):
        monkeypatch.delenv(name, raising=False)
        monkeypatch.delenv(name.lower(), raising=False)
    for name, value in variables.items():
        monkeypatch.setenv(name, value)
    assert proxy_for(base_url) == proxy
