"""From the files of a customer's certificate to what OpenSSL loads; what can't work is refused here.

A client that starts with an expired certificate fails at its first request, with whatever the server's
gateway makes of it. The dates are in the files, so they are checked when the client is made.
"""

from __future__ import annotations

import os
import ssl
import warnings
from collections.abc import Sequence
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import TYPE_CHECKING, Final, Literal, NamedTuple, TypeAlias

from ._calls import callers_level
from ._x509 import Certificate, certificate, is_pfx, pem_certificates
from .errors import CertificateExpiryWarning, ConfigurationError

if TYPE_CHECKING:
    from .credentials import Credentials

EXPIRES_SOON: Final = timedelta(days=30)
"""How long before its end a certificate is warned of."""

Kind: TypeAlias = Literal["certificate", "private key"]

_MARKERS: Final[dict[Kind, bytes]] = {
    "certificate": b"CERTIFICATE-----",
    "private key": b"PRIVATE KEY-----",
}


class PemFile(NamedTuple):
    """A file that was read."""

    path: str
    content: bytes


def build_context(credentials: Credentials, now: datetime | None = None) -> ssl.SSLContext:
    """Build what a TLS connection needs: the CA to check the server with, and the client certificate.

    Args:
        credentials: Where the files are.
        now: What the dates of the certificates are compared with; the present by default.

    Returns:
        A new context, which verifies the server's certificate and name.

    Raises:
        ConfigurationError: When a file can't be used; it names the argument and the file.
    """
    if now is not None and now.tzinfo is None:
        raise ConfigurationError("now: give the time with a time zone", argument="now")
    moment = datetime.now(UTC) if now is None else now
    context = _trusting(credentials, moment)
    if credentials.certificate is None:
        return context
    file = _read(credentials.certificate, "certificate")
    if is_pfx(file.content):
        from ._pkcs12 import load_pkcs12

        if credentials.private_key is not None:
            raise ConfigurationError(
                f"private_key: leave it out; {file.path} is a PKCS#12 file, which holds the key",
                argument="private_key",
            )
        chain = load_pkcs12(context, file, credentials.private_key_password)
    else:
        chain = _load_pem(context, file, credentials)
    check_dates(chain, file.path, moment)
    return context


def _trusting(credentials: Credentials, now: datetime) -> ssl.SSLContext:
    """A context that trusts the credentials' CA, or the system's."""
    if credentials.ca is None:
        return ssl.create_default_context()
    file = _checked(_read(credentials.ca, "ca"), "ca", "certificate")
    try:
        context = ssl.create_default_context(cafile=file.path)
        found = _certificates(file)
    except (ssl.SSLError, OSError, ValueError) as error:
        raise _unreadable("ca", file.path) from error
    last = max(one.not_after for one in found)
    # A bundle may well hold some that have expired, as long as others have not.
    if last < now:
        raise ConfigurationError(
            f"ca: the certificates in {file.path} have expired, the last one on {_date(last)}. Get the"
            " present ones from the vendor",
            argument="ca",
        )
    return context


def _load_pem(context: ssl.SSLContext, file: PemFile, credentials: Credentials) -> list[Certificate]:
    _checked(file, "certificate", "certificate")
    apart = credentials.private_key
    key = _checked(file if apart is None else _read(apart, "private_key"), "private_key", "private key")
    password = credentials.private_key_password
    asked = False

    def answer() -> str:
        # OpenSSL would ask the terminal otherwise.
        nonlocal asked
        asked = True
        return password or ""

    try:
        context.load_cert_chain(file.path, key.path, answer)
    except (ssl.SSLError, OSError, ValueError) as error:
        reason = getattr(error, "reason", None) or ""
        if "MISMATCH" in reason:
            argument, problem = "private_key", _mismatch(file, key.path)
        elif asked and password is None:
            argument, problem = "private_key_password", f"{key.path} is encrypted, and no password was given"
        elif asked:
            argument, problem = "private_key_password", f"it does not open {key.path}"
        elif _loads_as_certificate(file.path):
            argument, problem = "private_key", f"{key.path} holds no private key that can be read"
        else:
            raise _unreadable("certificate", file.path) from error
        raise ConfigurationError(f"{argument}: {problem}", argument=argument) from error
    try:
        return _certificates(file)
    except ValueError as error:
        raise _unreadable("certificate", file.path) from error


