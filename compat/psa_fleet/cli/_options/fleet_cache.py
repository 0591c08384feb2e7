"""Ids of fleets by profile, for the shell's completion: in a file that only its owner can read."""

from __future__ import annotations

import json
import os
import re
import stat
import sys
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager, suppress
from contextvars import ContextVar
from pathlib import Path
from typing import Any, Final, TypeVar

FOLDERS: Final[Mapping[str, tuple[str, str]]] = {
    "win32": ("LOCALAPPDATA", "~/AppData/Local"),
    "darwin": ("", "~/Library/Caches"),
}
"""By platform: the variable that names the folder for caches, and where it is without one."""
_ELSEWHERE: Final = ("XDG_CACHE_HOME", "~/.cache")
_ID: Final = re.compile(r"[A-Za-z0-9][A-Za-z0-9_.:-]{0,99}")
"""Ids that need no quotes in any shell; no others are completed."""
MOST: Final = 1000
"""Ids that are kept for a profile, and profiles that are kept."""
_LARGEST: Final = 10_000_000
_PRIVATE: Final = 0o600

T = TypeVar("T")
_profile: ContextVar[str | None] = ContextVar("psa_fleet_cached_profile", default=None)


def cache_file(environ: Mapping[str, str] = os.environ, platform: str = sys.platform) -> Path:
    """Where the ids are kept.

    Args:
        environ: The environment's variables.
        platform: As `sys.platform` has it.
    """
    variable, usual = FOLDERS.get(platform, _ELSEWHERE)
    named = environ.get(variable, "")
    base = Path(named) if named and Path(named).is_absolute() else Path(usual).expanduser()
    return base / "psa-fleet" / "fleets.json"


@contextmanager
def caching(profile: str | None) -> Iterator[None]:
    """Keep the ids of fleets that are listed in the block.

    Args:
        profile: The name of the profile, empty for the default; None keeps nothing.
    """
    token = _profile.set(profile)
    try:
        yield
    finally:
        _profile.reset(token)


def remembered(items: Iterable[T], id_of: Callable[[T], object]) -> Iterator[T]:
    """Pass a list of fleets on, and keep their ids when all were read.

    Args:
        items: All fleets of the client.
        id_of: Returns the id of one.
    """
    found = []
    for item in items:
        found.append(id_of(item))
        yield item
    profile = _profile.get()
    if profile is not None:
        ids = [each for each in found if isinstance(each, str) and _ID.fullmatch(each)]
        # Completion must not wait: without a place for a cache, nothing is cached.
        with suppress(OSError):
            _keep(profile, ids[:MOST])


def cached(profile: str) -> Sequence[str]:
    """The ids of a profile; none where the cache is missing, damaged, or can be written by others."""
    return _read(cache_file()).get(profile, ())


def _keep(profile: str, ids: Sequence[str]) -> None:
    from ...tables import replacing

    file = cache_file()
    known = _read(file)
    if known.get(profile) == list(ids):
        return
    file.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    others = [(name, value) for name, value in known.items() if name != profile]
    file.unlink(missing_ok=True)  # which may be another's, or have other permissions
    with replacing(file, mode=_PRIVATE) as new:
        new.write(json.dumps(dict([*others[1 - MOST :], (profile, list(ids))])).encode())


def _read(file: Path) -> dict[str, list[str]]:
    try:
        info = file.lstat()
        if not _is_own(info) or info.st_size > _LARGEST:
            return {}
        found: Any = json.loads(file.read_bytes())
    except (OSError, ValueError, RecursionError):
        return {}
    if not isinstance(found, dict):
        return {}
    return {
        name: [each for each in ids if isinstance(each, str) and _ID.fullmatch(each)]
        for name, ids in found.items()
        if isinstance(ids, list)
    }


def _is_own(info: os.stat_result) -> bool:
    """Whether a file is regular, and only this user can read and write it."""
    if not stat.S_ISREG(info.st_mode):
        return False
    return os.name != "posix" or (info.st_uid == os.geteuid() and not stat.S_IMODE(info.st_mode) & 0o077)
