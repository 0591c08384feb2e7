"""Checks of a customer's notification receiver, called as the vendor calls it."""

from __future__ import annotations

import http.client
import ipaddress
import json
import secrets
import socket
import ssl
import time
from collections.abc import Generator, Iterator, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Final
from urllib.parse import SplitResult, urlsplit

from .._base.times import now
from .findings import Finding, Outcome

if TYPE_CHECKING:
    from ...webhooks import Secret

TIMEOUT: Final = 30.0
"""Seconds to wait for a response."""
SLOW: Final = 5.0
"""Seconds after which a response is slow: the vendor's timeout is not documented."""
EXPIRES_SOON: Final = 30
"""Days before a certificate expires in which a warning is shown."""
VIN: Final = "TESTPSAFLEETDOCTR"
"""VIN in the events that are sent."""

_INCOMPLETE: Final = frozenset((2, 20, 21))
"""OpenSSL's codes for a missing issuer."""


@dataclass(frozen=True)
class Endpoint:
    """A receiver, with its secret and authority."""

    url: str
    secret: Secret | None
    ca: Path | None = None

    @property
    def parts(self) -> SplitResult:
        return urlsplit(self.url)


@dataclass(frozen=True)
class _Response:
    status: int
    seconds: float


def examined(endpoint: Endpoint) -> Iterator[Finding]:
    """Check a receiver: its address, certificate, secret and responses.

    A handful of events of a vehicle that does not exist (`TESTPSAFLEETDOCTR`) are sent.
    """
    parts = urlsplit("")
    try:
        parts = endpoint.parts
        host, port = parts.hostname, parts.port or (443 if parts.scheme == "https" else 80)
    except ValueError:
        host, port = None, 0
    if host is None or parts.scheme not in ("http", "https"):
        yield Finding(
            "address", Outcome.FAIL, "not a valid URL", "Pass one like https://hooks.example.com/fleet."
        )
        return
    if parts.scheme == "https":
        yield Finding("address", Outcome.OK, f"HTTPS, port {port}")
    else:
        yield Finding(
            "address",
            Outcome.FAIL,
            "plain HTTP",
            "The vendor only sends to HTTPS servers, and the secret would be readable.",
        )
    reached = yield from _name(host, port)
    if not reached:
        return
    if parts.scheme == "https":
        trusted = yield from _certificate(endpoint, host, port)
        if not trusted:
            return
    yield from _responses(endpoint)


def _name(host: str, port: int) -> Generator[Finding, None, bool]:
    try:
        found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
    except OSError as error:
        yield Finding(
            "name", Outcome.FAIL, f"the host has no address: {error.strerror}", "Check the DNS entry."
        )
        return False
    addresses = {ipaddress.ip_address(str(each[4][0]).partition("%")[0]) for each in found}
    if not any(address.is_global for address in addresses):
        yield Finding(
            "name",
            Outcome.WARN,
            "the host's addresses are private",
            "The vendor cannot reach them: publish the name in public DNS.",
        )
    else:
        yield Finding("name", Outcome.OK, "the host has a public address")
    return True


def _context(endpoint: Endpoint) -> ssl.SSLContext:
    return ssl.create_default_context(cafile=None if endpoint.ca is None else str(endpoint.ca))


def _certificate(endpoint: Endpoint, host: str, port: int) -> Generator[Finding, None, bool]:
    try:
        with (
            socket.create_connection((host, port), timeout=TIMEOUT) as plain,
            _context(endpoint).wrap_socket(plain, server_hostname=host) as connection,
        ):
            certificate, version = connection.getpeercert() or {}, connection.version()
    except ssl.SSLCertVerificationError as error:
        advice = "Get a certificate for this name from a public authority."
        if error.verify_code in _INCOMPLETE:
            advice = "Send the intermediate certificates as well: in one file, after the server's own."
        yield Finding("certificate", Outcome.FAIL, f"refused: {error.verify_message}", advice)
        return False
    except ssl.SSLError as error:
        reason = (error.reason or "no reason given").replace("_", " ").lower()
        yield Finding("certificate", Outcome.FAIL, f"TLS fails: {reason}", "Support TLS 1.2 or 1.3.")
        return False
    except OSError as error:
        reason = error.strerror or type(error).__name__
        yield Finding(
            "certificate", Outcome.FAIL, f"no connection: {reason}", "Check the firewall and the port."
        )
        return False
    expires = datetime.fromtimestamp(ssl.cert_time_to_seconds(str(certificate["notAfter"])), UTC)
    days = (expires - now()).days
    until = f"{version}, trusted, valid until {expires:%Y-%m-%d} ({days} days)"
    if days < EXPIRES_SOON:
        yield Finding(
            "certificate", Outcome.WARN, until, "Renew it now: the vendor stops sending when it expires."
        )
    else:
        yield Finding("certificate", Outcome.OK, until)
    return True


