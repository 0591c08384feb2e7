"""`psa-fleet doctor --endpoint` against real HTTPS servers: good ones, and ones that are wrong in one way."""

from __future__ import annotations

import json
import socket
import ssl
import threading
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
import trustme
import uvicorn

from psa_fleet.cli._doctor import endpoint
from psa_fleet.cli._doctor.findings import Finding
from psa_fleet.webhooks import BasicSecret, HeaderSecret, JsonlSink, app
from tests.cli.running import run

SECRET = "SENTINEL-webhook-secret"
CHECKS = ["address", "name", "certificate", "secret", "notification", "duplicate", "batch", "statuses"]


@pytest.fixture(scope="module")
def authority() -> trustme.CA:
    return trustme.CA()


@pytest.fixture
def ca(authority: trustme.CA, tmp_path: Path) -> Path:
    authority.cert_pem.write_to_path(str(tmp_path / "ca.pem"))
    return tmp_path / "ca.pem"


@contextmanager
def serving(
    receiver: Any, certificate: trustme.LeafCert | None, folder: Path, chain: bool = True
) -> Iterator[str]:
    options: dict[str, Any] = {}
    if certificate is not None:
        blobs = certificate.cert_chain_pems if chain else certificate.cert_chain_pems[:1]
        (folder / "server.pem").write_bytes(b"".join(blob.bytes() for blob in blobs))
        certificate.private_key_pem.write_to_path(str(folder / "server.key"))
        options = {"ssl_certfile": folder / "server.pem", "ssl_keyfile": folder / "server.key"}
    with socket.create_server(("127.0.0.1", 0)) as listener:
        config = uvicorn.Config(receiver, log_level="critical", access_log=False, lifespan="off", **options)
        server = uvicorn.Server(config)
        thread = threading.Thread(target=server.run, kwargs={"sockets": [listener]})
        thread.start()
        try:
            yield f"http{'s' if certificate else ''}://127.0.0.1:{listener.getsockname()[1]}/fleet?from=vendor"
        finally:
            server.should_exit = True
            thread.join()


def report(url: str, *arguments: object, secret: str = SECRET) -> tuple[int, dict[str, tuple[str, str]]]:
    """The exit status, and the outcome and text of each check."""
    words = ["--endpoint", url, *map(str, arguments)]
    result = run("doctor", "--json", *words, env={"PSA_FLEET_WEBHOOK_SECRET": secret})
    assert "SENTINEL" not in result.output
    found = json.loads(result.stdout)
    return result.exit_code, {
        each["check"]: (each["outcome"], f"{each['text']}. {each['advice']}") for each in found
    }


@pytest.mark.promise("P356")
@pytest.mark.parametrize("kind", ["header", "basic"])
def test_doctor_finds_a_receiver_in_order(kind: str, authority: trustme.CA, ca: Path, tmp_path: Path) -> None:
    secret = HeaderSecret("X-Hook", SECRET) if kind == "header" else BasicSecret("vendor", SECRET)
    sink = JsonlSink(tmp_path / "events.jsonl")
    receiver = app(sink, secret=secret, dead_letters=tmp_path / "dead.jsonl")
    option = ("--secret-header", "X-Hook") if kind == "header" else ("--basic", "vendor")
    with serving(receiver, authority.issue_cert("127.0.0.1"), tmp_path) as url:
        status, found = report(url, *option, "--endpoint-ca", ca)
    assert status == 0 and [*found] == CHECKS
    assert {check: outcome for check, (outcome, _) in found.items() if outcome != "ok"} == {"name": "warn"}
    # The duplicate and the one in the batch were recognized.
    sink.close()
    lines = (tmp_path / "events.jsonl").read_text("utf-8").splitlines()
    assert [json.loads(line)["event"]["vin"] for line in lines] == [endpoint.VIN] * 3


async def respond(send: Any, status: int) -> None:
    await send({"type": "http.response.start", "status": status, "headers": [(b"content-length", b"0")]})
    await send({"type": "http.response.body", "body": b""})


class Fixed:
    """Responds with one status where the secret is right, and with another where it is not."""

    def __init__(self, right: int, wrong: int, later: int | None = None) -> None:
        self.right, self.wrong, self.later = right, wrong, later
        self.calls = 0

    async def __call__(self, scope: Any, receive: Any, send: Any) -> None:
        while (await receive()).get("more_body"):
            pass
        if dict(scope["headers"]).get(b"x-hook") != SECRET.encode():
            await respond(send, self.wrong)
            return
        self.calls += 1
        await respond(send, self.later if self.later and self.calls > 1 else self.right)


