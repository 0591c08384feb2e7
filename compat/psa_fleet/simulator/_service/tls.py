"""The certificate that the simulator shows, and those that it demands of its clients."""

from __future__ import annotations

import re
import ssl
import time
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final, Literal

if TYPE_CHECKING:
    from collections.abc import Mapping
    from os import PathLike

# OpenSSL's X509_V_FLAG_NO_CHECK_TIME, which the ssl module has no name for.
_NO_CHECK_TIME: Final = ssl.VerifyFlags(0x200000)

_VALIDITY: Final = re.compile(rb"\x30[\x1e\x20\x22]" + rb"(\x17\x0d\d{12}Z|\x18\x0f\d{14}Z)" * 2)
"""Begin and end of a certificate in DER, each with its tag: 13 characters of a year of two digits, or 15."""


def _expired(certificate: bytes) -> bytes:
    """The same certificate with an end in 1970. OpenSSL does not check the signature of a trusted one."""

    def past(found: re.Match[bytes]) -> bytes:
        times = (each[:2] + (b"" if each[0] == 0x17 else b"19") + b"700101000000Z" for each in found.groups())
        return found[0][:2] + b"".join(times)

    return _VALIDITY.sub(past, certificate, count=1)


@dataclass(frozen=True, slots=True)
class ServerTls:
    """Serve over HTTPS.

    Attributes:
        certificate: A PEM file: what the server shows. It may be expired; nothing is checked.
        private_key: A PEM file; None when the key is in the file of the certificate.
        client_ca: A PEM file: clients must show a certificate that one of these signed. None demands none.
        refuse: How a client that shows none, or an expired one, is refused: `handshake` fails the TLS
            handshake; `http` responds with 496 and 495, as the vendor's gateway does. A certificate that
            another authority signed fails the handshake in both.
    """

    certificate: str | PathLike[str]
    private_key: str | PathLike[str] | None = None
    client_ca: str | PathLike[str] | None = None
    refuse: Literal["handshake", "http"] = "handshake"

    def context(self) -> ssl.SSLContext:
        """Read the files.

        Raises:
            OSError: A file cannot be read, or holds nothing of what it should (ssl.SSLError).
        """
        context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        context.load_cert_chain(self.certificate, self.private_key)
        if self.client_ca is not None:
            context.load_verify_locations(self.client_ca)
            context.verify_mode = ssl.CERT_REQUIRED
            if self.refuse == "http":
                context.verify_mode = ssl.CERT_OPTIONAL
                context.verify_flags |= _NO_CHECK_TIME
        return context

    def refusal(self, certificate: Mapping[str, Any] | None) -> int | None:
        """Return the status that a request is refused with, or None.

        Args:
            certificate: Result of `ssl.SSLSocket.getpeercert` for the client.
        """
        if self.client_ca is None or self.refuse == "handshake":
            return None
        if not certificate:
            return 496
        now = time.time()
        starts, ends = (ssl.cert_time_to_seconds(certificate[name]) for name in ("notBefore", "notAfter"))
        return None if starts <= now <= ends else 495


def refuses_handshakes(tls: ServerTls) -> bool:
    """Whether a client without a valid certificate is refused in the handshake."""
    return tls.client_ca is not None and tls.refuse == "handshake"


def expired_context(tls: ServerTls) -> ssl.SSLContext:
    """Make a context whose handshakes fail as if the client's certificate had expired.

    The ssl module checks dates by the clock of this machine only. So the authorities that the client's
    certificate leads to are the expired ones.

    Raises:
        OSError: A file cannot be read, or lacks what it should hold (ssl.SSLError).
    """
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(tls.certificate, tls.private_key)
    trusted = tls.context().get_ca_certs(binary_form=True)
    context.load_verify_locations(cadata=b"".join(map(_expired, trusted)))
    context.verify_mode = ssl.CERT_REQUIRED
    return context
