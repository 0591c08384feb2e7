"""Conversion of monitor files: the changes, and writing them."""

from __future__ import annotations

import json
import os
from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from ... import JSONObject
from ...errors import MonitorFormatError
from ...monitors import to_deprecated_format, to_new_format
from ...tables import replacing
from .._base.wording import in_words_of_commands
from .diff import unified_diff
from .json_style import JSONStyle


class Format(StrEnum):
    """The two formats of a monitor."""

    NEW = "new"
    DEPRECATED = "deprecated"


@dataclass(frozen=True, slots=True)
class Change:
    """A file to write."""

    path: Path
    old: str | None
    new: bytes
    style: JSONStyle

    def diff(self) -> str:
        """Return the change of its text."""
        return unified_diff(shown(self.path), self.old, self.new.decode(self.style.encoding))


class CannotConvertError(Exception):
    """A file is left as it is; the text has the reason."""


def shown(path: Path) -> str:
    """Return a path as printable text, whatever the bytes of its name."""
    return os.fsencode(path).decode(errors="replace")


def changes_for(file: Path, to: Format, *, split: bool) -> list[Change]:
    """Convert one file; nothing is written.

    Args:
        file: File with one monitor in either format.
        to: Target format.
        split: Write a monitor with OR as several, each in a separate file next to this one.

    Returns:
        The files to write; empty if the file, or its parts, already have this content.

    Raises:
        CannotConvertError: The file cannot be read, is not a monitor, cannot be expressed in the format, or a
            part's file exists with other content.
    """
    content = _read(file)
    try:
        converted = [to_new_format(content)] if to is Format.NEW else _deprecated(content, split=split)
        style = JSONStyle.of(content)
    except MonitorFormatError as error:
        raise CannotConvertError(in_words_of_commands(str(error))) from None
    if len(converted) == 1:
        if _says(content, converted[0]):
            return []
        old = content.decode(style.encoding)
        return [Change(file, old, style.write(converted[0]), style)]
    changes = []
    for index, part in enumerate(converted, 1):
        path = file.with_name(f"{file.stem}.{index}{file.suffix}")
        if not path.exists():
            changes.append(Change(path, None, style.write(part), style))
        elif not _says(_read(path), part):
            raise CannotConvertError(
                f"part {index} belongs in {path.name}, which exists with other content: move it away"
            )
    return changes


def _deprecated(content: bytes, *, split: bool) -> list[JSONObject]:
    return to_deprecated_format(content, split=True) if split else [to_deprecated_format(content)]


def _says(content: bytes, wanted: JSONObject) -> bool:
    """Return whether a file already has this content, in any layout."""
    try:
        found = json.loads(content.decode(json.detect_encoding(content)).removeprefix("\ufeff"))
    except (ValueError, RecursionError):
        return False
    # 1, 1.0 and true are equal in Python, but not necessarily for a server.
    return json.dumps(found, sort_keys=True) == json.dumps(wanted, sort_keys=True)


def _read(path: Path) -> bytes:
    try:
        return path.read_bytes()
    except OSError as error:
        raise CannotConvertError(f"cannot be read: {error.strerror}") from None


def write_all(changes: Sequence[Change]) -> None:
    """Write what changed, file by file.

    Raises:
        CannotConvertError: One cannot be written; the text names those that were.
    """
    for index, change in enumerate(changes):
        try:
            with replacing(change.path, one_name=True) as file:
                file.write(change.new)
        except OSError as error:
            done = f"; written before: {', '.join(c.path.name for c in changes[:index])}" if index else ""
            raise CannotConvertError(
                f"{change.path.name} cannot be written: {error.strerror}{done}"
            ) from None
