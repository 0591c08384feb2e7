"""Locks and connections are renewed in a forked child.

A lock that another thread held at the fork stays locked in the child for good, and a connection that parent
and child share mixes up their responses. Objects with either are registered here, and renewed in the child.
"""

from __future__ import annotations

import os
import threading
from typing import Final, NoReturn, Protocol
from weakref import WeakSet

from ..errors import ClientStateError

_LONGEST: Final = 5.0
"""Seconds that a fork waits at most."""


class OfOneProcess:
    """Something that is not copied or sent to another process, since it has a connection."""

    def __reduce__(self) -> NoReturn:
        raise ClientStateError(
            "a client belongs to the process that made it, and is not copied or sent to another one: make it"
            " there, or fork"
        )


class Renewable(Protocol):
    """An object that holds locks or connections."""

    def renew(self) -> None:
        """Replace them, without waiting for the old ones and without sending anything."""


_registered: WeakSet[Renewable] = WeakSet()
_awaited: WeakSet[threading.Lock] = WeakSet()
_held: list[threading.Lock] = []


def renew_after_fork(thing: Renewable) -> None:
    """Renew an object in every child that this process forks from now on."""
    _registered.add(thing)


def fork_outside(lock: threading.Lock) -> threading.Lock:
    """Let no fork happen while a lock is held: SQLite believes in the child that its transaction goes on."""
    _awaited.add(lock)
    return lock


def _wait() -> None:
    _held.extend(lock for lock in list(_awaited) if lock.acquire(timeout=_LONGEST))


def _release() -> None:
    while _held:
        _held.pop().release()


def _renew() -> None:
    _held.clear()
    for thing in list(_registered):
        thing.renew()


if hasattr(os, "register_at_fork"):  # not on Windows, which cannot fork
    os.register_at_fork(before=_wait, after_in_parent=_release, after_in_child=_renew)
