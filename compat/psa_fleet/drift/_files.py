"""Responses from files of other programs: cassettes of vcrpy, HAR files, JSON Lines."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from typing import Final

from .._base.counting import counted
from ..errors import ConfigurationError
from . import _formats
from ._formats import Entry
from ._recorded import DamagedError, RecordedResponse

_NAMED: Final = 3
"""Damaged entries that an error names."""
_FORMATS: Final[Mapping[str, tuple[str, Callable[[Path], Iterator[Entry]]]]] = {
    ".yaml": ("a cassette", _formats.cassette),
    ".yml": ("a cassette", _formats.cassette),
    ".har": ("a HAR file", _formats.har),
    ".jsonl": ("JSON Lines", _formats.lines),
    ".ndjson": ("JSON Lines", _formats.lines),
}


def read_recordings(file: Path) -> Iterator[RecordedResponse]:
    """Read the responses of a file; those of other servers' paths are left out.

    An unreadable entry is left out, too, and named in an error at the end, after all others were read.

    Args:
        file: A cassette (`.yaml`, `.yml`), a HAR file (`.har`), or JSON Lines (`.jsonl`, `.ndjson`), an
            object a line with `url` (or `path`), `status`, and perhaps `method`, `headers` and `body`.

    Yields:
        The responses.

    Raises:
        ConfigurationError: The file, or an entry of it, does not have the format of its name.
    """
    if file.suffix.lower() not in _FORMATS:
        raise ConfigurationError(
            f"{file}: drift is read from .yaml and .yml (cassettes), .har, .jsonl and .ndjson",
            argument="file",
        )
    kind, entries = _FORMATS[file.suffix.lower()]
    if file.exists() and not file.is_file():
        raise ConfigurationError(f"{file}: cannot be read: it is not a file", argument="file")
    damaged: list[tuple[str, str]] = []
    count = 0
    try:
        for where, read in entries(file):
            try:
                found = read()
            except DamagedError as error:
                count += 1
                if count <= _NAMED:
                    damaged.append((where, error.reason))
            else:
                if found is not None:
                    yield found
    except OSError as error:
        raise ConfigurationError(f"{file}: cannot be read: {error.strerror}", argument="file") from None
    except DamagedError as error:
        raise ConfigurationError(f"{file}: not {kind}: {error.reason}", argument="file") from None
    if damaged:
        raise ConfigurationError(_sentence(file, damaged, count), argument="file")


def _sentence(file: Path, damaged: list[tuple[str, str]], count: int) -> str:
    if count == 1:
        [(where, reason)] = damaged
        return f"{file}, {where}: not a response: {reason}; the others were read"
    named = ", ".join(f"{where} ({reason})" for where, reason in damaged)
    more = f" and {count - _NAMED:,} more" if count > _NAMED else ""
    return f"{file}: {counted(count, 'entry', 'entries')} left out, not responses: {named}{more}"
