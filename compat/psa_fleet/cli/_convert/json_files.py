"""Files: finding them, and writing one so that it is the old or the new one, never a half."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path


def json_files(places: Iterable[Path]) -> list[Path]:
    """List the files of a command line.

    Args:
        places: Files of any name, and folders, which stand for all their `*.json` files, including those of
            subfolders; hidden files and folders are left out.

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
