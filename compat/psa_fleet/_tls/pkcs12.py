"""PKCS#12 files (.p12, .pfx), in which certificates and their key are often delivered.

Python's ssl module loads PEM files only. Without files in memory, the key is on the disk for some
milliseconds, encrypted with a password that is made for it and never leaves the memory: what a crash leaves
behind is of no use.
"""

from __future__ import annotations

import secrets
import ssl
from typing import TYPE_CHECKING

from ..errors import ConfigurationError
from .passing import passing
from .x509 import Certificate, certificate

if TYPE_CHECKING:
    from cryptography.hazmat.primitives.serialization.pkcs12 import PKCS12KeyAndCertificates

    from .sources import PemFile


def load_pkcs12(context: ssl.SSLContext, file: PemFile, password: str | None) -> list[Certificate]:
    """Load a client certificate and its key into a context.

    Args:
        context: Where to.
        file: The file.
        password: What it is encrypted with, or None.

    Returns:
        The certificates that it holds, the client's own one first.

    Raises:
        ConfigurationError: The file cannot be used, or the extra `pkcs12` is not installed.
    """
    try:
        from cryptography.hazmat.primitives import serialization
    except ModuleNotFoundError as error:
        if error.name is None or error.name.partition(".")[0] != "cryptography":
            raise
        raise ConfigurationError(
            f"certificate: {file.name} is a PKCS#12 file, which needs an extra:"
            " pip install 'psa-fleet[pkcs12]'. `openssl pkcs12` converts it to PEM, which needs none",
            argument="certificate",
        ) from error
    content = _opened(file, password)
    if content.cert is None or content.key is None:
        missing = "certificate that belongs to a private key" if content.key else "private key"
        raise ConfigurationError(f"certificate: {file.name} contains no {missing}", argument="certificate")
    once = secrets.token_urlsafe(32)
    pem, der = serialization.Encoding.PEM, serialization.Encoding.DER
    chain = [content.cert.certificate, *(one.certificate for one in content.additional_certs)]
    _load(
        context,
        b"".join(
            [
                content.key.private_bytes(
                    pem,
                    serialization.PrivateFormat.PKCS8,
                    serialization.BestAvailableEncryption(once.encode()),
                ),
                *(one.public_bytes(pem) for one in chain),
            ]
        ),
        once,
        file.name,
    )
    return [certificate(one.public_bytes(der)) for one in chain]


def _opened(file: PemFile, password: str | None) -> PKCS12KeyAndCertificates:
    from cryptography.hazmat.primitives.serialization.pkcs12 import load_pkcs12 as opened

    # A file without a password may have been written with an empty one, which is not the same.
    tries = [None, b""] if not password else [password.encode()]
    problem: ValueError | None = None
    for attempt in tries:
        try:
            return opened(file.content, attempt)
        except ValueError as error:
            problem = error
    what = f"it does not open {file.name}" if password else f"{file.name} needs one, and none was given"
    raise ConfigurationError(
        f"private_key_password: {what}, or the file is damaged", argument="private_key_password"
    ) from problem


def _load(context: ssl.SSLContext, content: bytes, password: str, name: str) -> None:
    try:
        with passing(content, name) as path:
            context.load_cert_chain(path, password=password)
    except ssl.SSLError as error:
        reason = getattr(error, "reason", None) or type(error).__name__
        raise ConfigurationError(
            f"certificate: the certificate and the key in {name} cannot be used ({reason})",
            argument="certificate",
        ) from error
