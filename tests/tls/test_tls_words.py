"""The words for each failure of TLS, besides those that real servers show in test_handshakes."""

from __future__ import annotations

import ssl
from typing import Any

import httpx
import pytest

from psa_fleet import OutcomeUnknownError, TlsError, TransportError
from psa_fleet._tls.alerts import tls_failure
from tests.client.servers import Server


def alert(reason: str) -> ssl.SSLError:
    error = ssl.SSLError(1, f"[SSL: {reason}] SENTINEL (_ssl.c:1006)")
    error.reason = reason
    return error


OURS = {
    "SSLV3_ALERT_BAD_CERTIFICATE": "check that it is the one for this environment",
    "SSLV3_ALERT_CERTIFICATE_EXPIRED": "it has expired. Request a new one from the vendor",
    "SSLV3_ALERT_CERTIFICATE_REVOKED": "it was revoked. Request a new one from the vendor",
    "SSLV3_ALERT_CERTIFICATE_UNKNOWN": "check that it is the one for this environment",
    "SSLV3_ALERT_UNSUPPORTED_CERTIFICATE": "check that it is the one for this environment",
    "TLSV1_ALERT_ACCESS_DENIED": "check that it is the one for this environment",
    "TLSV1_ALERT_DECRYPT_ERROR": "check that it is the one for this environment",
    "TLSV1_ALERT_UNKNOWN_CA": "the CA that signed it is not recognized. Check that it is for this"
    " environment",
}
MISSING = {
    "SSLV3_ALERT_HANDSHAKE_FAILURE": (
        "the server refused the handshake, usually because it received no client certificate that it accepts:"
        " check Credentials certificate and private_key"
    ),
    "TLSV13_ALERT_CERTIFICATE_REQUIRED": (
        "the server received no client certificate: pass Credentials certificate and private_key"
    ),
}


@pytest.mark.promise("P122")
@pytest.mark.parametrize("reason", [*OURS, *MISSING])
def test_tls_failure_of_certificate_alerts_is_of_the_client(reason: str) -> None:
    words = MISSING.get(reason) or f"the server refused the client certificate: {OURS[reason]}"
    assert tls_failure(alert(reason)) == (f"{words} ({reason})", "client")


@pytest.mark.parametrize(
    ("reason", "side", "words"),
    [
        (
            "TLSV1_UNRECOGNIZED_NAME",
            "server",
            "the server does not recognize the host name: check base_url",
        ),
        (
            "WRONG_VERSION_NUMBER",
            None,
            "the server does not use TLS at this address: check base_url and its port",
        ),
        ("TLSV1_ALERT_INTERNAL_ERROR", None, "the TLS connection failed"),
        ("TLSV1_ALERT_PROTOCOL_VERSION", None, "the TLS connection failed"),
    ],
)
def test_tls_failure_of_other_alerts_names_side_and_reason(reason: str, side: str | None, words: str) -> None:
    assert tls_failure(alert(reason)) == (f"{words} ({reason})", side)


UNTRUSTED = "is not signed by a trusted CA: check Credentials ca, and that no proxy inspects the connection"


@pytest.mark.promise("P122")
@pytest.mark.parametrize(
    ("code", "words"),
    [
        (9, " is not valid yet: check this computer's clock, or contact the vendor"),
        (10, ", or one in its chain, has expired: check this computer's clock, or contact the vendor"),
        (18, f" {UNTRUSTED}"),
        (20, f" {UNTRUSTED}"),
        (23, " was revoked: check base_url, or contact the vendor"),
        (
            62,
            " is for another host name, or names its host in the common name only: check base_url, or"
            " request a"
            " certificate with a subject alternative name",
        ),
        (64, " is for another address: check base_url"),
        (
            92,
            " lacks extensions that RFC 5280 requires and Python 3.13 and newer check: pass Credentials a ca"
            " with complete certificates, request them from the vendor, or use Python 3.12",
        ),
        (93, " is not accepted (Some Other Reason)"),
    ],
)
def test_tls_failure_explains_openssl_verify_codes(code: int, words: str) -> None:
    error = ssl.SSLCertVerificationError(1, "SENTINEL")
    error.reason, error.verify_code = "CERTIFICATE_VERIFY_FAILED", code
    error.verify_message = {92: "Missing Authority Key Identifier.", 93: "Some Other Reason."}.get(code, "x")
    assert tls_failure(error) == (f"the server's certificate{words} (CERTIFICATE_VERIFY_FAILED)", "server")


def test_tls_failure_finds_ssl_errors_behind_other_errors() -> None:
    outer = httpx.ReadError("x")
    outer.__cause__ = ValueError("y")
    outer.__cause__.__context__ = alert("TLSV1_ALERT_UNKNOWN_CA")
    assert tls_failure(outer) is not None
    assert tls_failure(httpx.ReadError("x")) is None


def failing(reason: str, kind: type[httpx.TransportError]) -> Any:
    error = kind("SENTINEL")
    error.__cause__ = alert(reason)
    return Server(error).client(retry=None).fleet("f")


@pytest.mark.promise("P122")
def test_command_refused_by_tls_did_not_act_and_one_cut_off_may_have() -> None:
    for reason in OURS:
        with pytest.raises(TlsError):
            failing(reason, httpx.ReadError).monitors.pause("m")
    # In the middle of a connection that stood, this shows nothing about what was carried out before it.
    with pytest.raises(OutcomeUnknownError):
        failing("TLSV1_ALERT_INTERNAL_ERROR", httpx.ReadError).monitors.pause("m")
    with pytest.raises(
        TlsError,
        match=(
            r"^PUT /fleets/\{fid\}/monitors/\{mid\}/status: the TLS connection failed"
            r" \(TLSV1_ALERT_INTERNAL_ERROR\)$"
        ),
    ) as caught:
        failing("TLSV1_ALERT_INTERNAL_ERROR", httpx.ConnectError).monitors.pause("m")
    assert caught.value.side is None
    assert "SENTINEL" not in str(caught.value)


def test_reset_connection_error_mentions_the_client_certificate() -> None:
    server = Server(httpx.ReadError("SENTINEL"))
    with pytest.raises(TransportError, match="the server may refuse the client certificate") as caught:
        server.client(retry=None).fleet("f").get()
    assert type(caught.value) is TransportError
    assert "SENTINEL" not in str(caught.value)
