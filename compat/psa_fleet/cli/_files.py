"""Files: finding them, and writing one so that it is the old or the new one, never a half."""

from __future__ import annotations

import contextlib
import os
import stat
import tempfile
from collections.abc import Iterable
from pathlib import Path


def json_files(places: Iterable[Path]) -> list[Path]:
    """List the files that are meant.

    Args:
        places: Files, taken whatever their names, and folders, of which all `*.json` files are taken, those
            of subfolders too; hidden files and folders are left out.

    Returns:
        The files in the order in which they were named, each once.
    """
    found: dict[Path, Path] = {}
    for place in places:
        files = sorted(_below(place)) if place.is_dir() else [place]
        for file in files:
            found.setdefault(file.resolve(), file)
    return list(found.values())


def _below(folder: Path) -> Iterable[Path]:
    for path in folder.rglob("*"):
        hidden = any(part.startswith(".") for part in path.relative_to(folder).parts)
        if path.suffix.lower() == ".json" and not hidden and path.is_file():
            yield path


def write_whole(path: Path, content: bytes) -> None:
    """Write a file at once: a reader, or a crash in the middle, finds the old content or the new one.

    Args:
        path: The file. A link stays a link. An existing file keeps its mode.
        content: What it shall hold.

    Raises:
        OSError: It can't be written. The old file is as it was.
    """
    target = path.resolve()
    try:
        mode = stat.S_IMODE(target.stat().st_mode)
    except FileNotFoundError:
        mode = 0o666 & ~_umask()
    handle, name = tempfile.mkstemp(prefix=f".{target.name}.", suffix=".new", dir=target.parent)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        Path(name).chmod(mode)
        Path(name).replace(target)
    except BaseException:
        with contextlib.suppress(FileNotFoundError):
            Path(name).unlink()
        raise


def _umask() -> int:
    # The only portable way to read it is to set it.
    mask = os.umask(0o077)
    os.umask(mask)
    return mask
