"""Files that survive a crash: the old one or the new one, never a half, and safe on the disk."""

from __future__ import annotations

import asyncio
import contextlib
import os
import stat
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path
from typing import Final, TypeVar

T = TypeVar("T")


def replace_file(path: Path, content: bytes, *, mode: int = 0o666) -> None:
    """Write a file as a whole.

    Args:
        path: The file. Its folder exists.
        content: What it shall hold.
        mode: Who may do what with it; the process's umask takes away from that.

    Raises:
        OSError: When it can't be written; what was there before is untouched.
    """
    temporary = path.with_name(f".{path.name}.{os.getpid()}.new")
    handle = os.open(temporary, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, mode)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        temporary.replace(path)
    except BaseException:
        temporary.unlink(missing_ok=True)
        raise
    sync_folder(path.parent)


def sync_folder(folder: Path) -> None:
    """Let a folder's entries reach the disk. Windows has no such call, and needs none."""
    if os.name != "posix":
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


class AsyncDisk:
    """Work that waits for the disk, beside the event loop."""

    @staticmethod
    async def run(work: Callable[[], T]) -> T:
        """Do it in a thread."""
        return await asyncio.to_thread(work)


class Disk:
    """Work that waits for the disk."""

    @staticmethod
    def run(work: Callable[[], T]) -> T:
        """Do it here."""
        return work()


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
