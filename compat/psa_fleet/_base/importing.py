"""A fork waits for imports of other threads: in the child, Python's lock of a module would stay locked."""

from __future__ import annotations

import os
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache
from typing import Final

_LONGEST: Final = 5.0
"""Seconds that a fork waits at most."""
_threads: Final[set[int]] = set()
"""Threads that import something."""
_changed = threading.Condition()


@contextmanager
def importing() -> Iterator[None]:
    """Let no fork of another thread happen in the block.

    No lock is held meanwhile, since an import may wait for one of another thread that waits for this one.
    """
    _register()
    thread = threading.get_ident()
    if thread in _threads:
        yield
        return
    with _changed:
        _threads.add(thread)
    try:
        yield
    finally:
        with _changed:
            _threads.discard(thread)
            _changed.notify_all()


@cache
def _register() -> None:
    # Modules of all kinds wait for logging's lock when they are imported, and the hook that was registered
    # last is called first: it must not hold that lock while it waits.
    import logging  # noqa: F401

    if hasattr(os, "register_at_fork"):  # not on Windows, which cannot fork
        os.register_at_fork(before=_wait, after_in_parent=_release, after_in_child=_renew)


def _wait() -> None:
    _changed.acquire()
    _changed.wait_for(lambda: _threads <= {threading.get_ident()}, _LONGEST)


def _release() -> None:
    _changed.release()


def _renew() -> None:
    _threads.intersection_update({threading.get_ident()})
    _changed.release()
