"""PKCS#12 files (.p12, .pfx), in which certificates and their key are often handed out.

Python's ssl module takes PEM files only. So the key goes through a file for some milliseconds, encrypted with
a password that is made for it and never leaves the memory: should the program be killed in between, what it
leaves behind is of no use to anybody.
"""

from __future__ import annotations

import os
import secrets
import ssl
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

from ..errors import ConfigurationError
from .x509 import Certificate, certificate

if TYPE_CHECKING:
    from cryptography.hazmat.primitives.serialization.pkcs12 import PKCS12KeyAndCertificates

    from .pem import PemFile


def load_pkcs12(context: ssl.SSLContext, file: PemFile, password: str | None) -> list[Certificate]:
    """Load a client certificate and its key into a context.

    Args:
        context: Where to.
        file: The file.
        password: What it is encrypted with, or None.

    Returns:
        The certificates that it holds, the client's own one first.

    Raises:
        ConfigurationError: When the file can't be used, or the extra `pkcs12` is not installed.
    """
    try:
        from cryptography.hazmat.primitives import serialization
    except ModuleNotFoundError as error:
        if error.name is None or error.name.partition(".")[0] != "cryptography":
            raise
        raise ConfigurationError(
            f"certificate: {file.path} is a PKCS#12 file, which needs an extra:"
            " pip install 'psa-fleet[pkcs12]'. `openssl pkcs12` turns it into PEM, which needs none",
            argument="certificate",
        ) from error
    content = _opened(file, password)
    if content.cert is None or content.key is None:
        missing = "certificate that belongs to a private key" if content.key else "private key"
        raise ConfigurationError(f"certificate: {file.path} holds no {missing}", argument="certificate")
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
        file.path,
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
    what = f"it does not open {file.path}" if password else f"{file.path} needs one, and none was given"
    raise ConfigurationError(
        f"private_key_password: {what}, or the file is damaged", argument="private_key_password"
    ) from problem


def _load(context: ssl.SSLContext, content: bytes, password: str, path: str) -> None:
    try:
        # Only this user may read what mkstemp makes.
        number, name = tempfile.mkstemp(prefix="psa-fleet-")
    except OSError as error:
        raise ConfigurationError(
            f"certificate: reading {path} takes a folder for temporary files, and none can be written to:"
            " set TMPDIR, or turn the file into PEM",
            argument="certificate",
        ) from error
    try:
        with os.fdopen(number, "wb") as passing:
            passing.write(content)
        context.load_cert_chain(name, password=password)
    except ssl.SSLError as error:
        reason = getattr(error, "reason", None) or type(error).__name__
        raise ConfigurationError(
            f"certificate: the certificate and the key in {path} can't be used ({reason})",
            argument="certificate",
        ) from error
    finally:
        Path(name).unlink()