@pytest.mark.promise("P356")
@pytest.mark.parametrize(
    ("receiver", "check", "outcome", "text"),
    [
        (Fixed(200, 200), "secret", "fail", "a request without secret gets 200. Anyone could send"),
        (Fixed(401, 401), "notification", "fail", "gets 401 after"),
        (Fixed(404, 401), "notification", "fail", "gets 404 after"),
        (Fixed(302, 401), "notification", "fail", "gets 302 after"),
        (Fixed(500, 401), "notification", "fail", "gets 500 after"),
        (Fixed(204, 401), "notification", "warn", "only documents 200 and 500"),
        (Fixed(200, 500), "secret", "ok", "requests without it are refused (500, 500)"),
        (Fixed(200, 401, later=409), "duplicate", "fail", "the same notification again gets 409"),
        (Fixed(200, 401, later=400), "statuses", "warn", "a truncated body gets 400"),
        (Fixed(200, 401, later=500), "statuses", "ok", "a truncated body gets 500"),
    ],
)
def test_doctor_names_a_wrong_response(
    receiver: Fixed, check: str, outcome: str, text: str, authority: trustme.CA, ca: Path, tmp_path: Path
) -> None:
    with serving(receiver, authority.issue_cert("127.0.0.1"), tmp_path) as url:
        status, found = report(url, "--secret-header", "X-Hook", "--endpoint-ca", ca)
    assert found[check][0] == outcome and text in found[check][1]
    assert status == (3 if any(each == "fail" for each, _ in found.values()) else 0)


@pytest.mark.promise("P356")
@pytest.mark.parametrize(
    ("kind", "outcome", "text"),
    [
        ("expired", "fail", "refused: certificate has expired. Get a certificate"),
        ("another name", "fail", "refused: IP address mismatch"),
        ("unknown authority", "fail", "refused: unable to get local issuer certificate"),
        ("incomplete", "fail", "Send the intermediate certificates as well"),
        ("soon", "warn", "(9 days). Renew it now"),
        ("intermediate", "ok", "TLSv1.3, trusted, valid until"),
    ],
)
def test_doctor_judges_the_certificate(
    kind: str, outcome: str, text: str, authority: trustme.CA, ca: Path, tmp_path: Path
) -> None:
    now = datetime.now(UTC)
    issuer = {"unknown authority": trustme.CA()}.get(kind, authority)
    if kind in ("incomplete", "intermediate"):
        issuer = authority.create_child_ca()
    options: dict[str, Any] = {}
    if kind == "expired":
        options = {"not_before": now - timedelta(days=9), "not_after": now - timedelta(days=1)}
    if kind == "soon":
        options = {"not_after": now + timedelta(days=9, hours=1)}
    name = "192.0.2.1" if kind == "another name" else "127.0.0.1"
    leaf = issuer.issue_cert(name, **options)
    with serving(Fixed(200, 401), leaf, tmp_path, chain=kind != "incomplete") as url:
        status, found = report(url, "--secret-header", "X-Hook", "--endpoint-ca", ca)
    assert found["certificate"][0] == outcome and text in found["certificate"][1]
    assert status == (3 if outcome == "fail" else 0)
    # Without a certificate that is trusted, no secret is sent.
    assert ("secret" in found) is (outcome != "fail")


