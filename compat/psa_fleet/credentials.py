"""What the vendor hands to a customer: a login, an application id, and a client certificate."""

from __future__ import annotations

import os
from base64 import b64encode
from dataclasses import dataclass, fields
from pathlib import Path
from typing import TYPE_CHECKING, TypeAlias
from urllib.parse import quote

from .errors import ConfigurationError

if TYPE_CHECKING:
    import ssl

FilePath: TypeAlias = "str | os.PathLike[str]"

_SECRET = frozenset({"client_id", "username", "password", "private_key_password"})


@dataclass(frozen=True, repr=False)
class Credentials:
    """The credentials of one customer. None of the secrets shows in its repr.

    The files are read when a client is made, once, and not before.

    Attributes:
        client_id: The application's id, which travels as the query parameter `client_id`.
        username: The partner's login for HTTP Basic, such as `MZP123456`.
        password: Its password.
        certificate: The client certificate, a PEM file; it may hold the certificates above it and the private
            key as well. The vendor's servers require it.
        private_key: The certificate's private key, a PEM file. None when the certificate's file holds it.
        private_key_password: What the private key is encrypted with. None when it is not encrypted.
        ca: The certificates that the server's one is checked against, a PEM file. None for the system's.

    Raises:
        ConfigurationError: When an argument can't be used; it names the argument.
    """

    client_id: str
    username: str
    password: str
    certificate: FilePath | None = None
    private_key: FilePath | None = None
    private_key_password: str | None = None
    ca: FilePath | None = None

    def __post_init__(self) -> None:
        for name in ("client_id", "username", "password"):
            value = getattr(self, name)
            if not isinstance(value, str) or not value.strip():
                raise ConfigurationError(f"{name}: it must be text and not empty", argument=name)
            if not value.isprintable():
                raise ConfigurationError(
                    f"{name}: it has a line break or another control character in it", argument=name
                )
        if ":" in self.username:
            raise ConfigurationError(
                "username: HTTP Basic allows no colon in it; give the password apart", argument="username"
            )
        if self.private_key is not None and self.certificate is None:
            raise ConfigurationError(
                "certificate: a private key was given without it", argument="certificate"
            )

    def __repr__(self) -> str:
        shown = (
            f"{field.name}={'<hidden>' if field.name in _SECRET else repr(value)}"
            for field in fields(self)
            if (value := getattr(self, field.name)) is not None
        )
        return f"Credentials({', '.join(shown)})"

    @property
    def _query(self) -> str:
        return f"client_id={quote(self.client_id, safe='')}"

    @property
    def _authorization(self) -> bytes:
        return b"Basic " + b64encode(f"{self.username}:{self.password}".encode())

    def ssl_context(self) -> ssl.SSLContext:
        """Build what a TLS connection needs: the CA to check the server with, and the client certificate.

        Building one takes tens of milliseconds; a client does it once.

        Returns:
            A new context, which verifies the server's certificate and name.

        Raises:
            ConfigurationError: When a file can't be read, is not PEM, the key's password is wrong or missing,
                or the key does not belong to the certificate; it names the argument.
        """
        import ssl

        cafile = None if self.ca is None else _checked(self.ca, "ca", "CERTIFICATE-----")
        try:
            context = ssl.create_default_context(cafile=cafile)
        except (ssl.SSLError, OSError) as error:
            raise ConfigurationError(
                f"ca: {cafile} holds no certificate that can be read", argument="ca"
            ) from error
        if self.certificate is not None:
            self._load_chain(context)
        return context

    def _load_chain(self, context: ssl.SSLContext) -> None:
        import ssl

        assert self.certificate is not None
        certificate = _checked(self.certificate, "certificate", "CERTIFICATE-----")
        key = _checked(
            certificate if self.private_key is None else self.private_key, "private_key", "PRIVATE KEY-----"
        )
        asked = False

        def answer() -> str:
            # OpenSSL would ask the terminal otherwise.
            nonlocal asked
            asked = True
            return self.private_key_password or ""

        try:
            context.load_cert_chain(certificate, key, answer)
        except (ssl.SSLError, OSError, ValueError) as error:
            reason = getattr(error, "reason", None) or ""
            if "MISMATCH" in reason:
                argument, problem = (
                    "private_key",
                    f"{key} does not belong to the certificate in {certificate}",
                )
            elif asked and self.private_key_password is None:
                argument, problem = "private_key_password", f"{key} is encrypted, and no password was given"
            elif asked:
                argument, problem = "private_key_password", f"it does not open {key}"
            elif _holds_certificate(certificate):
                argument, problem = "private_key", f"{key} holds no private key that can be read"
            else:
                argument, problem = "certificate", f"{certificate} holds no certificate that can be read"
            raise ConfigurationError(f"{argument}: {problem}", argument=argument) from error


def _checked(path: FilePath, argument: str, marker: str) -> str:
    """The path of a file that can be read and looks like PEM."""
    try:
        content = Path(path).read_bytes()
    except (OSError, ValueError, TypeError) as error:
        reason = getattr(error, "strerror", None) or "it is no path"
        raise ConfigurationError(
            f"{argument}: {path!r} can't be read: {reason}", argument=argument
        ) from error
    if marker.encode() not in content:
        kind = "certificate" if marker.startswith("CERT") else "private key"
        raise ConfigurationError(
            f"{argument}: {os.fspath(path)} holds no {kind} in PEM form. `openssl pkcs12` turns a .p12 or"
            " .pfx file into PEM",
            argument=argument,
        )
    return os.fspath(path)


def _holds_certificate(path: str) -> bool:
    import ssl

    try:
        ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT).load_verify_locations(path)
    except (ssl.SSLError, OSError):
        return False
    return True
