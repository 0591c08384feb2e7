"""Files with secrets in them: where they are kept, and who may read them."""

from __future__ import annotations

import os
import shlex
import stat
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import Final

from ..errors import ConfigurationError

_FOLDERS: Final[Mapping[str, tuple[str, str]]] = {
    "win32": ("APPDATA", "~/AppData/Roaming"),
    "darwin": ("", "~/Library/Application Support"),
}
"""By platform: the variable that names the folder for configuration, and where it is without one."""

_ELSEWHERE: Final = ("XDG_CONFIG_HOME", "~/.config")


def config_folder(environ: Mapping[str, str], platform: str = sys.platform) -> Path:
    """Where the platform keeps configuration.

    Args:
        environ: The environment's variables.
        platform: As `sys.platform` has it.

    Returns:
        The folder of this library in it, which may not exist.
    """
    variable, usual = _FOLDERS.get(platform, _ELSEWHERE)
    # The XDG specification has a relative path ignored.
    named = environ.get(variable, "")
    base = Path(named) if named and Path(named).is_absolute() else Path(usual).expanduser()
    return base / "psa-fleet"


def check_private(path: Path, place: str, argument: str, info: os.stat_result | None = None) -> None:
    """Refuse a file with secrets that others can read. Only POSIX has this information.

    A file of root's may be read by its group, as with PostgreSQL's clients: that is how systems hand keys to
    services.

    Args:
        path: The file; one that does not exist is passed over.
        place: What the error begins with.
        argument: The argument that it is for.
        info: What is known of the file.

    Raises:
        ConfigurationError: The group or others can read it; with the command that corrects it, or how
            to mount it where it is mounted read-only.
    """
    if os.name != "posix":
        return
    if info is None:
        try:
            info = path.stat()
        except OSError:
            # The caller that opens it reports why it cannot be read.
            return
    forbidden = stat.S_IRWXG | stat.S_IRWXO
    if info.st_uid == 0:
        forbidden &= ~stat.S_IRGRP
    if stat.S_IMODE(info.st_mode) & forbidden:
        raise ConfigurationError(
            f"{place}: other users of this computer have access to {path}, which holds secrets."
            f" {_advice(path, argument, info)}",
            argument=argument,
        )


_INSTEAD: Final[Mapping[str, str]] = {
    "certificate": "its content as PEM text",
    "private_key": "its content as PEM text",
    "file": "the environment's variables",
}
"""What needs no file, by argument."""


def _advice(path: Path, argument: str, info: os.stat_result) -> str:
    """What whoever runs this program can do about a file's mode."""
    command = f"chmod 600 {shlex.quote(str(path))}"
    if _is_read_only(path):
        mode = "0400" if info.st_uid else "0440"
        return (
            f"Its file system is read-only: set mode {mode} where it is mounted (`defaultMode` in Kubernetes,"
            f" `mode` in Docker) or on the host, or pass {_INSTEAD.get(argument, 'another file')}"
        )
    if os.geteuid() not in (0, info.st_uid):
        return f"Its owner can correct that: {command}"
    return f"Run: {command}"


def _is_read_only(path: Path) -> bool:
    try:
        return bool(os.statvfs(path).f_flag & os.ST_RDONLY)
    except OSError:
        return False


def read_private(path: Path, place: str, argument: str) -> bytes:
    """Read a file with secrets in it.

    Args:
        path: The file.
        place: What an error begins with.
        argument: The argument that it is for.

    Returns:
        Its content.

    Raises:
        ConfigurationError: It cannot be read, or others can read it.
    """
    try:
        with path.open("rb") as file:
            check_private(path, place, argument, os.fstat(file.fileno()))
            return file.read()
    except OSError as error:
        raise ConfigurationError(f"{place}: cannot be read: {error.strerror}", argument=argument) from error
