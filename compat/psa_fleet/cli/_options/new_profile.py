"""A new profile: its text, and writing it so that the file is the old or the new one."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Final, TypeAlias

from ...configuration import list_profiles, load_profile
from ...errors import ArgumentError, ConfigurationError
from ...tables import replacing

Values: TypeAlias = Mapping[str, "str | list[str]"]
"""Keys of a profile, and what is written for each."""

_BARE: Final = re.compile(r"[A-Za-z0-9_-]+")


def profile_text(name: str, values: Values) -> str:
    """The table of a profile, as TOML.

    Args:
        name: The profile's name.
        values: Its keys.
    """
    lines = [f"[profiles.{name if _BARE.fullmatch(name) else _toml(name)}]"]
    for key, value in values.items():
        written = f"[{', '.join(map(_toml, value))}]" if isinstance(value, list) else _toml(value)
        lines.append(f"{key} = {written}")
    return "\n".join(lines) + "\n"


def _toml(text: str) -> str:
    # TOML has the escapes of JSON, and wants one for DEL, too.
    return json.dumps(text, ensure_ascii=False).replace("\x7f", "\\u007F")


def refuse_existing(file: Path, name: str) -> None:
    """Check that a file can get a profile of this name.

    Raises:
        ArgumentError: It has one.
        ConfigurationError: It cannot be read, or others can read it.
    """
    if file.exists() and name in list_profiles(file):
        raise ArgumentError(
            f"--profile: {file} has a profile {name!r}; edit it there, or choose another name",
            argument="profile",
        )


def write_profile(file: Path, name: str, values: Values) -> None:
    """Add a profile to a file, which only its owner can read. What is in it stays.

    Args:
        file: The file; it is made, with its folder, if it is missing.
        name: The profile's name.
        values: Its keys.

    Raises:
        ConfigurationError: The profile cannot be used, or the file not be written; it is as it was.
    """
    try:
        old = file.read_bytes() if file.exists() else b""
        gap = b"" if not old else b"\n" if old.endswith(b"\n") else b"\n\n"
        content = old + gap + profile_text(name, values).encode()
        with TemporaryDirectory() as folder:
            trial = Path(folder, "config.toml")
            trial.touch(0o600)
            trial.write_bytes(content)
            try:
                _ = load_profile(name, trial).base_url  # which raises, too
            except ConfigurationError as error:
                text = str(error).replace(str(trial), str(file))
                raise ConfigurationError(text, argument=error.argument) from None
        file.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        with replacing(file, mode=0o600) as new:
            new.write(content)
    except OSError as error:
        raise ConfigurationError(
            f"{file}: cannot be written: {error.strerror or error}", argument="file"
        ) from None
