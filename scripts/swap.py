"""Replace several files and folders as one: whole or not at all, even when the process is killed in between.

The new ones are put into a folder beside the old ones. A journal, written with one rename, is the moment from
which on all of them count. A run that was killed before it leaves the old state; one that was killed after it
is finished by `heal`, with which every later run begins.
"""

from __future__ import annotations

import json
import os
import shutil
import sys
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import Final

FOLDER: Final = ".swap"
"""The folder in which the new state waits. Its name is fixed, so that the next run finds it."""

_JOURNAL: Final = "journal.json"


def heal(home: Path) -> bool:
    """Finish a replacement that was interrupted, or forget one that was not complete.

    Args:
        home: The folder that `replace` was called with.

    Returns:
        Whether there was one.
    """
    with _locked(home):
        return _heal(home / FOLDER)


def _heal(folder: Path) -> bool:
    if not folder.exists():
        return False
    journal = folder / _JOURNAL
    if journal.exists():
        _carry_out(folder, json.loads(journal.read_text("utf-8")))
    _remove(folder)
    return True


def replace(home: Path, changes: Mapping[Path, Path | str | None]) -> None:
    """Replace files and folders.

    Args:
        home: An existing folder on the same file system, for the time between.
        changes: What is to be there by its path: a folder or a file to copy, a text, or None for nothing.

    Raises:
        OSError: The new state cannot be written; the old one is still there.
    """
    with _locked(home):
        _heal(home / FOLDER)
        _replace(home / FOLDER, changes)


def _replace(folder: Path, changes: Mapping[Path, Path | str | None]) -> None:
    (folder / "new").mkdir(parents=True)
    (folder / "old").mkdir()
    try:
        for number, (target, source) in enumerate(changes.items()):
            new = folder / "new" / str(number)
            if isinstance(source, str):
                new.write_text(source, "utf-8", newline="\n")
            elif source is not None and source.is_dir():
                shutil.copytree(source, new, ignore=shutil.ignore_patterns("__pycache__"))
            elif source is not None:
                shutil.copyfile(source, new)
            target.parent.mkdir(parents=True, exist_ok=True)
            if target.parent.stat().st_dev != folder.stat().st_dev:
                raise OSError(f"{target} and {folder.parent} are on different file systems")
            if not os.access(target.parent, os.W_OK):
                raise OSError(f"{target.parent} is not writable")
        steps: list[list[str | bool]] = [
            [str(target.absolute()), source is not None] for target, source in changes.items()
        ]
        (folder / "draft").write_text(json.dumps(steps), "utf-8")
    except BaseException:
        _remove(folder)
        raise
    (folder / "draft").replace(folder / _JOURNAL)
    _carry_out(folder, steps)
    _remove(folder)


@contextmanager
def _locked(home: Path) -> Iterator[None]:
    """Let one process at a time replace what is in a folder; the lock ends with the process."""
    if sys.platform == "win32" or not home.is_dir():
        yield
        return
    import fcntl

    opened = os.open(home, os.O_RDONLY)
    try:
        fcntl.flock(opened, fcntl.LOCK_EX)
        yield
    finally:
        os.close(opened)


def _carry_out(folder: Path, steps: list[list[str | bool]]) -> None:
    """Put the new state in its place. Each step sees from what is there whether it was done."""
    for number, (path, comes) in enumerate(steps):
        target, new, old = Path(str(path)), folder / "new" / str(number), folder / "old" / str(number)
        if comes and not new.exists():
            continue
        if new.is_file() and not target.is_dir():
            new.replace(target)
            continue
        if os.path.lexists(target) and not os.path.lexists(old):
            target.rename(old)
        if comes:
            new.rename(target)


def _remove(folder: Path) -> None:
    """Remove the folder, the journal last: without it, what is left of the folder means nothing."""
    doomed = [path for path in folder.iterdir() if path.name != _JOURNAL]
    for path in doomed:
        if path.is_dir():
            shutil.rmtree(path)
        else:
            path.unlink()
    (folder / _JOURNAL).unlink(missing_ok=True)
    folder.rmdir()
