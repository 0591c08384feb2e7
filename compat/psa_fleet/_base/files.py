"""Files that survive a crash: the old one or the new one, never a half, and safe on the disk.

This is the one module that waits for the disk and acquires locks.
"""

from __future__ import annotations

import atexit
import errno
import os
import re
import stat
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import IO, TYPE_CHECKING, Final

from ..errors import ConfigurationError

if TYPE_CHECKING:
    from filelock import BaseFileLock

_BINARY: Final[int] = getattr(os, "O_BINARY", 0)  # only Windows distinguishes text from bytes
_NEW: Final = os.O_WRONLY | os.O_CREAT | os.O_EXCL | _BINARY
_LONGEST_STEM: Final = 40
"""Characters of a file's name that its temporary file keeps: names have an end, at 255 bytes."""


def replace_file(path: Path, content: bytes, *, mode: int = 0o666) -> None:
    """Write a file as a whole: a reader, or a crash in the middle, finds the old content or the new one.

    Args:
        path: The file. Its folder exists. A link stays a link; an existing file keeps its mode.
        content: What it shall hold.
        mode: Permissions of a new file, before the process's umask.

    Raises:
        OSError: It cannot be written. What was there before is untouched.
    """
    with replacing(path, mode=mode) as file:
        file.write(content)


_PASSES: Final = frozenset((errno.ENOSPC, errno.EDQUOT, errno.EFBIG, errno.EIO))
"""What ails a disk and not the choice of a file or folder."""


@contextmanager
def usable(place: str, argument: str) -> Iterator[None]:
    """Report a file or folder that cannot be used as an argument to be changed; a full disk stays an OSError.

    Args:
        place: What the error begins with.
        argument: The argument that named it.

    Raises:
        ConfigurationError: It has another owner, is read-only, is a folder, or is missing.
    """
    try:
        yield
    except OSError as error:
        if error.errno in _PASSES:
            raise
        # A file where a folder was to be made.
        reason = os.strerror(errno.ENOTDIR if isinstance(error, FileExistsError) else error.errno or 0)
        name = Path(error.filename).name if isinstance(error.filename, str) else ""
        where = "" if place.endswith(name) else f": {name}"
        raise ConfigurationError(f"{place} cannot be used{where}: {reason}", argument=argument) from error


def resolved(path: Path) -> Path:
    """Follow links.

    Raises:
        OSError: They form a circle. `Path.resolve()` raises a RuntimeError up to Python 3.12, then nothing.
    """
    found = Path(os.path.realpath(path))
    if found.is_symlink():
        raise OSError(errno.ELOOP, os.strerror(errno.ELOOP), str(path))
    return found


@contextmanager
def replacing(path: Path, *, mode: int = 0o666, one_name: bool = False) -> Iterator[IO[bytes]]:
    """Open a temporary file in the same folder, which replaces the file at the end of the `with` block.

    Until then, and when the block raises, the old file is as it was, and nothing else is left.

    Args:
        path: The file. Its folder exists. A link stays a link; an existing file keeps its mode.
        mode: Permissions of a new file, before the process's umask.
        one_name: Refuse a file with several hard links: its other names would keep the old content.

    Yields:
        The new file, open for writing bytes.

    Raises:
        OSError: It cannot be written: a folder, a device or a pipe has its name, the disk is full.
    """
    target, kept = _replaceable(path, one_name=one_name)
    stem = f".{target.name[:_LONGEST_STEM]}.{os.getpid()}-{os.urandom(8).hex()}.new"
    temporary = target.with_name(stem)
    _unfinished.add((os.getpid(), temporary))
    try:
        with os.fdopen(os.open(temporary, _NEW, mode if kept is None else kept & 0o700), "wb") as file:
            yield file
            file.flush()
            sync(file.fileno())
        if kept is not None:
            temporary.chmod(kept)
        temporary.replace(target)
    except BaseException:
        temporary.unlink(missing_ok=True)
        raise
    finally:
        _unfinished.discard((os.getpid(), temporary))
    sync_folder(target.parent)


def sweep(path: Path) -> None:
    """Remove what killed processes left of writing a file. Who calls it holds the file's lock.

    Args:
        path: The file. It may be missing.

    Raises:
        OSError: Something cannot be removed.
    """
    target = resolved(path)
    if len(target.name) > _LONGEST_STEM:
        return  # they may be another file's
    left = re.compile(rf"\.{re.escape(target.name)}\.[0-9]+-[0-9a-f]{{16}}\.new")
    for found in target.parent.iterdir():
        if left.fullmatch(found.name):
            found.unlink(missing_ok=True)


def _replaceable(path: Path, *, one_name: bool) -> tuple[Path, int | None]:
    """The file behind links, and its mode, or None for a file that does not exist."""
    target = resolved(path)
    try:
        found = target.stat()
    except FileNotFoundError:
        return target, None
    if stat.S_ISDIR(found.st_mode):
        raise IsADirectoryError(errno.EISDIR, "it is a folder", str(path))
    if not stat.S_ISREG(found.st_mode):
        raise OSError(errno.EINVAL, "it is not a file but a pipe or a device", str(path))
    if one_name and found.st_nlink > 1:
        raise OSError(
            errno.EMLINK, "it has hard links: its other names would keep the old content", str(path)
        )
    return target, stat.S_IMODE(found.st_mode)


