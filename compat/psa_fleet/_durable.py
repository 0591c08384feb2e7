"""Files that survive a crash: the old one or the new one, never a half, and safe on the disk."""

from __future__ import annotations

import asyncio
import os
from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

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
