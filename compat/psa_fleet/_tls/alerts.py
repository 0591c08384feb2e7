"""What a failure of TLS means: whose certificate was refused, and what to do. No I/O.

Two sides check each other. Either our OpenSSL refuses the server's certificate, or the server refuses ours:
with an alert (RFC 8446, 6.2), or with the status 495 or 496 of a gateway that has finished the handshake. In
TLS 1.3 such an alert comes when our side believes already that the connection stands, so that it meets the
first request; the server has not looked at that one.
"""

from __future__ import annotations

import ssl
from collections.abc import Mapping
from typing import Final, NamedTuple

from ..errors import TlsSide

STATUSES: Final[Mapping[int, str]] = {
    495: "the server refuses our client certificate; it may have expired, or be for another environment:"
    " check Credentials certificate",
    496: "the server got no client certificate from us: give Credentials certificate and private_key",
}
"""What a gateway's statuses for client certificates mean."""

_VERIFY: Final[Mapping[int, str]] = {
    9: "the server's certificate is not valid yet: check this computer's clock, else tell the vendor",
    10: "the server's certificate, or one above it, has expired: check this computer's clock, else tell the"
    " vendor",
    23: "the server's certificate was revoked: check base_url, else tell the vendor",
    62: "the server's certificate is for another host name, or names its host in the common name only: check"
    " base_url, else ask for a certificate with a subject alternative name",
    64: "the server's certificate is for another address: check base_url",
    **dict.fromkeys(
        (2, 18, 19, 20, 21),
        "the server's certificate is not signed by a CA that is trusted here: check Credentials ca, and"
        " that no proxy opens the connection",
    ),
}
"""What OpenSSL's X509_V_ERR_* codes mean."""

_STRICT: Final = (
    "the server's certificate lacks what RFC 5280 requires, which Python 3.13 and newer check: give"
    " Credentials a ca whose certificates are complete, ask the vendor for them, or use Python 3.12"
)
_VERIFY_STRICT: Final = frozenset(
    ("missing authority key identifier", "missing subject key identifier", "basic constraints of ca cert not")
)
"""How OpenSSL begins what only its strict checks (`VERIFY_X509_STRICT`) refuse."""

_OURS = "the server refuses our client certificate"
_ALERTS: Final[Mapping[str, tuple[str, TlsSide | None]]] = {
    "CERTIFICATE_REQUIRED": (STATUSES[496], "client"),
    "HANDSHAKE_FAILURE": (
        "the server refuses the handshake, as a rule because it got no client certificate that it accepts:"
        " check Credentials certificate and private_key",
        "client",
    ),
    "UNKNOWN_CA": (
        f"{_OURS}: it does not know the CA that signed it. Check that it is for this environment",
        "client",
    ),
    "CERTIFICATE_EXPIRED": (f"{_OURS}: it has expired. Get a new one from the vendor", "client"),
    "CERTIFICATE_REVOKED": (f"{_OURS}: it was revoked. Get a new one from the vendor", "client"),
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
    "UNRECOGNIZED_NAME": ("the server knows no host of this name: check base_url", "server"),
}
"""What a server's alerts mean, and whose certificate is at stake."""


class TlsFailure(NamedTuple):
    """What a failure means."""

    words: str
    """What happened and what to do."""

    side: TlsSide | None
    """Whose certificate was refused, or None where it was neither's."""


def tls_failure(error: BaseException) -> TlsFailure | None:
    """Tell what a failure of TLS means.

    Args:
        error: What sending raised.

    Returns:
        What it means; None when TLS is not the reason.
    """
    found = _cause(error)
    if found is None:
        return None
    reason = found.reason or type(found).__name__
    if isinstance(found, ssl.SSLCertVerificationError):
        said = found.verify_message.lower()
        strict = _STRICT if any(mark in said for mark in _VERIFY_STRICT) else None
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
            f"the server does not speak TLS there: check base_url and its port ({reason})", None
        )
    return TlsFailure(f"the TLS connection failed ({reason})", None)


def _cause(error: BaseException) -> ssl.SSLError | None:
    seen: BaseException | None = error
    while seen is not None:
        if isinstance(seen, ssl.SSLError):
            return seen
        seen = seen.__cause__ or seen.__context__
    return None
