"""Outputs of a feed. A line is confirmed when it is on disk, or read from the pipe."""

from __future__ import annotations

import os
import select
import stat
import struct
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Final

from ...errors import ConfigurationError
from ...tables import Appender
from .._base.terminal import json_output, standard_output, text_output

_POLL: Final = 5
"""Milliseconds between two checks of a pipe that is not empty yet."""
_BLOCK: Final = 64 * 1024


@contextmanager
def file_lines(path: Path, *, resumes: bool) -> Iterator[Callable[[str], None]]:
    """Append lines to a file, each on disk before the next one is requested.

    Args:
        path: The file. A new one is readable as the umask allows.
        resumes: Whether half a line at its end is from an interruption of this feed: its item comes again.

    Yields:
        A function that appends a line.

    Raises:
        ConfigurationError: It cannot be opened or written, or ends with half a line of another program.
    """
    try:
        descriptor = os.open(path, os.O_RDWR | os.O_APPEND | os.O_CREAT | getattr(os, "O_BINARY", 0), 0o666)
    except OSError as error:
        raise _unwritable(path, error) from None
    try:
        _mend(descriptor, path, resumes=resumes)
        appender = Appender(descriptor)

        def append(line: str) -> None:
            try:
                appender.append(line.encode() + b"\n")
            except OSError as error:
                raise _unwritable(path, error) from None

        yield append
    finally:
        os.close(descriptor)


def _unwritable(path: Path, error: OSError) -> ConfigurationError:
    return ConfigurationError(f"{path.name}: cannot be written: {error.strerror or error}", argument="output")


def _mend(descriptor: int, path: Path, *, resumes: bool) -> None:
    """Cut half a line off the end of the file."""
    info = os.fstat(descriptor)
    if not stat.S_ISREG(info.st_mode):
        raise ConfigurationError(
            f"{path.name}: a pipe or a device, not a file; leave --output out and redirect", argument="output"
        )
    whole = _end_of_last_line(descriptor, info.st_size)
    if whole == info.st_size:
        return
    if not resumes:
        raise ConfigurationError(
            f"{path.name}: ends with half a line; remove that line, or use another file", argument="output"
        )
    os.ftruncate(descriptor, whole)


def _end_of_last_line(descriptor: int, size: int) -> int:
    """Number of bytes up to the last line feed, that one included."""
    at = size
    while at:
        start = max(at - _BLOCK, 0)
        os.lseek(descriptor, start, os.SEEK_SET)
        found = os.read(descriptor, at - start).rfind(b"\n")
        if found >= 0:
            return start + found + 1
        at = start
    return 0


def printed_lines(*, is_json: bool, check: Callable[[], None]) -> Callable[[str], None]:
    """Print lines on the standard output, each read by its reader before the next one is asked for.

    Args:
        is_json: Whether they are JSON.
        check: Called while the reader has not read a line; raises when the command must end.

    Returns:
        A function that prints a line.
    """
    output = json_output() if is_json else text_output()

    def write(line: str) -> None:
        output.write(line + "\n")
        standard_output().flush()
        _drain(check)

    return write


def _drain(check: Callable[[], None]) -> None:
    """Wait until a pipe is empty. What a reader leaves in it when it ends would be lost.

    Raises:
        BrokenPipeError: The reader has ended.
    """
    try:
        descriptor = standard_output().fileno()
        is_pipe = stat.S_ISFIFO(os.fstat(descriptor).st_mode)
    except (OSError, ValueError):
        return
    if not is_pipe or sys.platform == "win32":
        return
    looking = select.poll()
    looking.register(descriptor, 0)
    while _waiting(descriptor):
        check()
        if looking.poll(_POLL) and _waiting(descriptor):
            raise BrokenPipeError


def _waiting(descriptor: int) -> int:
    """Unread bytes in a pipe; 0 where the system does not report that."""
    import fcntl
    import termios

    with suppress(OSError):
        return int(struct.unpack("i", fcntl.ioctl(descriptor, termios.FIONREAD, b"\0" * 4))[0])
    return 0