def _mismatch(file: PemFile, key: str) -> str:
    text = f"{key} does not belong to the certificate in {file.path}"
    several = file.content.count(b"BEGIN CERTIFICATE") > 1
    return text + ("; the client's own one must come first in it" if several else "")


def check_dates(chain: Sequence[Certificate], path: str, now: datetime) -> None:
    """Check that a client certificate is valid, and for how long.

    Those above it count as far as they lead to it: servers check each. A root does not, since each side has
    its own.

    Args:
        chain: The client's certificate, and any others, in any order.
        path: The file they are from.
        now: The time to check them for.

    Raises:
        ConfigurationError: When one is not valid; it names the file and the date.
    """
    ends: list[tuple[datetime, str]] = []
    for number, step in enumerate(_steps(chain)):
        name = "the certificate" if number == 0 else "a certificate above the client's own one"
        # A certificate that was renewed may be there twice: the better one counts.
        usable = [one for one in step if one.not_before <= now] or step
        best = max(usable, key=lambda one: one.not_after)
        if best.not_before > now:
            raise ConfigurationError(
                f"certificate: {name} in {path} is not valid before {_date(best.not_before)}. Wait, or check"
                " this computer's clock",
                argument="certificate",
            )
        if best.not_after < now:
            raise ConfigurationError(
                f"certificate: {name} in {path} expired on {_date(best.not_after)}. Get a new one from the"
                " vendor",
                argument="certificate",
            )
        ends.append((best.not_after, name))
    end, name = min(ends)
    if end - now < EXPIRES_SOON:
        warnings.warn(
            f"{name} in {path} expires on {_date(end)}, in {(end - now).days} days. Get a new one from"
            " the vendor",
            CertificateExpiryWarning,
            stacklevel=callers_level(),
        )


def _steps(chain: Sequence[Certificate]) -> list[list[Certificate]]:
    """The client's certificate, then those of its issuer, and so on below the root."""
    steps = [[chain[0]]]
    seen = {chain[0].subject}
    while True:
        issuer = steps[-1][0].issuer
        above = [one for one in chain[1:] if one.subject == issuer != one.issuer]
        if not above or issuer in seen:
            return steps
        seen.add(issuer)
        steps.append(above)


def _date(moment: datetime) -> str:
    return f"{moment:%Y-%m-%d %H:%M} UTC"


def _certificates(file: PemFile) -> list[Certificate]:
    return [certificate(der) for der in pem_certificates(file.content)]


def _read(path: str | os.PathLike[str], argument: str) -> PemFile:
    try:
        return PemFile(os.fspath(path), Path(path).read_bytes())
    except (OSError, ValueError, TypeError) as error:
        reason = getattr(error, "strerror", None) or "it is no path"
        raise ConfigurationError(
            f"{argument}: {path!r} can't be read: {reason}", argument=argument
        ) from error


def _checked(file: PemFile, argument: str, kind: Kind) -> PemFile:
    """The same file, when it looks like PEM."""
    if _MARKERS[kind] in file.content:
        return file
    advice = ""
    if is_pfx(file.content):
        advice = (
            "; it is a PKCS#12 file: give it as certificate, without private_key"
            if argument == "private_key"
            else "; `openssl pkcs12 -nokeys -cacerts` gets the CA out of a PKCS#12 file"
        )
    elif _is_der(file.content):
        advice = "; it is in DER form, which `openssl x509 -inform der` turns into PEM"
    raise ConfigurationError(
        f"{argument}: {file.path} holds no {kind} in PEM form{advice}", argument=argument
    )


def _is_der(content: bytes) -> bool:
    try:
        certificate(content)
    except ValueError:
        return False
    return True


def _unreadable(argument: str, path: str) -> ConfigurationError:
    return ConfigurationError(f"{argument}: {path} holds no certificate that can be read", argument=argument)


def _loads_as_certificate(path: str) -> bool:
    try:
        ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT).load_verify_locations(path)
    except (ssl.SSLError, OSError):
        return False
    return True
