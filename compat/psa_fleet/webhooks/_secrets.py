"""How the vendor proves that it is the one who calls: what its callback or monitor was given as a header."""

from __future__ import annotations

import base64
import binascii
import re
from collections.abc import Iterable, Sequence
from hashlib import blake2b
from hmac import compare_digest
from typing import Final, TypeAlias

from attrs import field, frozen

from .._base.privacy import forget_in
from ..errors import ArgumentError, ConfigurationError

Headers: TypeAlias = Iterable[tuple[bytes, bytes]]

_TOKEN: Final = re.compile(r"[A-Za-z0-9!#$%&'*+.^_`|~-]+")
_BASIC: Final = b"basic "
_SHORTEST: Final = 8


@forget_in
@frozen
class HeaderSecret:
    """A header that must have a certain value: an attribute of the type Header of the monitor or callback.

    Attributes:
        name: The header's name, such as `Authorization` or `X-Webhook-Secret`; capitals make no difference.
        value: Its whole value, at least 8 characters (`Bearer ...` with the word, when there is one).

    Raises:
        ConfigurationError: The name is not a header's, or the value is too short, or impossible in a header.
    """

    name: str
    value: str = field(repr=False)

    def __attrs_post_init__(self) -> None:
        if not _TOKEN.fullmatch(self.name):
            raise ConfigurationError("name: not a valid header name", argument="name")
        _check(self.value, "value")
        if not self.value.isascii() or self.value != self.value.strip():
            raise ConfigurationError("value must be ASCII without surrounding spaces", argument="value")

    def matches(self, headers: Headers) -> bool:
        """Return True if one of the headers is the expected one. The time is the same for every value."""
        wanted, expected = self.name.lower().encode(), self.value.encode()
        return _any(_same(value, expected) for name, value in headers if name.lower() == wanted)

    def as_header(self) -> dict[str, str]:
        """The header, as a monitor or a callback is given it: `Webhook(url, headers=secret.as_header())`."""
        return {self.name: self.value}


@forget_in
@frozen
class BasicSecret:
    """User and password of HTTP Basic, as in the header `Authorization: Basic ...`.

    Attributes:
        username: Without a colon.
        password: At least 8 characters.

    Raises:
        ConfigurationError: The name has a colon, or one of them cannot be used.
    """

    username: str = field(repr=False)
    password: str = field(repr=False)

    def __attrs_post_init__(self) -> None:
        if not self.username or ":" in self.username or not self.username.isprintable():
            raise ConfigurationError("username must be non-empty text without ':'", argument="username")
        _check(self.password, "password")

    def matches(self, headers: Headers) -> bool:
        """Return True if one of the headers is the expected one. The time is the same for every value."""
        expected = f"{self.username}:{self.password}".encode()
        return _any(
            _same(_decoded(value[len(_BASIC) :]), expected)
            for name, value in headers
            if name.lower() == b"authorization" and value[: len(_BASIC)].lower() == _BASIC
        )

    def as_header(self) -> dict[str, str]:
        """The header, as a monitor or a callback is given it: `Webhook(url, headers=secret.as_header())`."""
        login = base64.b64encode(f"{self.username}:{self.password}".encode()).decode()
        return {"Authorization": f"Basic {login}"}


Secret: TypeAlias = HeaderSecret | BasicSecret


def as_secrets(secret: Secret | Sequence[Secret] | None) -> Sequence[Secret]:
    """The secrets that an argument `secret` names; none when everybody is let in.

    Raises:
        ArgumentError: It is something else, or an empty list.
    """
    secrets = () if secret is None else tuple(secret) if isinstance(secret, Sequence) else (secret,)
    if (secret is not None and not secrets) or not all(
        isinstance(each, (HeaderSecret, BasicSecret)) for each in secrets
    ):
        raise ArgumentError(
            "secret must be a HeaderSecret, a BasicSecret, or a list of them", argument="secret"
        )
    return secrets


def accepted(secrets: Sequence[Secret], headers: Headers) -> bool:
    """Whether a request has one of the secrets; each is looked at, whichever fits."""
    sent = [*headers]
    return _any(secret.matches(sent) for secret in secrets)


def _check(value: str, argument: str) -> None:
    if len(value) < _SHORTEST:
        raise ConfigurationError(f"{argument} must have at least {_SHORTEST} characters", argument=argument)
    if not value.isprintable():
        raise ConfigurationError(f"{argument} must not contain unprintable characters", argument=argument)


def _any(results: Iterable[bool]) -> bool:
    # Unlike any(), it does not stop at the first: its duration reveals nothing.
    return sum([*results]) > 0


def _same(one: bytes, other: bytes) -> bool:
    # compare_digest reveals the length of its arguments; hashes have one length.
    return compare_digest(blake2b(one).digest(), blake2b(other).digest())


def _decoded(value: bytes) -> bytes:
    try:
        return base64.b64decode(value.strip(), validate=True)
    except binascii.Error:
        return b""
