"""What the vendor hands to a customer: a login, an application id, and a client certificate."""

from __future__ import annotations

import os
from base64 import b64encode
from dataclasses import dataclass, fields
from typing import TYPE_CHECKING, TypeAlias
from urllib.parse import quote

from ._base.privacy import forget_in
from .errors import ConfigurationError

if TYPE_CHECKING:
    import ssl
    from datetime import datetime

    from ._tls.inspection import CredentialsReport
    from ._tls.sources import CertificateSource

FilePath: TypeAlias = "str | os.PathLike[str]"

_SECRET = frozenset({"client_id", "username", "password", "private_key_password"})


@forget_in
@dataclass(frozen=True, repr=False)
class Credentials:
    """The credentials of one customer. None of the secrets shows in its repr.

    Files are read when a client is made, once, and not before.

    Attributes:
        client_id: The application's id, which travels as the query parameter `client_id`.
        username: The partner's login for HTTP Basic, such as `MZP123456`.
        password: Its password.
        certificate: The client certificate. Either a PEM file, which may hold the certificates above it
            (after it) and the private key as well; or a PKCS#12 file (`.p12`, `.pfx`), which needs the extra
            `pkcs12`. A path, or the content itself: PEM as text, or either as bytes. The vendor's servers
            require it.
        private_key: The certificate's private key, a PEM file or its content. None when the certificate's
            file holds it.
        private_key_password: What the private key or the PKCS#12 file is encrypted with. None when it is not
            encrypted.
        ca: The certificates that the server's one is checked against, a PEM file or its content.
            None for the system's.

    Raises:
        ConfigurationError: An argument cannot be used; it names the argument.
    """

    client_id: str
    username: str
    password: str
    certificate: CertificateSource | None = None
    private_key: CertificateSource | None = None
    private_key_password: str | None = None
    ca: CertificateSource | None = None

    def __post_init__(self) -> None:
        for name in ("client_id", "username", "password"):
            value = getattr(self, name)
            if not isinstance(value, str) or not value.strip():
                raise ConfigurationError(f"{name}: must be non-empty text", argument=name)
            if not value.isprintable():
                raise ConfigurationError(
                    f"{name}: must not contain a line break or another control character", argument=name
                )
        if ":" in self.username:
            raise ConfigurationError("username: must not contain ':' (HTTP Basic)", argument="username")
        if self.private_key is not None and self.certificate is None:
            raise ConfigurationError(
                "certificate is missing: a private key was set without it", argument="certificate"
            )

    def __repr__(self) -> str:
        from ._tls.sources import shown

        parts = (
            f"{field.name}={'<hidden>' if field.name in _SECRET else shown(value)}"
            for field in fields(self)
            if (value := getattr(self, field.name)) is not None
        )
        return f"Credentials({', '.join(parts)})"

    @property
    def _query(self) -> str:
        return f"client_id={quote(self.client_id, safe='')}"

    @property
    def _authorization(self) -> bytes:
        return b"Basic " + b64encode(f"{self.username}:{self.password}".encode())

    def ssl_context(self, *, now: datetime | None = None) -> ssl.SSLContext:
        """Build what a TLS connection needs: the CA to check the server with, and the client certificate.

        Building one requires tens of milliseconds; a client does it once. A certificate that expires within
        thirty days is warned of with a `CertificateExpiryWarning`.

        Args:
            now: What the certificates' dates are compared with, a time zone included; the present by default.

        Returns:
            A new context, which verifies the server's certificate and name.

        Raises:
            ConfigurationError: A file cannot be read, is of another kind, the key's password is wrong or
                missing, the key does not belong to the certificate, or a certificate is not valid now; it
                names the argument, the file, and the date in UTC.
        """
        from ._tls.context import build_context

        return build_context(self, now)

    def inspect(self, *, now: datetime | None = None) -> CredentialsReport:
        """Read the certificate files and report what they contain: kinds, dates, and whether the key fits.

        Unlike `ssl_context()` it does not raise where the files cannot be used: the report has the error.

        Args:
            now: As for `ssl_context()`.

        Returns:
            The report. It contains the paths of the files, and no secret.

        Raises:
            ConfigurationError: `now` has no time zone.
        """
        from ._tls.inspection import inspect

        return inspect(self, now)
