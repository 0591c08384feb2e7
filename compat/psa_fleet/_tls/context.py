"""From the files of a customer's certificate to what OpenSSL loads; what cannot work is refused here.

A client that starts with an expired certificate fails at its first request, with whatever the server's
gateway makes of it. The dates are in the files, so they are checked when the client is made.
"""

from __future__ import annotations

import ssl
from datetime import UTC, datetime
from typing import Protocol

from .._base.privacy import forgetting
from ..errors import ConfigurationError
from .passing import on_disk
from .pem import certificates_in, checked_pem, loads_as_certificate, read_pem, unreadable
from .sources import CertificateSource, PemFile, named
from .validity import check_dates, shown_date
from .x509 import Certificate, is_pfx


class CertificateFiles(Protocol):
    """Where the certificates of one account are."""

    @property
    def certificate(self) -> CertificateSource | None:
        """The client's certificate, in PEM form or as PKCS#12."""

    @property
    def private_key(self) -> CertificateSource | None:
        """Its key, where that is in another file."""

    @property
    def private_key_password(self) -> str | None:
        """What decrypts the key."""

    @property
    def ca(self) -> CertificateSource | None:
        """The certificates to check the server with."""


@forgetting
def build_context(credentials: CertificateFiles, now: datetime | None = None) -> ssl.SSLContext:
    """Build what a TLS connection needs: the CA to check the server with, and the client certificate.

    Args:
        credentials: Where the files are.
        now: What the dates of the certificates are compared with; the present by default.

    Returns:
        A new context, which verifies the server's certificate and name.

    Raises:
        ConfigurationError: A file cannot be used; it names the argument and the file.
    """
    moment = checked_time(now)
    context, chain = loaded(credentials, moment)
    if credentials.certificate is not None:
        check_dates(chain, named(credentials.certificate, "certificate"), moment)
    return context


def checked_time(now: datetime | None) -> datetime:
    """The time to compare dates with, the present by default.

    Raises:
        ConfigurationError: It has no time zone.
    """
    if now is not None and now.tzinfo is None:
        raise ConfigurationError("now must have a time zone", argument="now")
    return datetime.now(UTC) if now is None else now


def loaded(credentials: CertificateFiles, now: datetime) -> tuple[ssl.SSLContext, list[Certificate]]:
    """Load the files into a context. The dates of the client certificate are not checked.

    Returns:
        The context, and the client's certificates if there are any, its own one first.

    Raises:
        ConfigurationError: A file cannot be used. The cause is OpenSSL's error, if it is the reason.
    """
    context = _trusting(credentials, now)
    # A name in the common name alone does not count (RFC 9110, 4.3.4).
    context.hostname_checks_common_name = False
    if credentials.certificate is None:
        return context, []
    file = read_pem(credentials.certificate, "certificate")
    if is_pfx(file.content):
        from .pkcs12 import load_pkcs12

        if credentials.private_key is not None:
            raise ConfigurationError(
                f"private_key must be left out: {file.name} is a PKCS#12 file, which contains the key",
                argument="private_key",
            )
        return context, load_pkcs12(context, file, credentials.private_key_password)
    return context, _load_pem(context, file, credentials)


def _trusting(credentials: CertificateFiles, now: datetime) -> ssl.SSLContext:
    """A context that trusts the credentials' CA, or the system's."""
    if credentials.ca is None:
        return ssl.create_default_context()
    file = checked_pem(read_pem(credentials.ca, "ca"), "ca", "certificate")
    try:
        with on_disk(file) as path:
            context = ssl.create_default_context(cafile=path)
        found = certificates_in(file)
    except (ssl.SSLError, OSError, ValueError) as error:
        raise unreadable("ca", file.name) from error
    last = max(one.not_after for one in found)
    # A bundle may well hold some that have expired, as long as others have not.
    if last < now:
        raise ConfigurationError(
            f"ca: the certificates in {file.name} have expired, the last one on {shown_date(last)}. Get the"
            " present ones from the vendor",
            argument="ca",
        )
    return context


def _load_pem(context: ssl.SSLContext, file: PemFile, credentials: CertificateFiles) -> list[Certificate]:
    checked_pem(file, "certificate", "certificate")
    apart = credentials.private_key
    key = checked_pem(file if apart is None else read_pem(apart, "private_key"), "private_key", "private key")
    password = credentials.private_key_password
    asked = False

    def answer() -> str:
        # OpenSSL would ask the terminal otherwise.
        nonlocal asked
        asked = True
        return password or ""

    try:
        with on_disk(file) as certificate, on_disk(key) as private_key:
            context.load_cert_chain(certificate, private_key, answer)
    except (ssl.SSLError, OSError, ValueError) as error:
        if is_mismatch(error):
            argument, problem = "private_key", _mismatch(file, key.name)
        elif asked and password is None:
            argument, problem = "private_key_password", f"{key.name} is encrypted, and no password was given"
        elif asked:
            argument, problem = "private_key_password", f"it does not open {key.name}"
        elif loads_as_certificate(file):
            argument, problem = "private_key", f"{key.name} contains no readable private key"
        else:
            raise unreadable("certificate", file.name) from error
        raise ConfigurationError(f"{argument}: {problem}", argument=argument) from error
    try:
        return certificates_in(file)
    except ValueError as error:
        raise unreadable("certificate", file.name) from error


def is_mismatch(error: BaseException | None) -> bool:
    """Whether OpenSSL refused a key since it does not belong to the certificate."""
    return isinstance(error, ssl.SSLError) and "MISMATCH" in (error.reason or "")


def _mismatch(file: PemFile, key: str) -> str:
    text = f"{key} does not belong to the certificate in {file.name}"
    several = file.content.count(b"BEGIN CERTIFICATE") > 1
    return text + ("; the client's own one must come first in it" if several else "")
