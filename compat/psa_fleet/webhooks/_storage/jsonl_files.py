"""The files of a `JsonlSink`: keys that are read back, names of rotated files, and a note of keys."""

from __future__ import annotations

import json
import mmap
import os
from collections.abc import Iterable, Iterator
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Final

from ..._base.files import replace_file
from ..._base.json import dumps
from .recent_keys import step

LINE_END: Final = b"\n"
_DEAD_LETTERS: Final = ".dead-letters."


def read_line(line: bytes) -> tuple[str | None, float | None]:
    """Key and moment of a line; None for what it does not have."""
    try:
        value = json.loads(line)
        return str(value["key"]), datetime.fromisoformat(value["receivedAt"]).timestamp()
    except (ValueError, KeyError, TypeError, OverflowError, RecursionError):
        return None, None


def ends_a_line(descriptor: int) -> bool:
    """Whether nothing is on a file's last line: not what a crash left of one."""
    size = os.fstat(descriptor).st_size
    if size == 0:
        return True
    os.lseek(descriptor, size - 1, os.SEEK_SET)
    return os.read(descriptor, 1) == LINE_END


def keys_back(path: Path, now: float, longest: float) -> list[tuple[str, float]]:
    """Read the keys of the last days: from the file, the files that it was renamed to, and the note.

    A line's age is what certainly passed after it: clocks that were set make it younger, never older.

    Args:
        path: The file.
        now: The clock's time.
        longest: The age in seconds beyond which keys are of no interest.

    Returns:
        Keys with their age in seconds, the oldest first.
    """
    found: list[tuple[str, float]] = []
    age, later = 0.0, now
    noted: float | None = None
    for file in (path, *_renamed(path)):
        for line in _backwards(file):
            key, at = read_line(line)
            if at is not None:
                age += step(at, later)
                later = at
            if age > longest:
                break
            if key is not None:
                found.append((key, age))
        # The note was written when the file was begun.
        noted = age if noted is None else noted
        if age > longest:
            break
    keys = dict(reversed(found))
    for key, before in _noted(path):
        if key not in keys and before + (noted or 0.0) <= longest:
            keys[key] = before + (noted or 0.0)
    return sorted(keys.items(), key=lambda item: -item[1])


def last_line(path: Path) -> bytes:
    """The last line of a file, without its end; nothing for an empty file."""
    return next(_backwards(path), b"")


def rotated_name(path: Path, day: date) -> Path:
    """A free name for a file that is full: `events.2026-11-25.001.jsonl`."""
    number = 1
    while (name := path.with_name(f"{path.stem}.{day}.{number:03}{path.suffix}")).exists():
        number += 1
    return name


def is_renamed(path: Path, identity: tuple[int, int]) -> bool:
    """Return True if a file, by device and inode, is next to `path` under a name that `keys_back` finds."""
    for name in _renamed(path):
        try:
            found = name.stat()
        except FileNotFoundError:
            continue
        if (found.st_dev, found.st_ino) == identity:
            return True
    return False


def note_keys(path: Path, keys: Iterable[tuple[str, float]]) -> None:
    """Write down the keys of lines that are gone: of a file that was deleted, moved elsewhere or emptied."""
    lines = [dumps([key, round(age, 1)], compact=True).encode() + LINE_END for key, age in keys]
    replace_file(_note(path), b"".join(lines), mode=0o600)


def today(now: float) -> date:
    """The day (UTC) of a moment."""
    return datetime.fromtimestamp(now, UTC).date()


def _note(path: Path) -> Path:
    return path.with_name(f".{path.name}.keys")


def _noted(path: Path) -> Iterator[tuple[str, float]]:
    try:
        lines = _note(path).read_bytes().splitlines()
    except FileNotFoundError:
        return
    for line in lines:
        try:
            key, age = json.loads(line)
            yield str(key), float(age)
        except (ValueError, TypeError, OverflowError, RecursionError):
            continue


def _renamed(path: Path) -> list[Path]:
    """Files that the file may have been renamed to, by this library or by logrotate, the newest first."""
    names = [
        name
        for name in path.parent.iterdir()
        if name != path
        and (name.name.startswith(f"{path.name}") or _is_rotated(name.name, path))
        and _DEAD_LETTERS not in name.name
        and name.is_file()
    ]
    return sorted(names, key=lambda name: name.stat().st_mtime_ns, reverse=True)


def _is_rotated(name: str, path: Path) -> bool:
    # logrotate's `extension` and `dateext` put the date before the suffix, with a hyphen or without.
    return name.startswith((f"{path.stem}.", f"{path.stem}-")) and name.endswith(path.suffix)


def _backwards(path: Path) -> Iterator[bytes]:
    """The lines of a file, the last one first."""
    with path.open("rb") as file:
        size = os.fstat(file.fileno()).st_size
        if size == 0:
            return
        with mmap.mmap(file.fileno(), size, access=mmap.ACCESS_READ) as content:
            end = size
            while end > 0:
                last = end if content[end - 1 : end] != LINE_END else end - 1
                start = content.rfind(LINE_END, 0, last) + 1
                yield content[start:last]
                end = start
