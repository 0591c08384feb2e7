"""Permissions of the files that a profile's secrets are in."""

from __future__ import annotations

from pathlib import Path

from .._base.private_files import check_private
from ..credentials import FilePath
from ._loading import config_file
from ._profiles import Profile


def check_permissions(profile: Profile, file: FilePath | None = None) -> tuple[Path, ...]:
    """Refuse files with secrets that other users of this computer can access. Only POSIX reports that.

    These are the file of profiles, private keys, and certificate files that contain a key. Loading a profile
    checks them too; permissions may have changed since.

    Args:
        profile: The profile.
        file: The file of profiles; `config_file()` by default.

    Returns:
        The files that contain secrets, as far as they exist.

    Raises:
        ConfigurationError: Others can access a file. The error names it, and the command that corrects it.
    """
    source = config_file() if file is None else Path(file).expanduser()
    found = {source: "file"} if source.exists() else {}
    for account in profile.accounts:
        for one in account.credentials.inspect().files:
            if one.path is not None and (one.has_private_key or one.argument == "private_key"):
                found.setdefault(Path(one.path), one.argument)
    for path, argument in found.items():
        check_private(path, argument, argument)
    return tuple(path for path in found if path.exists())
