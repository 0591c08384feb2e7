"""Profiles from a file, and from the variables of the environment."""

from __future__ import annotations

import os
import re
from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Final, cast

from .._base.privacy import forgetting
from .._base.private_files import config_folder, read_private
from ..errors import ConfigurationError
from . import _profiles
from ._profiles import Profile, Setting
from ._spelling import ENVIRONMENT_VARIABLES, FILE, PREFIX, PROFILE, misspelt_variables

if TYPE_CHECKING:
    from ..account import Account
    from ..credentials import FilePath

_DEFAULT: Final = "default"
_LOGIN: Final = ("client_id", "username", "password")


def config_file(environ: Mapping[str, str] | None = None) -> Path:
    """Return the path of the file of profiles, which need not exist.

    Args:
        environ: The environment's variables; the process's own by default.

    Returns:
        What `PSA_FLEET_CONFIG` names; else `psa-fleet/config.toml` in the platform's folder for such files:
        `$XDG_CONFIG_HOME` or `~/.config`, on macOS `~/Library/Application Support`, on Windows `%APPDATA%`.
    """
    variables = os.environ if environ is None else environ
    named = variables.get(FILE, "").strip()
    return Path(named).expanduser() if named else config_folder(variables) / "config.toml"


@forgetting
def list_profiles(file: FilePath | None = None) -> tuple[str, ...]:
    """List the names of the profiles. No command is run, and no keyring asked.

    Args:
        file: The file; `config_file()` by default.

    Returns:
        The names, in the order of the file.

    Raises:
        ConfigurationError: The file cannot be read, is not TOML, or can be read by others.
    """
    return tuple(_tables(_path(file)))


@forgetting
def load_profile(name: str, file: FilePath | None = None) -> Profile:
    """Read a profile. Its commands are run, and its keyring is asked.

    Args:
        name: Its name.
        file: The file; `config_file()` by default.

    Returns:
        The profile.

    Raises:
        ConfigurationError: The profile does not exist, or something in it is missing or cannot be used. It
            names the file, the table and the key, and no secret.
    """
    return _profile(_path(file), name, {})


@forgetting
def load_environment(environ: Mapping[str, str] | None = None) -> Profile:
    """Read the environment, as `FleetClient.from_env()` does.

    Args:
        environ: The environment's variables; the process's own by default.

    Returns:
        A profile: that of `PSA_FLEET_PROFILE` with the other variables laid over it; or that of the variables
        alone, when one of `PSA_FLEET_CLIENT_ID`, `PSA_FLEET_USERNAME` and `PSA_FLEET_PASSWORD` is set; or the
        one called `default`, with the other variables laid over it.

    Raises:
        ConfigurationError: Something is missing or cannot be used, or a variable is misspelled. It names
            the variable, or the file, the table and the key, and no secret.
    """
    variables = os.environ if environ is None else environ
    # An empty variable is one that is not set, as containers write it.
    present = {name: value for name, value in variables.items() if name.startswith(PREFIX) and value.strip()}
    _check_spelling(present)
    above = {
        key: Setting(present[name], name) for name, key in ENVIRONMENT_VARIABLES.items() if name in present
    }
    named = present.get(PROFILE)
    if named is None and any(key in above for key in _LOGIN):
        place = f"{PREFIX}*"
        account = _profiles.account(above, place, lambda key: f"{PREFIX}{key.upper()}")
        return Profile("", (account,), _profiles.options(above), place, _profiles.places(above))
    path = config_file(variables)
    if named is None and not path.exists():
        raise ConfigurationError(
            f"{PREFIX}CLIENT_ID, {PREFIX}USERNAME and {PREFIX}PASSWORD are not set, and there is"
            f" no file of profiles at {path}",
            argument="client_id",
        )
    return _profile(path, named or _DEFAULT, above)


def _check_spelling(present: Mapping[str, str]) -> None:
    """Refuse what looks like a misspelled variable; others may share the prefix."""
    for name, meant in misspelt_variables(present).items():
        raise ConfigurationError(f"{name}: unknown variable; did you mean {meant}?", argument=name)


def _path(file: FilePath | None) -> Path:
    return config_file() if file is None else Path(file).expanduser()


def _tables(path: Path) -> Mapping[str, object]:
    """The profiles of a file, not looked into."""
    import tomllib

    content = read_private(path, str(path), "file")
    document: dict[str, object] = {}
    place = None
    try:
        document = tomllib.loads(content.decode("utf-8-sig"))
    except UnicodeDecodeError:
        place = "not valid UTF-8"
    except tomllib.TOMLDecodeError as error:
        # The rest of its text can quote the file.
        found = re.search(r"\(at ([\w ,]+)\)$", str(error))
        place = f"not valid TOML, at {found[1]}" if found else "not valid TOML"
    except (ValueError, RecursionError):
        place = "nested too deeply, or with a number that is too long"
    if place is not None:
        # Not chained: the causes hold the content.
        raise ConfigurationError(f"{path}: {place}", argument="file")
    _profiles.check_keys(document, ("profiles",), str(path))
    found_tables = document.get("profiles", {})
    if not isinstance(found_tables, dict):
        raise ConfigurationError(f"{path}: profiles must be tables: [profiles.default]", argument="profiles")
    return found_tables


def _profile(path: Path, name: str, above: Mapping[str, Setting]) -> Profile:
    tables = _tables(path)
    if name not in tables:
        names = ", ".join(tables) or "none"
        raise ConfigurationError(f"{path}: no profile named {name!r}; available: {names}", argument="name")
    place = f"{path}, [profiles.{name}]"
    below = _table(tables[name], _profiles.PROFILE_KEYS, place, path.parent)
    several = below.pop("accounts", None)
    table = _profiles.merged(below, above)
    accounts: tuple[Account, ...]
    if several is None:
        accounts = (_profiles.account(table, place),)
    else:
        for key in above:
            if key not in _profiles.OPTIONS:
                raise ConfigurationError(
                    f"{above[key].place}: the profile {name!r} has several accounts, which have their own",
                    argument=key,
                )
        accounts = tuple(_accounts(several, below, f"{path}, [[profiles.{name}.accounts]]"))
    return Profile(name, accounts, _profiles.options(table), place, _profiles.places(table))


def _accounts(several: Setting, below: Mapping[str, Setting], place: str) -> list[Account]:
    if not isinstance(several.value, list) or not several.value:
        raise ConfigurationError(f"{several.place}: must be a list of tables", argument="accounts")
    found = []
    for number, one in enumerate(several.value, 1):
        here = f"{place} number {number}"
        own = _table(one, _profiles.KEYS_OF_ONE, here, several.folder)
        found.append(_profiles.account(_profiles.merged(below, own), here))
    return found


def _table(value: object, known: frozenset[str], place: str, folder: Path | None) -> dict[str, Setting]:
    if not isinstance(value, dict):
        raise ConfigurationError(f"{place}: must be a table", argument="profiles")
    table = cast("dict[str, object]", value)
    _profiles.check_keys(table, known, place)
    return {key: Setting(one, f"{place} {key}", folder) for key, one in table.items()}
