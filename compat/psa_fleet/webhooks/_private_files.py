"""Files that only their owner reads, and that are on the disk when a call returns."""

from __future__ import annotations

import os
import sys
from pathlib import Path
from typing import Final

_BINARY: Final[int] = getattr(os, "O_BINARY", 0)  # only Windows tells text from bytes
_FLAGS: Final = os.O_RDWR | os.O_APPEND | os.O_CREAT | _BINARY


def open_private(path: Path) -> int:
    """Open a file for reading and appending. A new one is readable by its owner only.

    Returns:
        The file's descriptor.

    Raises:
        OSError: It can't be opened.
    """
    existed = path.exists()
    descriptor = os.open(path, _FLAGS, 0o600)
    if not existed:
        _sync_folder(path.parent)
    return descriptor


def append(descriptor: int, content: bytes) -> None:
    """Append to a file, and wait until that is on the disk. When it fails, the file is as it was before.

    Raises:
        OSError: It can't be written.
    """
    before = os.fstat(descriptor).st_size
    try:
        rest = memoryview(content)
        while rest:
            rest = rest[os.write(descriptor, rest) :]
        sync(descriptor)
    except OSError:
        os.ftruncate(descriptor, before)
        raise


def sync(descriptor: int) -> None:
    """Wait until a file is on the disk."""
    if sys.platform == "darwin":
        import fcntl

        # There, fsync leaves it in the disk's own cache.
        fcntl.fcntl(descriptor, fcntl.F_FULLFSYNC)
    else:
        os.fsync(descriptor)


def _sync_folder(folder: Path) -> None:
    """Make a new file's name outlast a loss of power; Windows does so by itself."""
    if sys.platform != "win32":
        descriptor = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(descriptor)
        finally:
            os.close(descriptor)
