"""Content for OpenSSL, which loads a client's certificate and key from files only."""

from __future__ import annotations

import os
import tempfile
from collections.abc import Generator
from contextlib import contextmanager
from pathlib import Path

from ..errors import ConfigurationError
from .sources import PemFile


@contextmanager
def on_disk(file: PemFile) -> Generator[str, None, None]:
    """Path of a file, or one from which its content can be read meanwhile."""
    if file.is_file:
        yield file.name
    else:
        with passing(file.content, file.name) as path:
            yield path


@contextmanager
def passing(content: bytes, name: str) -> Generator[str, None, None]:
    """Path from which content can be read meanwhile: in memory on Linux, elsewhere a temporary file.

    Args:
        content: The content.
        name: What it is called in messages.

    Raises:
        ConfigurationError: No folder for temporary files is writable.
    """
    number = _in_memory()
    path = f"/proc/self/fd/{number}"
    if number is None:
        try:
            # Only this user may read what mkstemp makes.
            number, path = tempfile.mkstemp(prefix="psa-fleet-")
        except OSError as error:
            raise ConfigurationError(
                f"certificate: loading {name} needs a folder for temporary files, and none is writable. Set"
                " TMPDIR, or pass paths of PEM files",
                argument="certificate",
            ) from error
    try:
        with os.fdopen(number, "wb") as file:
            file.write(content)
            file.flush()
            yield path
    finally:
        if not path.startswith("/proc/"):
            Path(path).unlink()


def _in_memory() -> int | None:
    """A file without a place on any disk, or None where that does not exist or has no path."""
    if not hasattr(os, "memfd_create"):
        return None
    try:
        number = os.memfd_create("psa-fleet")
    except OSError:
        return None
    if Path(f"/proc/self/fd/{number}").exists():
        os.fchmod(number, 0o600)
        return number
    os.close(number)
    return None