def _responses(endpoint: Endpoint) -> Iterator[Finding]:
    run = secrets.token_hex(4)
    moment = now()
    one, batch = _notification(run, moment, 1), _notification(run, moment, 2, 3, 1)
    right: Mapping[str, str] = {} if endpoint.secret is None else endpoint.secret.as_header()
    try:
        if endpoint.secret is None:
            yield Finding("secret", Outcome.WARN, "not checked", "Pass --secret-header or --basic.")
        else:
            wrong = dict.fromkeys(right, "Basic cHNhLWZsZWV0OmRvY3Rvcg==")
            yield _refused(_post(endpoint, one, {}), _post(endpoint, one, wrong))
        first = _post(endpoint, one, right)
        yield _received("notification", first, "a notification")
        if first.status in (401, 403):
            return
        yield _received("duplicate", _post(endpoint, one, right), "the same notification again")
        yield _received(
            "batch", _post(endpoint, batch, right), "three events at once, one of them a duplicate"
        )
        yield _supported(_post(endpoint, b'{"monitorId": "psa-fleet-doctor", "events": [', right))
    except (OSError, http.client.HTTPException) as error:
        reason = getattr(error, "strerror", None) or type(error).__name__
        yield Finding("response", Outcome.FAIL, f"no response: {reason}", f"Respond within {SLOW:g} seconds.")


def _refused(*responses: _Response) -> Finding:
    let_in = [each.status for each in responses if each.status < 300]
    if let_in:
        which = "without" if responses[0].status < 300 else "with a wrong"
        return Finding(
            "secret",
            Outcome.FAIL,
            f"a request {which} secret gets {let_in[0]}",
            "Anyone could send events: check the secret first.",
        )
    return Finding(
        "secret",
        Outcome.OK,
        f"requests without it are refused ({', '.join(str(each.status) for each in responses)})",
    )


def _received(check: str, response: _Response, what: str) -> Finding:
    text = f"{what} gets {response.status} after {response.seconds:.2f} s"
    if response.status in (401, 403):
        return Finding(check, Outcome.FAIL, text, "The secret is refused: compare it with the monitor's.")
    if not 200 <= response.status < 300:
        return Finding(
            check, Outcome.FAIL, text, "Respond with 200 when it was received, also to a duplicate."
        )
    if response.status != 200:
        return Finding(check, Outcome.WARN, text, "The vendor only documents 200 and 500.")
    if response.seconds > SLOW:
        return Finding(
            check,
            Outcome.WARN,
            text,
            "Respond first and work afterwards: the vendor stops waiting and redelivers.",
        )
    return Finding(check, Outcome.OK, text)


def _supported(response: _Response) -> Finding:
    text = f"a truncated body gets {response.status}"
    if response.status in (200, 500):
        return Finding("statuses", Outcome.OK, text)
    return Finding(
        "statuses", Outcome.WARN, text, "The vendor only documents 200 (received) and 500 (redeliver)."
    )


def _notification(run: str, moment: datetime, *numbers: int) -> bytes:
    events = [
        {
            "fleetId": "psa-fleet-doctor",
            "vin": VIN,
            "eventDate": f"{moment:%Y-%m-%dT%H:%M}:{number:02}Z",
            "refresh": False,
            "values": [
                {
                    "data": "vehicle.odometer",
                    "value": {"type": "string", "body": {"literalValue": str(number)}},
                }
            ],
        }
        for number in numbers
    ]
    attributes = [{"key": "test", "value": "psa-fleet doctor"}]
    return json.dumps(
        {"monitorId": f"psa-fleet-doctor-{run}", "attributes": attributes, "events": events}
    ).encode()


def _post(endpoint: Endpoint, body: bytes, headers: Mapping[str, str]) -> _Response:
    parts = endpoint.parts
    server: http.client.HTTPConnection
    if parts.scheme == "https":
        server = http.client.HTTPSConnection(
            str(parts.hostname), parts.port, timeout=TIMEOUT, context=_context(endpoint)
        )
    else:
        server = http.client.HTTPConnection(str(parts.hostname), parts.port, timeout=TIMEOUT)
    start = time.perf_counter()
    try:
        path = (parts.path or "/") + (f"?{parts.query}" if parts.query else "")
        server.request("POST", path, body, {"Content-Type": "application/json", **headers})
        return _Response(server.getresponse().status, time.perf_counter() - start)
    finally:
        server.close()
