"""Failures of TLS: the side whose certificate was refused, and advice. No I/O.

Both sides check each other. Either OpenSSL here refuses the server's certificate, or the server refuses the
client's: with an alert (RFC 8446, 6.2), or with the status 495 or 496 of a gateway that has finished the
handshake. In TLS 1.3 the alert arrives when the client considers the connection established, so it meets the
first request, which the server has not read.
"""

from __future__ import annotations

import ssl
from collections.abc import Mapping
from typing import Final, NamedTuple

from ..errors import TlsSide

STATUSES: Final[Mapping[int, str]] = {
    495: "the server refused the client certificate; it may have expired or be for another environment:"
    " check Credentials certificate",
    496: "the server received no client certificate: pass Credentials certificate and private_key",
}
"""Meaning of a gateway's statuses for client certificates."""

_VERIFY: Final[Mapping[int, str]] = {
    9: "the server's certificate is not valid yet: check this computer's clock, or contact the vendor",
    10: "the server's certificate, or one in its chain, has expired: check this computer's clock, or contact"
    " the vendor",
    23: "the server's certificate was revoked: check base_url, or contact the vendor",
    62: "the server's certificate is for another host name, or names its host in the common name only: check"
    " base_url, or request a certificate with a subject alternative name",
    64: "the server's certificate is for another address: check base_url",
    **dict.fromkeys(
        (2, 18, 19, 20, 21),
        "the server's certificate is not signed by a trusted CA: check Credentials ca, and that no proxy"
        " inspects the connection",
    ),
}
"""Meaning of OpenSSL's X509_V_ERR_* codes."""

_STRICT: Final = (
    "the server's certificate lacks extensions that RFC 5280 requires and Python 3.13 and newer check: pass"
    " Credentials a ca with complete certificates, request them from the vendor, or use Python 3.12"
)
_VERIFY_STRICT: Final = frozenset(
    ("missing authority key identifier", "missing subject key identifier", "basic constraints of ca cert not")
)
"""Beginnings of OpenSSL's messages from its strict checks (`VERIFY_X509_STRICT`) alone."""

_WAITS: Final = (ssl.SSLWantReadError, ssl.SSLWantWriteError)
"""Not failures: a handshake waits for the other side, and its time-out ended that."""

_OURS = "the server refused the client certificate"
_ALERTS: Final[Mapping[str, tuple[str, TlsSide | None]]] = {
    "CERTIFICATE_REQUIRED": (STATUSES[496], "client"),
    "HANDSHAKE_FAILURE": (
        "the server refused the handshake, usually because it received no client certificate that it accepts:"
        " check Credentials certificate and private_key",
        "client",
    ),
    "UNKNOWN_CA": (
        f"{_OURS}: the CA that signed it is not recognized. Check that it is for this environment",
        "client",
    ),
    "CERTIFICATE_EXPIRED": (f"{_OURS}: it has expired. Request a new one from the vendor", "client"),
    "CERTIFICATE_REVOKED": (f"{_OURS}: it was revoked. Request a new one from the vendor", "client"),
    **dict.fromkeys(
        (
            "ACCESS_DENIED",
            "BAD_CERTIFICATE",
            "CERTIFICATE_UNKNOWN",
            "DECRYPT_ERROR",
            "UNSUPPORTED_CERTIFICATE",
        ),
        (f"{_OURS}: check that it is the one for this environment", "client"),
    ),
    "UNRECOGNIZED_NAME": ("the server does not recognize the host name: check base_url", "server"),
}
"""Meaning of a server's alerts, and the side whose certificate is concerned."""


class TlsFailure(NamedTuple):
    """Failure of TLS, explained."""

    words: str
    """Cause and advice."""

    side: TlsSide | None
    """Side whose certificate was refused, or None if neither."""


def tls_failure(error: BaseException) -> TlsFailure | None:
    """Explain a failure of TLS.

    Args:
        error: Exception of sending.

    Returns:
        The explanation; None if TLS is not the cause.
    """
    found = _cause(error)
    if found is None:
        return None
    reason = found.reason or type(found).__name__
    if isinstance(found, ssl.SSLCertVerificationError):
        message = found.verify_message.lower()
        strict = _STRICT if any(mark in message for mark in _VERIFY_STRICT) else None
        words = (
            strict
            or _VERIFY.get(found.verify_code)
            or (f"the server's certificate is not accepted ({found.verify_message.rstrip('.')})")
        )
        return TlsFailure(f"{words} ({reason})", "server")
    known = next(
        (meaning for alert, meaning in _ALERTS.items() if reason.endswith((f"ALERT_{alert}", f"V1_{alert}"))),
        None,
    )
    if known is not None:
        words, side = known
        return TlsFailure(f"{words} ({reason})", side)
    if reason in ("WRONG_VERSION_NUMBER", "HTTP_REQUEST", "RECORD_LAYER_FAILURE"):
        return TlsFailure(
            f"the server does not use TLS at this address: check base_url and its port ({reason})", None
        )
    return TlsFailure(f"the TLS connection failed ({reason})", None)


def _cause(error: BaseException) -> ssl.SSLError | None:
    seen: BaseException | None = error
    while seen is not None:
        if isinstance(seen, ssl.SSLError) and not isinstance(seen, _WAITS):
            return seen
        seen = seen.__cause__ or seen.__context__
    return None
