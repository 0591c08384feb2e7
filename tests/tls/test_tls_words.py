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


OURS = [
    "SSLV3_ALERT_BAD_CERTIFICATE",
    "SSLV3_ALERT_CERTIFICATE_EXPIRED",
    "SSLV3_ALERT_CERTIFICATE_REVOKED",
    "SSLV3_ALERT_CERTIFICATE_UNKNOWN",
    "SSLV3_ALERT_HANDSHAKE_FAILURE",
    "SSLV3_ALERT_UNSUPPORTED_CERTIFICATE",
    "TLSV13_ALERT_CERTIFICATE_REQUIRED",
    "TLSV1_ALERT_ACCESS_DENIED",
    "TLSV1_ALERT_DECRYPT_ERROR",
    "TLSV1_ALERT_UNKNOWN_CA",
]


@pytest.mark.promise("P122")
@pytest.mark.parametrize("reason", OURS)
def test_tls_failure_of_certificate_alerts_is_of_the_client(reason: str) -> None:
    found = tls_failure(alert(reason))
    assert found is not None
    assert found.side == "client"
    assert found.words.endswith(f"({reason})")
    assert "certificate" in found.words


@pytest.mark.parametrize(
    ("reason", "side", "words"),
    [
        ("TLSV1_UNRECOGNIZED_NAME", "server", "check base_url"),
        ("WRONG_VERSION_NUMBER", None, "does not use TLS at this address"),
        ("TLSV1_ALERT_INTERNAL_ERROR", None, "the TLS connection failed"),
        ("TLSV1_ALERT_PROTOCOL_VERSION", None, "the TLS connection failed"),
    ],
)
def test_tls_failure_of_other_alerts_names_side_and_reason(reason: str, side: str | None, words: str) -> None:
    found = tls_failure(alert(reason))
    assert found is not None
    assert found.side == side
    assert words in found.words


@pytest.mark.promise("P122")
@pytest.mark.parametrize(
    ("code", "words"),
    [
        (9, "not valid yet"),
        (10, "has expired"),
        (18, "not signed by a trusted CA"),
        (20, "not signed by a trusted CA"),
        (62, "another host name"),
        (64, "another address"),
        (92, "Python 3.13"),
        (93, "is not accepted (Some Other Reason)"),
    ],
)
def test_tls_failure_explains_openssl_verify_codes(code: int, words: str) -> None:
    error = ssl.SSLCertVerificationError(1, "SENTINEL")
    error.reason, error.verify_code = "CERTIFICATE_VERIFY_FAILED", code
    error.verify_message = {92: "Missing Authority Key Identifier.", 93: "Some Other Reason."}.get(code, "x")
    found = tls_failure(error)
    assert found is not None
    assert found.side == "server"
    assert words in found.words


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
    with pytest.raises(TlsError) as caught:
        failing("TLSV1_ALERT_INTERNAL_ERROR", httpx.ConnectError).monitors.pause("m")
    assert caught.value.side is None
    assert "SENTINEL" not in str(caught.value)


def test_reset_connection_error_mentions_the_client_certificate() -> None:
    server = Server(httpx.ReadError("SENTINEL"))
    with pytest.raises(TransportError, match="the server may refuse the client certificate") as caught:
        server.client(retry=None).fleet("f").get()
    assert type(caught.value) is TransportError
    assert "SENTINEL" not in str(caught.value)