def test_doctor_warns_of_plain_http_and_slow_responses(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(endpoint, "SLOW", -1.0)
    with serving(Fixed(200, 401), None, tmp_path) as url:
        status, found = report(url, "--secret-header", "X-Hook")
    assert (
        status == 3 and found["address"][0] == "fail" and "only sends to HTTPS servers" in found["address"][1]
    )
    assert found["batch"][0] == "warn" and "Respond first" in found["batch"][1]


@pytest.mark.parametrize(
    ("url", "check", "text"),
    [
        ("https://", "address", "not a valid URL"),
        ("ftp://x", "address", "not a valid URL"),
        ("https://[", "address", "not a valid URL"),
        ("https://x:99999", "address", "not a valid URL"),
        ("https://127.0.0.1:1", "certificate", "no connection: Connection refused"),
        ("http://127.0.0.1:1", "response", "no response: Connection refused"),
    ],
)
def test_doctor_names_an_address_that_leads_nowhere(url: str, check: str, text: str) -> None:
    status, found = report(url)
    assert status == 3 and found[check][0] == "fail" and text in found[check][1]


def test_doctor_needs_the_url_for_what_is_about_it() -> None:
    assert "pass the URL" in run("doctor", "--basic", "x").output
    assert "the secret is missing" in run("doctor", "--endpoint", "https://x", "--basic", "x").output


def texts(found: Iterable[Finding]) -> list[tuple[str, str, str]]:
    return [(each.outcome.value, each.text, each.advice) for each in found]


def test_doctor_names_a_host_without_an_address(monkeypatch: pytest.MonkeyPatch) -> None:
    def failing(*_: object, **__: object) -> None:
        raise socket.gaierror(-2, "Name or service not known")

    monkeypatch.setattr(socket, "getaddrinfo", failing)
    assert texts(endpoint.examined(endpoint.Endpoint("https://psa.example/hook", None))) == [
        ("ok", "HTTPS, port 443", ""),
        ("fail", "the host has no address: Name or service not known", "Check the DNS entry."),
    ]


def failed(reason: str | None) -> ssl.SSLError:
    error = ssl.SSLError(1, "SENTINEL")
    error.reason = reason  # type: ignore[assignment]  # None where OpenSSL has none
    return error


def refused(code: int, message: str) -> ssl.SSLCertVerificationError:
    error = ssl.SSLCertVerificationError(1, "SENTINEL")
    error.verify_code, error.verify_message = code, message
    return error


def response(status: int, seconds: float = 0.5) -> endpoint._Response:
    return endpoint._Response(status, seconds)


@pytest.mark.parametrize(
    ("found", "words"),
    [
        (
            endpoint._received("x", response(401), "it"),
            ("fail", "it gets 401 after 0.50 s", "The secret is refused: compare it with the monitor's."),
        ),
        (
            endpoint._received("x", response(404), "it"),
            (
                "fail",
                "it gets 404 after 0.50 s",
                "Respond with 200 when it was received, also to a duplicate.",
            ),
        ),
        (
            endpoint._received("x", response(204), "it"),
            ("warn", "it gets 204 after 0.50 s", "The vendor only documents 200 and 500."),
        ),
        (
            endpoint._received("x", response(200, 99), "it"),
            (
                "warn",
                "it gets 200 after 99.00 s",
                "Respond first and work afterwards: the vendor stops waiting and redelivers.",
            ),
        ),
        (
            endpoint._refused(response(401), response(200)),
            (
                "fail",
                "a request with a wrong secret gets 200",
                "Anyone could send events: check the secret first.",
            ),
        ),
        (
            endpoint._supported(response(400)),
            (
                "warn",
                "a truncated body gets 400",
                "The vendor only documents 200 (received) and 500 (redeliver).",
            ),
        ),
    ],
)
def test_doctor_judges_a_response_in_these_words(found: Finding, words: tuple[str, str, str]) -> None:
    assert texts([found]) == [words]


@pytest.mark.parametrize("url", ["https://", "ftp://x", "https://[", "https://x:99999"])
def test_doctor_names_an_invalid_url_in_these_words(url: str) -> None:
    assert texts(endpoint.examined(endpoint.Endpoint(url, None))) == [
        ("fail", "not a valid URL", "Pass one like https://hooks.example.com/fleet.")
    ]


@pytest.mark.parametrize(
    ("address", "finding"),
    [
        (
            "10.0.0.1",
            (
                "warn",
                "the host's addresses are private",
                "The vendor cannot reach them: publish the name in public DNS.",
            ),
        ),
        ("8.8.8.8", ("ok", "the host has a public address", "")),
    ],
)
def test_doctor_names_private_addresses(
    address: str, finding: tuple[str, str, str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(socket, "getaddrinfo", lambda *_, **__: [(0, 0, 0, "", (address, 0))])
    assert texts(endpoint._name("psa.example", 443)) == [finding]


@pytest.mark.parametrize(
    ("error", "words"),
    [
        (failed("UNSUPPORTED_PROTOCOL"), ("TLS fails: unsupported protocol", "Support TLS 1.2 or 1.3.")),
        (failed(None), ("TLS fails: no reason given", "Support TLS 1.2 or 1.3.")),
        (OSError(111, "refused"), ("no connection: refused", "Check the firewall and the port.")),
        (
            refused(10, "certificate has expired"),
            ("refused: certificate has expired", "Get a certificate for this name from a public authority."),
        ),
    ],
)
def test_doctor_names_a_receivers_failed_handshake_in_these_words(
    error: BaseException, words: tuple[str, str], monkeypatch: pytest.MonkeyPatch
) -> None:
    def failing(*_: object, **__: object) -> None:
        raise error

    monkeypatch.setattr(socket, "create_connection", failing)
    found = endpoint._certificate(endpoint.Endpoint("https://psa.example/hook", None), "psa.example", 443)
    assert texts(found) == [("fail", *words)]
