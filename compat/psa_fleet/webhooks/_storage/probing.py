"""Whether a file could be written now: asked by a probe of readiness, not by an event."""

from __future__ import annotations

import os
from pathlib import Path
from typing import Final

from ..._base.files import append, open_private

_ROOM: Final = 64 * 1024
"""Bytes that must fit on the disk."""


def probe_folder(path: Path) -> None:
    """Write a file in the folder of another one, wait until it is on the disk, and delete it.

    Raises:
        OSError: The disk is full, or writing is not allowed.
    """
    probe = path.with_name(f".{path.name}.probe")
    try:
        descriptor = open_private(probe)
        try:
            append(descriptor, bytes(_ROOM))
        finally:
            os.close(descriptor)
    finally:
        probe.unlink(missing_ok=True)
    if path.exists():
        os.close(open_private(path))
