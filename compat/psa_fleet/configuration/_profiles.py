"""From the keys of a profile, or of the environment, to accounts and a client's options.

The tables here say which keys there are. What was given is kept with where it was given, so that every error
can name the file, the table and the key; a secret's value is in none of them.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field, fields
from difflib import get_close_matches
from pathlib import Path
from typing import Final, NamedTuple, NoReturn, TypeAlias, cast, get_args

from .._base.private_files import check_private
from .._http.client_arguments import base_url_of
from .._operations.environments import Environment
from .._sending.options import RateLimitMode, SendingOptions
from .._sending.retry import Retry
from ..account import Account
from ..credentials import Credentials
from ..errors import ConfigurationError
from ..subscription import Version
from ._secret_sources import SOURCES

SECRETS: Final = ("client_id", "password", "private_key_password")
"""Keys of secrets; each may be given by a source instead, under a key with its ending."""

_FILES: Final = ("certificate", "private_key", "ca")
_REQUIRED: Final = ("client_id", "username", "password")

ACCOUNT_KEYS: Final = ("subscription", "version", "username", *SECRETS, *_FILES)
"""What describes an account, one way of giving each."""


class ClientOptions(SendingOptions, total=False):
    """Arguments of a client."""

    environment: Environment
    base_url: str
    budget: str | None


class Setting(NamedTuple):
    """What was given for a key."""

    value: object
    place: str
    """Where: what an error begins with."""

    folder: Path | None = None
    """What a relative path is relative to; None for the working directory."""


Table: TypeAlias = Mapping[str, Setting]


@dataclass(frozen=True)
class Profile:
    """Accounts and client options of a profile. `FleetClient.from_profile` makes a client of it.

    Attributes:
        name: Its name.
        accounts: One account or several.
        options: Keyword arguments of a client. They are not in its `repr`: a URL may have a password.
        source: Where it is written down, for errors.
        sources: Where single options are written down.
    """

    name: str
    accounts: tuple[Account, ...]
    options: ClientOptions = field(default_factory=ClientOptions, repr=False)
    source: str = ""
    sources: Mapping[str, str] = field(default_factory=dict, repr=False)

    @property
    def base_url(self) -> str:
        """The URL of the servers that a client of it uses, without the version at its end.

        Raises:
            ConfigurationError: `environment` or `base_url` cannot be used.
        """
        return base_url_of(self.options.get("environment"), self.options.get("base_url"))

    def located(self, error: ConfigurationError) -> ConfigurationError:
        """Add the place of the profile to an error.

        Args:
            error: What making a client of the profile raised.

        Returns:
            The error to raise instead.
        """
        place, text = self.sources.get(error.argument or "", self.source), str(error)
        if place.startswith(self.source):
            place = self.source
        else:  # a variable
            text = text.removeprefix(f"{error.argument}: ")
        return ConfigurationError(f"{place}: {text}", argument=error.argument)


def _refuse(setting: Setting, key: str, problem: str) -> NoReturn:
    raise ConfigurationError(f"{setting.place}: {problem}", argument=key)


def _text(setting: Setting, key: str) -> str:
    if not isinstance(setting.value, str):
        _refuse(setting, key, "must be text")
    if not setting.value.strip():
        _refuse(setting, key, "it is empty")
    return setting.value


def _seconds(setting: Setting, key: str) -> float | None:
    value = setting.value
    if value is False or value == "none":
        return None
    if isinstance(value, str):
        try:
            value = float(value)
        except ValueError:
            value = math.nan
    if not isinstance(value, (int, float)) or isinstance(value, bool) or not 0 < value < math.inf:
        _refuse(
            setting,
            key,
            "must be a positive number of seconds; false (in the environment: none) means no limit",
        )
    return value


def _retry(setting: Setting, key: str) -> Retry | None:
    value = setting.value
    if value is False or value == "none":
        return None
    if isinstance(value, str) and value.isdecimal():
        value = int(value)
    if isinstance(value, int) and not isinstance(value, bool):
        value = {"attempts": value}
    if not isinstance(value, dict):
        _refuse(setting, key, "must be a number of attempts, a table, or false (in the environment: none)")
    check_keys(value, [one.name for one in fields(Retry)], setting.place)
    try:
        return Retry(**value)
    except ConfigurationError as error:
        raise ConfigurationError(f"{setting.place}: {error}", argument=error.argument) from None


def _pacing(setting: Setting, key: str) -> RateLimitMode:
    for known in get_args(RateLimitMode):
        if setting.value == known:
            return cast("RateLimitMode", known)
    _refuse(setting, key, 'it must be "wait" or "raise"')


def _count(setting: Setting, key: str) -> int | None:
    value = setting.value
    if value is False or value == "none":
        return None
    if isinstance(value, str) and value.isdecimal():
        value = int(value)
    if not isinstance(value, int) or isinstance(value, bool) or value < 1:
        _refuse(setting, key, "must be a positive integer; false (in the environment: none) means no limit")
    return value


def _budget(setting: Setting, key: str) -> str | None:
    """A URL, or the path of a file."""
    if setting.value is False or setting.value == "none":
        return None
    text = _text(setting, key)
    if "://" in text:
        return text
    return str((setting.folder or Path()) / Path(text).expanduser())


OPTIONS: Final[Mapping[str, Callable[[Setting, str], object]]] = {
    "environment": _text,
    "base_url": _text,
    "timeout": _seconds,
    "connect_timeout": _seconds,
    "deadline": _seconds,
    "retry": _retry,
    "rate_limit": _pacing,
    "concurrency": _count,
    "max_response_size": _count,
    "budget": _budget,
}
"""What describes a client, and how it is read."""

PROFILE_KEYS: Final = frozenset(
    {*ACCOUNT_KEYS, *(key + ending for key in SECRETS for ending in SOURCES), *OPTIONS, "accounts"}
)
"""All keys of a profile's table."""

