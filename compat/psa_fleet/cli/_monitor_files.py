"""Monitor files: what converting one changes, and writing that."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from .._json import JSONObject
from ..errors import MonitorFormatError
from ..monitors import to_deprecated_format, to_new_format
from ._diff import unified_diff
from ._files import write_whole
from ._json_text import JSONStyle


class Format(StrEnum):
    """The two formats that a monitor is written in."""

    NEW = "new"
    DEPRECATED = "deprecated"


@dataclass(frozen=True, slots=True)
class Change:
    """A file that is to be written."""

    path: Path
    old: str | None
    new: bytes
    style: JSONStyle

    def diff(self) -> str:
        """What changes in it."""
        return unified_diff(self.path.as_posix(), self.old, self.new.decode(self.style.encoding))


class CannotConvertError(Exception):
    """A file that stays as it is; the text says why."""


def changes_for(file: Path, to: Format, *, split: bool) -> list[Change]:
    """Convert one file; nothing is written.

    Args:
        file: It holds one monitor in either format.
        to: The format that is wanted.
        split: Write a monitor with OR as several, each in a file of its own beside this one.

    Returns:
        What would have to be written; nothing when the file, or its parts, say the same already.

    Raises:
        CannotConvertError: It can't be read, it is no monitor, the format can't say it, or a part's file
            exists and says something else.
    """
    content = _read(file)
    try:
        converted = [to_new_format(content)] if to is Format.NEW else _deprecated(content, split=split)
        style = JSONStyle.of(content)
    except MonitorFormatError as error:
        # What an argument is in Python is an option here.
        raise CannotConvertError(str(error).replace("split=True", "--split")) from None
    if len(converted) == 1:
        change = _change(file, content, converted[0], style)
        return [change] if change else []
    changes = []
    for index, part in enumerate(converted, 1):
        path = file.with_name(f"{file.stem}.{index}{file.suffix}")
        old = _read(path) if path.exists() else None
        change = _change(path, old, part, style)
        if change and old is not None:
            raise CannotConvertError(
                f"part {index} belongs into {path.name}, which exists and says something else"
            )
        changes += [change] if change else []
    return changes


def _deprecated(content: bytes, *, split: bool) -> list[JSONObject]:
    return to_deprecated_format(content, split=True) if split else [to_deprecated_format(content)]


def _change(path: Path, old: bytes | None, wanted: JSONObject, style: JSONStyle) -> Change | None:
    if old is None:
        return Change(path, None, style.write(wanted), style)
    text = old.decode(json.detect_encoding(old))
    if _said(json.loads(text.removeprefix("\ufeff"))) == _said(wanted):
        return None
    return Change(path, text, style.write(wanted), style)


def _said(value: object) -> str:
    # Python takes 1, 1.0 and true for equal; a server need not.
    return json.dumps(value, sort_keys=True)


def _read(path: Path) -> bytes:
    try:
        return path.read_bytes()
    except OSError as error:
        raise CannotConvertError(f"can't be read: {error.strerror}") from None


def write_all(changes: Sequence[Change]) -> None:
    """Write what changed, file by file.

    Raises:
        CannotConvertError: One can't be written; the text names those that were.
    """
    for index, change in enumerate(changes):
        try:
            write_whole(change.path, change.new)
        except OSError as error:
            done = f"; written before: {', '.join(c.path.name for c in changes[:index])}" if index else ""
            raise CannotConvertError(f"{change.path.name} can't be written: {error.strerror}{done}") from None
