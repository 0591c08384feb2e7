"""Differences between two texts in the format of `diff -u`, for people and for `patch`."""

from __future__ import annotations

import difflib
import re
from typing import Final

from rich.text import Text

_STYLES: Final = {"---": "bold", "+++": "bold", "@": "cyan", "-": "red", "+": "green"}
_NO_END: Final = "\\ No newline at end of file"
_NOTHING: Final = "/dev/null"
# `str.splitlines` also splits at characters that JSON text may hold and that `patch` does not split at.
_LINE: Final = re.compile(r"[^\n]*\n|[^\n]+")


def unified_diff(name: str, old: str | None, new: str) -> str:
    """Return the changes of a file.

    Args:
        name: The file's name.
        old: Its text before, or None if the file is new.
        new: Its text after.

    Returns:
        A diff for `patch -p0`; empty if nothing changes.
    """
    lines = difflib.unified_diff(
        _LINE.findall(old or ""),
        _LINE.findall(new),
        _NOTHING if old is None else name,
        name,
    )
    return "".join(line if line.endswith("\n") else f"{line}\n{_NO_END}\n" for line in lines)


def in_colour(diff: str) -> Text:
    """The same diff for a terminal."""
    text = Text()
    for line in _LINE.findall(diff):
        style = next((style for start, style in _STYLES.items() if line.startswith(start)), "")
        text.append(line, style=style)
    return text
