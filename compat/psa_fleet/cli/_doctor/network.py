"""Checks of the connection: the host's name, TLS, and this computer's clock."""

from __future__ import annotations

import http.client
import ssl
import warnings
from collections.abc import Iterator
from contextlib import suppress
from datetime import UTC
from typing import Final
from urllib.parse import urlsplit

from ...credentials import Credentials
from ...errors import ConfigurationError
from .._base.times import now
from .findings import Finding, Outcome, Patient

TIMEOUT: Final = 10.0
"""Seconds for a connection that a check opens."""
CLOCK_WARNS, CLOCK_FAILS = 30.0, 300.0
"""Seconds by which this computer's clock may differ from the server's."""

_CA: Final = "Check `ca`, and that nothing on the way (a proxy) puts its own certificate there."
_OTHER_NAME: Final = "Check `base_url`: this certificate is for another host."
_REFUSED: Final = {
    9: "Check this computer's clock; if it is right, wait or report it to whoever runs the server.",
    10: "Check this computer's clock; if it is right, report it to whoever runs the server.",
    **dict.fromkeys((62, 63, 64), _OTHER_NAME),
}
"""By OpenSSL's code: not yet valid, expired, and another host, address or name. Others are about `ca`."""
_NO_TLS: Final = "Check `base_url`: the server may expect `https`."
_OLD_TLS: Final = "Let the server, or a proxy on the way, support TLS 1.2 or 1.3."
_FAILED: Final = {
    **dict.fromkeys(
        ("WRONG_VERSION_NUMBER", "HTTP_REQUEST", "RECORD_LAYER_FAILURE"),
        "Check scheme and port of `base_url`: no TLS is spoken there.",
    ),
    **dict.fromkeys(
        ("UNSUPPORTED_PROTOCOL", "TLSV1_ALERT_PROTOCOL_VERSION", "NO_PROTOCOLS_AVAILABLE"), _OLD_TLS
    ),
}
"""By OpenSSL's reason. Others are about the client certificate."""


def connection(patient: Patient) -> Iterator[Finding]:
    """Check that a connection can be opened, over TLS where required."""
    host, port = host_of(patient)
    if host is None:
        yield Finding("connection", Outcome.SKIPPED, "no server is configured")
        return
    patient.reached = False
    parts = urlsplit(patient.url or "")
    server: http.client.HTTPConnection
    context: ssl.SSLContext | None = None
    has_certificate = False
    if parts.scheme == "https":
        context, has_certificate = _context(patient)
        server = http.client.HTTPSConnection(host, port, timeout=TIMEOUT, context=context)
    else:
        server = http.client.HTTPConnection(host, port, timeout=TIMEOUT)
    try:
        server.request("HEAD", "/")
        sent = server.getresponse().getheader("Date")
        sock = server.sock
        used = sock.version() if isinstance(sock, ssl.SSLSocket) else None
    except ssl.SSLCertVerificationError as error:
        yield Finding(
            "connection",
            Outcome.FAIL,
            f"the server's certificate is refused: {error.verify_message}",
            _REFUSED.get(error.verify_code, _CA),
        )
        return
    except ConnectionResetError:
        advice = _NO_TLS if context is None else _about_client(has_certificate)
        yield Finding("connection", Outcome.FAIL, "the server ended the connection", advice)
        return
    except ssl.SSLError as error:
        yield Finding(
            "connection",
            Outcome.FAIL,
            f"TLS fails: {(error.reason or 'no reason given').replace('_', ' ').lower()}",
            _FAILED.get(error.reason or "", _about_client(has_certificate)),
        )
        return
    except (OSError, http.client.HTTPException) as error:
        reason = getattr(error, "strerror", None) or type(error).__name__
        yield Finding(
            "connection",
            Outcome.FAIL,
            f"no connection: {reason}",
            "Check the network, firewall and proxy.",
        )
        return
    finally:
        server.close()
    patient.reached = True
    if sent is not None:
        patient.offset = _offset(sent)
    how = f"over {used}" if used else "over plain HTTP" if context is None else "over TLS"
    yield Finding("connection", Outcome.OK, f"{how}, port {port}")


def _about_client(has_certificate: bool) -> str:
    if has_certificate:
        return "Check the client certificate, and that it is for this environment."
    return "No client certificate was sent: set `certificate` and `private_key` to valid ones."


def times_agree(patient: Patient) -> Iterator[Finding]:
    """Check that this computer's clock agrees with the server's."""
    if patient.offset is None:
        yield Finding("clock", Outcome.SKIPPED, "the server did not report its time")
        return
    off = abs(patient.offset)
    side = "behind" if patient.offset > 0 else "ahead of"
    if off < CLOCK_WARNS:
        yield Finding("clock", Outcome.OK, f"it agrees with the server's within {max(off, 1):.0f} s")
        return
    yield Finding(
        "clock",
        Outcome.WARN if off < CLOCK_FAILS else Outcome.FAIL,
        f"this computer is {off:.0f} s {side} the server",
        "Set the clock; certificates and `--since` go by it.",
    )


def host_of(patient: Patient) -> tuple[str | None, int]:
    parts = urlsplit(patient.url or "")
    return parts.hostname, parts.port or (443 if parts.scheme == "https" else 80)


def _context(patient: Patient) -> tuple[ssl.SSLContext, bool]:
    """The first account's context, and whether it has a client certificate.

    Where its client certificate cannot be used, the context trusts its `ca` all the same: else that would be
    blamed. An unusable `ca` is named by the check of certificates.
    """
    own = [] if not patient.accounts else [patient.accounts[0].credentials]
    without = [Credentials("-", "-", "-", ca=each.ca) for each in own]
    for credentials in (*own, *without):
        with suppress(ConfigurationError), warnings.catch_warnings():
            warnings.simplefilter("ignore")
            return credentials.ssl_context(), credentials.certificate is not None
    return ssl.create_default_context(), False


def _offset(date: str) -> float | None:
    """Seconds by which a `Date` header is ahead of this computer's clock."""
    from email.utils import parsedate_to_datetime

    try:
        server_time = parsedate_to_datetime(date)
    except ValueError:
        return None
    return (server_time.astimezone(UTC) - now()).total_seconds()