_unfinished: Final[set[tuple[int, Path]]] = set()
"""Files under way, with the process that writes them: an interrupt can come between any two steps."""


@atexit.register
def _discard() -> None:
    for process, path in list(_unfinished):
        if process == os.getpid():
            with suppress(OSError):
                path.unlink(missing_ok=True)


def open_private(path: Path) -> int:
    """Open a file for reading and appending. A new one is readable by its owner only.

    Returns:
        The file's descriptor.

    Raises:
        OSError: It cannot be opened.
    """
    existed = path.exists()
    descriptor = os.open(path, os.O_RDWR | os.O_APPEND | os.O_CREAT | _BINARY, 0o600)
    if not existed:
        sync_folder(path.parent)
    return descriptor


class StumpError(OSError):
    """A write failed half way, and what it had written could not be cut off again.

    Attributes:
        whole: The size of the file without the stump.
    """

    def __init__(self, reason: str, whole: int) -> None:
        super().__init__(errno.EIO, f"{reason}; what was written of it could not be cut off again")
        self.whole = whole


def append(descriptor: int, content: bytes) -> None:
    """Append to a file, and wait until that is on the disk. When it fails, the file is as it was before.

    Raises:
        StumpError: It cannot be written, and the file is not as it was before: cut it at `whole`.
        OSError: It cannot be written.
    """
    whole = os.fstat(descriptor).st_size
    try:
        rest = memoryview(content)
        while rest:
            rest = rest[os.write(descriptor, rest) :]
        sync(descriptor)
    except OSError as error:
        try:
            os.ftruncate(descriptor, whole)
        except OSError:
            raise StumpError(error.strerror or str(error), whole) from error
        raise


class Appender:
    """Appends to an open file; nothing is glued to what a failed write left.

    Args:
        descriptor: The file, from `open_private()`. Who opened it closes it.
    """

    def __init__(self, descriptor: int) -> None:
        self._descriptor = descriptor
        self._whole: int | None = None

    def append(self, content: bytes) -> None:
        """Append, and wait until that is on the disk.

        Raises:
            StumpError: It cannot be written, and the file ends with a part of it. Each later call first tries
                to cut that off, and raises when it cannot.
            OSError: It cannot be written; the file is as it was before.
        """
        if self._whole is not None:
            try:
                os.ftruncate(self._descriptor, self._whole)
            except OSError as error:
                raise StumpError(error.strerror or str(error), self._whole) from error
            self._whole = None
        try:
            append(self._descriptor, content)
        except StumpError as error:
            self._whole = error.whole
            raise


def sync(descriptor: int) -> None:
    """Wait until a file is on the disk."""
    if sys.platform == "darwin":
        import fcntl

        # There, fsync leaves it in the disk's own cache. Network drives know fsync only.
        with suppress(OSError):
            fcntl.fcntl(descriptor, fcntl.F_FULLFSYNC)
            return
    os.fsync(descriptor)


def sync_folder(folder: Path) -> None:
    """Let the names of a folder's files outlast a loss of power. Windows has no such call, and needs none."""
    if sys.platform == "win32":
        return
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    except OSError as error:
        # File systems that keep no folders on a disk of their own refuse it.
        if error.errno not in (errno.EINVAL, errno.ENOTSUP):
            raise
    finally:
        os.close(descriptor)


class Lock:
    """A file that belongs to one writer, in whatever process, until it is released.

    The lock is a separate file in the same folder, `.NAME.lock`, which stays.

    Args:
        path: The file to be locked; links are followed.
        wait: For how many seconds to wait for another writer.

    Raises:
        BlockingIOError: Another writer has it.
        OSError: The lock cannot be acquired.
    """

    def __init__(self, path: Path, wait: float = 0.0) -> None:
        import filelock

        target = resolved(path)
        # It is released by whichever thread closes what it protects.
        self._lock: BaseFileLock = filelock.FileLock(
            target.with_name(f".{target.name}.lock"), timeout=wait, mode=0o600, thread_local=False
        )
        try:
            self._lock.acquire()
        except filelock.Timeout:
            raise BlockingIOError(errno.EWOULDBLOCK, "it is locked by another writer", str(path)) from None

    def release(self) -> None:
        """Let others have the file. Again does nothing."""
        self._lock.release(force=True)

    def abandon(self) -> None:
        """In a forked child: let go of the lock that the parent has, and goes on having."""
        # Unlocking would unlock it for the parent, too; the child's copy of the file keeps it locked.
        context = getattr(self._lock, "_context", None)
        descriptor = getattr(context, "lock_file_fd", None)
        if descriptor is not None:
            with suppress(OSError):  # a filelock that closes it by itself
                os.close(descriptor)
            setattr(context, "lock_file_fd", None)  # noqa: B010 (filelock has no words for this)


def lock(path: Path, wait: float = 0.0) -> Lock:
    """Lock a file against other writers; see `Lock`."""
    return Lock(path, wait)