KEYS_OF_ONE: Final = (PROFILE_KEYS - {*OPTIONS, "accounts"}) | {"name"}
"""All keys of an account's table inside a profile."""

_BELONGS: Final[Mapping[str, tuple[str, ...]]] = {
    "subscription": ("version",),
    "username": ("password",),
    "certificate": ("private_key", "private_key_password"),
    "private_key": ("private_key_password",),
    "environment": ("base_url",),
    "base_url": ("environment",),
}
"""Keys that a key replaces, too: the password belongs to the user name before."""


def merged(below: Table, above: Table) -> dict[str, Setting]:
    """Lay one table over another.

    Args:
        below: Values that count where `above` has none.
        above: Values that count first. A user name or a certificate replaces the one below together with
            its password or key.

    Returns:
        The merged table.
    """
    gone = {_base(key) for key in above}
    for key in [*gone]:
        gone.update(_BELONGS.get(key, ()))
    return {**{key: setting for key, setting in below.items() if _base(key) not in gone}, **above}


def _base(key: str) -> str:
    """The key without the ending of a source."""
    for ending in SOURCES:
        if key.removesuffix(ending) in SECRETS:
            return key.removesuffix(ending)
    return key


def check_keys(keys: Iterable[str], known: Iterable[str], place: str) -> None:
    """Refuse unknown keys.

    Args:
        keys: What is there.
        known: What may be there.
        place: What an error begins with.

    Raises:
        ConfigurationError: There is another key; it names the one that was meant, or all of them.
    """
    names = sorted(known)
    for key in keys:
        if key not in names:
            close = get_close_matches(key, names, 1)
            advice = f"did you mean {close[0]}?" if close else f"known are {', '.join(names)}"
            raise ConfigurationError(f"{place}: unknown key {key!r}; {advice}", argument=key)


def account(table: Table, place: str, naming: Callable[[str], str] = str) -> Account:
    """Make an account of a table.

    Args:
        table: What was given; keys that are not an account's are passed over.
        place: What an error about the table as a whole begins with.
        naming: How an error calls a key that is missing.

    Returns:
        The account. Commands were run for it, and the keyring was asked.

    Raises:
        ConfigurationError: Something is missing or cannot be used.
    """
    secrets = {key: _secret(table, key) for key in SECRETS}
    texts = {
        key: _text(table[key], key) for key in ("subscription", "version", "username", "name") if key in table
    }
    for key in _REQUIRED:
        if (secrets if key in SECRETS else texts).get(key) is None:
            raise ConfigurationError(f"{place}: {naming(key)} is missing", argument=key)
    files = {key: _source(table[key], key) for key in _FILES if key in table}
    try:
        return Account(
            texts.get("subscription"),
            Credentials(
                secrets["client_id"] or "",
                texts["username"],
                secrets["password"] or "",
                files.get("certificate"),
                files.get("private_key"),
                secrets["private_key_password"],
                files.get("ca"),
            ),
            texts.get("name", ""),
            # Checked by the account.
            cast("Version | None", texts.get("version")),
        )
    except ConfigurationError as error:
        found = next((setting for key, setting in table.items() if _base(key) == error.argument), None)
        text = str(error).removeprefix(f"{error.argument}: ") if found else str(error)
        raise ConfigurationError(
            f"{found.place if found else place}: {text}", argument=error.argument
        ) from None


def options(table: Table) -> ClientOptions:
    """Take a client's options from a table.

    Args:
        table: What was given; other keys are passed over.

    Returns:
        The options that were given.

    Raises:
        ConfigurationError: One cannot be used.
    """
    # The table above has the keys of the type, and what reads each.
    return cast(
        "ClientOptions", {key: read(table[key], key) for key, read in OPTIONS.items() if key in table}
    )


def places(table: Table) -> dict[str, str]:
    """Where the client's options in a table were given."""
    return {key: setting.place for key, setting in table.items() if key in OPTIONS}


def _secret(table: Table, key: str) -> str | None:
    ways = [name for name in (key, *(key + ending for ending in SOURCES)) if name in table]
    if not ways:
        return None
    if len(ways) > 1:
        _refuse(table[ways[1]], key, f"cannot be combined with {ways[0]}")
    setting = table[ways[0]]
    source = SOURCES.get(ways[0].removeprefix(key))
    if source is None:
        return _text(setting, key)
    words = setting.value
    if not isinstance(words, list) or not words or not all(isinstance(word, str) and word for word in words):
        _refuse(setting, key, "it must be a list of texts")
    return source([str(word) for word in words], setting.folder, setting.place, key)


def _source(setting: Setting, key: str) -> str:
    """The path of a file, or its content as it was given."""
    from .._tls.sources import content_of, is_bare

    text = _text(setting, key)
    if content_of(text) is not None or is_bare(text):
        return text
    path = Path(text).expanduser()
    if setting.folder is not None:
        path = setting.folder / path
    if key != "ca" and _holds_key(path):
        check_private(path, setting.place, key)
    return str(path)


def _holds_key(path: Path) -> bool:
    from .._tls.x509 import is_pfx

    try:
        content = path.read_bytes()
    except OSError:
        # The client reports why it cannot be read.
        return False
    return b"PRIVATE KEY-----" in content or is_pfx(content)
