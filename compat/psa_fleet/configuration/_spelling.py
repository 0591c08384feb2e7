"""Variables of the environment that look like those of this library, and are not."""

from __future__ import annotations

import os
import re
from collections.abc import Mapping
from difflib import get_close_matches
from typing import Final

from . import _profiles

PREFIX: Final = "PSA_FLEET_"
ENVIRONMENT_VARIABLES: Final[Mapping[str, str]] = {
    PREFIX + key.upper(): key for key in (*_profiles.ACCOUNT_KEYS, *_profiles.OPTIONS)
}
"""The variables of the environment, and the key of a profile for each."""
FILE: Final = f"{PREFIX}CONFIG"
PROFILE: Final = f"{PREFIX}PROFILE"
_NAMES: Final = (*ENVIRONMENT_VARIABLES, FILE, PROFILE)
KNOWN: Final = tuple(name.removeprefix(PREFIX) for name in _NAMES)

_OTHER_WORDS: Final[Mapping[str, str]] = {
    "ADDRESS": "BASE_URL",
    "API_KEY": "CLIENT_ID",
    "APP_ID": "CLIENT_ID",
    "CACERT": "CA",
    "CAFILE": "CA",
    "CA_BUNDLE": "CA",
    "CA_CERT": "CA",
    "CRT": "CERTIFICATE",
    "ENDPOINT": "BASE_URL",
    "HOST": "BASE_URL",
    "KEY": "PRIVATE_KEY",
    "KEYFILE": "PRIVATE_KEY",
    "KEY_PASS": "PRIVATE_KEY_PASSWORD",
    "KEY_PASSPHRASE": "PRIVATE_KEY_PASSWORD",
    "KEY_PASSWORD": "PRIVATE_KEY_PASSWORD",
    "LOGIN": "USERNAME",
    "PASSPHRASE": "PRIVATE_KEY_PASSWORD",
    "PASSWD": "PASSWORD",
    "PEM": "CERTIFICATE",
    "PKEY": "PRIVATE_KEY",
    "PW": "PASSWORD",
    "PWD": "PASSWORD",
    "RETRIES": "RETRY",
    "ROOT_CA": "CA",
    "SECRET": "PASSWORD",
    "SERVER": "BASE_URL",
    "URI": "BASE_URL",
    "URL": "BASE_URL",
    "USR": "USERNAME",
}
"""Words that other programs use for the same, and ours."""
_SHORTENED: Final = (
    *("CERTIFICATE", "USERNAME", "PASSWORD", "CLIENT_ID", "SUBSCRIPTION"),
    *("ENVIRONMENT", "PROFILE", "CONFIG", "VERSION"),
)
"""Names that people shorten."""
_SHORTEST: Final = 3
_AROUND: Final = re.compile(r"^(?:API|CLIENT|TLS|SSL)_|_(?:FILE|PATH|PEM)$")
_RESEMBLES: Final = 0.75
_ALMOST_THE_SAME: Final = 0.94
_ALMOST: Final = re.compile(r"(PSA_?FLEETS?|PSA|PSA_FLT|PSA_FLET)_+(\w+)")
"""Beginnings that people write instead of the prefix."""


def misspelt_variables(environ: Mapping[str, str] | None = None) -> Mapping[str, str]:
    """Find variables that look like those of this library, and are not.

    Args:
        environ: The environment's variables; the process's own by default.

    Returns:
        The variable that is probably meant, by the name of each one found. Empty variables are left out.
    """
    variables = os.environ if environ is None else environ
    found = {}
    for name in sorted(name for name, value in variables.items() if value.strip()):
        rest = name.removeprefix(PREFIX)
        if name.startswith(PREFIX):
            meant = None if rest in KNOWN else _meant(rest)
        else:
            almost = _ALMOST.fullmatch(name.upper())
            meant = None if almost is None else _almost_meant(*almost.groups())
            if meant is None:
                close = get_close_matches(name.upper(), _NAMES, 1, _ALMOST_THE_SAME)
                meant = close[0].removeprefix(PREFIX) if close else None
        if meant is not None:
            found[name] = PREFIX + meant
    return found


def _almost_meant(prefix: str, rest: str) -> str | None:
    if rest in KNOWN:
        return rest
    # `PSA_` alone may be of any program.
    return None if prefix == "PSA" else _meant(rest)


def _meant(rest: str) -> str | None:
    """The known name that is probably meant. Other programs may share the prefix."""
    stripped = _AROUND.sub("", rest)
    for each in dict.fromkeys((rest, stripped, _AROUND.sub("", stripped))):
        word = each.upper()
        if word in _OTHER_WORDS:
            return _OTHER_WORDS[word]
        if word in KNOWN:
            return word
        if len(word) >= _SHORTEST:
            longer = [known for known in _SHORTENED if known.startswith(word)]
            if longer:
                return longer[0]
        close = get_close_matches(word, KNOWN, 1, _RESEMBLES)
        if close:
            return close[0]
    return None
