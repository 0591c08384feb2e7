"""What the files of a customer's certificate contain, as data: kinds, dates, and whether the key fits."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Final, Literal, NamedTuple, TypeAlias

from .._base.privacy import forgetting
from ..errors import ConfigurationError
from .context import CertificateFiles, checked_time, is_mismatch, loaded
from .pem import MARKERS, certificates_in
from .sources import CertificateSource, PemFile, content_of, is_bare, named
from .validity import EXPIRES_SOON, first_end
from .x509 import Certificate, certificate, is_pfx

FileKind: TypeAlias = Literal["PEM", "DER", "PKCS#12", "unknown", "unreadable"]
FileArgument: TypeAlias = Literal["certificate", "private_key", "ca"]

_ARGUMENTS: Final[tuple[FileArgument, ...]] = ("certificate", "private_key", "ca")


class CertificateDates(NamedTuple):
    """When a certificate is valid, in UTC."""

    not_before: datetime
    not_after: datetime


@dataclass(frozen=True)
class CertificateFile:
    """One of the files that credentials name."""

    argument: FileArgument
    """Argument of `Credentials` that names it."""

    path: str | None
    """Path of the file; None where its content was passed."""

    kind: FileKind
    """Its form; `unreadable` where it cannot be opened."""

    certificates: tuple[CertificateDates, ...]
    """Dates of its certificates, in its order. Empty for PKCS#12, which must be decrypted first."""

    has_private_key: bool
    """Whether it contains a private key, as every PKCS#12 file may."""


@dataclass(frozen=True)
class CredentialsReport:
    """What the certificate files of credentials contain, and whether they can be used."""

    files: tuple[CertificateFile, ...]

    not_before: datetime | None
    """Begin of validity of the client's own certificate; None if it cannot be read."""

    not_after: datetime | None
    """End of its validity."""

    expires: datetime | None
    """End of validity of the certificate that expires first, be it the client's own or one above it.

    None where the files cannot be used.
    """

    expires_soon: bool
    """Whether that is within thirty days."""

    key_fits: bool | None
    """Whether the private key belongs to the certificate. None where one of them is missing or unreadable."""

    problem: ConfigurationError | None
    """What `Credentials.ssl_context()` raises; None where the files can be used."""


@forgetting
def inspect(credentials: CertificateFiles, now: datetime | None = None) -> CredentialsReport:
    """Inspect the files; the arguments are those of `build_context`.

    Raises:
        ConfigurationError: `now` has no time zone.
    """
    moment = checked_time(now)
    files = tuple(_files(credentials))
    chain: list[Certificate] = []
    key_fits: bool | None = None
    expires: datetime | None = None
    problem: ConfigurationError | None = None
    try:
        _, chain = loaded(credentials, moment)
        if credentials.certificate is not None:
            key_fits = True
            expires = first_end(chain, named(credentials.certificate, "certificate"), moment).time
    except ConfigurationError as error:
        key_fits = False if is_mismatch(error.__cause__) else key_fits
        problem = error
    own = next((file.certificates for file in files if file.argument == "certificate"), ())
    dates = [CertificateDates(one.not_before, one.not_after) for one in chain] or own
    return CredentialsReport(
        files,
        not_before=dates[0].not_before if dates else None,
        not_after=dates[0].not_after if dates else None,
        expires=expires,
        expires_soon=expires is not None and expires - moment < EXPIRES_SOON,
        key_fits=key_fits,
        problem=problem,
    )


def _files(credentials: CertificateFiles) -> Iterator[CertificateFile]:
    for argument in _ARGUMENTS:
        source = getattr(credentials, argument)
        if source is not None:
            yield _file(argument, source)


def _file(argument: FileArgument, source: CertificateSource) -> CertificateFile:
    passed = content_of(source)
    path = None if passed is not None or is_bare(source) else named(source, argument)
    try:
        content = passed if passed is not None else Path(path or "").read_bytes()
    except (OSError, ValueError):
        return CertificateFile(argument, path, "unreadable", (), has_private_key=False)
    kind = _kind(content)
    try:
        found = certificates_in(PemFile(argument, content)) if kind == "PEM" else []
        found += [certificate(content)] if kind == "DER" else []
    except ValueError:
        found = []
    return CertificateFile(
        argument,
        path,
        kind,
        tuple(CertificateDates(one.not_before, one.not_after) for one in found),
        has_private_key=kind == "PKCS#12" or MARKERS["private key"] in content,
    )


def _kind(content: bytes) -> FileKind:
    if is_pfx(content):
        return "PKCS#12"
    if any(marker in content for marker in MARKERS.values()):
        return "PEM"
    try:
        certificate(content)
    except ValueError:
        return "unknown"
    return "DER"
