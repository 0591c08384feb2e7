"""From the files of a customer's certificate to what OpenSSL loads; what cannot work is refused here.

A client that starts with an expired certificate fails at its first request, with whatever the server's
gateway makes of it. The dates are in the files, so they are checked when the client is made.
"""

from __future__ import annotations

import ssl
from pathlib import Path
from typing import Final, Literal, TypeAlias, cast

from ..errors import ConfigurationError
from .passing import on_disk
from .sources import CertificateSource, PemFile, content_of, is_bare, named
from .x509 import Certificate, certificate, is_pfx, pem_certificates

PemKind: TypeAlias = Literal["certificate", "private key"]


MARKERS: Final[dict[PemKind, bytes]] = {
    "certificate": b"CERTIFICATE-----",
    "private key": b"PRIVATE KEY-----",
}


def certificates_in(file: PemFile) -> list[Certificate]:
    return [certificate(der) for der in pem_certificates(file.content)]


def read_pem(source: CertificateSource, argument: str) -> PemFile:
    content = content_of(source)
    if content is not None:
        return PemFile(named(source, argument), content, is_file=False)
    if is_bare(source):
        raise ConfigurationError(
            f"{argument}: expected the path of a file, or PEM text with its BEGIN and END lines",
            argument=argument,
        )
    try:
        return PemFile(named(source, argument), Path(cast("str", source)).read_bytes())
    except (OSError, ValueError, TypeError) as error:
        reason = getattr(error, "strerror", None) or "not a valid path"
        raise ConfigurationError(
            f"{argument}: cannot read {source!r}: {reason}", argument=argument
        ) from error


def checked_pem(file: PemFile, argument: str, kind: PemKind) -> PemFile:
    """The same file, when it looks like PEM."""
    if MARKERS[kind] in file.content:
        return file
    advice = ""
    if is_pfx(file.content):
        advice = (
            "; it is a PKCS#12 file: pass it as certificate, without private_key"
            if argument == "private_key"
            else "; `openssl pkcs12 -nokeys -cacerts` gets the CA out of a PKCS#12 file"
        )
    elif _is_der(file.content):
        advice = "; it is in DER form, which `openssl x509 -inform der` turns into PEM"
    raise ConfigurationError(
        f"{argument}: {file.name} contains no {kind} in PEM form{advice}", argument=argument
    )


def _is_der(content: bytes) -> bool:
    try:
        certificate(content)
    except ValueError:
        return False
    return True


def unreadable(argument: str, name: str) -> ConfigurationError:
    return ConfigurationError(f"{argument}: {name} contains no readable certificate", argument=argument)


def loads_as_certificate(file: PemFile) -> bool:
    try:
        with on_disk(file) as path:
            ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT).load_verify_locations(path)
    except (ssl.SSLError, OSError):
        return False
    return True
